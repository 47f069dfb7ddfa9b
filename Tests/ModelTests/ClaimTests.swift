import Model
import Testing

/// The verdicts of the claims shipped, worked out by hand from the tables and not by the code.
private let byHand: [(claim: String, verdict: String)] = [
  // 3 February to 4 March: the days 9 to 28 February lie inside, 17,378 − 4,597 = 12,781; 1
  // February to 8 March lies around, 17,378 + 4,798 = 22,176.
  ("c01", "cannot be checked: published for other days: between 12,781 and 22,176 book-ins"),
  ("c02", "cannot be checked: no published figure measures it"),
  // 18,000 ÷ 17,378 = 1.0358.
  ("c03", "consistent with a different measure, 3.6 % high"),
  // 10,000 ÷ 7,387 = 1.3537; arrests need not lead to book-ins, so that is no disagreement.
  ("c04", "cannot be checked: only a different measure is published, 35.4 % high"),
  // About 5,500 on 27 January, 43 days before; "more than 6,100" may be of any day of 2025.
  ("c05", "agrees"),
  ("c06", "agrees"), ("c07", "agrees"),
  ("c08", "cannot be checked: a goal, not a measurement"),
  ("c09", "cannot be checked: no published figure measures it"),
  // 46,269 on 9 March, two days before: 2.7 % low.
  ("c10", "agrees"),
  ("c11", "cannot be checked: no published figure measures it"),
  // 500 million ÷ 5 % = 10.0 billion; 175 billion ÷ 20 = 8.75 billion.
  ("c12", "contradicts c14, c15"), ("c13", "contradicts c14, c15"),
  ("c14", "contradicts c12, c13"), ("c15", "contradicts c12, c13"),
  ("c16", "cannot be checked: no published figure measures it"),
  // 20 January to 5 February: 26 to 31 January lies inside, 11,753 − 6,552 = 5,201; 12 January
  // to 8 February lies around, 11,753 − 2,363 + 4,597 = 13,987.
  ("c17", "cannot be checked: published for other days: between 5,201 and 13,987 book-ins"),
  ("c18", "cannot be checked: no published figure measures it"),
  // 41,500 on 12 March, 35 days after: 40,000 ÷ 41,500 = 0.9639.
  ("c19", "consistent with a different measure, 3.6 % low"),
  // 41,169 on 9 February, 4 days after: 2.0 % high.
  ("c20", "agrees"),
  // 42,000 ÷ 40,000 = 105.0 %.
  ("c21", "contradicts c19, c20"),
  // About 5,500 on 27 January, 10 days before: each may be a twentieth off.
  ("c22", "agrees"),
  ("c23", "cannot be checked: no published figure measures it"),
  ("c24", "cannot be checked: published for other days: between 5,201 and 13,987 book-ins"),
  // 11,000 ÷ 18 = 611.1; 787 ÷ 611.1 = 1.288.
  ("c25", "contradicts c24: 28.8 % high"),
  ("c26", "cannot be checked: a goal, not a measurement"),
  ("c27", "cannot be checked: no published figure measures it"),
  // 12 April to 10 July.
  ("c28", "cannot be checked: the nearest snapshot is 89 days away"),
  ("c29", "cannot be checked: no published figure measures it"),
  // 37,660 to 19 February, 139,000 to 28 April.
  ("c30", "cannot be checked: published for other days: between 37,660 and 139,000 people"),
  // 100,000 + 17,000.
  ("c31", "agrees with c30"),
  // 7,179.
  ("c32", "agrees"),
  // 222,832 to 20 September; ten days are missing.
  ("c33", "forecast, outcome open"),
  // 319,980 to 20 September: 212,000 ÷ 319,980 = 0.6625.
  ("c34", "forecast: at least 33.7 % low"),
  ("c35", "agrees"),
  // 100 ÷ 109 = 0.9174.
  ("c36", "off: 8.3 % low"),
  ("c37", "cannot be checked: not published for its days"),
  ("c38", "cannot be checked: no published figure measures it"),
  ("c39", "cannot be checked: it names no days"),
  ("c40", "cannot be checked: no published figure measures it"),
  ("c41", "cannot be checked: no published figure measures it"),
  // The nine posts add up to 7,314, or to 7,537 where the Post's day of 1,179 is right:
  // 7,083 ÷ 7,314 = 0.9684.
  ("c42", "off: at least 3.2 % low"),
  // 38,521 ÷ 41,500 = 0.9282.
  ("c43", "cannot be checked: only a different measure is published, 7.2 % low"),
  // 42,000 ÷ 38,521 = 109.03 %.
  ("c44", "agrees with c20, c43"),
]

/// The checks shipped as `identities.csv` has them by hand: both sides and what they are.
private let identities: [(check: String, left: Double, right: Double?, outcome: String)] = [
  ("i01", 611.1, 787, "off 28.8"), ("i02", 105.0, 108, "off 2.9"),
  ("i03", 10.0e9, 8.75e9, "off 14.3"), ("i04", 109.0, 109, "agrees"),
  ("i05", 18_000, 17_378, "other measure 3.6"), ("i06", 117_000, 117_000, "agrees"),
  ("i07", 271_484, 271_000, "agrees"), ("i08", 409_000, 409_849, "agrees"),
  ("i09", 0.058, 0.06, "agrees"), ("i10", 1_648, 581, "not comparable"),
  ("i11", 2_740, nil, "computed"), ("i12", 658, nil, "computed"),
  ("i13", 7_083, 7_314, "off -3.2"), ("i14", 100, 109, "off -8.3"),
]

struct ClaimTests {
  private static let verdicts = Dictionary(
    uniqueKeysWithValues: Facts.dataset.verdicts().map { ($0.claim, $0) })

  @Test(arguments: byHand)
  func `every claim shipped has the verdict worked out by hand`(claim: String, verdict: String)
    throws
  {
    let own = try #require(Self.verdicts[claim])
    #expect(readable(own.outcome.words) == verdict)
  }

  @Test func `every claim shipped is judged, and eight disagree`() {
    #expect(Self.verdicts.count == 44)
    #expect(byHand.count == 44)
    #expect(
      Set(Self.verdicts.values.filter(\.isDisagreement).map(\.claim))
        == ["c12", "c13", "c14", "c15", "c21", "c25", "c36", "c42"])
  }

  @Test(arguments: identities)
  func `every check shipped comes to what was worked out by hand`(
    check: String, left: Double, right: Double?, outcome: String
  ) throws {
    let facts = Facts.dataset
    let result = Evaluation(facts).result(of: try #require(facts.checks.first { $0.id == check }))
    #expect(isNear(result.left?.value, left, within: left * 0.01))
    // Where sources disagree the lower end is what the posts themselves say.
    #expect(
      (result.right?.low).map { isNear($0, right ?? .nan, within: $0 * 0.001) } ?? (right == nil))
    let words =
      switch result.outcome {
      case .computed: "computed"
      case .agrees: "agrees"
      case .off(let comparison): "off " + percent(comparison)
      case .otherMeasure(let comparison): "other measure " + percent(comparison)
      case .notComparable: "not comparable"
      case .cannotBeChecked: "cannot"
      }
    #expect(words == outcome)
  }

  private func percent(_ comparison: Comparison) -> String {
    readable("\(comparison.share * 100, decimals: 1)")
  }

  @Test(arguments: [
    (
      "c25",
      [
        "~11,000 arrests (c24) ÷ 18 days = ~611.1 a day", "787 a day would be 14 days",
        "c42 states 787 arrests per day for 23–31 Jan 2025",
      ]
    ),
    (
      "c21", ["~42,000 people (c20) ÷ ~40,000 beds (c19) × 100 = ~105 % · ~108 % (c21)"]
    ),
    (
      "c42",
      [
        "787 arrests per day claimed · 812.7–837.4 arrests a day published for 23–31 Jan 2025",
        "787 arrests per day (c42) × 9 = 7,083 · 7,314–7,537 in 23–31 Jan 2025",
      ]
    ),
    ("c03", ["~18,000 arrests claimed · 17,378 book-ins published for Feb 2025"]),
    (
      "c18", ["461 releases (c18) ÷ >8,000 arrests (c17) = <5.8 % · 6 %"]
    ),
    (
      "c10",
      ["~45,000 people claimed · 46,269 people published for 9 Mar 2025, 2 days away"]
    ),
  ])
  func `a verdict shows its arithmetic`(claim: String, lines: [String]) throws {
    #expect(try #require(Self.verdicts[claim]).lines.map(readable) == lines)
  }

  @Test func `a verdict names the rows it rests on`() throws {
    let published = try #require(Self.verdicts["c36"]?.published)
    #expect(published.metric == "flights.removal")
    #expect(published.rows.map { Facts.dataset.observations[$0].value } == [109])
    let days = try #require(Self.verdicts["c42"]?.published)
    #expect(days.rows.count == 9)
  }

  @Test func `a claim is judged by what was known on a day, and only once it was said`() {
    let then = Facts.dataset.verdicts(knownOn: day("2025-03-12"))
    #expect(!then.contains { $0.claim == "c32" })
    // February was published on 14 March: the first 22 days are known, and no end around it.
    #expect(
      then.first { $0.claim == "c03" }.map { readable($0.outcome.words) }
        == "cannot be checked: published for other days: at least 12,819 book-ins")
    // The snapshot of 9 March was published on 14 March: 43,759 on 23 February, 2.8 % high.
    #expect(then.first { $0.claim == "c10" }?.published?.distance == 16)
    #expect(then.first { $0.claim == "c10" }?.outcome == .agrees(with: []))
  }
}

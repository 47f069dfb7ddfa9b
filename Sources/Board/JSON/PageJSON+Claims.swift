internal import Model
internal import Text

extension PageJSON {
  /// How many claims have which verdict, as a member.
  func writeClaimCounts(to json: inout JSONText) {
    let verdicts = dataset.verdicts(knownOn: board.knownOn)
    json.object("claims", .line) { json in
      json.member("count", verdicts.count)
      json.member(
        "agree",
        verdicts.count {
          if case .agrees = $0.outcome { true } else { false }
        })
      json.member("disagree", verdicts.count(where: \.isDisagreement))
    }
  }

  /// The verdicts of the claims that are checked against a panel's metric.
  func verdicts(about panel: PanelReading, within period: Period?) -> [Verdict] {
    dataset.verdicts(knownOn: board.knownOn).filter { verdict in
      guard let claim = board.claim(verdict.claim), claim.checkAgainst == panel.metric.id else {
        return false
      }
      guard let period, let own = claim.period else { return period == nil }
      return period.overlaps(own)
    }
  }

  /// A claim with its verdict, as an element of a list.
  mutating func write(_ verdict: Verdict, to json: inout JSONText) {
    json.object { json in
      if let claim = board.claim(verdict.claim) { writeMembers(of: claim, to: &json) }
      json.object("verdict") { writeMembers(of: verdict, to: &$0) }
    }
  }

  private mutating func writeMembers(of claim: Claim, to json: inout JSONText) {
    json.member("id", claim.id)
    json.member("metric", claim.metric)
    json.member("check_against", claim.checkAgainst.isEmpty ? nil : claim.checkAgainst)
    json.member("measure", claim.measure.rawValue.isEmpty ? nil : claim.measure.rawValue)
    json.member("said_on", claim.saidOn.map { "\($0)" })
    json.member("start", claim.period.map { "\($0.start)" })
    json.member("end", claim.period.map { "\($0.end)" })
    json.member("value", claim.value)
    json.member("bound", claim.bound.rawValue)
    json.member("unit", claim.unit)
    json.member("speaker", claim.speaker)
    writeSource(claim.source, to: &json)
    json.member("note", claim.note)
  }

  private mutating func writeMembers(of verdict: Verdict, to json: inout JSONText) {
    json.member("outcome", verdict.outcome.name)
    json.member("words", board.wording.text(verdict.outcome.words))
    if let comparison = verdict.outcome.comparison {
      json.member("share", comparison.share)
      json.member("at_least", comparison.isAtLeast)
    }
    switch verdict.outcome {
    case .agrees(let claims), .contradicts(let claims, _): json.member("with", claims)
    case .off, .otherMeasure, .forecast, .cannotBeChecked: break
    }
    if let published = verdict.published {
      json.object("published", .line) { json in
        json.member("metric", published.metric)
        json.member(published.period)
        json.member("value", published.quantity.value)
        json.member("low", published.quantity.low)
        json.member("high", published.quantity.high)
        json.member("about", published.quantity.isAbout)
        json.member("unit", published.unit)
        json.member("days_apart", published.distance)
        json.member("sources", sourceIDs(ofRows: published.rows))
      }
    }
    json.list("lines", verdict.lines) { $0.element(board.wording.text($1)) }
    json.member("checks", verdict.checks)
  }
}

extension Verdict.Outcome {
  fileprivate var name: String {
    switch self {
    case .agrees: "agrees"
    case .off: "off"
    case .contradicts: "contradicts"
    case .otherMeasure: "other measure"
    case .forecast: "forecast"
    case .cannotBeChecked: "cannot be checked"
    }
  }

  fileprivate var comparison: Comparison? {
    switch self {
    case .off(let comparison), .otherMeasure(let comparison): comparison
    case .forecast(let comparison): comparison
    case .cannotBeChecked(.differentMeasure(let comparison)): comparison
    case .contradicts(_, let comparison): comparison
    case .agrees, .cannotBeChecked: nil
    }
  }
}

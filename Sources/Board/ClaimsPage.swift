internal import Canvas
internal import Model
internal import Text

/// Every claim with what was published and the verdict; the arithmetic of the selected one below.
struct ClaimsPage: View {
  let board: Board
  let selected: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let verdicts = board.verdicts
    let (main, detail) = area.splitBottom(area.height >= 16 ? 9 : 0)
    let frame = Panel(
      ["What was claimed, and what was published", "Claims"], reading: summary, isFocused: true,
      accent: theme.accent(4), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: main)
    let inner = frame.inner(of: main)
    guard !verdicts.isEmpty else {
      canvas.write(
        "no claim had been made by then", at: Point(x: inner.x, y: inner.y),
        style: theme.style(.dim), in: inner)
      return
    }
    let cursor = min(selected, verdicts.count - 1)
    let shown = board.shownRows.filter(verdicts.indices.contains)
    board.ordered(table(shown.map { verdicts[$0] }, cursor: shown.firstIndex(of: cursor)))
      .draw(on: &canvas, in: inner)
    draw(verdicts[cursor], on: &canvas, in: detail)
  }

  /// How many claims have each verdict.
  private var summary: Phrase {
    let verdicts = board.verdicts
    let count = verdicts.count
    let disagree = verdicts.count(where: \.isDisagreement)
    let agree = verdicts.count {
      if case .agrees = $0.outcome { true } else { false }
    }
    return [
      "\(count) claims · \(agree) agree · \(disagree) disagree",
      "\(count) claims · \(disagree) disagree",
      "\(disagree) disagree",
    ]
  }

  /// Verdicts as a table.
  func table(_ verdicts: [Verdict], cursor: Int?) -> Table {
    Table(
      columns, verdicts.map(row), cursor: cursor, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  private var columns: [Table.Column] {
    [
      Table.Column("Id", priority: 8), Table.Column("Said", priority: 6),
      Table.Column("Who", priority: 5, narrowest: 14),
      Table.Column("What", priority: 8, narrowest: 11),
      Table.Column("Claimed", .right, priority: 8), Table.Column("Published", .right, priority: 8),
      Table.Column("Verdict", priority: 9),
    ]
  }

  private func row(_ verdict: Verdict) -> Table.Row {
    guard let claim = board.claim(verdict.claim) else { return Table.Row([]) }
    let wording = board.wording
    let published = verdict.published.map { words(for: $0.quantity, unit: claim.unit) }
    return Table.Row([
      Table.Cell(claim.id, .dim, rank: Double(claim.id.drop { !$0.isNumber })),
      Table.Cell(claim.saidOn?.short() ?? "–", .dim, rank: claim.saidOn?.rank),
      Table.Cell(claim.speaker), Table.Cell(Phrase([claim.subject, claim.name])),
      Table.Cell(
        wording.compact(claim.value, bound: claim.bound, unit: claim.unit), .strong,
        rank: claim.value),
      Table.Cell(published ?? "–", rank: verdict.published?.quantity.value),
      Table.Cell(Phrase(wording.forms(of: verdict).map { "\(verdict.sign) \($0)" }), verdict.role),
    ])
  }

  /// What was published; both ends of it where sources disagree.
  private func words(for quantity: Quantity, unit: String) -> String {
    func words(_ value: Double) -> String {
      board.wording.compact(
        value.rounded(), bound: quantity.isAbout ? .about : .exact, unit: unit)
    }
    let (low, high) = (words(quantity.low), words(quantity.high))
    return quantity.high.isFinite && quantity.low > -.infinity && low != high
      ? "\(low)–\(high)" : words(quantity.value)
  }

  private func draw(_ verdict: Verdict, on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, let claim = board.claim(verdict.claim), let dataset = board.dataset else {
      return
    }
    let theme = board.appearance.theme
    let wording = board.wording
    let frame = Panel(
      Phrase(["\(claim.id): the arithmetic and where it comes from", claim.id]),
      accent: theme.accent(4), theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    var lines: [(String, Role)] = [
      ("\(verdict.sign) \(wording.text(verdict.outcome.words))", verdict.role)
    ]
    lines += verdict.lines.map { (wording.text($0), .text) }
    if let source = dataset.index(ofSource: claim.source).map({ dataset.sources[$0] }) {
      let about = claim.period.map { ", about \($0.label)" } ?? ""
      lines.append(("said in \(source.publisher), \(source.title)\(about)", .dim))
    }
    if let row = verdict.published?.rows.last {
      let observation = dataset.observations[row]
      let source = dataset.sources[observation.source]
      lines.append(
        (
          "published by \(source.publisher), \(source.title), \(observation.published.words())",
          .dim
        ))
    }
    if !claim.note.isEmpty { lines.append((claim.note, .dim)) }
    let wrapped = lines.flatMap { line in line.0.wrapped(to: inner.width).map { ($0, line.1) } }
    for (index, line) in wrapped.prefix(inner.height).enumerated() {
      canvas.write(
        line.0, at: Point(x: inner.x, y: inner.y + index), style: theme.style(line.1), in: inner)
    }
  }
}

extension Board {
  /// The claim with an id.
  func claim(_ id: String) -> Claim? { dataset?.claims.first { $0.id == id } }

  /// The claims about a panel's metric with their verdicts in words, while claims are shown.
  func claims(about panel: PanelReading) -> [(claim: Claim, verdict: String)] {
    guard showsClaims else { return [] }
    return verdicts.compactMap { verdict in
      guard let claim = claim(verdict.claim), claim.checkAgainst == panel.metric.id,
        claim.measure == .same || claim.measure == .related
      else { return nil }
      return (claim, wording.text(verdict.outcome.words))
    }
  }

  /// How many of the claims known by then the figures or other claims contradict.
  var disagreements: Int { verdicts.count(where: \.isDisagreement) }
}

extension Claim {
  /// How names are written that ids hold in small letters.
  private static let names = [
    "ice": "ICE", "cbp": "CBP", "dhs": "DHS", "guantanamo": "Guantánamo",
  ]

  /// What is claimed, in words: the quantity's name and its unit, as far as that does not stand
  /// beside the value.
  var subject: String {
    var rest = unit == "percent" ? "" : unit
    if rest.hasPrefix("USD") { rest.removeFirst(3) }
    rest = String(rest.drop { $0 == " " })
    return rest.isEmpty || name.hasSuffix(rest) ? name : "\(name), \(rest)"
  }

  /// The quantity's name alone.
  var name: String {
    let words = metric.split { $0 == "_" || $0 == "." }
    return words.map { Self.names[String($0)] ?? String($0) }.joined(separator: " ")
  }
}

extension Verdict {
  /// A sign for the verdict, beside its words.
  var sign: String {
    switch outcome {
    case .agrees: "✓"
    case .off, .contradicts: "✗"
    case .otherMeasure: "≈"
    case .forecast: "⌛"
    case .cannotBeChecked: "·"
    }
  }

  /// How the verdict is drawn.
  var role: Role {
    switch outcome {
    case .agrees: .good
    case .off, .contradicts: .alert
    case .otherMeasure, .forecast: .notice
    case .cannotBeChecked: .dim
    }
  }
}

extension Wording {
  /// A verdict in words, the longest form first.
  func forms(of verdict: Verdict) -> [String] {
    let full = text(verdict.outcome.words)
    switch verdict.outcome {
    case .agrees: return [full, "agrees"]
    case .off(let comparison):
      let difference = text(comparison.words)
      let least = "at least "
      return [
        full, difference,
        difference.hasPrefix(least) ? "≥" + difference.dropFirst(least.count) : difference,
      ]
    case .contradicts(let claims, _):
      return [full, "contradicts \(claims.joined(separator: ", "))", "contradicts"]
    case .otherMeasure: return [full, "other measure agrees", "other measure"]
    case .forecast(let comparison):
      return [full, comparison.map { "forecast, \(text($0.words))" } ?? "forecast", "forecast"]
    case .cannotBeChecked: return [full, "cannot be checked", "unchecked"]
    }
  }

  /// A value for a narrow column with a unit that belongs to it: `~5 %`, `$175 billion`.
  func compact(_ value: Double, bound: Bound, unit: String) -> String {
    if unit == "percent" { return compact(value, bound: bound) + " %" }
    guard unit.hasPrefix("USD") else { return compact(value, bound: bound) }
    return self.value(0, bound: bound).dropLast() + "$" + compact(value, bound: .exact)
  }

  /// A value for a narrow column: `175 billion`, `500 million`, and smaller ones in full.
  func compact(_ value: Double, bound: Bound) -> String {
    for (limit, name) in [(1e9, "billion"), (1e7, "million")] where value.magnitude >= limit {
      let unit = name == "billion" ? 1e9 : 1e6
      return self.value(0, bound: bound).dropLast() + numbers.plain(value / unit) + " " + name
    }
    return self.value(value, bound: bound)
  }

  /// A line of the model with its numbers in the board's style.
  func text(_ sentence: Sentence) -> String {
    sentence.text { numbers.plain($0, decimals: $1) }
  }
}

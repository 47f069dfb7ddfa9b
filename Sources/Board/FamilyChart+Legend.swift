internal import Canvas
internal import Model

extension FamilyChart {
  /// What of the legend finds no room in the chart, drawn in `area`.
  func legendLeft(in area: Rect) -> [Line.Part] {
    guard !area.isEmpty, let window = window(width: area.width) else { return [] }
    return switch panel.definition.chart {
    case .bars: bars(window, rows: area.height).legendLeft(in: area)
    case .area: filled(window, rows: area.height).legendLeft(in: area)
    case .line: line(window, kind: .linear).legendLeft(in: area)
    case .logarithmicLine: line(window, kind: .logarithmic).legendLeft(in: area)
    }
  }

  /// What the signs mean that the window really holds.
  func legend(_ months: [MonthReading]) -> [Line.Part] {
    let theme = appearance.theme
    var parts: [Line.Part] = []
    let ends = months.compactMap { month in
      month.figure.flatMap { $0.status == .partial ? $0.period.end : nil }
    }
    if !ends.isEmpty {
      // One sign stands for every part of a month, so each says where it ends, or none does.
      let part = appearance.symbols.sign(of: .partial)
      let several = ends.count > 1 ? ["\(part) part of a month", "\(part) part month"] : []
      func form(_ words: (Day) -> String) -> String {
        ends.dropFirst().reduce("\(part) to \(words(ends[0]))") { "\($0) and \(words($1))" }
      }
      let forms = ends.count > 2 ? [] : [form { $0.short() }, form { $0.short(in: $0.civil.year) }]
      parts.append(
        Line.Part(
          Phrase(forms + several + ["\(part) part"]), theme.style(.dim),
          sign: theme.sample(of: accent)))
    }
    if months.contains(where: { $0.figure?.fill == .uncertain }) {
      let about = appearance.symbols.sign(of: .uncertain)
      parts.append(
        Line.Part(
          ["\(about) approximate", "\(about) approx."], theme.style(.dim),
          sign: theme.sample(of: accent)))
    }
    if months.contains(where: { $0.figure == nil }) {
      let missing = appearance.symbols.missingSign
      parts.append(
        Line.Part(["\(missing) not published", "\(missing) no data"], theme.style(.dim)))
    }
    return parts
  }

  /// What the sign of claims means, where there are any in the window.
  func claimLegend(_ window: TimeWindow) -> [Line.Part] {
    let isAny = claims.contains { $0.claim.period.map(window.period.overlaps) ?? false }
    guard isAny else { return [] }
    return [Line.Part(["\(appearance.symbols.claimSign) claimed"], appearance.theme.style(.claim))]
  }
}

extension String {
  /// This text of a stranger, and its first words for where it is too long.
  var firstWords: Phrase {
    Phrase(
      [self]
        + [24, 12].compactMap { most in
          let start = unicodeScalars.prefix(most)
          guard start.endIndex < endIndex, let blank = start.lastIndex(of: " ") else { return nil }
          return "\(self[..<blank])…"
        })
  }
}

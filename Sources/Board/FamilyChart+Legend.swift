internal import Canvas
internal import Model

extension FamilyChart {
  /// What the signs mean that the window really holds.
  func legend(_ months: [MonthReading]) -> [Line.Part] {
    let theme = appearance.theme
    var parts: [Line.Part] = []
    if let partial = months.compactMap(\.figure).last(where: { $0.status == .partial }) {
      let day = partial.period.end
      let part = appearance.symbols.sign(of: .partial)
      parts.append(
        Line.Part(
          [
            "\(part) to \(day.short())", "\(part) to \(day.short(in: day.civil.year))",
            "\(part) part",
          ],
          theme.style(.dim)))
    }
    if months.contains(where: { $0.figure?.fill == .uncertain }) {
      let about = appearance.symbols.sign(of: .uncertain)
      parts.append(Line.Part(["\(about) approximate", "\(about) approx."], theme.style(.dim)))
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
          return self[..<blank] + "…"
        })
  }
}

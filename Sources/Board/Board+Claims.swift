internal import Canvas
internal import Model

extension Board {
  /// Shows claims on the charts, or no longer; says where none are in view.
  mutating func toggleClaims() -> [Effect] {
    guard familyInView != nil || isOnOverview else {
      return cannot(onFamilies("Claims stand in the charts"))
    }
    showsClaims.toggle()
    guard showsClaims else { return [] }
    if verdicts.isEmpty, let dataset { verdicts = dataset.verdicts(knownOn: knownOn) }
    return claimsRefusal.map { cannot($0) } ?? []
  }

  private var isOnOverview: Bool { if case .overview = place { true } else { false } }

  /// Why no claim is in view on the page of a family; nil where one is.
  private var claimsRefusal: String? {
    let year: Year?
    switch place {
    case .months: year = nil
    case .year(_, let shown, _): year = shown
    case .month(let family, let month, _) where !hasDays(in: month, family: family): year = nil
    case .years, .month: return "Claims stand in the charts of months."
    case .overview, .steps, .pace, .claims, .sources, .changes, .revisions, .formulas, .help:
      return nil
    }
    guard let family = familyInView else { return nil }
    let panel = panels[family]
    let chart = FamilyChart(
      panel: panel, appearance: appearance, selected: selectedMonth,
      extras: extras(of: panel, year: year))
    guard let window = chart.window(width: chartWidth) else { return nil }
    let isAny = claims(about: panel).contains { claim in
      claim.claim.period.map(window.period.overlaps) ?? false
    }
    return isAny ? nil : "No claim about \(name(of: family)) lies in the months in view."
  }
}

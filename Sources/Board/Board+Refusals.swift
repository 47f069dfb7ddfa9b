internal import Canvas
internal import Model

/// What is said where a key has nothing to act on, so that it never seems to be dead.
extension Board {
  /// Says why nothing happens, and rings.
  mutating func cannot(_ words: String) -> [Effect] {
    notice = Notice(titles: ["Nothing to show"], text: words)
    return [.bell]
  }

  /// The key that goes in, as a sentence names it.
  private var enterKey: String { keys.key(for: .enter)?.label ?? "going in" }

  /// Says that something is done on the pages of the families alone, and which keys open them.
  func onFamilies(_ subject: String) -> String {
    let families = min(4, panels.count)
    let ends = families > 0 ? keys.keys(for: [.page(1), .page(families)]).map(\.label) : []
    guard let first = ends.first, let last = ends.last else {
      return "\(subject) on the page of a family."
    }
    let opening = first == last ? "\(first) opens one" : "\(first) to \(last) open them"
    return "\(subject) on the pages of the families; \(opening)."
  }

  /// A family as a sentence names it.
  func name(of family: Int) -> String { panels[family].definition.shortTitle.lowercasedFirst }

  /// Why no breakdown of a family can be shown; nil where one can.
  func refusesBreakdown(of family: Int) -> String? {
    if case .overview = place {
      return "Breakdowns stand on the page of a family; \(enterKey) opens it."
    }
    return panels[family].isBrokenDown
      ? nil : "No breakdown of \(name(of: family)) is published."
  }

  /// Why no mean can be drawn over a family's chart; nil where one can, or is taken away.
  func refusesMean(of family: Int) -> String? {
    guard !exploration.overlays.contains(.mean) else { return nil }
    if case .month(_, let month, _) = place, hasDays(in: month, family: family) { return nil }
    return panels[family].twelveMonthMeans.isEmpty
      ? "No twelve whole months in a row of \(name(of: family)) are published." : nil
  }

  /// Exchanges the chart of a month's days and their calendar.
  mutating func turnCalendar() -> [Effect] {
    guard let family = familyInView else { return cannot(onFamilies("Calendars stand")) }
    guard case .month(_, let month, _) = place else {
      return cannot("A calendar holds the days of one month; \(enterKey) opens a month.")
    }
    guard hasDays(in: month, family: family) else {
      return cannot("No daily figures of \(name(of: family)) are published for \(month.long).")
    }
    guard !MonthPage.isWide(size.width) else {
      return cannot("The chart and the calendar stand side by side here.")
    }
    exploration.prefersCalendar.toggle()
    return []
  }

  /// Whether days of a month are published and can be charted.
  func hasDays(in month: Month, family: Int) -> Bool {
    panels.indices.contains(family)
      && DayFigures(of: month, in: panels[family], dataset: dataset) != nil
  }

  /// What is known of a month of a family; of its latest one where none is named.
  func reading(of month: Month?, family: Int) -> MonthReading? {
    let months = panels[family].months
    guard let month else { return months.last }
    return months.first { $0.month == month }
  }
}

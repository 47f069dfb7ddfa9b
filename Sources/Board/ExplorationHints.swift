internal import Canvas
internal import Model

extension Board {
  /// The keys that matter among a family's years.
  var yearsHints: [KeyLine.Hint] {
    let other = exploration.reckoning == .fiscal ? "calendar" : "fiscal"
    return [
      KeyLine.Hint("←→", "year", priority: 3), KeyLine.Hint("⏎", "months", priority: 4),
      KeyLine.Hint("Y", "\(other) years", priority: 3),
      KeyLine.Hint("g", "date", priority: 2), KeyLine.Hint("Tab", "family", priority: 2),
    ]
  }

  /// The keys that matter among a family's months.
  var monthsHints: [KeyLine.Hint] {
    let family = familyInView
    let hasSteps = family.map { !panels[$0].steps.isEmpty } ?? false
    let isSplit = family.map { panels[$0].isBrokenDown } ?? false
    let hasDays = family.flatMap { reading(of: selectedMonth, family: $0) }?.dailyMean != nil
    return [
      KeyLine.Hint("←→", "month", priority: 3),
      KeyLine.Hint("⏎", hasDays ? "days" : "releases", priority: 4),
      KeyLine.Hint("u", "years", priority: 3), KeyLine.Hint("+ -", "zoom", priority: 3),
      KeyLine.Hint("/", "find", priority: 3), KeyLine.Hint("g", "date", priority: 2),
    ] + (hasSteps ? [KeyLine.Hint("d", "between releases", priority: 3)] : [])
      + (isSplit ? [KeyLine.Hint("b", "breakdown", priority: 3)] : [])
      + (family.flatMap(breakdown) == nil
        ? []
        : [
          KeyLine.Hint("B", exploration.stacksBreakdowns ? "apart" : "stacked", priority: 4)
        ]) + [
        KeyLine.Hint("a", "year ago", priority: 2), KeyLine.Hint("m", "mean", priority: 2),
        KeyLine.Hint("c", showsClaims ? "no claims" : "claims", priority: 2),
        KeyLine.Hint("e", "expand", priority: 2), KeyLine.Hint("v", "revisions", priority: 2),
        KeyLine.Hint("f", "formula", priority: 1), KeyLine.Hint("y", "cite", priority: 1),
        KeyLine.Hint("Tab", "family", priority: 1), KeyLine.Hint("t", "theme", priority: 1),
      ]
  }

  /// The keys that matter in one month: those about days only where days are published.
  func monthHints(of family: Int, _ month: Month) -> [KeyLine.Hint] {
    let hasDays = hasDays(in: month, family: family)
    let turns = hasDays && !MonthPage.isWide(size.width)
    let isSplit = panels.indices.contains(family) && panels[family].isBrokenDown
    return [
      KeyLine.Hint("↑↓", "row", priority: 4), KeyLine.Hint("←→", "month", priority: 3),
      KeyLine.Hint("⏎", "revisions", priority: 3), KeyLine.Hint("u", "year", priority: 2),
    ]
      + (turns
        ? [KeyLine.Hint("C", exploration.prefersCalendar ? "chart" : "calendar", priority: 3)]
        : [])
      + (isSplit ? [KeyLine.Hint("b", "breakdown", priority: 2)] : []) + [
        KeyLine.Hint("y", "cite", priority: 2), KeyLine.Hint("g", "date", priority: 2),
        KeyLine.Hint("m", hasDays ? "7-day mean" : "12-month mean", priority: 1),
        KeyLine.Hint("a", "year ago", priority: 1), KeyLine.Hint("f", "formula", priority: 1),
      ]
  }

  /// The keys that matter among the steps between releases.
  var stepsHints: [KeyLine.Hint] {
    [
      KeyLine.Hint("←→", "release", priority: 3), KeyLine.Hint("⏎", "revisions", priority: 4),
      KeyLine.Hint("+ -", "zoom", priority: 2), KeyLine.Hint("g", "date", priority: 2),
      KeyLine.Hint("e", "expand", priority: 1), KeyLine.Hint("y", "cite", priority: 1),
    ]
  }
}

internal import Canvas
internal import Model

extension Board {
  /// The key that lets the panel fill the page, or that leads back from there, which matters more.
  func expandHint(_ priority: Int) -> KeyLine.Hint {
    exploration.isExpanded
      ? KeyLine.Hint(.expand, "shrink", priority: 5)
      : KeyLine.Hint(.expand, "expand", priority: priority)
  }

  /// The keys that matter among a family's years.
  var yearsHints: [KeyLine.Hint] {
    let other = exploration.reckoning == .fiscal ? "calendar" : "fiscal"
    return [
      KeyLine.Hint([.left, .right], "year", priority: 3),
      KeyLine.Hint(.enter, "months", priority: 4),
      KeyLine.Hint(.yearReckoning, "\(other) years", priority: 3),
      KeyLine.Hint(.goToDate, "date", priority: 2), KeyLine.Hint(.nextPanel, "family", priority: 2),
      expandHint(1),
    ]
  }

  /// The keys that matter among a family's months.
  var monthsHints: [KeyLine.Hint] {
    let family = familyInView
    let hasSteps = family.map { !panels[$0].steps.isEmpty } ?? false
    let isSplit = family.map { panels[$0].isBrokenDown } ?? false
    let hasDays = family.flatMap { reading(of: selectedMonth, family: $0) }?.dailyMean != nil
    return [
      KeyLine.Hint([.left, .right], "month", priority: 3),
      KeyLine.Hint(.enter, hasDays ? "days" : "releases", priority: 4),
      KeyLine.Hint(.levelUp, "years", priority: 3),
      KeyLine.Hint([.zoomIn, .zoomOut], "zoom", priority: 3),
      KeyLine.Hint(.find, "find", priority: 3), KeyLine.Hint(.goToDate, "date", priority: 2),
    ] + (hasSteps ? [KeyLine.Hint(.steps, "between releases", priority: 3)] : [])
      + (isSplit ? [KeyLine.Hint(.breakdown, "breakdown", priority: 3)] : [])
      + (family.flatMap(breakdown) == nil
        ? []
        : [
          KeyLine.Hint(.stack, exploration.stacksBreakdowns ? "apart" : "stacked", priority: 4)
        ]) + [
        KeyLine.Hint(.yearAgo, "year ago", priority: 2), KeyLine.Hint(.mean, "mean", priority: 2),
        KeyLine.Hint(.claims, showsClaims ? "no claims" : "claims", priority: 2),
        expandHint(2),
        KeyLine.Hint(.revisions, "revisions", priority: 2),
        KeyLine.Hint(.formula, "formula", priority: 1),
        KeyLine.Hint(.citation, "cite", priority: 1),
        KeyLine.Hint(.nextPanel, "family", priority: 1), KeyLine.Hint(.theme, "theme", priority: 1),
      ]
  }

  /// The keys that matter in one month: those about days only where days are published.
  func monthHints(of family: Int, _ month: Month) -> [KeyLine.Hint] {
    let hasDays = hasDays(in: month, family: family)
    let turns = hasDays && !MonthPage.isWide(size.width)
    let isSplit = panels.indices.contains(family) && panels[family].isBrokenDown
    return [
      KeyLine.Hint([.up, .down], "row", priority: 4),
      KeyLine.Hint([.left, .right], "month", priority: 3),
      KeyLine.Hint(.enter, "revisions", priority: 3), KeyLine.Hint(.levelUp, "year", priority: 2),
    ]
      + (turns
        ? [KeyLine.Hint(.calendar, exploration.prefersCalendar ? "chart" : "calendar", priority: 3)]
        : [])
      + (isSplit ? [KeyLine.Hint(.breakdown, "breakdown", priority: 2)] : []) + [
        KeyLine.Hint(.citation, "cite", priority: 2), KeyLine.Hint(.goToDate, "date", priority: 2),
        KeyLine.Hint(.mean, hasDays ? "7-day mean" : "12-month mean", priority: 1),
        KeyLine.Hint(.yearAgo, "year ago", priority: 1),
        KeyLine.Hint(.formula, "formula", priority: 1), expandHint(1),
      ]
  }

  /// The keys that matter among the steps between releases.
  var stepsHints: [KeyLine.Hint] {
    [
      KeyLine.Hint([.left, .right], "release", priority: 3),
      KeyLine.Hint(.enter, "revisions", priority: 4),
      KeyLine.Hint([.zoomIn, .zoomOut], "zoom", priority: 2),
      KeyLine.Hint(.goToDate, "date", priority: 2),
      expandHint(1), KeyLine.Hint(.citation, "cite", priority: 1),
    ]
  }
}

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
    return [
      KeyLine.Hint("←→", "month", priority: 3), KeyLine.Hint("⏎", "days", priority: 4),
      KeyLine.Hint("u", "years", priority: 3), KeyLine.Hint("+ -", "zoom", priority: 3),
      KeyLine.Hint("g", "date", priority: 3),
    ] + (hasSteps ? [KeyLine.Hint("d", "releases", priority: 3)] : [])
      + (isSplit ? [KeyLine.Hint("b", "breakdown", priority: 3)] : [])
      + (family.flatMap(breakdown) == nil
        ? []
        : [
          KeyLine.Hint("B", exploration.stacksBreakdowns ? "apart" : "stacked", priority: 4)
        ]) + [
        KeyLine.Hint("a", "year ago", priority: 2), KeyLine.Hint("m", "mean", priority: 2),
        KeyLine.Hint("e", "expand", priority: 2), KeyLine.Hint("v", "revisions", priority: 2),
        KeyLine.Hint("f", "formula", priority: 1), KeyLine.Hint("y", "cite", priority: 1),
        KeyLine.Hint("Tab", "family", priority: 1),
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

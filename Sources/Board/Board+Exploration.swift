internal import Canvas
internal import Model

extension Board {
  /// Does what a key of the drill-down asks for.
  mutating func explore(_ action: Action) -> [Effect] {
    switch action {
    case .levelUp: return climb()
    case .yearReckoning: switchReckoning()
    case .zoomIn: return zoom(in: true)
    case .zoomOut: return zoom(in: false)
    case .zoomFit:
      guard let metric = zoomedMetric else { return cannot(onFamilies("Charts are zoomed")) }
      exploration.spans[metric] = nil
    case .goToDate:
      guard familyInView != nil || stepMetric != nil else {
        return cannot(onFamilies("Dates are gone to"))
      }
      exploration.prompt = DatePrompt()
    case .breakdown: return nextBreakdown()
    case .stack: return toggleStack()
    case .yearAgo, .mean:
      guard let family = familyInView else {
        let subject = action == .mean ? "Means are drawn" : "A year before is drawn"
        return cannot(onFamilies(subject))
      }
      if action == .mean, let refusal = refusesMean(of: family) { return cannot(refusal) }
      exploration.toggle(action == .mean ? .mean : .yearAgo)
    case .calendar: return turnCalendar()
    case .expand:
      let isPace = if case .pace = place { pace != nil } else { false }
      guard familyInView != nil || stepMetric != nil || isPace else {
        return cannot("A chart can fill the page, and this page has none.")
      }
      exploration.isExpanded.toggle()
    case .steps: return toggleSteps()
    default: break
    }
    return []
  }

  /// The family that the place shown is about, if it is about one.
  var familyInView: Int? {
    let family: Int? =
      switch place {
      case .overview(let selected): selected
      case .years(let family, _), .year(let family, _, _), .months(let family, _),
        .month(let family, _, _):
        family
      case .steps, .pace, .claims, .sources, .changes, .revisions, .formulas, .help: nil
      }
    return family.flatMap { panels.indices.contains($0) ? $0 : nil }
  }

  /// The cumulative metric whose steps are shown, if any.
  var stepMetric: String? { if case .steps(let metric, _) = place { metric } else { nil } }

  // MARK: Levels

  /// Goes one level up: from a month to its year, from a year or all months to the years.
  private mutating func climb() -> [Effect] {
    switch place {
    case .month(let family, let month, _):
      let year = Year(exploration.reckoning, holding: month)
      ascend(to: [
        .overview(selected: family), .years(family: family, selected: year.number),
        .year(family: family, year: year, selected: month),
      ])
    case .months(let family, let selected):
      guard familyInView != nil else { return [.bell] }
      let month = selected ?? panels[family].months.last?.month
      let year = month.map { Year(exploration.reckoning, holding: $0).number }
      ascend(to: [.overview(selected: family), .years(family: family, selected: year)])
    case .year(let family, let year, _):
      ascend(to: [.overview(selected: family), .years(family: family, selected: year.number)])
    case .overview: return cannot("Nothing lies above the overview.")
    case .years, .steps, .pace, .claims, .sources, .changes, .revisions, .formulas, .help:
      path.removeLast()
    }
    return []
  }

  /// Exchanges fiscal and calendar years, and keeps what is selected in sight.
  private mutating func switchReckoning() {
    exploration.reckoning = exploration.reckoning.other
    let reckoning = exploration.reckoning
    path = path.map { place in
      switch place {
      case .year(let family, let year, let selected):
        // January to September have the same number in both reckonings.
        let month = selected ?? Month(year: year.number, month: 1)
        return .year(
          family: family, year: Year(reckoning, holding: month), selected: selected)
      case .overview, .years, .months, .month, .steps, .pace, .claims, .sources, .changes,
        .revisions, .formulas, .help:
        return place
      }
    }
  }

  private mutating func toggleSteps() -> [Effect] {
    switch place {
    case .steps: path.removeLast()
    case .pace:
      guard let metric = dataset?.pace?.metric, !steps(of: metric).isEmpty else {
        return cannot("No running totals of the pace are published.")
      }
      path.append(.steps(metric: metric, selected: nil))
    default:
      guard let family = familyInView else {
        return cannot(onFamilies("Rates between releases stand"))
      }
      guard let metric = panels[family].definition.cumulative, !panels[family].steps.isEmpty
      else {
        return cannot(
          "No running total of \(name(of: family)) is published, so nothing tells what was counted "
            + "between two releases.")
      }
      let day = selectedMonth.map(\.last)
      let selected = day.flatMap { day in
        panels[family].steps.firstIndex { $0.period.end >= day }
      }
      path.append(.steps(metric: metric, selected: selected))
    }
    return []
  }

  /// The month under the cursor of a family's page; nil for the latest or where there is none.
  var selectedMonth: Month? {
    switch place {
    case .months(_, let selected), .year(_, _, let selected): selected
    case .month(_, let month, _): month
    default: nil
    }
  }

  private mutating func nextBreakdown() -> [Effect] {
    guard let family = familyInView else { return cannot(onFamilies("Breakdowns stand")) }
    if let refusal = refusesBreakdown(of: family) { return cannot(refusal) }
    fillBreakdowns(of: family)
    let count = breakdowns[family]?.count ?? 0
    let next = (exploration.breakdowns[family] ?? -1) + 1
    exploration.breakdowns[family] = next < count ? next : nil
    return count > 0 ? [] : [.bell]
  }

  /// Works out how a family is split, unless that is known.
  mutating func fillBreakdowns(of family: Int) {
    guard breakdowns[family] == nil, panels.indices.contains(family), let dataset else { return }
    let panel = panels[family]
    breakdowns[family] = dataset.breakdowns(
      of: panel.metric.id, parts: panel.definition.parts, knownOn: knownOn)
  }

  /// Stacks the parts of a breakdown or sets them apart; shows the first one where none is shown.
  private mutating func toggleStack() -> [Effect] {
    guard let family = familyInView else { return cannot(onFamilies("Breakdowns stand")) }
    if let refusal = refusesBreakdown(of: family) { return cannot(refusal) }
    guard exploration.breakdowns[family] != nil else {
      exploration.stacksBreakdowns = true
      return nextBreakdown()
    }
    exploration.stacksBreakdowns.toggle()
    return []
  }

  /// The breakdown that a family shows.
  func breakdown(of family: Int) -> Breakdown? {
    guard let index = exploration.breakdowns[family], let all = breakdowns[family],
      all.indices.contains(index)
    else { return nil }
    return all[index]
  }

  // MARK: Zoom

  /// The months that zooming stops at.
  private static let spans = [3, 6, 12, 18, 24, 36, 48, 60, 84, 120, 180, 240, 360, 480]

  /// The metric whose chart `+` and `-` are about.
  private var zoomedMetric: String? {
    familyInView.map { panels[$0].metric.id } ?? stepMetric
  }

  private mutating func zoom(in isIn: Bool) -> [Effect] {
    guard let metric = zoomedMetric else { return cannot(onFamilies("Charts are zoomed")) }
    let (now, most): (Int, Int)
    if let family = familyInView {
      let panel = panels[family]
      let width = chartWidth
      let chart = FamilyChart(panel: panel, appearance: appearance)
      most = min(panel.months.count, chart.mostMonths(width: width))
      now = exploration.spans[metric] ?? chart.window(width: width)?.count ?? most
    } else {
      let steps = steps(of: metric)
      guard let first = steps.first, let last = steps.last else { return [.bell] }
      most = last.period.end.month - first.period.start.month + 1
      now = exploration.spans[metric] ?? most
    }
    let next =
      isIn ? Self.spans.last { $0 < now } : Self.spans.first { $0 > now } ?? most
    guard let next, min(next, most) != now else { return [.bell] }
    exploration.spans[metric] = max(1, min(next, most))
    return []
  }

  /// About how many columns the chart of the place shown has.
  var chartWidth: Int {
    let area = Rect(width: size.width, height: max(0, size.height - 2))
    if exploration.isExpanded { return max(0, area.width - 4) }
    if case .overview(let selected) = place {
      let places = OverviewLayout(area, panels: panels.count, hasPace: pace != nil).panels
      return max(0, (places.indices.contains(selected) ? places[selected].width : 0) - 4)
    }
    return max(0, FamilyLayout(area).chart.width - 4)
  }
}

internal import Canvas
internal import Model

extension Board {
  /// Moves in the years of a family.
  mutating func moveInYears(_ action: Action, _ family: Int, _ selected: Int?) {
    guard panels.indices.contains(family) else { return }
    let years = panels[family].years(exploration.reckoning)
    guard let latest = years.indices.last else { return }
    let index = years.firstIndex { $0.year.number == selected } ?? latest
    switch action {
    case .enter: open(year: years[index].year, of: family)
    case .nextPanel, .previousPanel:
      let next = neighbour(of: family, action)
      path = [.overview(selected: next), remembered(.years(family: next, selected: nil))]
    default:
      let next = action.inTime.moved(from: index, count: years.count, page: 5)
      replacePlace(with: .years(family: family, selected: years[next].year.number))
    }
  }

  /// Moves in the months of one year, and from its ends into its neighbours.
  mutating func moveInYear(_ action: Action, _ family: Int, _ year: Year, _ selected: Month?) {
    guard panels.indices.contains(family), let first = panels[family].months.first?.month,
      let last = panels[family].months.last?.month
    else { return }
    let month = selected ?? min(last, year.months[11])
    let next: Month
    switch action {
    case .left, .up: next = month + -1
    case .right, .down: next = month + 1
    case .pageUp: next = month + -12
    case .pageDown: next = month + 12
    case .first: next = year.months[0]
    case .last: next = year.months[11]
    case .enter:
      enter(month, of: family)
      return
    case .nextPanel, .previousPanel:
      let other = neighbour(of: family, action)
      path = [
        .overview(selected: other), .years(family: other, selected: year.number),
        .year(family: other, year: year, selected: nil),
      ]
      return
    default: return
    }
    let shown = min(max(first, next), last)
    let holding = Year(year.reckoning, holding: shown)
    replacePlace(with: .year(family: family, year: holding, selected: shown))
    if path.count > 1, case .years = path[path.count - 2] {
      path[path.count - 2] = .years(family: family, selected: holding.number)
    }
  }

  /// Moves in the steps between releases.
  mutating func moveInSteps(_ action: Action, _ metric: String, _ selected: Int?) {
    let steps = steps(of: metric)
    guard let latest = steps.indices.last else { return }
    let index = min(selected ?? latest, latest)
    if action == .enter {
      path.append(revisions(of: metric, period: steps[index].figure.period))
      return
    }
    let next = action.inTime.moved(
      from: index, count: steps.count, page: max(1, size.height / 2))
    replacePlace(with: .steps(metric: metric, selected: next))
  }

  /// Shows the revisions of the period before or after.
  mutating func moveInRevisions(_ action: Action, _ metric: String, _ period: Period) {
    let figures = dataset?.figures(of: metric, knownOn: knownOn) ?? []
    let next =
      action == .left
      ? figures.last { $0.period < period } : figures.first { $0.period > period }
    guard let next else { return }
    replacePlace(with: revisions(of: metric, period: next.period))
  }

  /// Opens a month on the figure that the board shows of it.
  mutating func enter(_ month: Month, of family: Int) {
    path.append(
      .month(family: family, month: month, row: shownRow(of: month, family: family)))
  }

  /// The row of a month's page with the figure that the board shows of the month: what is cited
  /// first has to be what was read.
  func shownRow(of month: Month, family: Int) -> Int {
    let rows = observations(of: month, family: family)
    let months = panels.indices.contains(family) ? panels[family].months : []
    let figure = months.first { $0.month == month }?.figure
    return rows.firstIndex { $0.row == figure?.row } ?? rows.firstIndex(where: \.isShown) ?? 0
  }

  /// The revisions of a figure, on the one that is shown.
  func revisions(of metric: String, period: Period) -> Place {
    let all = dataset?.revisions(of: period, metric: metric, knownOn: knownOn) ?? []
    return .revisions(
      metric: metric, period: period, selected: all.firstIndex(where: \.isShown) ?? 0)
  }

  private func neighbour(of family: Int, _ action: Action) -> Int {
    (family + (action == .nextPanel ? 1 : -1) + panels.count) % panels.count
  }

  /// What a cumulative metric grew by from total to total, as known on the day shown.
  func steps(of metric: String) -> [Step] {
    // A panel has them ready.
    if let panel = panels.first(where: { $0.definition.cumulative == metric }) {
      return panel.steps
    }
    guard let dataset else { return [] }
    return Step.differences(of: dataset.figures(of: metric, knownOn: knownOn))
  }
}

extension Action {
  /// In a list of periods left and right are up and down.
  fileprivate var inTime: Action {
    switch self {
    case .left: .up
    case .right: .down
    default: self
    }
  }
}

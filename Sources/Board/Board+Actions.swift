internal import Canvas
internal import Model

extension Board {
  /// Does what a key asks for.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .refresh: return refresh.begin() ? [.read] : []
    case .pause:
      refresh.togglePause(at: now)
      return []
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .interrupt: return [.quit]
    case .quit:
      guard path.count > 1 else { return [.quit] }
      path.removeLast()
    case .back:
      if path.count > 1 { path.removeLast() }
    case .help:
      if case .help = place { path.removeLast() } else { path.append(.help(scroll: 0)) }
    case .page(let number): open(page: number)
    case .up, .down, .left, .right, .first, .last, .pageUp, .pageDown, .enter, .nextPanel,
      .previousPanel:
      move(action)
    }
    return []
  }

  private mutating func open(page number: Int) {
    if number == 0 {
      path = [.overview(selected: selectedPanel)]
    } else if panels.indices.contains(number - 1) {
      path = [
        .overview(selected: number - 1), .months(family: number - 1, selected: nil),
      ]
    }
  }

  /// The panel that the overview has selected, below whatever is open.
  var selectedPanel: Int {
    guard case .overview(let selected) = path.first else { return 0 }
    return selected
  }

  private mutating func move(_ action: Action) {
    switch place {
    case .overview(let selected): moveOnOverview(action, selected)
    case .months(let family, let selected): moveInMonths(action, family, selected)
    case .month(let family, let month, let row): moveInMonth(action, family, month, row)
    case .help(let scroll): replacePlace(with: .help(scroll: scrolled(scroll, by: action)))
    }
  }

  private mutating func moveOnOverview(_ action: Action, _ selected: Int) {
    let count = panels.count
    guard count > 0 else { return }
    // The panels stand two in a row where there is room, and the pace strip below them.
    let columns = OverviewLayout(size: size, panels: count).columns
    let next: Int
    switch action {
    case .nextPanel: next = (selected + 1) % count
    case .previousPanel: next = (selected + count - 1) % count
    case .left: next = selected - 1
    case .right: next = selected + 1
    case .up: next = selected - columns
    case .down: next = selected + columns
    case .first: next = 0
    case .last: next = count - 1
    case .enter:
      path.append(.months(family: selected, selected: nil))
      return
    case .pageUp, .pageDown, .back, .page, .refresh, .pause, .repaint, .help, .suspend, .quit,
      .interrupt:
      return
    }
    if (0..<count).contains(next) { replacePlace(with: .overview(selected: next)) }
  }

  private mutating func moveInMonths(_ action: Action, _ family: Int, _ selected: Month?) {
    guard panels.indices.contains(family), let first = panels[family].months.first?.month,
      let last = panels[family].months.last?.month
    else { return }
    let month = selected ?? last
    func at(_ month: Month) -> Place {
      .months(family: family, selected: min(max(first, month), last))
    }
    switch action {
    case .left, .up: replacePlace(with: at(month + -1))
    case .right, .down: replacePlace(with: at(month + 1))
    case .pageUp: replacePlace(with: at(month + -12))
    case .pageDown: replacePlace(with: at(month + 12))
    case .first: replacePlace(with: at(first))
    case .last: replacePlace(with: at(last))
    case .enter: path.append(.month(family: family, month: month, row: 0))
    case .nextPanel: step(family, by: 1)
    case .previousPanel: step(family, by: -1)
    case .back, .page, .refresh, .pause, .repaint, .help, .suspend, .quit, .interrupt: return
    }
  }

  private mutating func moveInMonth(
    _ action: Action, _ family: Int, _ month: Month, _ row: Int
  ) {
    guard panels.indices.contains(family), let first = panels[family].months.first?.month,
      let last = panels[family].months.last?.month
    else { return }
    let rows = observations(of: month, family: family).count
    func at(row: Int) -> Place {
      .month(family: family, month: month, row: min(max(0, row), max(0, rows - 1)))
    }
    switch action {
    case .left, .right:
      let next = month + (action == .left ? -1 : 1)
      guard (first...last).contains(next) else { return }
      replacePlace(with: .month(family: family, month: next, row: 0))
      path[path.count - 2] = .months(family: family, selected: next)
    case .up: replacePlace(with: at(row: row - 1))
    case .down: replacePlace(with: at(row: row + 1))
    case .pageUp: replacePlace(with: at(row: row - 10))
    case .pageDown: replacePlace(with: at(row: row + 10))
    case .first: replacePlace(with: at(row: 0))
    case .last: replacePlace(with: at(row: rows - 1))
    case .nextPanel: step(family, by: 1)
    case .previousPanel: step(family, by: -1)
    case .enter, .back, .page, .refresh, .pause, .repaint, .help, .suspend, .quit, .interrupt:
      return
    }
  }

  /// Opens the months of a neighbouring family.
  private mutating func step(_ family: Int, by offset: Int) {
    let next = (family + offset + panels.count) % panels.count
    path = [.overview(selected: next), .months(family: next, selected: nil)]
  }

  private mutating func replacePlace(with place: Place) { path[path.count - 1] = place }

  private func scrolled(_ scroll: Int, by action: Action) -> Int {
    let page = max(1, size.height - 4)
    let last = max(0, keys.bindings.count - page)
    let next =
      switch action {
      case .up, .left: scroll - 1
      case .down, .right: scroll + 1
      case .pageUp: scroll - page
      case .pageDown, .enter: scroll + page
      case .first: 0
      case .last: last
      case .nextPanel, .previousPanel, .back, .page, .refresh, .pause, .repaint, .help, .suspend,
        .quit, .interrupt:
        scroll
      }
    return min(max(0, next), last)
  }
}

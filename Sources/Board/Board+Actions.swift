internal import Canvas
internal import Model

extension Board {
  /// Does what a key asks for.
  mutating func perform(_ action: Action) -> [Effect] {
    let hadNotice = notice != nil
    let wasWallAsked = notice == .wallQuestion
    notice = nil
    switch action {
    case .refresh: return refresh.begin(at: now) ? [.read] : []
    case .pause: refresh.togglePause(at: now)
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .interrupt: return [.quit]
    case .quit:
      guard path.count > 1 || hadNotice || exploration.isExpanded else { return [.quit] }
      if !hadNotice { close() }
    case .back:
      if !hadNotice { close() }
    case .help:
      if case .help = place { path.removeLast() } else { path.append(.help(scroll: 0)) }
    case .page(let number): open(page: number)
    case .earlierKnowledge: knowledge.stepBack()
    case .laterKnowledge: knowledge.stepOn()
    case .presentKnowledge: knowledge.present()
    case .playKnowledge: knowledge.togglePlay()
    case .claims: return toggleClaims()
    case .revisions: return openRevisions()
    case .formula:
      if case .formulas = place { path.removeLast() } else { path.append(.formulas(scroll: 0)) }
    case .theme: return cycleTheme()
    case .find: return openFind()
    case .order: return orderByNextColumn()
    case .palette: palette = Palette()
    case .wall where wasWallAsked: return openWall(isFromBoard: true)
    case .wall:
      notice = .wallQuestion
      // The wall has a theme of its own, which is read while the question stands.
      return [.readThemes]
    case .citation:
      guard let citation else { return cannot(citationRefusal) }
      notice = Notice(
        titles: ["Citation, sent to the clipboard where the terminal allows it", "Citation"],
        text: citation)
      return [.copy(citation)]
    case .link:
      guard let url = address, !url.isEmpty else { return cannot(addressRefusal) }
      notice = Notice(titles: ["The address of the source", "Address"], text: url)
    case .enter:
      if let enterRefusal { return cannot(enterRefusal) }
      move(action)
    case .up, .down, .left, .right, .first, .last, .pageUp, .pageDown, .nextPanel, .previousPanel:
      move(action)
    case .levelUp, .yearReckoning, .steps, .breakdown, .stack, .zoomIn, .zoomOut, .zoomFit,
      .goToDate,
      .yearAgo, .mean, .calendar, .expand:
      return explore(action)
    }
    return []
  }

  /// Closes what is on top: the expanded panel, then the place.
  private mutating func close() {
    if exploration.isExpanded {
      exploration.isExpanded = false
    } else if path.count > 1, !descend() {
      path.removeLast()
    }
  }

  mutating func open(page number: Int) {
    exploration.isExpanded = false
    exploration.pace = PaceFocus()
    exploration.ascents = []
    let overview = Place.overview(selected: selectedPanel)
    switch number {
    case 0: path = [overview]
    case 1...4:
      guard panels.indices.contains(number - 1) else { return }
      path = [.overview(selected: number - 1), months(of: number - 1)]
    case 5: path = [overview, remembered(.pace(selected: 0))]
    case 6: path = [overview, remembered(.claims(selected: 0))]
    case 7: path = [overview, remembered(.sources(selected: 0))]
    case 8: path = [overview, remembered(.changes(scroll: 0))]
    default: return
    }
  }

  /// The panel that the overview has selected, below whatever is open.
  var selectedPanel: Int {
    guard case .overview(let selected) = path.first else { return 0 }
    return selected
  }

  @discardableResult
  private mutating func openRevisions() -> [Effect] {
    if case .revisions = place {
      path.removeLast()
    } else if let selection {
      path.append(
        revisions(of: selection.metric.id, period: selection.observation.period))
    } else {
      return cannot("Revisions are those of a figure, and none is selected here.")
    }
    return []
  }

  private mutating func move(_ action: Action) {
    if !isBesideList, moveInArrangement(action) { return }
    switch place {
    case .overview(let selected): moveOnOverview(action, selected)
    case .years(let family, let selected): moveInYears(action, family, selected)
    case .year(let family, let year, let selected): moveInYear(action, family, year, selected)
    case .months(let family, let selected): moveInMonths(action, family, selected)
    case .steps(let metric, let selected): moveInSteps(action, metric, selected)
    case .revisions(let metric, let period, _) where action == .left || action == .right:
      moveInRevisions(action, metric, period)
    case .month(let family, let month, let row): moveInMonth(action, family, month, row)
    case .pace: moveOnPace(action)
    case .sources: moveOnSources(action)
    case .changes where action == .enter: openRevisions()
    case .claims, .changes, .revisions, .formulas, .help: moveInList(action)
    }
  }

  private mutating func moveOnOverview(_ action: Action, _ selected: Int) {
    // The panels stand two in a row where there is room, and the pace strip comes after them.
    let count = panels.count + (dataset?.pace == nil ? 0 : 1)
    guard count > 0 else { return }
    let columns = OverviewLayout(
      Rect(width: size.width, height: size.height), panels: panels.count, hasPace: pace != nil
    ).columns
    let next: Int
    switch action {
    case .nextPanel: next = (selected + 1) % count
    case .previousPanel: next = (selected + count - 1) % count
    case .left: next = selected - 1
    case .right: next = selected + 1
    case .up: next = selected - columns
    case .down: next = selected + columns < count ? selected + columns : count - 1
    case .first: next = 0
    case .last: next = count - 1
    case .enter:
      path.append(
        selected < panels.count ? months(of: selected) : remembered(.pace(selected: 0)))
      return
    default: return
    }
    if (0..<count).contains(next) { replacePlace(with: .overview(selected: next)) }
  }

  private mutating func moveInMonths(_ action: Action, _ family: Int, _ selected: Month?) {
    guard panels.indices.contains(family), let first = panels[family].months.first?.month,
      let last = panels[family].months.last?.month
    else { return }
    let month = min(selected ?? last, last)
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
    case .enter: enter(month, of: family)
    case .nextPanel: step(family, by: 1)
    case .previousPanel: step(family, by: -1)
    default: return
    }
  }

  private mutating func moveInMonth(
    _ action: Action, _ family: Int, _ month: Month, _ row: Int
  ) {
    guard panels.indices.contains(family), let first = panels[family].months.first?.month,
      let last = panels[family].months.last?.month
    else { return }
    switch action {
    case .left, .right:
      let next = month + (action == .left ? -1 : 1)
      guard (first...last).contains(next) else { return }
      show(month: next, of: family, row: shownRow(of: next, family: family))
    case .enter: openRevisions()
    case .nextPanel: step(family, by: 1)
    case .previousPanel: step(family, by: -1)
    default:
      let next = action.moved(from: row, count: rowCount, page: max(1, size.height / 2))
      replacePlace(with: place.moved(to: next))
    }
  }

  /// Opens the months of a neighbouring family.
  private mutating func step(_ family: Int, by offset: Int) {
    let next = (family + offset + panels.count) % panels.count
    path = [.overview(selected: next), months(of: next)]
  }

  /// Puts another place where the one shown is.
  mutating func replacePlace(with place: Place) { path[path.count - 1] = place }
}

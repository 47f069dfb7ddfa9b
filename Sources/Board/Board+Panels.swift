internal import Canvas

/// Pages with several panels: the pace and the sources.
extension Board {
  /// Moves on the pace page: among the fiscal years, or through the rows of the part in hand.
  mutating func moveOnPace(_ action: Action) {
    switch action {
    case .nextPanel: focus(paceAt: exploration.pace.part.index + 1)
    case .previousPanel: focus(paceAt: exploration.pace.part.index - 1)
    case _ where exploration.pace.part == .years: moveInList(action)
    default:
      let most = mostPaceScroll
      exploration.pace.scroll = action.moved(
        from: min(exploration.pace.scroll, most), count: most + 1, page: max(1, size.height / 3))
    }
  }

  /// Moves on the page of sources: from row to row, or between its two lists.
  mutating func moveOnSources(_ action: Action) {
    guard action == .nextPanel || action == .previousPanel else {
      moveInList(action)
      return
    }
    let files = refresh.files.count
    let isInFiles = place.index < files
    guard let row = shownRows.first(where: { ($0 < files) != isInFiles }) else { return }
    replacePlace(with: .sources(selected: row))
  }

  /// Moves from row to row of the page's list.
  mutating func moveInList(_ action: Action) {
    let next = action.moved(
      from: min(place.index, mostIndex), count: mostIndex + 1, page: max(1, size.height - 6))
    replacePlace(with: place.moved(to: next))
  }

  /// The last row that can be selected, or how far a text can be scrolled.
  private var mostIndex: Int {
    switch place {
    case .help(let scroll): HelpPage(board: self, scroll: scroll).mostScroll(in: bodyArea)
    case .formulas: max(0, rowCount - max(1, bodyArea.height - 2))
    default: max(0, rowCount - 1)
    }
  }

  /// Lets the keys go to a part of the pace page, counted round.
  mutating func focus(paceAt index: Int) {
    let parts = PacePart.allCases
    exploration.pace = PaceFocus()
    exploration.pace.part = parts[(index + parts.count) % parts.count]
  }

  /// Whether the keys go to something beside the list of the page.
  var isBesideList: Bool {
    if case .pace = place { exploration.pace.part != .years } else { false }
  }

  /// How far the part in hand can be scrolled.
  private var mostPaceScroll: Int {
    guard case .pace(let selected) = place, let pace else { return 0 }
    let page = PacePage(board: self, pace: pace, selected: selected)
    let part = exploration.pace.part
    return PaceLines(board: self, title: part.title, lines: page.lines(of: part))
      .mostScroll(in: page.layout(of: bodyArea).place(of: part))
  }
}

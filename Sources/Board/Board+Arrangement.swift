internal import Canvas
internal import Model

/// Which rows of a list are in view, and in which order.
struct Arrangement: Hashable, Sendable {
  let list: Place.List
  /// By their indices in the whole list.
  let rows: [Int]
}

extension Board {
  /// Orders the list of the page by its next column, upwards and then downwards.
  mutating func orderByNextColumn() -> [Effect] {
    guard let list = place.list, let table = wholeTable else {
      return cannot("This page has no table to order.")
    }
    exploration.orders[list] = table.order(after: exploration.orders[list])
    return []
  }

  /// Orders the list of the page by a column: upwards, then downwards, then as it was.
  mutating func order(byColumn column: Int) {
    guard let list = place.list else { return }
    let order = exploration.orders[list]
    exploration.orders[list] =
      order?.column != column
      ? Table.Order(column: column)
      : order?.isDescending == false ? Table.Order(column: column, isDescending: true) : nil
  }

  /// Works out which rows of the page's list are in view, because it, its order or what is looked
  /// for has changed; lets go of what was looked for on another page.
  ///
  /// - Parameter isNewText: Whether the row that fits best is to be selected.
  mutating func arrange(isNewText: Bool) {
    let list = place.list
    if find?.list != list { find = nil }
    let order = list.flatMap { exploration.orders[$0] }
    guard let list, find != nil || order != nil else {
      arrangement = nil
      return
    }
    var rows = Array(0..<rowCount)
    if let order, let table = wholeTable {
      rows = rows.prefix(rowsBeforeTable) + table.indices(in: order).map { $0 + rowsBeforeTable }
    }
    var best: Int?
    if var new = find {
      best = new.look(through: findableLines)
      find = new
      let found = Set(new.rows)
      rows.removeAll { !found.contains($0) }
    }
    arrangement = Arrangement(list: list, rows: rows)
    guard isNewText, find?.text.isEmpty == false, let best else { return }
    select(row: best)
  }

  /// Whether the list in view is narrowed or in an order of its own.
  var isArranged: Bool { arrangement.map { $0.list == place.list } ?? false }

  /// The rows of the list in view, by their indices in the whole list.
  var shownRows: [Int] {
    guard let arrangement, isArranged else { return Array(0..<rowCount) }
    return arrangement.rows
  }

  /// Notes where the cursor of the page's list has gone, so that the list scrolls no further than
  /// it must.
  mutating func followCursor() {
    guard let list = place.list, let row = selectedRow,
      let position = shownRows.firstIndex(of: row)
    else { return }
    exploration.paths[list, default: ScrollPath(at: position)].move(to: position)
  }

  /// A table of the page in the order of its list.
  func ordered(_ table: Table) -> Table {
    var table = table
    table.order = place.list.flatMap { exploration.orders[$0] }
    table.isOrderable = true
    if find != nil, table.measure == nil { table.measured = wholeTable?.rows }
    table.path = place.list.flatMap { exploration.paths[$0] }
    return table
  }

  /// Moves in a list that is narrowed or ordered, from row to row in view.
  ///
  /// - Returns: Whether it is, and the action moves in it.
  mutating func moveInArrangement(_ action: Action) -> Bool {
    guard let arrangement, isArranged, action.isMovement else { return false }
    let rows = arrangement.rows
    guard !rows.isEmpty else { return true }
    let page = max(1, size.height - 6)
    if case .help(let scroll) = place {
      replacePlace(
        with: .help(scroll: action.moved(from: scroll, count: rows.count, page: page)))
      return true
    }
    let now = selectedRow ?? 0
    let position =
      rows.firstIndex(of: now) ?? rows.firstIndex { $0 >= now } ?? rows.count - 1
    select(row: rows[action.moved(from: position, count: rows.count, page: page)])
    return true
  }

  /// Selects a row of the list by its index in the whole list.
  mutating func select(row: Int) {
    switch place {
    case .months(let family, _):
      guard monthsListed.indices.contains(row) else { return }
      replacePlace(with: .months(family: family, selected: monthsListed[row].month))
    case .year(let family, let year, _):
      guard monthsListed.indices.contains(row) else { return }
      replacePlace(with: .year(family: family, year: year, selected: monthsListed[row].month))
    case .years(let family, _):
      let years = panels[family].years(exploration.reckoning)
      guard years.indices.contains(row) else { return }
      replacePlace(with: .years(family: family, selected: years[row].year.number))
    case .steps(let metric, _): replacePlace(with: .steps(metric: metric, selected: row))
    // Help scrolls by rows found.
    case .help: replacePlace(with: place.moved(to: 0))
    case .overview, .month, .pace, .claims, .sources, .changes, .revisions, .formulas:
      replacePlace(with: place.moved(to: row))
    }
  }

  /// The selected row of the list, by its index in the whole list.
  private var selectedRow: Int? {
    switch place {
    case .months(_, let month), .year(_, _, let month):
      monthsListed.firstIndex { $0.month == month } ?? monthsListed.indices.last
    case .years(let family, let number):
      panels[family].years(exploration.reckoning).firstIndex { $0.year.number == number }
        ?? rowCount - 1
    case .steps(_, let step): step ?? rowCount - 1
    default: place.index
    }
  }
}

extension Action {
  /// Whether it moves from row to row.
  fileprivate var isMovement: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last: true
    default: false
    }
  }
}

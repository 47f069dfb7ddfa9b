internal import Canvas
internal import Model

extension Board {
  /// Begins to narrow the list of the page, or to change what it is narrowed to.
  mutating func openFind() -> [Effect] {
    guard let list = place.list else { return [.bell] }
    if find?.list == list {
      find?.isTyping = true
    } else {
      find = Find(in: list)
    }
    return []
  }

  /// What a key does while a list is narrowed.
  ///
  /// - Returns: Nil where the key is for the page.
  mutating func findKey(_ key: Key) -> [Effect]? {
    guard var new = find else { return nil }
    guard new.isTyping else {
      switch keys.action(for: key) {
      case .back, .quit:
        find = nil
        return []
      default: return nil
      }
    }
    switch key {
    case .character(let character):
      if new.text.count < Find.most { new.text.append(character) }
    case .backspace, .delete:
      guard !new.text.isEmpty else {
        find = nil
        return []
      }
      new.text.removeLast()
    case .control("u"): new.text = ""
    case .enter: new.isTyping = false
    case .escape:
      find = nil
      return []
    // Keys that type nothing move in the list and work as ever.
    default: return nil
    }
    find = new.text.isEmpty && !new.isTyping ? nil : new
    lookAgain(isNewText: key != .enter)
    return []
  }

  /// Looks through the list again, because it or what is looked for has changed; lets go of it where
  /// another page has come in its place.
  ///
  /// - Parameter isNewText: Whether the row that fits best is to be selected.
  mutating func lookAgain(isNewText: Bool) {
    guard var new = find else { return }
    guard place.list == new.list else {
      find = nil
      return
    }
    let best = new.look(through: findableLines)
    find = new
    guard isNewText, !new.text.isEmpty, let best else { return }
    select(row: best)
  }

  /// The rows of the list in view, by their indices in the whole list.
  var shownRows: [Int] {
    guard let find, find.list == place.list else { return Array(0..<wholeRowCount) }
    return find.rows
  }

  /// How many rows the list would have if nothing were looked for.
  private var wholeRowCount: Int {
    if case .months(let family, _) = place {
      return panels.indices.contains(family) ? panels[family].months.count : 0
    }
    return rowCount
  }

  /// Selects a row of the list by its index in the whole list.
  mutating func select(row: Int) {
    switch place {
    case .months(let family, _):
      guard panels.indices.contains(family), panels[family].months.indices.contains(row) else {
        return
      }
      let month = panels[family].months[row].month
      path[path.count - 1] = .months(family: family, selected: month)
    // Help scrolls by rows found.
    case .help: path[path.count - 1] = place.moved(to: 0)
    default: path[path.count - 1] = place.moved(to: row)
    }
  }

  /// Moves in a list that is narrowed, from row found to row found.
  ///
  /// - Returns: Whether it is narrowed and the action moves in it.
  mutating func moveInFound(_ action: Action) -> Bool {
    guard let find, find.list == place.list, action.isMovement else { return false }
    guard !find.rows.isEmpty else { return true }
    let page = max(1, size.height - 6)
    if case .help(let scroll) = place {
      path[path.count - 1] = .help(
        scroll: action.moved(from: scroll, count: find.rows.count, page: page))
      return true
    }
    let now = selectedRow ?? 0
    let position = find.rows.firstIndex { $0 >= now } ?? find.rows.count - 1
    select(row: find.rows[action.moved(from: position, count: find.rows.count, page: page)])
    return true
  }

  /// The selected row of the list, by its index in the whole list.
  private var selectedRow: Int? {
    guard case .months(let family, let month) = place else { return place.index }
    guard panels.indices.contains(family) else { return nil }
    return panels[family].months.firstIndex { $0.month == month }
  }

  /// Everything that can be found of each row of the list.
  private var findableLines: [String] {
    switch place {
    case .months(let family, _):
      guard panels.indices.contains(family) else { return [] }
      return panels[family].months.map { reading in
        let caveat = reading.figure.map { wording.caveat($0) } ?? "not published"
        return "\(reading.month.long) \(reading.month.short) \(caveat)"
      }
    case .claims:
      return verdicts.map { verdict in
        let claim = claim(verdict.claim)
        return [
          verdict.claim, claim?.saidOn?.short() ?? "", claim?.speaker ?? "", claim?.subject ?? "",
          wording.text(verdict.outcome.words), claim?.note ?? "",
        ].joined(separator: " ")
      }
    case .sources:
      return refresh.files.map { ([$0.name] + $0.faults).joined(separator: " ") }
        + sources.map { reading in
          let source = reading.source
          return "\(source.publisher) \(source.title) \(source.published.shortForm) \(source.note) "
            + reading.newestOf.joined(separator: " ")
        }
    case .changes:
      return changeLines.map {
        "\($0.when) \($0.what) \($0.metric) \($0.period) \($0.value) \($0.publisher)"
      }
    case .help:
      return keys.bindings.map {
        "\($0.keys.map(\.name).joined(separator: " ")) \($0.summary) \($0.action.name)"
      }
    case .overview, .years, .year, .month, .steps, .pace, .revisions, .formulas: return []
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

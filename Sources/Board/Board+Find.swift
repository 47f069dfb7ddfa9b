internal import Canvas
internal import Model

extension Board {
  /// Begins to narrow the list of the page, or to change what it is narrowed to.
  mutating func openFind() -> [Effect] {
    guard let list = place.list else { return cannot("This page has no list to look through.") }
    var new = find.flatMap { $0.list == list ? $0 : nil } ?? Find(in: list, at: place)
    new.isTyping = true
    new.origin = place
    find = new
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
      guard !new.text.isEmpty else { return letGo(of: new) }
      new.text.removeLast()
    case .control("u"): new.text = ""
    case .enter: new.isTyping = false
    case .escape: return letGo(of: new)
    // Keys that type nothing move in the list and work as ever.
    default: return nil
    }
    find = new.text.isEmpty && !new.isTyping ? nil : new
    arrange(isNewText: key != .enter)
    return []
  }

  /// Ends the search without an answer: the cursor stands again where it began.
  private mutating func letGo(of find: Find) -> [Effect] {
    self.find = nil
    if place.list == find.list { replacePlace(with: find.origin) }
    return []
  }

  /// Everything that can be found of each row of the list.
  var findableLines: [String] {
    switch place {
    case .months, .year:
      return monthsListed.map { reading in
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
        "\($0.when) \($0.what.longest) \($0.metric) \($0.period.label) \($0.value) \($0.publisher)"
      }
    case .help:
      return helpLines.map(\.findable)
    case .years, .month, .steps, .pace, .revisions:
      return wholeTable?.rows.map { row in
        row.cells.map(\.text.longest).joined(separator: " ")
      } ?? []
    case .overview, .formulas: return []
    }
  }
}

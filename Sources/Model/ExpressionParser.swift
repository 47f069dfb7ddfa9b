extension Expression {
  /// How many characters an expression may have.
  public static let longest = 1_000
  /// How deep parentheses and signs may be nested.
  public static let deepest = 32

  /// Reads an expression.
  ///
  /// - Parameter text: `c24 / days(c24)` and the like; see ``Expression``.
  /// - Throws: Where and why the text is no expression.
  /// - Complexity: O(*n*) in the text.
  public init(parsing text: some StringProtocol) throws(ExpressionFault) {
    let characters = Array(text.prefix(Self.longest + 1))
    guard characters.count <= Self.longest else {
      throw ExpressionFault(column: Self.longest + 1, reason: .tooLong)
    }
    var parser = ExpressionParser(characters: characters)
    self = try parser.wholeExpression()
  }
}

/// Reads an expression by recursive descent, one function for each rule of the grammar.
private struct ExpressionParser {
  let characters: [Character]
  private var index = 0
  private var depth = 0

  init(characters: [Character]) { self.characters = characters }

  private var column: Int { index + 1 }
  private var next: Character? { index < characters.count ? characters[index] : nil }

  private func fault(
    _ reason: ExpressionFault.Reason, at column: Int? = nil
  ) -> ExpressionFault {
    ExpressionFault(column: column ?? self.column, reason: reason)
  }

  private mutating func skipSpaces() {
    while let character = next, character == " " || character == "\t" { index += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpaces()
    guard next == character else { return false }
    index += 1
    return true
  }

  mutating func wholeExpression() throws(ExpressionFault) -> Expression {
    let result = try sum()
    skipSpaces()
    if let rest = next { throw fault(.unexpected(String(rest))) }
    return result
  }

  private mutating func sum() throws(ExpressionFault) -> Expression {
    try chain(tight: false)
  }

  /// Operands with operators of one strength between, grouped from the left.
  private mutating func chain(tight: Bool) throws(ExpressionFault) -> Expression {
    var result = tight ? try factor() : try chain(tight: true)
    while true {
      skipSpaces()
      guard let sign = next.flatMap(Expression.Operator.init), sign.isTight == tight else {
        return result
      }
      let column = self.column
      index += 1
      let right = tight ? try factor() : try chain(tight: true)
      result = .operation(sign, result, right, column: column)
    }
  }

  private mutating func factor() throws(ExpressionFault) -> Expression {
    skipSpaces()
    guard depth < Expression.deepest else { throw fault(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    guard let first = next else { throw fault(.missingValue) }
    if first == "-" {
      index += 1
      return .negative(try factor())
    }
    if first == "(" {
      let opening = column
      index += 1
      let inner = try sum()
      guard take(")") else { throw closing(of: opening) }
      return inner
    }
    if first.isDigit || first == "." { return try number() }
    if first.isNameStart { return try named() }
    throw fault(.unexpected(String(first)))
  }

  private func closing(of opening: Int) -> ExpressionFault {
    next.map { fault(.unexpected(String($0))) } ?? fault(.unclosed, at: opening)
  }

  /// The characters to come that belong, as a text.
  private mutating func taken(while belongs: (Character) -> Bool) -> String {
    // One by one: to make a text of a slice of characters casts each of them.
    var text = ""
    while let character = next, belongs(character) {
      text.append(character)
      index += 1
    }
    return text
  }

  private mutating func number() throws(ExpressionFault) -> Expression {
    let start = index
    let text = taken { $0.isDigit || $0 == "." }
    guard text.last != ".", text.first != ".", let value = Double(text), value.isFinite else {
      throw fault(.badNumber(text), at: start + 1)
    }
    return take("%") ? .percent(value) : .number(value)
  }

  private mutating func named() throws(ExpressionFault) -> Expression {
    let start = index
    let name = taken { $0.isNamePart }
    if next == "@" {
      index += 1
      return .figure(metric: name, try period(), column: start + 1)
    }
    guard take("(") else { return .claim(name, column: start + 1) }
    var arguments = [try sum()]
    while take(",") { arguments.append(try sum()) }
    guard take(")") else { throw closing(of: start + name.count + 1) }
    switch name {
    case "sum": return .sum(arguments)
    case "days":
      guard arguments.count == 1 else { throw fault(.unexpected(","), at: start + 1) }
      return .days(arguments[0], column: start + 1)
    default: throw fault(.unknownFunction(name), at: start + 1)
    }
  }

  /// Digits that must be there, as many as asked for.
  private mutating func digits(_ count: Int) -> Int? {
    guard index + count <= characters.count else { return nil }
    var value = 0
    for character in characters[index..<index + count] {
      guard character.isDigit, let digit = character.wholeNumberValue else { return nil }
      value = value * 10 + digit
    }
    index += count
    return value
  }

  private mutating func period() throws(ExpressionFault) -> Period {
    let start = index
    func bad() -> ExpressionFault {
      let word = characters[start...].prefix { !$0.isWhitespace && $0 != ")" && $0 != "," }
      return fault(.badPeriod(String(word)), at: start + 1)
    }
    if next == "F" {
      index += 1
      guard next == "Y" else { throw bad() }
      index += 1
      guard let year = digits(4), year > 1 else { throw bad() }
      return FiscalYear(year).period
    }
    guard let (first, isDay) = partOfPeriod() else { throw bad() }
    // A slash makes a run of days only before another day; else it divides.
    let mark = index
    guard isDay, next == "/" else { return first }
    index += 1
    guard let (last, isDay) = partOfPeriod(), isDay else {
      index = mark
      return first
    }
    guard first.start <= last.end else { throw bad() }
    return Period(first.start, last.end)
  }

  /// A year, month or day.
  private mutating func partOfPeriod() -> (Period, isDay: Bool)? {
    guard let year = digits(4), year > 0 else { return nil }
    guard let month = dashed() else {
      return (Period(Day(civil: year, 1, 1), Day(civil: year, 12, 31)), false)
    }
    guard (1...12).contains(month) else { return nil }
    guard let day = dashed() else { return (Month(year: year, month: month).period, false) }
    return Day(year: year, month: month, day: day).map { (Period($0, $0), true) }
  }

  /// A dash and two digits, or nothing taken.
  private mutating func dashed() -> Int? {
    let mark = index
    guard next == "-" else { return nil }
    index += 1
    if let value = digits(2), next.map({ !$0.isDigit }) ?? true { return value }
    index = mark
    return nil
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isNameStart: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  fileprivate var isNamePart: Bool { isNameStart || isDigit || self == "." || self == "_" }
}

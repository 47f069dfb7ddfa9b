import Tables

/// The distinct texts of a column, each understood once however often it stands.
struct KnownTexts<Meaning: Sendable>: Sendable {
  private(set) var texts = SymbolTable()
  /// What each text means, by its number.
  private(set) var meanings: [Meaning] = []
  private let understand: @Sendable (String) -> Meaning

  init(_ understand: @escaping @Sendable (String) -> Meaning) { self.understand = understand }

  /// The number of a text, which is new where it was not there.
  mutating func number(of field: borrowing Field) -> Int32 {
    if let known = texts.find(field) { return known }
    let number = texts.number(of: field)
    meanings.append(understand(texts[number]))
    return number
  }

  /// What a text means.
  mutating func meaning(of field: borrowing Field) -> Meaning {
    let number = number(of: field)
    return meanings[Int(number)]
  }

  /// The number of what a row has in a column; of an empty text where it is too short.
  mutating func number(in row: borrowing CSVRow, _ column: Int) -> Int32 {
    if column < row.count { return number(of: row[column]) }
    let nothing: [UInt8] = []
    return number(of: Field(nothing.span))
  }

  /// The numbers here of all texts of another table, in its order.
  mutating func numbers(of other: KnownTexts) -> [Int32] {
    let numbers = texts.numbers(of: other.texts)
    for number in meanings.count..<texts.count { meanings.append(understand(texts[Int32(number)])) }
    return numbers
  }

  subscript(number: Int32) -> Meaning { meanings[Int(number)] }
}

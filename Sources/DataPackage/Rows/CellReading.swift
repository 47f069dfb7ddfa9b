import Model
import Tables

/// Reads cells of one table row by row, and collects what is wrong with them.
///
/// A bad cell yields a stand-in and makes its row bad, so that every bad cell of a row is told and
/// no reading stops half-way; whoever reads leaves bad rows out.
struct CellReading {
  let file: String
  /// The table's column names, for faults.
  private let names: [String]
  private(set) var faults: FaultList
  /// Whether the row under way is to be left out.
  private(set) var isBad = false

  init(file: String, names: [String], faults: FaultList) {
    self.file = file
    self.names = names
    self.faults = faults
  }

  /// Begins a row.
  mutating func begin() { isBad = false }

  /// Makes the row bad.
  mutating func fail(
    _ row: CSVRow, _ column: Int, _ message: String, value: String? = nil, hint: String? = nil
  ) {
    isBad = true
    let place = row.position(of: column)
    faults.add(
      Fault(
        file: file, line: place.line, column: place.column, message: message, value: value,
        hint: hint))
  }

  /// Says that something is wrong with a row that is good all the same.
  mutating func warn(_ row: CSVRow, _ column: Int, _ message: String, value: String, hint: String) {
    let place = row.position(of: column)
    faults.add(
      Fault(
        file: file, line: place.line, column: place.column, severity: .warning, message: message,
        value: value, hint: hint), severity: .warning)
  }

  /// Makes the row bad with a fault that was found elsewhere.
  mutating func fail(_ fault: Fault) {
    isBad = true
    faults.add(fault)
  }

  // MARK: Texts

  /// A text that must not be empty.
  mutating func text(_ row: CSVRow, _ column: Int) -> String {
    if row[column].isEmpty { failEmpty(row, column) }
    return optionalText(row, column)
  }

  /// A text that may be empty, in a column that may be missing.
  mutating func optionalText(_ row: CSVRow, _ column: Int?) -> String {
    guard let column, !row[column].isEmpty else { return "" }
    guard let text = row[column].validated else {
      failEncoding(row, column)
      return ""
    }
    return text
  }

  /// The index of a text that must not be empty.
  mutating func symbol(_ row: CSVRow, _ column: Int, in symbols: inout Symbols) -> Int32 {
    if row[column].isEmpty { failEmpty(row, column) }
    guard let index = symbols.index(of: row[column]) else {
      failEncoding(row, column)
      // The row is left out, but sets of dimension values may keep the index: it has to be one.
      let nothing: [UInt8] = []
      return symbols.index(of: Field(nothing.span)) ?? 0
    }
    return index
  }

  /// The index of a text that may be empty; -1 where it is.
  mutating func optionalSymbol(_ row: CSVRow, _ column: Int, in symbols: inout Symbols) -> Int32 {
    row[column].isEmpty ? -1 : symbol(row, column, in: &symbols)
  }

  // MARK: Days, numbers and words

  /// A day.
  mutating func day(_ row: CSVRow, _ column: Int) -> Day {
    if let day = row[column].modelDay { return day }
    failUnlessEmpty(row, column, "not a day", hint: "days are written 2025-06-15")
    return Day(number: 0)
  }

  /// A day that may be missing.
  mutating func optionalDay(_ row: CSVRow, _ column: Int?) -> Day? {
    guard let column, !row[column].isEmpty else { return nil }
    return day(row, column)
  }

  /// A number.
  mutating func number(_ row: CSVRow, _ column: Int) -> Double {
    if let number = row[column].plainNumber { return number }
    failUnlessEmpty(
      row, column, "not a number", hint: "digits, without separators: 1234 or 1234.5")
    return 0
  }

  /// A word of a vocabulary.
  mutating func word<Value>(
    _ row: CSVRow, _ column: Int, of vocabulary: Vocabulary<Value>, else fallback: Value
  ) -> Value {
    if let value = vocabulary.value(of: row[column]) { return value }
    let word = row.string(column)
    failUnlessEmpty(
      row, column, "unknown \(names[column])", hint: vocabulary.hint(for: word))
    return fallback
  }

  // MARK: Faults

  private mutating func failUnlessEmpty(
    _ row: CSVRow, _ column: Int, _ message: String, hint: String
  ) {
    if row[column].isEmpty { return failEmpty(row, column) }
    fail(row, column, message, value: row.string(column), hint: hint)
  }

  private mutating func failEmpty(_ row: CSVRow, _ column: Int) {
    fail(row, column, "empty", value: names[column], hint: "this column has a value in every row")
  }

  private mutating func failEncoding(_ row: CSVRow, _ column: Int) {
    fail(
      row, column, "not valid UTF-8", value: row.string(column), hint: "save the file as UTF-8")
  }
}

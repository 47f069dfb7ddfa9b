import Model
import Tables

/// The rows of `checks`.
struct CheckRows: TableRows {
  /// One side of a check, and where it stands.
  struct Side: Hashable, Sendable {
    let expression: Expression
    let place: Place
  }

  /// A check, and its sides as far as they can be read.
  struct Entry: Hashable, Sendable {
    let check: Check
    let sides: [Side]
  }

  private(set) var entries: [Entry] = []
  private var ids = RowIDs()
  private let id, expression, comparedWith: Int
  private let note: Int?

  init(_ header: inout HeaderReading) {
    id = header.required("id")
    expression = header.required("expression")
    comparedWith = header.required("compared_with")
    note = header.optional("note")
  }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let check = Check(
      id: cells.text(row, id), expression: cells.text(row, expression),
      comparedWith: cells.optionalText(row, comparedWith), note: cells.optionalText(row, note))
    ids.add(check.id, row, id, &cells)
    guard !cells.isBad else { return }
    let sides = [(check.expression, expression), (check.comparedWith, comparedWith)]
    entries.append(
      Entry(check: check, sides: sides.compactMap { side($0.0, row, $0.1, &cells) }))
  }

  /// Reads one side.
  ///
  /// A check that cannot be read is kept: its claims say that they cannot be checked.
  private func side(
    _ text: String, _ row: CSVRow, _ column: Int, _ cells: inout CellReading
  ) -> Side? {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    do throws(ExpressionFault) {
      return Side(expression: try Expression(parsing: text), place: Place(row, column))
    } catch {
      cells.warn(
        row, column, "a check that cannot be read, at its character \(error.column)", value: text,
        hint: error.reason.words)
      return nil
    }
  }

  static func == (left: CheckRows, right: CheckRows) -> Bool { left.entries == right.entries }
}

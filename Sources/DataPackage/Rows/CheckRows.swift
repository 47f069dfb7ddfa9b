import Model
import Tables

/// The rows of `checks`.
struct CheckRows: TableRows {
  private(set) var entries: [Check] = []
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
    entries.append(check)
  }

  static func == (left: CheckRows, right: CheckRows) -> Bool { left.entries == right.entries }
}

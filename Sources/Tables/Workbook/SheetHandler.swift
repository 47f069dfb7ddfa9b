/// Reads a sheet's part.
final class SheetHandler: XMLHandler {
  let sheet: String
  let strings: SharedStrings
  private let styles: CellStyles
  private let dateSystem: DateSystem
  private let limits: WorkbookLimits

  var found = FoundRows()

  private var isInData = false
  private var isInRow = false
  private var isInCell = false
  private var isInline = false
  private var row = 0
  private var column = 0
  private var lastColumn = 0
  private var type = CellType.number
  private var style = 0
  private var text = CellText()
  private var hasValue = false

  init(
    sheet: String, strings: SharedStrings, styles: CellStyles, dateSystem: DateSystem,
    limits: WorkbookLimits
  ) {
    self.sheet = sheet
    self.strings = strings
    self.styles = styles
    self.dateSystem = dateSystem
    self.limits = limits
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    guard isInData else {
      isInData = name.isEqual(to: "sheetData")
      return
    }
    // Sorted by the first letter, because this runs for every element of every cell.
    switch name.first {
    case UInt8(ascii: "c") where name.isEqual(to: "c"): startCell(attributes)
    case UInt8(ascii: "v") where name.isEqual(to: "v"):
      wantsText = true
      hasValue = true
    case UInt8(ascii: "i") where name.isEqual(to: "is"): isInline = true
    case UInt8(ascii: "t"), UInt8(ascii: "r"):
      if name.isEqual(to: "row") {
        startRow(attributes)
      } else if isInline {
        wantsText = text.start(name)
        hasValue = hasValue || wantsText
      }
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe text.append(bytes)
    if text.bytes.count > limits.cellBytes { fail(.cellTooLong(limit: limits.cellBytes)) }
  }

  override func end(_ name: XMLText) {
    guard isInData else { return }
    switch name.first {
    case UInt8(ascii: "c") where name.isEqual(to: "c"):
      isInCell = false
      endCell()
    case UInt8(ascii: "v"): wantsText = false
    case UInt8(ascii: "i") where name.isEqual(to: "is"): isInline = false
    case UInt8(ascii: "t"), UInt8(ascii: "r"):
      if name.isEqual(to: "row") {
        isInRow = false
        found.endRow(row)
      } else {
        wantsText = false
        text.end(name)
      }
    case UInt8(ascii: "s") where name.isEqual(to: "sheetData"): isInData = false
    default: break
    }
  }

  // MARK: Rows and cells

  private func startRow(_ attributes: XMLAttributes) {
    guard !isInRow else {
      fault = TableFault(.corrupt("a row inside a row"))
      return
    }
    isInRow = true
    let number = attributes["r"].map { $0.integer ?? 0 } ?? row + 1
    guard number >= 1, number <= CellReference.lastRow else {
      fault = TableFault(.badReference(attributes["r"]?.string ?? "row \(number)"))
      return
    }
    guard number > row else {
      fault = TableFault(.rowOutOfOrder(number))
      return
    }
    row = number
    lastColumn = 0
  }

  private func startCell(_ attributes: XMLAttributes) {
    guard !isInCell else { return fail(.corrupt("a cell inside a cell")) }
    isInCell = true
    text.removeAll()
    hasValue = false
    type = CellType(attributes["t"])
    style = attributes["s"]?.integer ?? 0
    column = lastColumn + 1
    if let reference = attributes["r"] {
      var reading = CellReferenceReading()
      reference.forEachByte {
        reading.take($0)
        return true
      }
      guard let place = reading.reference, place.row == row else {
        fault = TableFault(.badReference(reference.string))
        return
      }
      column = place.column
    }
    guard isInRow, column > lastColumn, column <= CellReference.lastColumn else {
      fault = TableFault(.badReference("row \(row), column \(column)"))
      return
    }
    lastColumn = column
  }

  private func endCell() {
    guard hasValue, !(text.bytes.isEmpty && type != .shared) else { return }
    switch type {
    case .shared:
      guard let index = Field(text.bytes.span).integer, let string = strings[index] else {
        return fail(.noSuchString(String(decoding: text.bytes, as: UTF8.self)))
      }
      found.append(shared: string, column: column)
    case .text:
      text.unescape()
      found.append(.text, text.bytes, column: column)
    case .number:
      if styles.isDate(style), let number = Field(text.bytes.span).decimal?.double,
        let date = dateSystem.isoDate(number)
      {
        found.append(.date, date.utf8, column: column)
      } else {
        found.append(.number, text.bytes, column: column)
      }
    case .date: found.append(.date, text.bytes, column: column)
    case .error: found.append(.error, text.bytes, column: column)
    case .boolean:
      let isFalse = text.bytes.elementsEqual("0".utf8)
      found.append(.boolean, (isFalse ? "FALSE" : "TRUE").utf8, column: column)
    }
    if found.textOfRow > limits.rowBytes { fail(.rowTooLong(limit: limits.rowBytes)) }
  }

  /// Notes a fault of the cell under way.
  private func fail(_ kind: TableFault.Kind) {
    let reference = CellReference(row: row, column: column)
    fault = TableFault(kind, at: reference.map { .cell("\($0)", sheet: sheet) })
  }
}

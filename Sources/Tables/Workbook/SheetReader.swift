/// Reads the rows of a sheet one after the other, in memory that does not grow with the sheet.
///
/// ```swift
/// var reader = try workbook.rows(of: sheet)
/// while try reader.next() {
///   let row = reader.row
///   for index in 0..<row.count where row.column(of: index) == 2 { total += row[index].integer ?? 0 }
/// }
/// ```
public struct SheetReader: ~Copyable {
  private var source: ZipEntrySource
  private var parser: XMLParser<SheetHandler>
  private var chunk = [UInt8](repeating: 0, count: 1 << 15)
  private let strings: SharedStrings
  private var found = FoundRows()
  private var index = -1
  private var isAtEnd = false
  /// What is wrong, to be thrown behind the rows before it.
  private var fault: TableFault?

  init(_ source: consuming ZipEntrySource, _ handler: SheetHandler) throws(TableFault) {
    self.source = source
    strings = handler.strings
    parser = try XMLParser(handler)
  }

  /// The row last gone on to; where there is none, one without cells and with the number 0.
  public var row: SheetRow {
    @_lifetime(borrow self)
    get {
      let isThere = found.rows.indices.contains(index)
      let row = SheetRow(
        number: isThere ? found.rows[index].number : 0,
        cells: found.cells.span.extracting(isThere ? found.cellRange(ofRow: index) : 0..<0),
        text: found.text.span, shared: strings.bytes.span)
      return unsafe _overrideLifetime(row, borrowing: self)
    }
  }

  /// Goes on to the next row that has cells.
  ///
  /// - Returns: False at the end.
  /// - Throws: A fault of the archive, of XML, or of a cell with its place. All rows before it were
  ///   delivered, and none will be behind it.
  public mutating func next() throws(TableFault) -> Bool {
    index += 1
    while index >= found.rows.count {
      index = 0
      found = FoundRows()
      if let fault {
        self.fault = nil
        throw fault
      }
      guard !isAtEnd else { return false }
      readMore()
    }
    return true
  }

  private mutating func readMore() {
    do throws(TableFault) {
      let count = try source.read(into: &chunk, from: 0)
      isAtEnd = count == 0
      try parser.parse(chunk[..<count])
    } catch {
      isAtEnd = true
      fault = error.inEntry(parser.handler.sheet)
    }
    found = parser.handler.found.takeRows()
  }
}

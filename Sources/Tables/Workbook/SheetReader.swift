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

  init(_ source: consuming ZipEntrySource, _ handler: SheetHandler) throws(TableFault) {
    self.source = source
    strings = handler.strings
    parser = try XMLParser(handler)
  }

  /// The ranges of cells that are merged; complete when ``next()`` has returned false.
  public var mergedRanges: [CellRange] { parser.handler.mergedRanges }

  /// The row last gone on to.
  ///
  /// - Precondition: ``next()`` returned true.
  public var row: SheetRow {
    @_lifetime(borrow self)
    get {
      let cells = found.cells.span.extracting(found.cellRange(ofRow: index))
      let row = SheetRow(
        number: found.rows[index].number, cells: cells, text: found.text.span,
        shared: strings.bytes.span)
      return unsafe _overrideLifetime(row, borrowing: self)
    }
  }

  /// Goes on to the next row that has cells.
  ///
  /// - Returns: False at the end.
  /// - Throws: A fault of the archive, of XML, or of a cell with its place.
  public mutating func next() throws(TableFault) -> Bool {
    index += 1
    while index >= found.rows.count {
      guard !isAtEnd else { return false }
      index = 0
      found = FoundRows()
      let count = try source.read(into: &chunk, from: 0)
      isAtEnd = count == 0
      do throws(TableFault) {
        try parser.parse(chunk[..<count])
        found = parser.handler.found.takeRows()
      } catch {
        isAtEnd = true
        throw error.inSheet(parser.handler.sheet)
      }
    }
    return true
  }
}

extension TableFault {
  fileprivate func inSheet(_ name: String) -> TableFault {
    switch place {
    case .entry, .cell: self
    case .line, nil: TableFault(kind, at: .entry(name))
    }
  }
}

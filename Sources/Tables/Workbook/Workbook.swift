/// An Excel workbook (`.xlsx`): its sheets, and what their cells need to be read.
///
/// Source: ECMA-376 part 1 and part 2, transitional and strict.
public struct Workbook: Sendable {
  /// A sheet of cells; sheets of charts are left out.
  public struct Sheet: Hashable, Sendable {
    /// The name on its tab.
    public let name: String
    /// Whether its tab is shown.
    public let visibility: Visibility

    let part: String
  }

  /// Whether a sheet's tab is shown.
  public enum Visibility: Hashable, Sendable {
    /// It is.
    case visible
    /// It is not, until the reader of the workbook unhides it.
    case hidden
    /// It is not, and only a program can unhide it.
    case veryHidden
  }

  /// The sheets in the order of their tabs.
  public let sheets: [Sheet]

  /// How the workbook numbers its days.
  public let dateSystem: DateSystem

  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let strings: SharedStrings
  private let styles: CellStyles

  /// Opens a workbook and reads all but its sheets.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limits: What is too much.
  /// - Throws: ``TableFault/Kind/oldWorkbook``, ``TableFault/Kind/encryptedWorkbook``,
  ///   ``TableFault/Kind/binaryWorkbook``, ``TableFault/Kind/notAWorkbook``, or a fault of its parts,
  ///   with the part's name.
  /// - Complexity: O(*n*) in the bytes of its shared strings, which are kept in memory.
  public init(
    _ bytes: any RandomAccessBytes, limits: WorkbookLimits = WorkbookLimits()
  ) throws(TableFault) {
    try Self.checkFormat(bytes)
    archive = try ZipArchive(bytes, limits: limits.unpack)
    self.limits = limits
    let package = try WorkbookParts(of: archive, limits: limits)
    sheets = package.sheets
    dateSystem = package.dateSystem
    if let entry = package.sharedStrings.flatMap(archive.entry(named:)) {
      strings = try archive.parse(entry, with: SharedStringsHandler(limits: limits)).strings
    } else {
      strings = SharedStrings()
    }
    if let entry = package.styles.flatMap(archive.entry(named:)) {
      styles = try archive.parse(entry, with: CellStylesHandler(limit: limits.styles)).styles
    } else {
      styles = CellStyles()
    }
  }

  private static func checkFormat(_ bytes: any RandomAccessBytes) throws(TableFault) {
    let start = try bytes.bytes(0..<min(bytes.count, 512))
    switch FileFormat.detected(in: start) {
    case .zip: return
    case .ole:
      let isEncrypted = try OLEContainer(bytes).names.contains("EncryptedPackage")
      throw TableFault(isEncrypted ? .encryptedWorkbook : .oldWorkbook)
    case .empty, .text, .markup, .gzip, .pdf, .unknown: throw TableFault(.notAWorkbook)
    }
  }

  /// Begins to read the rows of a sheet.
  ///
  /// - Parameter sheet: One of ``sheets``.
  /// - Returns: A reader before the first row.
  /// - Throws: ``TableFault/Kind/noSuchEntry``, or a fault of the archive.
  public func rows(of sheet: Sheet) throws(TableFault) -> SheetReader {
    guard let entry = archive.entry(named: sheet.part) else {
      throw TableFault(.noSuchEntry, at: .entry(sheet.part))
    }
    let handler = SheetHandler(
      sheet: sheet.name, strings: strings, styles: styles, dateSystem: dateSystem, limits: limits)
    return try SheetReader(archive.open(entry), handler)
  }
}

extension ZipArchive {
  /// Parses an entry as XML; faults without a place of their own get the entry's name.
  func parse<Handler: XMLHandler>(
    _ entry: Entry, with handler: Handler
  ) throws(TableFault) -> Handler {
    do throws(TableFault) {
      var parser = try XMLParser(handler)
      try parser.parse(all: open(entry))
      return handler
    } catch {
      throw error.inEntry(entry.name)
    }
  }
}

extension TableFault {
  /// The fault with an entry's name in place of a line in it, which nobody sees as lines.
  func inEntry(_ name: String) -> TableFault {
    switch place {
    case .entry, .cell: self
    case .line, nil: TableFault(kind, at: .entry(name))
    }
  }
}

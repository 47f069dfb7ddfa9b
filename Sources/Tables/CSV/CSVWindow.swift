import CScan

/// The part of a text that is in memory: bytes, the ends the scan found in them, and the row that is
/// being looked at.
///
/// Apart from the reader so that it is not generic: the code that runs for each row exists once.
@usableFromInline
struct CSVWindow: ~Copyable {
  let limits: CSVLimits
  /// The least of the limits of bytes: no shorter row breaks one.
  private let shortest: Int
  var delimiter = CSVDelimiter.comma

  @usableFromInline var bytes: [UInt8]
  /// How many of `bytes` are text, and how many of those were scanned.
  var filled = 0
  private var scanned = 0
  /// Whether the text ends with `filled`, and whether its last row was ended.
  var isLast = false
  private var isFinished = false
  /// The offset in the text of the first of `bytes`.
  private var offset = 0

  private var scan = CScan.scan()
  @usableFromInline var ends: [UInt32]
  private(set) var rows: [UInt32]

  /// The row to come: its index in `rows`, its first entry in `ends`, first byte and line.
  private var nextRow = 0
  private var nextEnd = 0
  private var nextStart = 0
  private(set) var nextLine: Int

  /// The row that is looked at: its entries in `ends`, its first byte and line.
  @usableFromInline var rowEnds = 0..<0
  @usableFromInline var rowStart = 0
  @usableFromInline var line = 0
  /// The same row without escapes, if it has any.
  @usableFromInline var plain = PlainRow()

  /// How many fields each row should have.
  var width: Int?
  private(set) var irregularities: [TableFault] = []
  private(set) var irregularityCount = 0

  init(limits: CSVLimits, chunk: Int, line: Int) {
    precondition((1...1 << 28).contains(limits.rowBytes), "rows are less than 256 MiB")
    precondition(limits.columns > 0 && limits.columns < 1 << 24)
    self.limits = limits
    shortest = min(limits.fieldBytes, limits.rowBytes)
    nextLine = line
    bytes = [UInt8](repeating: 0, count: max(chunk, 64))
    // Room for the fields of an unfinished row and for those of a good many more.
    ends = [UInt32](repeating: 0, count: limits.columns + (1 << 13))
    rows = ends
  }

  /// What is wrong at the end of the text, to be thrown behind its last row.
  private var faultAtEnd: TableFault?

  /// Whether no row will come any more.
  var isExhausted: Bool { isFinished && nextRow == Int(scan.rows_count) }

  /// Throws what is wrong at the end of the text, once.
  mutating func checkEnd() throws(TableFault) {
    guard isExhausted, let fault = faultAtEnd else { return }
    faultAtEnd = nil
    throw fault
  }

  /// Makes no row come any more, because of a fault that is about to be thrown.
  mutating func end() {
    scan.rows_count = 0
    nextRow = 0
    rowEnds = 0..<0
    plain.isInUse = false
    isFinished = true
  }

  /// Whether the scan can get no further without more bytes.
  var isStarved: Bool {
    scanned == filled || (!isLast && scanned + 1 == filled && bytes[scanned] == 0x0D)
  }

  /// The offset in the text at which the row to come begins.
  var nextOffset: Int { offset + nextStart }

  // MARK: Rows

  /// Goes on to the next row of those found; false where none is left.
  @usableFromInline
  mutating func step() throws(TableFault) -> Bool {
    while nextRow < Int(scan.rows_count) {
      let entry = rows[nextRow]
      let upTo = Int(entry & UInt32(SCAN_ROW_COUNT))
      let lastEntry = ends[upTo - 1]
      var end = Int(lastEntry & FieldEnd.position)
      rowEnds = nextEnd..<upTo
      rowStart = nextStart
      line = nextLine
      nextRow += 1
      nextEnd = upTo
      nextStart = end + 1
      nextLine += 1
      if end > rowStart, bytes[end - 1] == 0x0D {
        end -= 1
        ends[upTo - 1] = lastEntry - 1
      }
      // A line without a single byte is no row.
      if end == rowStart, rowEnds.count == 1 { continue }
      plain.isInUse = false
      // The count has the low 31 bits; the highest says that the row is special.
      let isSpecial = Int32(bitPattern: entry) < 0
      if rowEnds.count != width || isSpecial || end - rowStart > shortest || scan.has_nul != 0 {
        do throws(TableFault) {
          try examine(end: end, isSpecial: isSpecial)
        } catch {
          self.end()
          throw error
        }
      }
      return true
    }
    return false
  }

  /// Where the rows to come begin that may need no examining; see ``CSVRun``.
  var run: (rows: Range<Int>, ends: Int, start: Int) {
    // A line without a byte is a row of one field to the scan. In so few bytes no limit is broken.
    let isPlain = width ?? 1 > 1 && width ?? 1 <= limits.columns && filled <= shortest
    let count = isPlain && scan.has_nul == 0 ? Int(scan.rows_count) : nextRow
    return (nextRow..<count, nextEnd, nextStart)
  }

  /// Goes on behind some rows, none of which needs examining.
  mutating func skip(_ count: Int) {
    guard count > 0 else { return }
    nextRow += count
    nextEnd = Int(rows[nextRow - 1])
    nextStart = Int(ends[nextEnd - 1] & FieldEnd.position) + 1
    nextLine += count
  }

  /// What most rows do not need.
  private mutating func examine(end: Int, isSpecial: Bool) throws(TableFault) {
    guard rowEnds.count <= limits.columns else {
      throw TableFault(.rowTooWide(limit: limits.columns), at: .line(line, column: 1))
    }
    try checkLengths()
    guard end - rowStart <= limits.rowBytes else {
      throw TableFault(.rowTooLong(limit: limits.rowBytes), at: .line(line, column: 1))
    }
    let row = rowStart..<end
    if isSpecial {
      nextLine += bytes.span.extracting(row).moved.lines
      if ends[rowEnds].contains(where: { $0 & FieldEnd.escaped != 0 }) { makePlain() }
    }
    if scan.has_nul != 0, let nul = bytes[row].firstIndex(of: 0) {
      note(.nulByte, at: place(of: nul))
    }
    guard let width else {
      self.width = rowEnds.count
      return
    }
    if rowEnds.count != width {
      note(.raggedRow(fields: rowEnds.count, expected: width), at: .line(line, column: 1))
    }
  }

  private func checkLengths() throws(TableFault) {
    var start = rowStart
    for entry in ends[rowEnds] {
      let end = Int(entry & FieldEnd.position)
      guard end - start <= limits.fieldBytes else {
        throw TableFault(
          .fieldTooLong(limit: limits.fieldBytes, quoted: entry & FieldEnd.quoted != 0),
          at: place(of: start))
      }
      start = end + 1
    }
  }

  private mutating func makePlain() {
    plain.begin()
    var start = rowStart
    for entry in ends[rowEnds] {
      let end = Int(entry & FieldEnd.position)
      let isQuoted = entry & FieldEnd.quoted != 0
      if plain.append(bytes[start..<end], isQuoted: isQuoted) == .textAfterQuote {
        note(.textAfterQuote, at: place(of: start))
      }
      start = end + 1
    }
  }

  private mutating func note(_ kind: TableFault.Kind, at place: TableFault.Place) {
    irregularityCount += 1
    if irregularities.count < limits.irregularities {
      irregularities.append(TableFault(kind, at: place))
    }
  }

  /// The place of a byte of the row that is looked at.
  private func place(of index: Int) -> TableFault.Place {
    let moved = bytes.span.extracting(rowStart..<index).moved
    return .line(line + moved.lines, column: moved.column)
  }

  // MARK: Scanning

  /// Drops the rows that were looked at and looks for more in the bytes there are.
  mutating func scanMore() throws(TableFault) {
    let unfinished = nextEnd..<Int(scan.ends_count)
    for (index, entry) in unfinished.enumerated() { ends[index] = ends[entry] }
    guard unfinished.count <= limits.columns else {
      throw TableFault(.rowTooWide(limit: limits.columns), at: .line(nextLine, column: 1))
    }
    // A NUL that was seen may stand in the unfinished row, which is judged when it is whole.
    if scan.has_nul != 0, !bytes[nextStart..<scanned].contains(0) { scan.has_nul = 0 }
    scan.ends_count = UInt32(unfinished.count)
    scan.rows_count = 0
    (nextRow, nextEnd) = (0, 0)
    let (from, to, isLast, delimiter) = (scanned, filled, isLast, delimiter.rawValue)
    scanned = unsafe withOutput { bytes, scan, output in
      unsafe scan_rows(bytes, from, to, isLast, delimiter, &scan, output)
    }
    if isLast, scanned == filled, !isFinished { finish() }
  }

  /// Ends the last row, if the text does not end with a line end.
  private mutating func finish() {
    isFinished = true
    if scan.place == SCAN_INSIDE_QUOTES.rawValue {
      faultAtEnd = TableFault(.unterminatedQuote, at: placeOfFieldUnderWay)
      return
    }
    let lastRow = scan.rows_count > 0 ? rows[Int(scan.rows_count) - 1] : 0
    let hasFields = scan.ends_count > lastRow & UInt32(SCAN_ROW_COUNT)
    guard hasFields || Int(scan.field_start) < filled else { return }
    let at = filled
    _ = unsafe withOutput { _, scan, output in
      unsafe scan_finish(at, &scan, output)
      return 0
    }
  }

  private mutating func withOutput(
    _ body: (UnsafePointer<UInt8>?, inout CScan.scan, scan_output) -> Int
  ) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          let output = unsafe scan_output(
            ends: ends.baseAddress, rows: rows.baseAddress, capacity: UInt32(ends.count))
          return unsafe body(bytes.baseAddress, &scan, output)
        }
      }
    }
  }

  /// The place at which the field begins that has no end yet: on the row to come.
  private var placeOfFieldUnderWay: TableFault.Place {
    var (line, start) = (nextLine, nextStart)
    // Rows found but not yet looked at lie between.
    if scan.rows_count > UInt32(nextRow) {
      let lastRow = rows[Int(scan.rows_count) - 1] & UInt32(SCAN_ROW_COUNT)
      let end = Int(ends[Int(lastRow) - 1] & FieldEnd.position)
      line += bytes.span.extracting(start..<end + 1).moved.lines
      start = end + 1
    }
    let moved = bytes.span.extracting(start..<Int(scan.field_start)).moved
    return .line(line + moved.lines, column: moved.column)
  }

  // MARK: Room

  /// Moves the unfinished row to the front, and makes sure that there is room behind it.
  ///
  /// - Throws: A fault if a field or the row is longer than allowed.
  mutating func makeRoom() throws(TableFault) {
    let shift = nextStart
    // A CR that waits for what follows is behind `scanned`, and may be no part of the field.
    if scanned - Int(scan.field_start) > limits.fieldBytes {
      let quoted = scan.place != SCAN_OUTSIDE.rawValue
      throw TableFault(
        .fieldTooLong(limit: limits.fieldBytes, quoted: quoted), at: placeOfFieldUnderWay)
    }
    guard scanned - shift <= limits.rowBytes else {
      throw TableFault(.rowTooLong(limit: limits.rowBytes), at: .line(nextLine, column: 1))
    }
    if shift > 0 {
      let count = filled - shift
      unsafe bytes.withUnsafeMutableBytes { bytes in
        let unfinished = unsafe UnsafeRawBufferPointer(rebasing: bytes[shift..<shift + count])
        unsafe bytes.copyMemory(from: unfinished)
      }
      for index in nextEnd..<Int(scan.ends_count) { ends[index] -= UInt32(shift) }
      unsafe scan_shift(&scan, UInt32(shift))
      filled -= shift
      scanned -= shift
      offset += shift
      nextStart = 0
    }
    if bytes.count - filled < 64 {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }
}

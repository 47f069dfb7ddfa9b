/// Reads delimited text row by row (RFC 4180, leniently), in memory that does not grow with the file.
///
/// ```swift
/// var reader = try CSVReader(FileSource(path: path))
/// guard try reader.next() else { return }
/// let header = CSVHeader(reader.row)
/// while try reader.next() {
///   let row = reader.row
///   total += row[8].integer ?? 0
/// }
/// ```
///
/// - Quotes: one opens only at the very start of a field; inside, `""` stands for a quote, and
///   delimiters and line ends are text.
/// - Lines end with LF, CRLF or CR. A line without a single byte is no row; a `""` is one.
/// - The first row sets the ``width``. Rows with another number of fields, text behind a closing
///   quote and NUL bytes are delivered and kept as ``irregularities``.
/// - Encoding: see ``TextSource``.
public struct CSVReader<Source: ByteSource & ~Copyable>: ~Copyable {
  @usableFromInline var window: CSVWindow
  private var text: TextSource<Source>

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - source: The bytes of the file.
  ///   - delimiter: What stands between fields; detected from the first 64 KiB if nil.
  ///   - encoding: How characters are written; told from the bytes if nil.
  ///   - mayHaveMark: Whether the text can begin with a byte order mark, as a later part of a file
  ///     cannot.
  ///   - limits: What is too much.
  ///   - firstLine: The number of the first line, for a part of a file.
  ///   - chunk: How many bytes are read at once.
  /// - Throws: A fault of the source.
  public init(
    _ source: consuming Source, delimiter: CSVDelimiter? = nil, encoding: TextEncoding? = nil,
    mayHaveMark: Bool = true, limits: CSVLimits = CSVLimits(), firstLine: Int = 1,
    chunk: Int = 1 << 18
  ) throws(TableFault) {
    window = CSVWindow(limits: limits, chunk: chunk, line: firstLine)
    text = TextSource(source, encoding: encoding, mayHaveMark: mayHaveMark)
    if let delimiter {
      window.delimiter = delimiter
      return
    }
    let sample = min(window.bytes.count - 8, 1 << 16)
    while window.filled < sample, !window.isLast { try fill() }
    window.delimiter = .detected(
      in: window.bytes.span.extracting(..<window.filled), isWhole: window.isLast)
  }

  /// What stands between fields.
  public var delimiter: CSVDelimiter { window.delimiter }

  /// How characters are written, as far as that has shown.
  public var encoding: TextEncoding { text.encoding }

  /// How characters are written, if anything has shown it: not where all so far is ASCII.
  public var statedEncoding: TextEncoding? { text.statedEncoding }

  /// How many fields each row should have: as many as the first, unless set.
  public var width: Int? {
    get { window.width }
    set { window.width = newValue }
  }

  /// What was wrong in rows that were delivered all the same: the first of it, see
  /// ``CSVLimits/irregularities``.
  public var irregularities: [TableFault] { window.irregularities }

  /// How many irregularities there were.
  public var irregularityCount: Int { window.irregularityCount }

  /// The number of the line on which the next row begins.
  public var nextLine: Int { window.nextLine }

  /// The offset in the file at which the next row begins; exact where the file is UTF-8.
  public var nextOffset: Int { text.markLength + window.nextOffset }

  /// The row last gone on to; before the first ``next()`` it has no fields.
  @inlinable
  @inline(__always)
  public var row: CSVRow {
    @_lifetime(borrow self)
    get {
      // Always inlined: a row is a dozen words, which would be written, read and copied in memory.
      let raw = window.bytes.span
      let rawEnds = window.ends.span.extracting(window.rowEnds)
      let isPlain = window.plain.isInUse
      let row = CSVRow(
        text: isPlain ? window.plain.bytes.span : raw,
        ends: isPlain ? window.plain.ends.span : rawEnds,
        start: isPlain ? 0 : window.rowStart, raw: raw, rawEnds: rawEnds,
        rawStart: window.rowStart, line: window.line)
      return unsafe _overrideLifetime(row, borrowing: self)
    }
  }

  /// The rows behind that last gone on to, as far as they are in memory and as nearly all are; none
  /// of them needs ``next()``.
  public var run: CSVRun {
    @_lifetime(borrow self)
    get {
      let found = window.run
      let run = CSVRun(
        text: window.bytes.span, ends: window.ends.span.extracting(found.ends...),
        rows: window.rows.span.extracting(found.rows), before: found.ends, start: found.start,
        width: window.width ?? 1)
      return unsafe _overrideLifetime(run, borrowing: self)
    }
  }

  /// Goes on behind the first rows of the ``run``.
  ///
  /// - Parameter count: How many; the run has them.
  public mutating func skip(_ count: Int) {
    window.skip(count)
  }

  /// Goes on to the next row.
  ///
  /// - Returns: False at the end.
  /// - Throws: A fault of the source; a quote that is never closed; a breach of the limits. All rows
  ///   before it were delivered, and none will be behind it.
  /// - Complexity: O(*n*) in the bytes of the row.
  @inlinable
  public mutating func next() throws(TableFault) -> Bool {
    if try window.step() { return true }
    return try advance()
  }

  @usableFromInline
  mutating func advance() throws(TableFault) -> Bool {
    while !window.isExhausted {
      do throws(TableFault) {
        if window.isStarved, !window.isLast {
          try window.makeRoom()
          try fill()
        }
        try window.scanMore()
      } catch {
        window.end()
        throw error
      }
      if try window.step() { return true }
    }
    try window.checkEnd()
    return false
  }

  private mutating func fill() throws(TableFault) {
    let count = try text.read(into: &window.bytes, from: window.filled)
    window.filled += count
    window.isLast = count == 0
  }
}

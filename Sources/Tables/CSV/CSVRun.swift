/// Rows of a table that follow each other and are as nearly all are, borrowed from their reader.
///
/// Each has as many fields as the header, no line end and no doubled quote in any, and breaks no
/// limit: nothing of it has to be examined. Which rows are such is looked up as they are asked for,
/// and going from one to the next changes nothing in the reader.
///
/// ```swift
/// func add(_ run: borrowing CSVRun) -> Int {
///   var row = 0
///   while run.has(row), let number = run[row, 8].fewDigits {
///     total += number
///     row += 1
///   }
///   return row
/// }
/// reader.skip(add(reader.run))
/// ```
public struct CSVRun: ~Escapable {
  /// How many fields each row has.
  public let width: Int

  @usableFromInline let text: Span<UInt8>
  /// The entries of the scan from the first row on.
  @usableFromInline let ends: Span<UInt32>
  @usableFromInline let rows: Span<UInt32>
  /// What the entry of the row before the first is.
  @usableFromInline let before: Int
  /// Where the first row begins.
  @usableFromInline let start: Int

  @_lifetime(copy text, copy ends, copy rows)
  init(
    text: Span<UInt8>, ends: Span<UInt32>, rows: Span<UInt32>, before: Int, start: Int, width: Int
  ) {
    self.text = text
    self.ends = ends
    self.rows = rows
    self.before = before
    self.start = start
    self.width = width
  }

  /// Whether the run goes as far as a row.
  ///
  /// - Parameter row: From 0; the run has those before it.
  /// - Returns: Whether it does; if not, ``CSVReader/next()`` tells what there is instead.
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  public func has(_ row: Int) -> Bool {
    // A row of another width has another entry, and one that has to be examined a bit beside it.
    row < rows.count && Int(rows[row]) == before &+ (row &+ 1) &* width
  }

  /// A field.
  ///
  /// - Parameters:
  ///   - row: A row that the run has.
  ///   - column: From 0, less than ``width``.
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  public subscript(row: Int, column: Int) -> Field {
    @_lifetime(copy self)
    get {
      // Sums of positions in a buffer of less than 512 MiB do not overflow, and the checks that they
      // do not would be a quarter of all that is done for a row.
      let index = row &* width &+ column
      let entry = ends[index]
      var first = index == 0 ? start : Int(ends[index &- 1] & FieldEnd.position) &+ 1
      var end = Int(entry & FieldEnd.position)
      if column == width &- 1, end > first, unsafe text[unchecked: end &- 1] == 0x0D { end &-= 1 }
      if entry & FieldEnd.quoted != 0 {
        first &+= 1
        end &-= 1
      }
      // The scan has found both in this text, one behind the other: quotes come in pairs.
      return unsafe Field(text.extracting(unchecked: Range(uncheckedBounds: (first, end))))
    }
  }
}

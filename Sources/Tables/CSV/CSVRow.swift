/// One row of a table, borrowed from its reader until that goes on to the next.
public struct CSVRow: ~Escapable {
  /// Where the fields are read: the file's bytes, or a copy of the row without escapes.
  @usableFromInline let text: Span<UInt8>
  @usableFromInline let ends: Span<UInt32>
  @usableFromInline let start: Int

  /// The row as it stands in the file.
  @usableFromInline let raw: Span<UInt8>
  @usableFromInline let rawEnds: Span<UInt32>
  @usableFromInline let rawStart: Int

  /// The physical line the row begins on, from 1.
  public let line: Int

  @inlinable
  @_lifetime(copy text, copy ends, copy raw, copy rawEnds)
  init(
    text: Span<UInt8>, ends: Span<UInt32>, start: Int, raw: Span<UInt8>, rawEnds: Span<UInt32>,
    rawStart: Int, line: Int
  ) {
    self.text = text
    self.ends = ends
    self.start = start
    self.raw = raw
    self.rawEnds = rawEnds
    self.rawStart = rawStart
    self.line = line
  }

  /// How many fields the row has: at least 1.
  @inlinable
  public var count: Int { ends.count }

  /// A field, unescaped.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  public subscript(index: Int) -> Field {
    @_lifetime(copy self)
    get {
      // Always inlined: the compiler finds this too long, and nothing is asked for more often.
      // Positions are far below what could overflow.
      let entry = ends[index]
      var first = index == 0 ? start : Int(ends[index &- 1] & FieldEnd.position) &+ 1
      var end = Int(entry & FieldEnd.position)
      if entry & FieldEnd.quoted != 0 {
        first &+= 1
        end &-= 1
      }
      return Field(text.extracting(first..<end))
    }
  }

  /// A field as text.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Returns: The text; what is not valid UTF-8 becomes U+FFFD.
  public func string(_ index: Int) -> String {
    self[index].string
  }

  /// Where a field begins in the file: its quote, if it has one.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Returns: The physical line and the column in it, both from 1; the column counts Unicode
  ///   scalars.
  /// - Complexity: O(*n*) in the bytes of the row before the field.
  public func position(of index: Int) -> (line: Int, column: Int) {
    let offset = index == 0 ? rawStart : Int(rawEnds[index - 1] & FieldEnd.position) + 1
    let moved = raw.extracting(rawStart..<offset).moved
    return (line + moved.lines, moved.column)
  }

  /// The column a field begins at.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Returns: The column, from 1, in Unicode scalars.
  public func column(of index: Int) -> Int {
    position(of: index).column
  }
}

/// The bits of an entry of the scan's `ends`.
@usableFromInline
enum FieldEnd {
  @usableFromInline static var position: UInt32 { 0x1FFF_FFFF }
  @usableFromInline static var quoted: UInt32 { 0x8000_0000 }
  @usableFromInline static var escaped: UInt32 { 0x4000_0000 }
}

extension Span<UInt8> {
  /// How far text moves the place behind it: lines, and the column from 1 in the last line.
  var moved: (lines: Int, column: Int) {
    let plain = plainBeginning
    var (lines, column) = (0, 1 + plain)
    for index in plain..<count {
      switch self[index] {
      case 0x0A:
        lines += 1
        column = 1
      case 0x0D where index + 1 == count || self[index + 1] != 0x0A:
        lines += 1
        column = 1
      case 0x80...0xBF: break
      default: column += 1
      }
    }
    return (lines, column)
  }

  /// How many bytes at the beginning are ASCII without control characters, in steps of eight.
  private var plainBeginning: Int {
    unsafe withUnsafeBytes { bytes in
      let (high, blanks) = (UInt64(0x8080_8080_8080_8080), UInt64(0x2020_2020_2020_2020))
      var position = 0
      while position + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // With its high bit set, each byte from a blank on keeps it when a blank is taken away.
        guard word & high == 0, ((word | high) &- blanks) & high == high else { break }
        position += 8
      }
      return position
    }
  }

  /// The bytes of a range as an array.
  func copied(_ range: Range<Int>) -> [UInt8] {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
  }
}

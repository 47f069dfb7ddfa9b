import CLinux
import Glibc
import Model

/// A cache file in memory, whose checksum is right.
///
/// It is mapped, not read: a dataset of five million rows then takes no memory of its own, and is
/// there before its bytes could have been copied. A mapping traps where its file is cut short, and
/// changes with it. Nobody does that to this one: it is ours alone, is never written after it has
/// its name, and is replaced by renaming, which leaves the mapped file as it was. Only a server can
/// take away what is mapped; what does not lie on a local disk is read.
@safe
final class CacheFile: @unchecked Sendable {
  // Unchecked because of the pointer: nothing writes behind it.
  private let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool
  /// Where the columns begin.
  private let firstColumn: Int
  private let tablesCount: Int

  /// Takes a file.
  ///
  /// - Parameters:
  ///   - descriptor: The file, open for reading; it may be closed afterwards.
  ///   - size: How many bytes it has.
  /// - Throws: Where it is not as this program writes it.
  /// - Complexity: O(*n*): each byte goes into the checksum.
  init(_ descriptor: CInt, size: Int) throws(CacheDamage) {
    guard size >= CacheFormat.headerBytes, size.isMultiple(of: Checksum.stripe) else {
      throw CacheDamage()
    }
    isMapped = files_is_local(descriptor)
    let memory = isMapped ? unsafe Self.map(descriptor, size) : unsafe Self.read(descriptor, size)
    guard let memory = unsafe memory else { throw CacheDamage() }
    unsafe bytes = UnsafeRawBufferPointer(start: memory, count: size)
    let tables = unsafe Self.tablesCount(bytes)
    tablesCount = tables ?? 0
    firstColumn = CacheFormat.headerBytes + CacheFormat.padded(tablesCount)
    // All is set by now, so that what is thrown away is given back as well.
    guard tables != nil, firstColumn <= size else { throw CacheDamage() }
  }

  deinit {
    let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped {
      _ = unsafe munmap(start, bytes.count)
    } else {
      unsafe free(start)
    }
  }

  /// The bytes of the tables.
  var tables: Column<UInt8> {
    let start = CacheFormat.headerBytes
    let tables = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<start + tablesCount])
    return unsafe Column(tables.assumingMemoryBound(to: UInt8.self), keptBy: self)
  }

  /// Hands out columns in the order in which they were written.
  func columns() -> ColumnCursor { ColumnCursor(file: self, offset: firstColumn) }

  /// Gives a file's columns out, one behind the other.
  struct ColumnCursor {
    fileprivate let file: CacheFile
    fileprivate var offset: Int

    /// The next column.
    ///
    /// - Throws: Where the file is not as long.
    mutating func next<Element: BitwiseCopyable & Sendable>(
      _ count: Int
    ) throws(CacheDamage) -> Column<Element> {
      let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
      guard count >= 0, !overflows, unsafe size <= file.bytes.count - offset else {
        throw CacheDamage()
      }
      let start = unsafe file.bytes.baseAddress?.advanced(by: offset)
      offset += CacheFormat.padded(size)
      let elements = unsafe UnsafeBufferPointer(
        start: start?.assumingMemoryBound(to: Element.self), count: count)
      return unsafe Column(elements, keptBy: file)
    }

    /// Whether the file ends here.
    var isAtEnd: Bool { unsafe offset == file.bytes.count }
  }

  // MARK: Memory

  private static func map(_ descriptor: CInt, _ size: Int) -> UnsafeMutableRawPointer? {
    let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    return unsafe start == MAP_FAILED ? nil : start
  }

  private static func read(_ descriptor: CInt, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let memory = unsafe malloc(size) else { return nil }
    var done = 0
    while done < size {
      let count = unsafe pread(descriptor, memory + done, size - done, off_t(done))
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        unsafe free(memory)
        return nil
      }
    }
    return unsafe memory
  }

  // MARK: Header

  /// How many bytes the tables have, by a header that is right; nil where it is not.
  private static func tablesCount(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let (magic, unused) = unsafe (bytes.prefix(8), bytes[40..<CacheFormat.headerBytes])
    guard unsafe magic.elementsEqual(CacheFormat.magic),
      unsafe bytes.load(fromByteOffset: 8, as: UInt32.self) == CacheFormat.version,
      unsafe bytes.load(fromByteOffset: 12, as: UInt32.self) == CacheFormat.byteOrder,
      unsafe bytes.load(fromByteOffset: 16, as: Int.self) == bytes.count,
      unsafe unused.allSatisfy({ $0 == 0 })
    else { return nil }
    var checksum = Checksum()
    let tables = unsafe bytes.load(fromByteOffset: 32, as: Int.self)
    unsafe checksum.update(
      UnsafeRawBufferPointer(rebasing: bytes[CacheFormat.headerBytes...]))
    guard unsafe bytes.load(fromByteOffset: 24, as: UInt64.self) == checksum.value(tables),
      (0...bytes.count).contains(tables)
    else { return nil }
    return tables
  }
}

extension Observations.Columns {
  /// How many columns there are.
  static let columnCount = 13

  /// How many elements each column has, in the order in which they are written.
  var counts: [Int] {
    [
      values.count, starts.count, ends.count, provenances.count, groupMetrics.count,
      groupDimensions.count, groupRows.count, sources.count, published.count, words.count,
      notes.count, noteStarts.count, noteBytes.count,
    ]
  }

  /// Calls a function with the bytes of each column, in that order.
  func forEach(_ body: (UnsafeRawBufferPointer) throws(CacheWriteFailure) -> Void)
    throws(CacheWriteFailure)
  {
    func pass<Element>(_ column: Column<Element>) throws(CacheWriteFailure) {
      let result = unsafe column.withBytes { bytes -> Result<Void, CacheWriteFailure> in
        Result { () throws(CacheWriteFailure) in unsafe try body(bytes) }
      }
      try result.get()
    }
    try pass(values)
    for column in [starts, ends, provenances, groupMetrics, groupDimensions, groupRows, sources] {
      try pass(column)
    }
    try pass(published)
    try pass(words)
    try pass(notes)
    try pass(noteStarts)
    try pass(noteBytes)
  }

  /// Takes the columns of a file.
  ///
  /// Nil where the file goes on behind them.
  init?(counts: [Int], in file: CacheFile) throws(CacheDamage) {
    guard counts.count == Self.columnCount else { return nil }
    var cursor = file.columns()
    let values: Column<Double> = try cursor.next(counts[0])
    let starts: Column<Int32> = try cursor.next(counts[1])
    let ends: Column<Int32> = try cursor.next(counts[2])
    let provenances: Column<Int32> = try cursor.next(counts[3])
    let groupMetrics: Column<Int32> = try cursor.next(counts[4])
    let groupDimensions: Column<Int32> = try cursor.next(counts[5])
    let groupRows: Column<Int32> = try cursor.next(counts[6])
    let sources: Column<Int32> = try cursor.next(counts[7])
    let published: Column<Int32> = try cursor.next(counts[8])
    let words: Column<UInt32> = try cursor.next(counts[9])
    let notes: Column<Int32> = try cursor.next(counts[10])
    let noteStarts: Column<Int> = try cursor.next(counts[11])
    let noteBytes: Column<UInt8> = try cursor.next(counts[12])
    guard cursor.isAtEnd else { return nil }
    self.init(
      starts: starts, ends: ends, values: values, provenances: provenances,
      groupMetrics: groupMetrics, groupDimensions: groupDimensions, groupRows: groupRows,
      sources: sources, published: published, words: words, notes: notes, noteStarts: noteStarts,
      noteBytes: noteBytes)
  }
}

/// Where a file can be cut in two, for two readers at once.
///
/// Whether a line end is that of a row, or text inside quotes, only shows to who has read all before
/// it. So the second reader begins on a guess, and the first says whether it was right:
///
/// ```swift
/// let cut = CSVSplit.guess(in: bytes.span, near: bytes.count / 2)
/// first.stop(at: cut)              // on one thread, a reader from 0 on
/// second                           // on another, a reader from `cut` on
/// if first.nextOffset == cut { … } // both are right; else drop the second's rows
/// first.stop(at: .max)             // and let the first go on to the end
/// ```
///
/// The second reader gets the first's delimiter and width. Its lines count from 1: add those of the
/// first half, which are only known when that is read.
public enum CSVSplit {
  /// Guesses where a row begins, near an offset.
  ///
  /// - Parameters:
  ///   - bytes: The file, or a part of it.
  ///   - offset: Where to look from, on.
  /// - Returns: The index behind the first LF at or behind `offset`; the count of bytes if none is.
  /// - Complexity: O(*n*) in the bytes up to the LF.
  public static func guess(in bytes: Span<UInt8>, near offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if bytes[index] == 0x0A { return index + 1 }
      index += 1
    }
    return bytes.count
  }

  /// Guesses where a row of an open file begins, near an offset.
  ///
  /// - Parameters:
  ///   - descriptor: A seekable file; where it stands does not change.
  ///   - offset: Where to look from, on.
  ///   - size: The file's size in bytes.
  /// - Returns: The offset behind the first LF at or behind `offset`; `size` if none is.
  /// - Throws: ``TableFault/Kind/cannotRead(errno:)``.
  public static func guess(
    in descriptor: CInt, near offset: Int, size: Int
  ) throws(TableFault) -> Int {
    var source = FileRangeSource(descriptor, range: offset..<max(offset, size))
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    var position = offset
    while true {
      let count = try source.read(into: &chunk, from: 0)
      guard count > 0 else { return size }
      let index = guess(in: chunk.span.extracting(..<count), near: 0)
      if index < count || chunk[count - 1] == 0x0A { return position + index }
      position += count
    }
  }
}

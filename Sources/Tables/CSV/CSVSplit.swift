/// Where a file can be cut in pieces, for several readers at once.
///
/// Whether a line end is that of a row, or text inside quotes, only shows to who has read all before
/// it. So a piece begins on a guess, and whoever reads the piece before it finds out:
///
/// - A piece ends behind a line feed. To a reader that began with a row, that was the end of a row,
///   or it was inside quotes; then the reader, to which the text ends there, throws that a quote is
///   never closed.
/// - So a piece begins with a row if that before it did and was read without a fault. If it was not,
///   all that was read behind is to be dropped, and read on from where that one began.
///
/// The reader of a piece gets the first's delimiter and width. Its lines count from 1: add those of
/// the pieces before, which are only known when they are read.
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

  /// Cuts an open file in pieces of about one size.
  ///
  /// - Parameters:
  ///   - descriptor: A seekable file; where it stands does not change.
  ///   - start: An offset that the first piece reaches beyond: that behind the header.
  ///   - size: The file's size in bytes.
  ///   - count: How many pieces there are, at least 1; fewer where rows are long.
  /// - Returns: Ranges of offsets that follow each other from 0 to `size`, none but the first empty.
  /// - Throws: ``TableFault/Kind/cannotRead(errno:)``.
  public static func pieces(
    of descriptor: CInt, behind start: Int, size: Int, count: Int
  ) throws(TableFault) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var begin = 0
    for index in 1..<max(count, 1) {
      let (quotient, remainder) = size.quotientAndRemainder(dividingBy: count)
      let offset = max(quotient * index + remainder * index / count, start, begin)
      let end = try guess(in: descriptor, near: offset, size: size)
      guard end < size else { break }
      pieces.append(begin..<end)
      begin = end
    }
    pieces.append(begin..<max(begin, size))
    return pieces
  }
}

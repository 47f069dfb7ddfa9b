import System
import Tables

extension OpenFile {
  /// The SHA-256 of the whole file, and of its beginning.
  struct Digests {
    /// Of the whole file, in hexadecimal.
    let whole: String
    /// Of the beginning, in hexadecimal.
    let beginning: String
    /// Whether the beginning is whole lines.
    let endsWithLine: Bool
  }

  /// Reads the file for its digests.
  ///
  /// - Parameter count: How many bytes the beginning has.
  /// - Returns: Nil where it cannot be read, or became another while it was.
  /// - Complexity: O(*n*), at some 1.5 GB a second.
  borrowing func digests(ofFirst count: Int) -> Digests? {
    var digest = SHA256()
    guard let last = add(0..<count, to: &digest) else { return nil }
    let beginning = digest.hexadecimal
    guard add(count..<identity.size, to: &digest) != nil, isUnchanged() else { return nil }
    return Digests(
      whole: digest.hexadecimal, beginning: beginning, endsWithLine: last == 0x0A)
  }

  /// Adds a part of the file to a digest.
  ///
  /// - Returns: The last byte, 0 of an empty part; nil where it cannot be read.
  private borrowing func add(_ range: Range<Int>, to digest: inout SHA256) -> UInt8? {
    var source = bytes(in: range)
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    var last: UInt8 = 0
    var left = range.count
    while left > 0 {
      guard let count = try? source.read(into: &chunk, from: 0), count > 0 else { return nil }
      digest.update(chunk[..<count])
      last = chunk[count - 1]
      left -= count
    }
    return last
  }
}

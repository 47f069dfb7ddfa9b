package import Tables

/// Bytes that arrive in pieces of random lengths, as from a pipe.
package struct CutSource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private var randomness: Randomness
  private let longest: Int

  package init(_ bytes: [UInt8], longest: Int, seed: UInt64) {
    self.bytes = bytes
    self.longest = longest
    randomness = Randomness(seed: seed)
  }

  package mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableFault) -> Int
  {
    let wanted = Int.random(in: 1...longest, using: &randomness)
    let count = min(wanted, bytes.count - position, buffer.count - start)
    for index in 0..<count { buffer[start + index] = bytes[position + index] }
    position += count
    return count
  }
}

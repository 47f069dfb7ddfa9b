import Tables

/// Four words of a text, to hash and compare it by: all of it if it is not long.
struct TextKey: Equatable {
  private let words: (UInt64, UInt64, UInt64, UInt64)
  private let count: Int

  /// Whether the words are all of the text.
  var isWhole: Bool { count <= 32 }

  /// Takes the words that begin and end a text, which overlap where it is short.
  ///
  /// Names are between 8 and 32 bytes long, and of such there is no branch on how long they are, which
  /// would be predicted wrongly for every other one.
  @inline(__always)
  init(_ text: borrowing Field) {
    count = text.bytes.count
    let last = count - 8
    guard last >= 0 else {
      words = (text.isEmpty ? 0 : text.shortWord, 0, 0, 0)
      return
    }
    words = unsafe text.bytes.withUnsafeBytes { bytes in
      unsafe (
        bytes.word(at: 0), last > 24 ? Self.middle(of: bytes) : bytes.word(at: min(8, last)),
        bytes.word(at: max(last - 8, 0)), bytes.word(at: last)
      )
    }
  }

  /// What a long text has between its first word and its last, hashed: there are tables in which only
  /// that differs.
  private static func middle(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0
    for index in stride(from: 8, to: bytes.count - 8, by: 8) {
      hash = unsafe folded(hash ^ bytes.word(at: index), 0x9e37_79b9_7f4a_7c15)
    }
    return hash
  }

  /// Words that differ, or stand elsewhere, make another hash as a rule.
  @inline(__always)
  var hash: UInt64 {
    let front = Self.folded(words.0 ^ 0x9e37_79b9_7f4a_7c15, words.1 ^ 0xff51_afd7_ed55_8ccd)
    let back = Self.folded(words.2 ^ 0xc4ce_b9fe_1a85_ec53, words.3 ^ 0xa076_1d64_78bd_642f)
    return front ^ back &+ UInt64(truncatingIfNeeded: count)
  }

  @inline(__always)
  static func == (left: TextKey, right: TextKey) -> Bool {
    let front = (left.words.0 ^ right.words.0) | (left.words.1 ^ right.words.1)
    let back = (left.words.2 ^ right.words.2) | (left.words.3 ^ right.words.3)
    return left.count == right.count && front | back == 0
  }

  /// The whole of a product, folded to one word: each bit of both depends on nearly all.
  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes from an index on.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    unsafe loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

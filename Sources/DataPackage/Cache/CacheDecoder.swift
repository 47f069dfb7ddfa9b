import Model

/// Takes values apart that ``CacheEncoder`` put together, and trusts none of them.
struct CacheDecoder {
  private let bytes: Column<UInt8>
  private var offset = 0
  private var texts: [String] = []

  /// Begins to read.
  ///
  /// - Throws: Where the texts are damaged.
  init(_ bytes: Column<UInt8>) throws(CacheDamage) {
    self.bytes = bytes
    let count = try count()
    texts.reserveCapacity(count)
    for _ in 0..<count {
      let length = try self.count()
      guard let text = bytes.text(in: offset..<offset + length) else { throw CacheDamage() }
      texts.append(text)
      offset += length
    }
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { offset == bytes.count }

  /// A whole number.
  mutating func number() throws(CacheDamage) -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while shift < 64 {
      guard offset < bytes.count else { throw CacheDamage() }
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value >> 1) ^ -Int(value & 1) }
      shift += 7
    }
    throw CacheDamage()
  }

  /// How many values follow: never more than there are bytes left.
  mutating func count() throws(CacheDamage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw CacheDamage() }
    return count
  }

  /// A number that is finite.
  mutating func decimal() throws(CacheDamage) -> Double {
    let value = Double(bitPattern: UInt64(UInt(bitPattern: try number())))
    guard value.isFinite else { throw CacheDamage() }
    return value
  }

  /// A text.
  mutating func text() throws(CacheDamage) -> String {
    let index = try number()
    guard texts.indices.contains(index) else { throw CacheDamage() }
    return texts[index]
  }

  /// A word of a vocabulary.
  mutating func word<Word: RawRepresentable<String>>() throws(CacheDamage) -> Word {
    guard let word = Word(rawValue: try text()) else { throw CacheDamage() }
    return word
  }

  /// A value that may be missing.
  mutating func optional<Value>(
    _ take: (inout CacheDecoder) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> Value? {
    switch try number() {
    case 0: nil
    case 1: try take(&self)
    default: throw CacheDamage()
    }
  }

  /// A list.
  mutating func list<Value>(
    _ take: (inout CacheDecoder) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try take(&self)) }
    return values
  }
}

extension Column<UInt8> {
  /// The text of some bytes; nil where they are no UTF-8.
  fileprivate func text(in range: Range<Int>) -> String? {
    unsafe withBytes { bytes in
      unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(rebasing: bytes[range])).text
    }
  }
}

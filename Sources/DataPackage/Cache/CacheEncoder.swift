/// Puts values behind each other as bytes, texts once each.
struct CacheEncoder {
  private var body: [UInt8] = []
  private var texts: [String] = []
  private var indices: [String: Int] = [:]

  /// Everything put in: the texts, then the values.
  var bytes: [UInt8] {
    var result = CacheEncoder()
    result.putNumber(texts.count)
    for text in texts {
      result.putNumber(text.utf8.count)
      result.body += text.utf8
    }
    return result.body + body
  }

  /// Puts a whole number.
  mutating func put(_ number: Int) { putNumber(number) }

  /// Puts a number.
  mutating func put(_ number: Double) { putNumber(Int(bitPattern: UInt(number.bitPattern))) }

  /// Puts a text.
  mutating func put(_ text: String) {
    let index = indices[text] ?? texts.count
    if index == texts.count {
      texts.append(text)
      indices[text] = index
    }
    put(index)
  }

  /// Puts a word of a vocabulary.
  mutating func put(_ word: some RawRepresentable<String>) { put(word.rawValue) }

  /// Puts a value that may be missing.
  mutating func put<Value>(
    _ value: Value?, _ put: (inout CacheEncoder, Value) -> Void
  ) {
    self.put(value == nil ? 0 : 1)
    if let value { put(&self, value) }
  }

  /// Puts a list.
  mutating func put<Value>(
    _ values: [Value], _ put: (inout CacheEncoder, Value) -> Void
  ) {
    self.put(values.count)
    for value in values { put(&self, value) }
  }

  private mutating func putNumber(_ number: Int) {
    // Most numbers are counts and indices of one byte: seven bits each, the last with none above.
    var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))
    while rest > 0x7F {
      body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body.append(UInt8(rest))
  }
}

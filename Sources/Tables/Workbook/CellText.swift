/// The text of a cell or a shared string, put together from the runs it is written in.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private var isPronunciation = false

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isPronunciation = false
  }

  /// Notes an element that begins; true if what stands in it is text of the cell.
  mutating func start(_ name: XMLText) -> Bool {
    if name.isEqual(to: "rPh") { isPronunciation = true }
    return !isPronunciation && name.isEqual(to: "t")
  }

  /// Notes an element that ends.
  mutating func end(_ name: XMLText) {
    if name.isEqual(to: "rPh") { isPronunciation = false }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: text)
  }

  /// Resolves `_x000D_` and the like, by which workbooks write what XML cannot hold.
  ///
  /// Source: ECMA-376 part 1, 22.9.2.19 `ST_Xstring`.
  mutating func unescape() {
    guard var position = bytes.firstIndex(of: UInt8(ascii: "_")) else { return }
    var result = Array(bytes[..<position])
    while position < bytes.endIndex {
      if let unit = escapedUnit(at: position) {
        if let scalar = Unicode.Scalar(unit) {
          result.append(contentsOf: String(scalar).utf8)
        } else {
          result.append(contentsOf: "\u{FFFD}".utf8)
        }
        position += 7
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    bytes = result
  }

  private func escapedUnit(at position: Int) -> UInt16? {
    guard position + 7 <= bytes.endIndex, bytes[position] == UInt8(ascii: "_"),
      bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = bytes[position + 2..<position + 6]
    // `UInt16(_:radix:)` would also take a sign.
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

/// A place in a JSON text that moves forward and knows its line and column.
struct JSONCursor {
  /// A place that was passed.
  struct Mark {
    let position: Int
    let line: Int
    let column: Int
  }

  private let bytes: [UInt8]
  private let file: String
  private(set) var position = 0
  private(set) var line = 1
  /// Where the line began, moved up by one for each byte that only continues a scalar, so that
  /// columns count scalars.
  private var lineStart = 0

  /// The beginning of a text, behind its byte order mark if it has one.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    position = 3
    lineStart = 3
  }

  /// The byte to come, or nil at the end.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The column, from 1, in Unicode scalars.
  var column: Int { position - lineStart + 1 }

  /// Goes past a byte that does not end a line.
  mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] & 0xC0 == 0x80 { lineStart += 1 }
    position += 1
  }

  /// Goes past an ASCII word, if it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount
    where unsafe bytes[position + index] != word.utf8Start[index] {
      return false
    }
    position = end
    return true
  }

  /// Goes past the bytes of a text that stand for themselves.
  mutating func takePlainText() -> ArraySlice<UInt8> {
    let start = position
    var continuations = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20, byte != 0x22, byte != 0x5C else { break }
      if byte & 0xC0 == 0x80 { continuations += 1 }
      position += 1
    }
    lineStart += continuations
    return bytes[start..<position]
  }

  /// Goes past white space.
  mutating func skipSpace() {
    while let byte {
      switch byte {
      case 0x20, 0x09: position += 1
      case 0x0A, 0x0D:
        let isPair = byte == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  /// This place.
  var mark: Mark { Mark(position: position, line: line, column: column) }

  /// The text from a place up to this one.
  func text(from start: Mark) -> String {
    String(decoding: bytes[start.position..<position], as: UTF8.self)
  }

  /// What stands here, as far as a person would take it for one word.
  var word: String { word(at: mark) }

  /// What stands at a place, as far as a person would take it for one word.
  func word(at mark: Mark) -> String {
    let rest = bytes[mark.position...].prefix(40)
    let word = rest.prefix { byte in
      switch byte {
      case ...0x20, 0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: false
      default: true
      }
    }
    return String(decoding: word.isEmpty ? rest.prefix(1) : word, as: UTF8.self)
  }

  /// A fault that begins at a place, here where none is given.
  func fault(
    _ message: String, at place: Mark? = nil, value: String? = nil, hint: String? = nil
  ) -> Fault {
    let mark = place ?? mark
    return Fault(
      file: file, line: mark.line, column: mark.column, message: message,
      value: value.flatMap { $0.isEmpty ? nil : $0 }, hint: hint)
  }
}

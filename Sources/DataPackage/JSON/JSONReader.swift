/// Reads a JSON text (RFC 8259, to the letter) into values that know their places.
///
/// Written here because no library tells at which line and column a value stands, and a fault that
/// does not point is of no use to whoever edits the file by hand. Stricter than the RFC demands
/// where leniency hides mistakes: a name twice in one object, half a surrogate pair and a number
/// beyond `Double` are faults. A byte order mark is passed over. Nesting is bounded, so that a
/// stranger's file cannot exhaust the stack.
struct JSONReader {
  /// How deep lists and objects may be nested.
  static let depthLimit = 64

  private var cursor: JSONCursor
  private var depth = 0

  /// Reads a whole text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - file: The file's name, for faults.
  /// - Returns: The one value it holds.
  /// - Throws: The first fault.
  /// - Complexity: O(*n*).
  static func read(_ bytes: [UInt8], file: String) throws(Fault) -> JSONValue {
    var reader = JSONReader(cursor: JSONCursor(bytes, file: file))
    reader.cursor.skipSpace()
    guard reader.cursor.byte != nil else { throw reader.cursor.fault("file holds no JSON value") }
    let value = try reader.value()
    reader.cursor.skipSpace()
    guard reader.cursor.byte == nil else {
      throw reader.cursor.fault(
        "text behind the end of the JSON value", value: reader.cursor.word)
    }
    return value
  }

  private init(cursor: JSONCursor) {
    self.cursor = cursor
  }

  private mutating func value() throws(Fault) -> JSONValue {
    let (line, column) = (cursor.line, cursor.column)
    let content: JSONValue.Content
    switch cursor.byte {
    case 0x7B?: content = .object(try object())
    case 0x5B?: content = .list(try list())
    case 0x22?: content = .text(try text())
    case 0x2D?, (0x30...0x39)?: content = .number(try number())
    case 0x74? where cursor.take("true"): content = .boolean(true)
    case 0x66? where cursor.take("false"): content = .boolean(false)
    case 0x6E? where cursor.take("null"): content = .null
    case nil: throw cursor.fault("file ends where a value should stand")
    default: throw cursor.fault("not a JSON value", value: cursor.word, hint: hintForWord)
    }
    return JSONValue(content: content, line: line, column: column)
  }

  private var hintForWord: String? {
    switch cursor.byte {
    case 0x27: "JSON quotes are double quotes"
    case 0x2F, 0x23: "JSON has no comments"
    case 0x2B, 0x2E: "a number begins with a digit or a minus sign"
    default: nil
    }
  }
}

// MARK: Objects and lists

extension JSONReader {
  private mutating func object() throws(Fault) -> JSONObject {
    var members: [JSONObject.Member] = []
    members.reserveCapacity(4)
    var names = MemberNames()
    try enter()
    while try goesOn(to: 0x7D, after: members.count, "object") {
      let start = cursor.mark
      guard cursor.byte == 0x22 else {
        throw cursor.fault("not a name in double quotes", value: cursor.word, hint: hintForWord)
      }
      let name = try text()
      guard names.add(name, to: members) else {
        throw cursor.fault(
          "name stands twice in one object", at: start, value: name,
          hint: "remove or rename one of the two")
      }
      cursor.skipSpace()
      guard cursor.byte == 0x3A else {
        throw cursor.fault("no colon behind a name", value: cursor.word)
      }
      cursor.advance()
      cursor.skipSpace()
      members.append(
        JSONObject.Member(
          name: name, line: start.line, column: start.column, value: try value()))
      cursor.skipSpace()
    }
    return JSONObject(members: members)
  }

  private mutating func list() throws(Fault) -> [JSONValue] {
    var values: [JSONValue] = []
    try enter()
    while try goesOn(to: 0x5D, after: values.count, "list") {
      values.append(try value())
      cursor.skipSpace()
    }
    return values
  }

  /// Goes in at an opening bracket.
  private mutating func enter() throws(Fault) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw cursor.fault("lists and objects are nested deeper than \(Self.depthLimit)")
    }
    cursor.advance()
    cursor.skipSpace()
  }

  /// Goes on to the next part, past the comma before it, or out at the closing bracket.
  private mutating func goesOn(
    to bracket: UInt8, after count: Int, _ what: String
  ) throws(Fault) -> Bool {
    if cursor.byte == bracket {
      cursor.advance()
      depth -= 1
      return false
    }
    guard cursor.byte != nil else { throw cursor.fault("file ends inside a JSON \(what)") }
    guard count > 0 else { return true }
    guard cursor.byte == 0x2C else {
      throw cursor.fault("no comma between the parts of a JSON \(what)", value: cursor.word)
    }
    let comma = cursor.mark
    cursor.advance()
    cursor.skipSpace()
    guard cursor.byte != bracket else {
      throw cursor.fault(
        "comma behind the last part of a JSON \(what)", at: comma, hint: "remove it")
    }
    return true
  }
}

/// The names of an object with many members: a few are compared faster than hashed, but of many
/// that would take quadratic time.
private struct MemberNames {
  private var many: Set<String> = []

  /// Adds a name to those of some members; false where it is there already.
  mutating func add(_ name: String, to members: [JSONObject.Member]) -> Bool {
    guard members.count >= 16 else { return !members.contains { $0.name == name } }
    if many.isEmpty { many = Set(members.map(\.name)) }
    return many.insert(name).inserted
  }
}

// MARK: Numbers

extension JSONReader {
  private mutating func number() throws(Fault) -> Double {
    let start = cursor.mark
    if cursor.byte == 0x2D { cursor.advance() }
    let first = cursor.byte
    let digits = skipDigits()
    var isSound = digits > 0 && (first != 0x30 || digits == 1)
    if cursor.byte == 0x2E {
      cursor.advance()
      isSound = skipDigits() > 0 && isSound
    }
    if cursor.byte == 0x65 || cursor.byte == 0x45 {
      cursor.advance()
      if cursor.byte == 0x2B || cursor.byte == 0x2D { cursor.advance() }
      isSound = skipDigits() > 0 && isSound
    }
    let text = cursor.text(from: start)
    guard isSound, let number = Double(text) else {
      throw cursor.fault(
        "not a JSON number", at: start, value: cursor.word(at: start),
        hint: "no leading zero, and digits on both sides of a point")
    }
    guard number.isFinite else { throw cursor.fault("number is too large", at: start, value: text) }
    return number
  }

  private mutating func skipDigits() -> Int {
    let start = cursor.position
    while let byte = cursor.byte, (0x30...0x39).contains(byte) { cursor.advance() }
    return cursor.position - start
  }
}

// MARK: Texts

extension JSONReader {
  private mutating func text() throws(Fault) -> String {
    let opening = cursor.mark
    cursor.advance()
    var content = cursor.takePlainText()
    while let byte = cursor.byte, byte != 0x22 {
      switch byte {
      case 0x5C: content.append(contentsOf: String(try escape()).utf8)
      case 0x0A, 0x0D:
        throw cursor.fault("line ends inside a JSON text", hint: "close the quotes, or write \\n")
      case ..<0x20:
        throw cursor.fault("control character inside a JSON text", hint: "write \\t or \\u00XX")
      default:
        content.append(byte)
        cursor.advance()
      }
    }
    guard cursor.byte == 0x22 else { throw cursor.fault("quote is never closed", at: opening) }
    cursor.advance()
    guard let text = content.span.text else {
      throw cursor.fault(
        "text is not valid UTF-8", at: opening, hint: "save the file as UTF-8")
    }
    return text
  }

  /// The character that an escape stands for, and past it.
  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let start = cursor.mark
    cursor.advance()
    if cursor.take("u") { return try codePoint(escapedAt: start) }
    let letter = cursor.byte
    cursor.advance()
    switch letter {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    default:
      throw cursor.fault(
        "not a JSON escape", at: start, value: cursor.text(from: start),
        hint: "a backslash itself is written \\\\")
    }
  }

  private mutating func codePoint(escapedAt start: JSONCursor.Mark) throws(Fault) -> Unicode.Scalar
  {
    var unit = try hexadecimal(escapedAt: start)
    if (0xD800..<0xDC00).contains(unit), cursor.take("\\u") {
      let low = try hexadecimal(escapedAt: start)
      if (0xDC00..<0xE000).contains(low) {
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    guard let scalar = Unicode.Scalar(unit) else {
      throw cursor.fault(
        "half a surrogate pair", at: start, value: cursor.text(from: start),
        hint: "write the character itself")
    }
    return scalar
  }

  private mutating func hexadecimal(escapedAt start: JSONCursor.Mark) throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = cursor.byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else {
        throw cursor.fault(
          "not four hexadecimal digits behind \\u", at: start, value: cursor.word(at: start))
      }
      unit = unit << 4 + UInt32(digit)
      cursor.advance()
    }
    return unit
  }
}

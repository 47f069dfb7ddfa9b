/// A JSON text (RFC 8259) as it is written: the same calls give the same bytes.
///
/// It never holds more than what ``take()`` has not taken, so that a text of any length can be
/// written in little memory.
///
///     var json = JSONText()
///     json.object {
///       $0.member("schema", "paceboard/1")
///       $0.list("periods", periods) { $0.object(.line) { … } }
///     }
public struct JSONText: Sendable {
  /// How the members of an object or the elements of a list stand.
  public enum Form: Hashable, Sendable {
    /// Each on a line of its own.
    case lines
    /// All on one line, whatever they hold.
    case line
  }

  /// What has been written and not been taken.
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var isOnLine = false

  /// Creates an empty text.
  public init() {}

  /// Takes what has been written so far; what follows goes on behind it.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the text with a line feed.
  public mutating func endLine() { bytes.append(0x0A) }

  // MARK: Objects and lists

  /// Writes an object, as the whole text or as an element of a list.
  public mutating func object(
    _ form: Form = .lines, _ members: (inout JSONText) -> Void
  ) {
    nest("{", "}", form, members)
  }

  /// Writes a member that is an object.
  public mutating func object(
    _ name: String, _ form: Form = .lines, _ members: (inout JSONText) -> Void
  ) {
    begin(name)
    nest("{", "}", form, members)
  }

  /// Writes a member that is a list, an element for each of `elements`.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - elements: What the list is of.
  ///   - form: How its elements stand.
  ///   - write: Writes one element, by exactly one call.
  public mutating func list<Elements: Sequence>(
    _ name: String, _ elements: Elements, _ form: Form = .lines,
    _ write: (inout JSONText, Elements.Element) -> Void
  ) {
    begin(name)
    nest("[", "]", form) { json in
      for element in elements {
        json.separate()
        write(&json, element)
      }
    }
  }

  /// Writes a member that is a list whose elements come one by one.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - write: Writes the elements; ``take()`` may be called between them.
  public mutating func list(_ name: String, _ write: (inout Elements) -> Void) {
    begin(name)
    nest("[", "]", .lines) { json in
      var elements = Elements(json: json)
      write(&elements)
      json = elements.json
    }
  }

  /// The elements of a list that is being written.
  public struct Elements: Sendable {
    /// The text so far.
    public var json: JSONText

    /// Writes the next element.
    ///
    /// - Parameter write: Writes it, by exactly one call.
    public mutating func next(_ write: (inout JSONText) -> Void) {
      json.separate()
      write(&json)
    }
  }

  /// Writes a member that is a list of texts, on one line.
  public mutating func member(_ name: String, _ texts: [String]) {
    list(name, texts, .line) { $0.element($1) }
  }

  /// Writes an element of a list that is a text.
  public mutating func element(_ text: String) { write(text) }

  // MARK: Members

  /// Writes a member that is a text; nil is null.
  public mutating func member(_ name: String, _ text: String?) {
    begin(name)
    if let text { write(text) } else { write(word: "null") }
  }

  /// Writes a member that is a number; nil and what is no finite number are null.
  public mutating func member(_ name: String, _ number: Double?) {
    begin(name)
    write(word: number.flatMap { $0.isFinite ? decimal($0) : nil } ?? "null")
  }

  /// Writes a member that is a whole number; nil is null.
  public mutating func member(_ name: String, _ number: Int?) {
    begin(name)
    write(word: number.map(String.init) ?? "null")
  }

  /// Writes a member that is true or false.
  public mutating func member(_ name: String, _ flag: Bool) {
    begin(name)
    write(word: flag ? "true" : "false")
  }

  // MARK: Parts

  private mutating func begin(_ name: String) {
    separate()
    write(name)
    write(word: ": ")
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if !isOnLine {
      breakLine()
    } else if !isFirst {
      bytes.append(0x20)
    }
    isFirst = false
  }

  private mutating func nest(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ form: Form,
    _ body: (inout JSONText) -> Void
  ) {
    let outer = (isFirst, isOnLine)
    bytes.append(UInt8(ascii: opening))
    (isFirst, isOnLine) = (true, isOnLine || form == .line)
    depth += 1
    body(&self)
    depth -= 1
    if !isFirst, !isOnLine { breakLine() }
    bytes.append(UInt8(ascii: closing))
    (isFirst, isOnLine) = outer
    // What was just closed is an element of what is around it.
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func write(word: String) { bytes.append(contentsOf: word.utf8) }

  /// A text in quotes; whatever would act on a terminal or hide is escaped, and reads back as it
  /// was.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: scalar))
      case _ where scalar.needsStandIn:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          write(escaped: unit)
        }
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(escaped unit: UInt16) {
    let digits = String(unit, radix: 16)
    write(word: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}

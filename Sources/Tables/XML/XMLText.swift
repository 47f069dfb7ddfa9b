/// A name in XML, or the value of an attribute: text that ends with a zero byte, lent by the parser.
@safe
struct XMLText {
  private let start: UnsafePointer<CChar>

  @unsafe
  init(_ start: UnsafePointer<CChar>) {
    unsafe self.start = start
  }

  /// The name without its namespace prefix.
  ///
  /// Workbooks bind what prefixes they like to the one namespace that holds all that is read here.
  var localName: XMLText {
    var (local, position) = unsafe (start, start)
    while unsafe position.pointee != 0 {
      if unsafe position.pointee == 0x3A { unsafe local = position + 1 }
      unsafe position += 1
    }
    return unsafe XMLText(local)
  }

  /// The first byte; 0 where there is none.
  var first: UInt8 { unsafe UInt8(bitPattern: start.pointee) }

  /// Whether the text is exactly another one.
  func isEqual(to text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    for index in 0..<count {
      let byte = unsafe UInt8(bitPattern: start[index])
      // A zero byte is never equal, so nothing behind it is read.
      guard unsafe byte == text.utf8Start[index] else { return false }
    }
    return unsafe start[count] == 0
  }

  var string: String { unsafe String(cString: start) }

  /// The text as an integer; nil if it has anything but up to 9 digits.
  var integer: Int? {
    var (value, index) = (0, 0)
    while unsafe start[index] != 0 {
      let digit = unsafe UInt8(bitPattern: start[index]) &- 0x30
      guard digit < 10, index < 9 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return index > 0 ? value : nil
  }

  /// Whether the text means true, as a boolean attribute of a workbook.
  var isTrue: Bool { isEqual(to: "1") || isEqual(to: "true") || isEqual(to: "on") }

  /// Calls a function with each byte until it returns false.
  func forEachByte(_ body: (UInt8) -> Bool) {
    var position = unsafe start
    while unsafe position.pointee != 0, unsafe body(UInt8(bitPattern: position.pointee)) {
      unsafe position += 1
    }
  }
}

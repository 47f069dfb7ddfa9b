import Canvas

/// The modifier keys as sequences number them: 1 plus Shift 1, Alt 2, Control 4.
struct Modifiers: OptionSet, Hashable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Takes the number as it stands in a sequence; 0 and 1 mean none.
  init(parameter: Int) { rawValue = max(0, parameter - 1) & 0xFF }

  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
}

/// What follows `ESC [`: parameters and the letter that ends them.
///
/// Modifiers of cursor and editing keys are dropped, as ``Key`` has none for them; Shift with a
/// function key is the key twelve further on, as terminals have it.
struct ControlSequence: Hashable {
  /// How many bytes it has after `ESC [`.
  private(set) var length: Int
  private var prefix: UInt8 = 0
  private var numbers: [Int] = []
  private var last: UInt8 = 0
  private(set) var mouse: MouseReport?

  /// Takes a sequence off the beginning of `bytes`.
  ///
  /// - Returns: The sequence, without a meaning if it is broken off by a byte that cannot be part
  ///   of one; nil while its end has not arrived.
  static func parse(_ bytes: ArraySlice<UInt8>) -> ControlSequence? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "M") { return plainMouse(bytes) }
    if first == UInt8(ascii: "[") { return consoleFunctionKey(bytes) }
    var sequence = ControlSequence(length: 0)
    var number: Int?
    for (index, byte) in bytes.enumerated() {
      sequence.length = index + 1
      switch byte {
      case 0x30...0x39:
        number = min((number ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        sequence.numbers.append(number ?? 0)
        number = nil
      case 0x3C...0x3F where index == 0:
        sequence.prefix = byte
      case UInt8(ascii: "$") where sequence.prefix == 0 && number != nil:
        // rxvt ends keys with Shift by it; elsewhere it is no end.
        return sequence.ended(by: byte, number)
      case 0x20...0x2F, 0x3C...0x3F:
        continue
      case 0x40...0x7E:
        return sequence.ended(by: byte, number)
      default:
        // Esc or a control character: the sequence was cut off, and this byte starts anew.
        sequence.length = index
        return sequence.ended(by: 0, nil)
      }
      if index > 64 { return sequence.ended(by: 0, nil) }
    }
    return nil
  }

  private init(length: Int) { self.length = length }

  private consuming func ended(by byte: UInt8, _ number: Int?) -> ControlSequence {
    if let number { numbers.append(number) }
    last = byte
    if prefix == UInt8(ascii: "<"), numbers.count == 3, byte | 0x20 == UInt8(ascii: "m") {
      mouse = MouseReport(
        code: numbers[0], column: numbers[1], row: numbers[2], isPress: byte == UInt8(ascii: "M"))
    }
    return self
  }

  /// The older mouse report: three bytes, each with 32 added.
  private static func plainMouse(_ bytes: ArraySlice<UInt8>) -> ControlSequence? {
    guard bytes.count >= 4 else { return nil }
    var sequence = ControlSequence(length: 4)
    let values = bytes.prefix(4).dropFirst().map { Int($0) - 32 }
    let isPress = values[0] & 3 != 3 || values[0] & 64 != 0
    sequence.mouse = MouseReport(
      code: values[0], column: values[1], row: values[2], isPress: isPress)
    return sequence
  }

  /// The Linux console's F1–F5: one more bracket and a letter.
  private static func consoleFunctionKey(_ bytes: ArraySlice<UInt8>) -> ControlSequence? {
    guard let letter = bytes.dropFirst().first else { return nil }
    var sequence = ControlSequence(length: 2)
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return sequence }
    sequence.numbers = [11 + Int(letter - UInt8(ascii: "A"))]
    sequence.last = UInt8(ascii: "~")
    return sequence
  }

  /// Whether pasted text follows, up to `ESC [ 201 ~`.
  var isPasteStart: Bool {
    last == UInt8(ascii: "~") && prefix == 0 && numbers.first == 200
  }

  /// Whether it says that the window got the focus.
  var isFocus: Bool { last == UInt8(ascii: "I") && prefix == 0 && numbers.isEmpty }

  /// The key that sends it; nil where it is not a key or one without a name.
  var key: Key? {
    guard prefix == 0 else { return nil }
    let modifiers = Modifiers(parameter: numbers.count > 1 ? numbers[1] : 1)
    switch last {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      if numbers.first == 27, numbers.count == 3 { return Self.key(code: numbers[2], modifiers) }
      return numbers.first.flatMap { Self.key(number: $0, modifiers) }
    case UInt8(ascii: "u"):
      return numbers.first.flatMap { Self.key(code: $0, modifiers) }
    case UInt8(ascii: "Z"):
      return .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // rxvt's cursor keys with Shift.
      return Self.key(letter: last - 0x20, modifiers)
    default:
      return Self.key(letter: last, modifiers)
    }
  }

  /// The key of a final letter, the same after `ESC [` and `ESC O`.
  static func key(letter: UInt8, _ modifiers: Modifiers) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      function(Int(letter - UInt8(ascii: "P")) + 1, modifiers)
    default: nil
    }
  }

  /// The key of a number before `~`, which the VT220 and its heirs agree on.
  private static func key(number: Int, _ modifiers: Modifiers) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // The numbers leave gaps where the VT220's keyboard did.
    case 11...15: function(number - 10, modifiers)
    case 17...21: function(number - 11, modifiers)
    case 23...26: function(number - 12, modifiers)
    case 28, 29: function(number - 13, modifiers)
    case 31...34: function(number - 14, modifiers)
    default: nil
    }
  }

  private static func function(_ number: Int, _ modifiers: Modifiers) -> Key {
    .function(modifiers.contains(.shift) && number <= 12 ? number + 12 : number)
  }

  /// The key of a scalar with modifiers, as terminals send it that tell all keys apart.
  private static func key(code: Int, _ modifiers: Modifiers) -> Key? {
    switch code {
    case 9: return modifiers.contains(.shift) ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, !(0x80...0x9F).contains(code), !(0xE000...0xF8FF).contains(code),
      let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
    else { return nil }
    let character = Character(scalar)
    if modifiers.contains(.control), (0x40...0x7E).contains(code) {
      return .control(Character(character.lowercased()))
    }
    return modifiers.contains(.alt) ? .alt(character) : .character(character)
  }
}

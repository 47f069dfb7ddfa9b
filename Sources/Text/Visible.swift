/// Makes text from strangers safe to show: on a screen, in an error message, in an export.
///
/// Control characters (C0, DEL, C1), bidirectional controls, zero-width and tag characters become
/// visible stand-ins in ASCII: `^G` for C0 and DEL, `<U+202E>` for the rest, so that what is shown
/// can neither move a cursor nor reorder or hide its neighbours. Every output uses this one
/// function; only base64 and formats with an escaping of their own go round it.
///
/// - Parameter text: Any text.
/// - Returns: The text, itself and uncopied where it holds nothing to show differently.
/// - Complexity: O(*n*) in scalars.
public func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.needsStandIn }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.needsStandIn {
      result += scalar.standIn
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Makes bytes from strangers safe to show.
///
/// Valid UTF-8 is treated as by ``visible(_:)-(String)``; every byte that is not part of valid
/// UTF-8 becomes `<0xFF>`.
///
/// - Parameter bytes: Any bytes.
/// - Returns: Text that is safe to show.
/// - Complexity: O(*n*) in bytes.
public func visible(bytes: some Sequence<UInt8>) -> String {
  var result = ""
  var decoder = Unicode.UTF8.ForwardParser()
  var input = Array(bytes)[...]
  while !input.isEmpty {
    var iterator = input.makeIterator()
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      if scalar.needsStandIn {
        result += scalar.standIn
      } else {
        result.unicodeScalars.append(scalar)
      }
      input = input.dropFirst(encoded.count)
    case .error(let length):
      for byte in input.prefix(length) {
        result += "<0x\(hexadecimal(UInt32(byte), digits: 2))>"
      }
      input = input.dropFirst(length)
    case .emptyInput:
      return result
    }
    decoder = Unicode.UTF8.ForwardParser()
  }
  return result
}

extension Unicode.Scalar {
  /// Whether this scalar would act on the terminal or hide instead of showing itself.
  public var needsStandIn: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x61B: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD: true  // soft hyphen: drawn by some terminals, swallowed by others
    case 0x61C, 0x180E: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true  // Hangul fillers: letters that show nothing
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// The visible ASCII text that stands for this scalar.
  var standIn: String {
    switch value {
    case 0x00...0x1F: "^\(Character(Unicode.Scalar(UInt8(value) + 0x40)))"
    case 0x7F: "^?"
    default: "<U+\(hexadecimal(value, digits: 4))>"
    }
  }
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

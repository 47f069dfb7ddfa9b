import Canvas

/// The command that puts text on the clipboard of the user's terminal, wherever the board runs.
///
/// OSC 52. GNU screen passes it on inside of device control strings, which it cuts at 768 bytes, so
/// there it goes in pieces. tmux understands the plain command where its `set-clipboard` is `on`;
/// its wrapper would need another option that is off as well, so it is not used.
enum Clipboard {
  /// The most text that is sent, in bytes: 100 kB of base64, which the terminals in use take.
  static let limit = 74_994

  /// The bytes of the command.
  ///
  /// - Returns: None where the text is longer than ``limit``: half a citation is worse than none.
  static func command(copying text: String, insideScreen: Bool) -> [UInt8] {
    guard text.utf8.count <= limit else { return [] }
    let command = Array("\u{1B}]52;c;".utf8) + base64(text.utf8) + [0x07]
    guard insideScreen else { return command }
    return stride(from: 0, to: command.count, by: 512).flatMap { start in
      Array("\u{1B}P".utf8) + command[start..<min(start + 512, command.count)]
        + Array("\u{1B}\\".utf8)
    }
  }

  /// RFC 4648, section 4, with padding.
  static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let three = Array(rest.prefix(3))
      let bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - three.count))
      for place in 0..<4 {
        let sextet = Int(bits >> (18 - 6 * UInt32(place)) & 63)
        result.append(place <= three.count ? alphabet[sextet] : UInt8(ascii: "="))
      }
      rest = rest.dropFirst(3)
    }
    return result
  }
}

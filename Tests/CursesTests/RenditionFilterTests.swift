import Canvas
import TestSupport
import Testing

@testable import Curses

struct RenditionFilterTests {
  /// Bytes with the sequences written by their last parts: `‹1m›` is Esc, `[`, `1m`.
  private func bytes(_ text: String) -> [UInt8] {
    Array(
      text.replacing("‹(", with: "\u{1B}(").replacing("‹", with: "\u{1B}[")
        .replacing("›", with: "").utf8)
  }

  private func reduced(_ text: String, endsEach: Bool = true) -> String {
    String(
      decoding: RenditionFilter.reduced(bytes(text), endsEach: endsEach), as: UTF8.self)
  }

  @Test(arguments: [
    ("‹38;5;67m›‹48;5;16m›a‹38;5;9m›‹48;5;16m›b", "‹38;5;67;48;5;16m›a‹38;5;9m›b"),
    ("‹38;5;67m›a‹38;5;67m›b", "‹38;5;67m›ab"),
    ("‹48:2::1:2:3m›a‹48:2::1:2:3m›b", "‹48:2::1:2:3m›ab"),
    ("‹48;2;1;2;3m›a‹48;2;1;2;3m›b", "‹48;2;1;2;3m›ab"),
    ("‹31m›‹42m›a‹91m›‹102m›b", "‹31;42m›a‹91;102m›b"),
    ("‹48;5;16m›a‹3;4H›‹K›‹20X›‹5d›‹48;5;16m›b", "‹48;5;16m›a‹3;4H›‹K›‹20X›‹5d›b"),
  ])
  func `a colour that is selected is not selected again`(sent: String, expected: String) {
    #expect(reduced(sent) == String(decoding: bytes(expected), as: UTF8.self))
  }

  @Test(arguments: [
    (
      "‹(B›‹m›‹38;5;1m›a‹(B›‹0;1m›‹38;5;2m›b‹(B›‹m›‹38;5;1m›c",
      "‹(B›‹0;38;5;1m›a‹1;38;5;2m›b‹22;38;5;1m›c"
    ),
    ("‹m›a‹0;1;4;7m›b‹0;4m›c‹m›d", "‹m›a‹1;4;7m›b‹22;27m›c‹m›d"),
    ("‹0;1;2m›a‹0;1m›b", "‹0;1;2m›a‹22;1m›b"),
    ("‹0;3m›‹31m›a‹m›‹31m›b", "‹0;3;31m›a‹23m›b"),
  ])
  func `attributes begin and end one by one`(sent: String, expected: String) {
    #expect(reduced(sent) == String(decoding: bytes(expected), as: UTF8.self))
  }

  @Test func `where they cannot, all end and the colours are selected again`() {
    #expect(
      reduced("‹m›‹31m›a‹0;1m›‹31m›b‹m›‹31m›c", endsEach: false)
        == String(decoding: bytes("‹0;31m›a‹1m›b‹0;31m›c"), as: UTF8.self))
  }

  @Test func `what nothing is drawn with is not selected, and what is left selected is`() {
    #expect(
      reduced("‹31m›‹32m›‹3;4H›‹33m›a‹34m›‹2d›\r‹35m›")
        == String(decoding: bytes("‹3;4H›‹33m›a‹2d›\r‹35m›"), as: UTF8.self))
  }

  @Test(arguments: [
    "‹0;10;1m›", "‹5m›", "‹48;5m›", "‹48;5;256m›", "‹38;2;1;2m›", "‹48:5:1m›", "‹>4;1m›",
    "‹?1049l›",
    "‹!p›", "‹u›", "\u{1B}8", "\u{1B}c", "‹1 q›", "‹1m›",
  ])
  func `after what is not known everything is selected`(between: String) {
    let text = "‹48;5;16m›a\(between)b‹48;5;16m›c"
    #expect(reduced(text) == String(decoding: bytes(text), as: UTF8.self))
  }

  @Test(arguments: [
    "", "plain ┃ text", "\u{1B}", "‹", "‹3", "a‹38;5;", "‹38;5m›", "\u{1B}(", "a\r\u{8}\n\u{7}b",
  ])
  func `bytes that select nothing stay as they are`(text: String) {
    #expect(reduced(text) == String(decoding: bytes(text), as: UTF8.self))
  }

  @Test(arguments: 0..<200)
  func `what is drawn looks the same, whatever was sent`(seed: UInt64) {
    var random = Randomness(seed: seed)
    let pieces = [
      "‹m›", "‹0;1m›", "‹0;1;7m›", "‹0;4m›", "‹1m›", "‹22m›", "‹27m›", "‹31m›", "‹38;5;200m›",
      "‹39;49m›",
      "‹48;5;16m›", "‹48;5;17m›", "‹48;2;9;8;7m›", "‹38:2::1:2:3m›", "‹(B›", "‹(0›", "‹3;4H›",
      "‹K›",
      "‹5X›", "a", "bc", "┃", "\r", "\t", "‹5m›", "\u{1B}7", "‹?25l›",
    ]
    let sent = bytes((0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
    for endsEach in [true, false] {
      let fewer = RenditionFilter.reduced(sent, endsEach: endsEach)
      #expect(fewer.count <= sent.count + 8)
      #expect(
        Drawn(fewer) == Drawn(sent), "\(String(decoding: sent, as: UTF8.self).debugDescription)")
    }
  }
}

/// What bytes draw, each piece with what it is drawn with: a second reading of the same standard.
private struct Drawn: Equatable {
  private var drawn: [String] = []
  /// By the parameters that begin each; at first something that nothing selects.
  private var pen = ["1": "?", "foreground": "?", "background": "?", "set": "?"]

  init(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while !rest.isEmpty {
      if let match = rest.prefixMatch(of: /\u{1B}\[([0-9;:]*)m/) {
        select(match.1)
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /\u{1B}\((.)/) {
        pen["set"] = String(match.1)
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /\u{1B}\[[0-9;]*[HdG]|\r/) {
        drawn.append(String(match.0))
        rest = rest[match.range.upperBound...]
      } else {
        let piece = rest.prefixMatch(of: /\u{1B}\[[?0-9;]*[A-Za-z]|\u{1B}./)?.0 ?? rest.prefix(1)
        drawn.append(piece + pen.keys.sorted().map { " \($0)=\(pen[$0] ?? "")" }.joined())
        rest = rest[piece.endIndex...]
      }
    }
    drawn.append("end" + pen.keys.sorted().map { " \($0)=\(pen[$0] ?? "")" }.joined())
  }

  private mutating func select(_ text: Substring) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)[...]
    while let part = parts.popFirst() {
      switch part {
      case "", "0": pen = pen.filter { $0.key == "set" }
      case "22": (pen["1"], pen["2"]) = (nil, nil)
      case "23", "24", "27": pen[String(part.dropFirst())] = nil
      case "39": pen["foreground"] = nil
      case "49": pen["background"] = nil
      case "38", "48":
        let count = parts.first == "5" ? 2 : 4
        pen[part == "38" ? "foreground" : "background"] =
          part + ";" + parts.prefix(count).joined(separator: ";")
        parts = parts.dropFirst(count)
      case _ where part.hasPrefix("38:") || part.hasPrefix("3"):
        pen[part.count > 1 ? "foreground" : part] = part
      case _ where part.hasPrefix("48:") || part.hasPrefix("4"):
        pen[part.count > 1 ? "background" : part] = part
      default: pen[part] = part
      }
    }
  }
}

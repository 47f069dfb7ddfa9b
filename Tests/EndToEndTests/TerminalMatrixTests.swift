import Glibc
import TestSupport
import Testing

/// The board on kinds of terminals, in locales and in sizes: every byte it sends is text or a string
/// of the terminal's own description, and where the locale has no UTF-8 none is beyond ASCII.
///
/// A sample of all combinations, because each is a process; what is drawn at every size is tested
/// without a terminal.
@Suite struct TerminalMatrixTests {
  static let types = [
    "xterm-256color", "xterm-direct", "screen", "screen-256color", "tmux-256color", "linux",
    "vt100",
  ]
  private static let sizes: [(width: UInt16, height: UInt16)] = [
    (1, 1), (2, 2), (40, 12), (80, 24), (120, 36), (200, 60), (500, 200),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let locale: String
    let width: UInt16
    let height: UInt16

    var testDescription: String { "\(type) \(locale) \(width)×\(height)" }
  }

  /// Every type in both locales, and every size with two types in each.
  static let cases: [Case] = types.enumerated().flatMap { index, type in
    ["C.UTF-8", "C"].enumerated().map { place, locale in
      let size = sizes[(index + 3 * place) % sizes.count]
      return Case(type: type, locale: locale, width: size.width, height: size.height)
    }
  }

  /// Beyond the entry: what the family of xterm takes or skips, and the end of a line at the exit.
  private static let modes = [
    "\u{1B}[?1000h", "\u{1B}[?1000l", "\u{1B}[?1006h", "\u{1B}[?1006l", "\u{1B}[?2004h",
    "\u{1B}[?2004l", "\u{1B}[?2026h", "\u{1B}[?2026l",
  ]

  /// What is sent of the strings of an entry that hold more than one thing, and the end of bold.
  ///
  /// What ends all attributes resets and sets the characters, and what clears the screen moves
  /// first. No entry has the end of bold beside the ends of its kin.
  private static func parts(of entry: String) -> [String] {
    var parts: [String] = []
    if entry.contains("\tsgr0=\\E(B\\E[m") { parts += ["\u{1B}(B", "\u{1B}[m"] }
    if entry.contains("\tclear=\\E[H\\E[2J") { parts.append("\u{1B}[2J") }
    if entry.contains("\tsgr=") { parts.append("\u{1B}[0m") }
    if entry.contains("\trmso=\\E[27m"), entry.contains("\trmul=\\E[24m") {
      parts.append("\u{1B}[22m")
    }
    return parts
  }

  @Test(arguments: cases)
  func `nothing is sent that the terminal was not made for`(_ sample: Case) throws {
    let entry = try Command(["infocmp", "-1", "-x", sample.type])
    // Not every installation knows every terminal.
    guard entry.status == 0 else { return }
    let isUTF8 = sample.locale != "C"
    let grammar = TerminalGrammar(
      entry: entry.output,
      extra: ["\r\n"] + Self.parts(of: entry.output)
        + (entry.output.contains("\tkmous=") ? Self.modes : []), isUTF8: isUTF8)
    let terminal = try Pseudoterminal(
      [Command.paceboard, Command.data], width: sample.width, height: sample.height,
      environment: ["TERM": sample.type, "LC_ALL": sample.locale])
    var sent = try terminal.read { !$0.isEmpty }
    try expect({ terminal.echoes }, { !$0 })
    // One page after another, each of them answered before the next key.
    for keys in ["2", "\r", "4", "6", "7", "?", ":", "\u{1B}", "t", "\u{1B}", "0"] {
      terminal.type(keys)
      usleep(30_000)
      sent += terminal.read()
    }
    terminal.type("\u{3}")
    // A program whose terminal is full waits for its reader.
    try expect(
      {
        sent += terminal.read()
        return terminal.proc("stat")
      }, { $0.contains(") Z ") })
    #expect(try terminal.end() == 0)
    sent += terminal.read()
    let bytes = Array(sent.utf8)
    if let stray = grammar.firstStray(in: bytes) {
      Issue.record("stray: \(String(decoding: stray, as: UTF8.self).debugDescription)")
    }
    #expect(isUTF8 || bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `a terminal that cannot place text is refused in words`(locale: String) throws {
    let terminal = try Pseudoterminal(
      [Command.paceboard, Command.data], environment: ["TERM": "dumb", "LC_ALL": locale])
    #expect(try terminal.end() == 3)
    #expect(!terminal.read().contains("\u{1B}"))
  }
}

struct TerminalGrammarTests {
  private let grammar = TerminalGrammar(
    entry: """
      toy|a toy,
      \tcup=\\E[%i%p1%d;%p2%dH$<5>,
      \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m,
      \tcr=\\r,
      \tkf1=\\EOP,
      """, extra: ["\u{1B}[?2004h"], isUTF8: true)

  @Test(arguments: [
    ("plain ┃ text\r", nil), ("\u{1B}[12;3Hx\u{1B}[31m\u{1B}[97m\u{1B}[38;5;200m", nil),
    ("\u{1B}[?2004h", nil), ("ab\u{1B}[m", "\u{1B}[m"), ("\u{1B}[;3H", "\u{1B}[;3H"),
    ("\u{1B}[31;97;38;5;200m", nil), ("\u{1B}[31;5m", "\u{1B}[31;5m"), ("a\n", "\n"),
    ("\u{1B}OP", "\u{1B}OP"), ("\u{9B}m", "\u{9B}m"),
    ("\u{1B}[38;5;m", "\u{1B}[38;5;m"), ("\u{1B}", "\u{1B}"),
  ])
  func `a stray byte is found, and nothing else`(text: String, stray: String?) {
    let found = grammar.firstStray(in: Array(text.utf8))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == stray)
  }

  @Test func `text beyond ASCII is stray without UTF-8`() {
    let plain = TerminalGrammar(entry: "", extra: [], isUTF8: false)
    #expect(plain.firstStray(in: Array("aé".utf8)).map(Array.init) == Array("é".utf8))
  }
}

import Canvas
import Testing
import TestSupport

@testable import Curses

struct InputDecoderTests {
  private func decoder() -> InputDecoder { InputDecoder(sequences: KeySequences { _ in nil }) }

  /// What bytes mean when they arrive at once and nothing follows.
  private func inputs(_ text: String) -> [Input] { inputs(Array(text.utf8)) }

  private func inputs(_ bytes: [UInt8]) -> [Input] {
    var decoder = decoder()
    return decoder.decode(bytes) + decoder.settle()
  }

  private func keys(_ text: String) -> [Key?] {
    inputs(text).map { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test func `the window's focus is told`() {
    #expect(inputs("\u{1B}[I") == [.focused])
    #expect(inputs("a\u{1B}[O\u{1B}[Ib").count == 3)
  }

  @Test(arguments: [
    ("\r", Key.enter), ("\n", .enter), ("\u{1B}OM", .enter), ("\u{1B}[13u", .enter),
    ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{1B}[9;2u", .backTab), ("\u{1B}OI", .tab),
    ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}\u{7F}", .backspace),
    ("\u{1B}[3~", .delete), ("\u{1B}[2~", .insert), ("\u{1B}[3;5~", .delete),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", .up), ("\u{1B}[a", .up),
    ("\u{1B}\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
    ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left), ("\u{1B}O5D", .left),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[1;2H", .home), ("\u{1B}[7$", .home), ("\u{1B}[7^", .home),
    ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[1;5F", .end), ("\u{1B}[8@", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[6;3~", .pageDown),
    ("\u{1B}", .escape), ("\u{1B}[27u", .escape), ("\u{1B}[27;5;9~", .tab),
  ])
  func `a key is known in every dialect`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test(arguments: [
    (1, ["\u{1B}OP", "\u{1B}[11~", "\u{1B}[[A", "\u{1B}[P"]),
    (2, ["\u{1B}OQ", "\u{1B}[12~", "\u{1B}[[B"]), (3, ["\u{1B}OR", "\u{1B}[13~", "\u{1B}[[C"]),
    (4, ["\u{1B}OS", "\u{1B}[14~", "\u{1B}[[D"]), (5, ["\u{1B}[15~", "\u{1B}[[E"]),
    (6, ["\u{1B}[17~"]), (7, ["\u{1B}[18~"]), (8, ["\u{1B}[19~"]), (9, ["\u{1B}[20~"]),
    (10, ["\u{1B}[21~"]), (11, ["\u{1B}[23~"]), (12, ["\u{1B}[24~"]),
    (13, ["\u{1B}[25~", "\u{1B}[1;2P", "\u{1B}O2P", "\u{1B}[11;2~"]),
    (14, ["\u{1B}[26~", "\u{1B}[1;2Q"]), (15, ["\u{1B}[28~", "\u{1B}[1;2R"]),
    (16, ["\u{1B}[29~", "\u{1B}[1;2S"]), (17, ["\u{1B}[31~", "\u{1B}[15;2~"]),
    (18, ["\u{1B}[32~", "\u{1B}[17;2~"]), (19, ["\u{1B}[33~", "\u{1B}[18;2~"]),
    (20, ["\u{1B}[34~", "\u{1B}[19;2~"]), (21, ["\u{1B}[20;2~"]), (22, ["\u{1B}[21;2~"]),
    (23, ["\u{1B}[23;2~"]), (24, ["\u{1B}[24;2~"]),
  ])
  func `a function key is known in every dialect`(number: Int, bytes: [String]) {
    for bytes in bytes { #expect(keys(bytes) == [.function(number)], "\(bytes.debugDescription)") }
  }

  @Test(arguments: [
    ("\u{1}", Key.control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
    ("\u{0}", .control("@")), ("\u{1C}", .control("\\")), ("\u{1D}", .control("]")),
    ("\u{1E}", .control("^")), ("\u{1F}", .control("_")), ("\u{1B}[99;5u", .control("c")),
    ("\u{1B}x", .alt("x")), ("\u{1B}X", .alt("X")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")),
    ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]")), ("\u{1B}P", .alt("P")), ("\u{1B} ", .alt(" ")),
    ("\u{1B}[120;3u", .alt("x")), ("\u{1B}[233u", .character("é")),
  ])
  func `Ctrl and Alt are told from the character`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func `keys typed faster than they are read stay apart`() {
    #expect(
      keys("q\u{1B}[A\u{1B}OBx\rő") == [
        .character("q"), .up, .down, .character("x"), .enter, .character("ő"),
      ])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}Ox") == [.character("8")])
    #expect(keys("\u{1B}O\r") == [.alt("O"), .enter])
    #expect(keys("\u{1B}]x") == [.alt("]"), .character("x")])
  }

  @Test(arguments: ["q\u{1B}[1;5A\u{1B}OPé板🙂e\u{301}\u{1B}[<0;300;7M\u{1B}x\u{1B}[24~z"])
  func `bytes mean the same however they are cut`(text: String) {
    let bytes = Array(text.utf8)
    let whole = inputs(bytes)
    #expect(whole.count == 11)
    for cut in 1..<bytes.count {
      var decoder = decoder()
      let inputs =
        decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) + decoder.settle()
      // A mark that arrives after its base is a key of its own, which a text field puts in place.
      #expect(inputs.count >= whole.count && inputs.count <= whole.count + 1, "cut at \(cut)")
      #expect(inputs.last == .key(.character("z")))
    }
    var decoder = decoder()
    let single = bytes.flatMap { decoder.decode([$0]) } + decoder.settle()
    #expect(single.filter { !whole.contains($0) }.count == 2)
  }

  @Test func `a cluster that arrives at once is one character`() {
    #expect(keys("e\u{301}") == [.character("e\u{301}")])
    #expect(keys("🇺🇸") == [.character("🇺🇸")])
  }

  @Test func `a lone Esc is decided only when its time is over`() {
    var decoder = decoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.expectation == .restOfKey)
    #expect(decoder.settle() == [.key(.escape)])
    #expect(decoder.expectation == .nothing)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.decode("[A".utf8) == [.key(.up)])
    #expect(decoder.expectation == .nothing)
  }

  @Test func `bytes that are no UTF-8 and controls of C1 are not typed`() {
    #expect(inputs([0xFF, 0x71, 0xC3]) == [.key(.character("q"))])
    #expect(inputs([0xC2, 0x9B, 0x41]) == [.key(.character("A"))])
    var decoder = decoder()
    #expect(decoder.decode([0xE2, 0x9C]) == [])
    #expect(decoder.decode([0x93]) == [.key(.character("✓"))])
  }

  @Test(arguments: [
    "\u{1B}[?64;1;2c", "\u{1B}[O", "\u{1B}[?2026;2$y", "\u{1B}[E",
    "\u{1B}]11;rgb:1111/2222/3333\u{7}", "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\",
    "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}[99~", "\u{1B}[[Z", "\u{1B}[201~",
  ])
  func `what is no key is nothing`(bytes: String) {
    #expect(keys(bytes + "q") == [.character("q")])
  }

  @Test func `a sequence that breaks off does not swallow the next`() {
    #expect(keys("\u{1B}[1;\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[1;5") == [])
    #expect(keys("\u{1B}[\rq") == [.enter, .character("q")])
    #expect(keys("\u{1B}]11;rgb\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 100) + "~q").last == .character("q"))
  }

  @Test func `pasted text is one input and no storm of keys`() {
    #expect(
      inputs("a\u{1B}[200~qqq\rq\u{1B}[Aq\u{1B}[201~b") == [
        .key(.character("a")), .paste("qqq\rq\u{1B}[Aq"), .key(.character("b")),
      ])
    var decoder = decoder()
    #expect(decoder.decode("\u{1B}[200~qq\u{1B}[20".utf8) == [])
    #expect(decoder.expectation == .restOfPaste)
    #expect(decoder.decode("1~q".utf8) == [.paste("qq"), .key(.character("q"))])
    #expect(decoder.decode("\u{1B}[200~qqq".utf8) == [])
    #expect(decoder.settle() == [])
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
    #expect(decoder.decode("\u{1B}[200~\u{1B}[201~".utf8) == [.paste("")])
  }

  @Test(arguments: [1, 7, 4095, 100_000])
  func `of a long paste the beginning is kept, however it arrives`(piece: Int) {
    var decoder = decoder()
    let text = String(repeating: "0123456789", count: 1000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    let inputs = stride(from: 0, to: bytes.count, by: piece).flatMap {
      decoder.decode(bytes[$0..<min($0 + piece, bytes.count)])
    }
    #expect(inputs == [.paste(String(text.prefix(Input.pasteLimit)))])
  }

  @Test func `the terminal's description adds keys of its own`() {
    let sequences = KeySequences { name in
      switch name {
      case "kf1": Array("\u{1B}[224z".utf8)
      case "kcbt": Array("\u{1B}\t".utf8)
      case "kfnd": Array("\u{1B}[224z".utf8)
      case "kcuu1": [0x0B]
      default: nil
      }
    }
    var decoder = InputDecoder(sequences: sequences)
    #expect(decoder.decode("\u{1B}[224z".utf8) == [.key(.home)])
    #expect(decoder.decode("\u{1B}[22".utf8) == [])
    #expect(decoder.decode("4zq".utf8) == [.key(.home), .key(.character("q"))])
    #expect(decoder.decode("\u{1B}\t".utf8) == [.key(.backTab)])
    #expect(decoder.decode("\u{1B}\u{B}".utf8) == [.key(.escape), .key(.control("k"))])
  }

  // MARK: Mouse

  private func mouse(_ text: String) -> [Mouse] {
    inputs(text).compactMap { if case .mouse(let mouse) = $0 { mouse } else { nil } }
  }

  @Test func `the mouse clicks and scrolls at any column`() {
    #expect(mouse("\u{1B}[<0;1;1M\u{1B}[<0;1;1m") == [Mouse(.click, at: Point(x: 0, y: 0))])
    #expect(mouse("\u{1B}[<0;500;200M") == [Mouse(.click, at: Point(x: 499, y: 199))])
    #expect(mouse("\u{1B}[<16;3;2M") == [Mouse(.click, at: Point(x: 2, y: 1))])
    #expect(mouse("\u{1B}[<64;3;2M") == [Mouse(.wheelUp, at: Point(x: 2, y: 1))])
    #expect(mouse("\u{1B}[<65;300;2M") == [Mouse(.wheelDown, at: Point(x: 299, y: 1))])
    #expect(mouse("\u{1B}[<2;3;2M\u{1B}[<35;3;2M\u{1B}[<66;1;1M\u{1B}[<0;0;0M") == [])
    #expect(inputs("\u{1B}[M !!") == [.mouse(Mouse(.click, at: Point(x: 0, y: 0)))])
    #expect(inputs("\u{1B}[M#!!\u{1B}[Ma\"#q").count == 2)
  }

  @Test func `two clicks in short order on one cell are a double click`() {
    var decoder = decoder()
    let start = Duration.awake
    func press(_ column: Int, _ milliseconds: Int) -> [Mouse.Action] {
      decoder.decode(
        "\u{1B}[<0;\(column);1M\u{1B}[<0;\(column);1m".utf8,
        at: start + .milliseconds(milliseconds)
      ).compactMap { if case .mouse(let mouse) = $0 { mouse.action } else { nil } }
    }
    #expect(press(1, 0) == [.click])
    #expect(press(1, 300) == [.doubleClick])
    #expect(press(1, 400) == [.click])
    #expect(press(1, 900) == [.click])
    #expect(press(2, 950) == [.click])
    #expect(press(2, 1000) == [.doubleClick])
  }

  // MARK: Strangers

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `no bytes trap, hang or are kept for ever`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    let likely = Array("\u{1B}\u{1B}[[O<;01M~$?m]P\\".utf8)
    for _ in 0..<500 {
      var decoder = decoder()
      let bytes = (0..<Int.random(in: 0..<40, using: &randomness)).map { _ in
        Bool.random(using: &randomness)
          ? likely.randomElement(using: &randomness) ?? 0
          : UInt8.random(in: 0...255, using: &randomness)
      }
      _ = decoder.decode(bytes)
      _ = decoder.settle()
      #expect(decoder.expectation == .nothing, "\(bytes)")
    }
  }
}

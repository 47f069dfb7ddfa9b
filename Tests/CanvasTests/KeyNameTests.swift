import Canvas
import Testing

struct KeyNameTests {
  @Test(
    arguments: [
      ("q", .character("q")), ("Enter", .enter), ("esc", .escape), ("S-Tab", .backTab),
      ("Space", .character(" ")), ("F5", .function(5)), ("C-r", .control("r")), ("M-x", .alt("x")),
      ("PgDn", .pageDown), ("<", .character("<")), ("f", .character("f")),
    ] as [(String, Key)])
  func `keys are read by the names they are written with`(name: String, key: Key) {
    #expect(Key(named: name) == key)
    #expect(Key(named: key.name) == key)
  }

  @Test(
    arguments: [
      ("Shift-Tab", .backTab), ("Ctrl-R", .control("r")), ("Alt-x", .alt("x")),
      ("Enter", .enter), ("q", .character("q")),
    ] as [(String, Key)])
  func `keys are read as they are written for people too`(label: String, key: Key) {
    #expect(key.label == label)
    #expect(Key(named: label) == key)
    #expect(Key(named: label.lowercased()) == key)
  }

  @Test(arguments: ["", "Entr", "F0", "Ctrl-", "Alt-", "Ctrl-F5", "F25", "C-", "Ctrl", "ab"])
  func `what names no key is refused`(name: String) {
    #expect(Key(named: name) == nil)
  }
}

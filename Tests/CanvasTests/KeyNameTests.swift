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

  @Test(arguments: ["", "Entr", "F0", "F25", "C-", "Ctrl", "ab"])
  func `what names no key is refused`(name: String) {
    #expect(Key(named: name) == nil)
  }
}

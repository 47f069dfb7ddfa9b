import Testing

@testable import Curses

struct SelectedColorsTests {
  private func kept(_ text: String) -> String {
    String(decoding: SelectedColors.withoutRepeats(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "\u{1B}[38;5;67m\u{1B}[48;5;16ma\u{1B}[38;5;9m\u{1B}[48;5;16mb",
      "\u{1B}[38;5;67m\u{1B}[48;5;16ma\u{1B}[38;5;9mb"
    ),
    ("\u{1B}[38;5;67ma\u{1B}[38;5;67mb", "\u{1B}[38;5;67mab"),
    ("\u{1B}[48:2::1:2:3ma\u{1B}[48:2::1:2:3mb", "\u{1B}[48:2::1:2:3mab"),
    ("\u{1B}[48;2;1;2;3ma\u{1B}[48;2;1;2;3mb", "\u{1B}[48;2;1;2;3mab"),
    (
      "\u{1B}[48;5;16ma\u{1B}[3;4H\u{1B}[K\u{1B}(B\u{1B}[20X\u{1B}[5d\u{1B}[48;5;16mb",
      "\u{1B}[48;5;16ma\u{1B}[3;4H\u{1B}[K\u{1B}(B\u{1B}[20X\u{1B}[5db"
    ),
  ])
  func `a colour that is selected is not selected again`(sent: String, expected: String) {
    #expect(kept(sent) == expected)
  }

  @Test(arguments: [
    "\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[39;49m", "\u{1B}[1m", "\u{1B}[48;5;17m", "\u{1B}[41m",
    "\u{1B}[48;5;16;1m", "\u{1B}[38;5;1;48;5;2m", "\u{1B}[48;2;1;2;3m", "\u{1B}8", "\u{1B}c",
    "\u{1B}[!p", "\u{1B}[u", "\u{1B}[?1049l",
  ])
  func `a colour is selected after whatever may have set another`(between: String) {
    let text = "\u{1B}[48;5;16ma\(between)b\u{1B}[48;5;16mc"
    #expect(kept(text) == text)
  }

  @Test(arguments: [
    "", "plain ┃ text", "\u{1B}", "\u{1B}[", "\u{1B}[3", "a\u{1B}[38;5;", "\u{1B}[38;5;m",
    "\u{1B}[31m\u{1B}[31m", "\u{1B}(", "\u{1B}[m\u{1B}[m",
  ])
  func `bytes that select no single colour stay as they are`(text: String) {
    #expect(kept(text) == text)
  }
}

import Testing

@testable import Curses

struct ClipboardTests {
  private func command(_ text: String, insideScreen: Bool = false) -> String {
    String(
      decoding: Clipboard.command(copying: text, insideScreen: insideScreen), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("é✓", "w6ninJM="),
  ])
  func `text becomes base64 as in RFC 4648`(text: String, encoded: String) {
    #expect(command(text) == "\u{1B}]52;c;\(encoded)\u{7}")
  }

  @Test func `a slice is encoded from its own beginning`() {
    #expect(Clipboard.base64(Array("xfoo".utf8).dropFirst()) == Array("Zm9v".utf8))
  }

  @Test func `screen gets pieces it can hold, which join to the command`() {
    let text = String(repeating: "abcd", count: 1000)
    let inside = command(text, insideScreen: true)
    let pieces = inside.split(separator: "\u{1B}\\")
    #expect(pieces.count == 11)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 768 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == command(text))
  }

  @Test func `too much text is not copied in part`() {
    #expect(command(String(repeating: "x", count: Clipboard.limit)).utf8.count == 100_000)
    #expect(command(String(repeating: "x", count: Clipboard.limit + 1)) == "")
  }
}

import Testing
import Text

struct VisibleTests {
  @Test(arguments: [
    ("plain — été 板 🙂", "plain — été 板 🙂"),
    ("a\u{7}b", "a^Gb"),
    ("\u{1B}[31m", "^[[31m"),
    ("tab\tnew\nline", "tab^Inew^Jline"),
    ("\u{7F}\u{9B}", "^?<U+009B>"),
    ("\u{202E}evil\u{2069}", "<U+202E>evil<U+2069>"),
    ("zero\u{200B}width\u{FEFF}", "zero<U+200B>width<U+FEFF>"),
    ("tag\u{E0041}", "tag<U+E0041>"),
    ("e\u{301}", "e\u{301}"),
    ("", ""),
  ])
  func `what would act on a terminal is shown instead`(text: String, shown: String) {
    #expect(visible(text) == shown)
    #expect(visible(bytes: text.utf8) == shown)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a<0xFF>b"),
      ([0xC3], "<0xC3>"),
      ([0xC0, 0x80], "<0xC0><0x80>"),
      ([0xED, 0xA0, 0x80], "<0xED><0xA0><0x80>"),
      ([0xC3, 0xA9], "é"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are named`(bytes: [UInt8], shown: String) {
    #expect(visible(bytes: bytes) == shown)
  }

  @Test func `every stand-in is printable ASCII`() {
    for value in (0...0x10FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), scalar.needsStandIn else { continue }
      let shown = visible(String(Character(scalar)))
      #expect(shown.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }
}

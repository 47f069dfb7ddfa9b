import Testing

@testable import Curses

struct ModesTests {
  private func modes(
    _ type: String, isScreen: Bool = false, mouse: Bool = true, focus: Bool = false,
    _ has: [String]
  ) -> Modes {
    Modes(type: type, isScreen: isScreen, mouse: mouse, focus: focus) { name in
      has.contains(name) ? Array("<\(name)$<5/>>".utf8) : nil
    }
  }

  private let xterm = ["kmous", "smkx", "rmkx", "sgr0", "cnorm", "rmcup"]

  @Test func `what is switched on is switched off, in a crash too`() {
    let modes = modes("xterm", xterm)
    #expect(modes.enter == Array("<smkx>\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h".utf8))
    #expect(modes.leave == Array("\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l<rmkx>".utf8))
    #expect(modes.takeAgain == modes.enter)
    #expect(
      modes.restore == Modes.endFrame + modes.leave + Array("<sgr0><cnorm><rmcup>".utf8))
  }

  @Test func `the mouse can be left alone`() {
    let modes = modes("xterm", mouse: false, xterm)
    #expect(modes.enter == Array("<smkx>\u{1B}[?2004h".utf8))
    #expect(modes.leave == Array("\u{1B}[?2004l<rmkx>".utf8))
  }

  @Test func `the focus is asked for where it is wanted, and no more in the end`() {
    let modes = modes("tmux", mouse: false, focus: true, xterm)
    #expect(modes.enter == Array("<smkx>\u{1B}[?1004h\u{1B}[?2004h".utf8))
    #expect(modes.leave == Array("\u{1B}[?1004l\u{1B}[?2004l<rmkx>".utf8))
    #expect(self.modes("vt100", focus: true, ["smkx"]).enter == Array("<smkx>".utf8))
  }

  @Test func `screen and the console get no brackets and a plain terminal nothing at all`() {
    #expect(!modes("screen", isScreen: true, xterm).canSynchronize)
    #expect(modes("screen", isScreen: true, xterm).takesCommands)
    #expect(!modes("linux", xterm).canSynchronize)
    #expect(!modes("linux", xterm).takesCommands)
    let plain = modes("vt100", ["smkx", "rmkx"])
    #expect(plain.enter == Array("<smkx>".utf8))
    #expect(plain.restore == Array("<rmkx>\u{1B}[999B\r\n".utf8))
    #expect(!plain.canSynchronize && !plain.takesCommands)
    #expect(plain.afterwards == Array("\r\n".utf8))
    #expect(modes("xterm", xterm).afterwards == [])
  }

  @Test func `padding is dropped and no other dollar`() {
    #expect(Modes.withoutPadding(Array("a$<2/>b$<5*>$5<c>$<".utf8)) == Array("ab$5<c>$<".utf8))
  }
}

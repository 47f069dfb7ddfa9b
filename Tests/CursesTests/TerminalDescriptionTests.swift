import Testing

@testable import Curses

/// Which description in the program will do for a terminal.
@Suite struct TerminalDescriptionTests {
  @Test(arguments: [
    ("xterm-256color", ["xterm-256color", "xterm-256color", "xterm"]),
    ("xterm-kitty", ["xterm-kitty", "xterm-256color", "xterm"]),
    ("screen.linux-s", ["screen.linux-s", "screen.linux", "screen"]),
    ("tmux-256color-it", ["tmux-256color-it", "tmux-256color", "tmux"]),
    ("vt100", ["vt100"]), ("-", ["-"]), (".x", [".x"]),
  ])
  func `a type loses its endings until something is left that is known`(
    _ type: String, _ relatives: [String]
  ) {
    #expect(TerminalDescription.relatives(of: type) == relatives)
  }

  @Test(arguments: ["", "/", "../../etc/passwd", "no-such-terminal"])
  func `what is no type is in no place`(type: String) {
    #expect(!TerminalDescription.isInUsualPlace(type))
  }
}

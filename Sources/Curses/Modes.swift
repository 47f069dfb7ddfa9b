/// The bytes that put a terminal into the board's modes and out of them, beside ncurses' own.
///
/// ncurses is not asked for the keypad, the mouse and pastes: those go with its reading of keys.
struct Modes: Hashable, Sendable {
  /// Sent once the terminal is taken over, and again whenever others may have changed it.
  let enter: [UInt8]
  /// Sent before ncurses gives the screen back.
  let leave: [UInt8]
  /// Sent after ncurses gave the screen back.
  let afterwards: [UInt8]
  /// All that gives the terminal back without ncurses' help: for a crash, and for a while.
  let restore: [UInt8]
  /// All that takes it again after ``restore``.
  ///
  /// ncurses' own way would send `oc` with it, which undoes colours that the user has redefined.
  let takeAgain: [UInt8]
  /// All that ends a frame of which only a part was sent: Esc begins anew whatever was cut.
  let cut: [UInt8]
  /// Rings the bell, or flashes the screen where there is none.
  let bell: [UInt8]
  /// Whether frames may be bracketed so that the terminal shows each at once.
  let canSynchronize: Bool
  /// Whether the terminal takes operating system commands, such as the clipboard's.
  let takesCommands: Bool

  static let beginFrame = Array("\u{1B}[?2026h".utf8)
  static let endFrame = Array("\u{1B}[?2026l".utf8)

  /// Composes the bytes for a terminal.
  ///
  /// - Parameters:
  ///   - type: As in `TERM`.
  ///   - isScreen: Whether GNU screen stands in between, which misreads frames' brackets.
  ///   - mouse: Whether to ask for the mouse.
  ///   - focus: Whether to ask to be told when the window gets the focus.
  ///   - capability: A string of the terminal's description; nil where it has none.
  init(
    type: String, isScreen: Bool, mouse: Bool, focus: Bool = false, capability: (String) -> [UInt8]?
  ) {
    func string(_ name: String) -> [UInt8] { capability(name).map(Self.withoutPadding) ?? [] }

    // A mouse in the description marks the family of xterm, which skips modes it does not know.
    // The console is described with one and is of another family; it skips modes, not commands.
    let isXTerm = capability("kmous") != nil
    let isConsole = type == "linux" || type.hasPrefix("linux-")
    canSynchronize = isXTerm && !isConsole && !isScreen
    takesCommands = isXTerm && !isConsole

    var on = string("smkx")
    var off: [UInt8] = []
    if isXTerm {
      // Reports in decimal (1006): the older ones end at column 223.
      if mouse { on += Array("\u{1B}[?1000h\u{1B}[?1006h".utf8) }
      if mouse { off += Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) }
      if focus { on += Array("\u{1B}[?1004h".utf8) }
      if focus { off += Array("\u{1B}[?1004l".utf8) }
      on += Array("\u{1B}[?2004h".utf8)
      off += Array("\u{1B}[?2004l".utf8)
    }
    off += string("rmkx")
    enter = on
    leave = off
    // Where there is no second screen to leave, the shell's prompt goes below what was drawn;
    // ncurses leaves the cursor on its last row.
    afterwards = capability("rmcup") == nil ? Array("\r\n".utf8) : []
    let end = capability("rmcup").map(Self.withoutPadding) ?? Array("\u{1B}[999B\r\n".utf8)
    cut = canSynchronize ? Self.endFrame : []
    bell = capability("bel").map(Self.withoutPadding) ?? string("flash")
    takeAgain = string("smcup") + string("civis") + on
    restore = cut + off + string("sgr0") + string("cnorm") + end
  }

  /// Drops the pauses, `$<5>`, that terminfo asks for between bytes for the slowest of terminals.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

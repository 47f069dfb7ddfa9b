import CNCurses
import Glibc

/// The process's one hold on a terminal, with the crash handler that gives it back.
struct Hold: ~Copyable {
  /// Takes the hold, and remembers the line's modes.
  init(input: CInt, output: CInt) throws(TerminalError) {
    guard Self.awaitForeground(of: input) else { throw .inBackground }
    guard cncurses_hold(input, output) else { throw .alreadyHeld }
    guard cncurses_remember_modes() else {
      let number = errno
      cncurses_release()
      throw .system(call: "tcgetattr", number: number)
    }
  }

  deinit {
    cncurses_disarm()
    cncurses_release()
  }

  /// Whether the terminal is this process group's, or is so within a moment: a shell may start a
  /// program before it hands the terminal over to it.
  private static func awaitForeground(of input: CInt) -> Bool {
    for _ in 0..<50 {
      if cncurses_is_foreground(input) { return true }
      _ = poll(nil, 0, 5)
    }
    return cncurses_is_foreground(input)
  }

  /// The line's modes are the ones that a crash puts back.
  func rememberModes() {
    _ = cncurses_remember_modes()
  }

  /// From now on a crash writes `restore`, puts the modes back and replays standard error.
  func arm(restore: [UInt8], _ standardError: borrowing StandardError?) {
    let bytes = restore.map { CChar(bitPattern: $0) }
    let (original, file) = Self.descriptors(standardError)
    unsafe cncurses_arm(bytes, bytes.count, original, file)
  }

  /// The terminal has been given back; a crash does nothing to it.
  func disarm() {
    cncurses_disarm()
  }

  private static func descriptors(_ standardError: borrowing StandardError?) -> (CInt, CInt) {
    switch standardError {
    case .some(let held): (held.original, held.file)
    case .none: (-1, -1)
    }
  }
}

/// Gives the terminal back while the thread that holds it hangs in a write to it.
///
/// For another thread, which ends the process next with `_exit`: the holder does not go on. Does
/// nothing where no ``Terminal`` holds one.
public func abandonTerminal() {
  cncurses_abandon()
}

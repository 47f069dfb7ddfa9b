import CNCurses
import Glibc

/// The process's one hold on a terminal, with the crash handler that gives it back.
struct Hold: ~Copyable {
  private let input: CInt

  init(input: CInt, output: CInt) throws(TerminalError) {
    guard cncurses_hold(input, output) else { throw .alreadyHeld }
    self.input = input
  }

  deinit {
    cncurses_disarm()
    cncurses_release()
  }

  /// The terminal's modes as they are now, to be put back by a crash.
  func currentModes() throws(TerminalError) -> termios {
    var modes = termios()
    guard unsafe tcgetattr(input, &modes) == 0 else {
      throw .system(call: "tcgetattr", number: errno)
    }
    return modes
  }

  /// From now on a crash writes `restore`, sets `modes` and replays standard error.
  func arm(modes: termios, restore: [UInt8], _ standardError: borrowing StandardError?) {
    var modes = modes
    let bytes = restore.map { CChar(bitPattern: $0) }
    let (original, file) = Self.descriptors(standardError)
    unsafe cncurses_arm(&modes, bytes, bytes.count, original, file)
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

/// Why the terminal could not be taken over.
public enum TerminalError: Error, Hashable, Sendable {
  /// The two ends of a terminal.
  public enum End: String, Hashable, Sendable {
    /// Where keys come from.
    case input
    /// Where the picture goes.
    case output
  }

  /// Input or output is a file, a pipe or nothing.
  case notTerminal(End)
  /// `TERM` is unset or empty.
  case noType
  /// No description of this `TERM` is installed.
  case unknownType(String)
  /// The terminal cannot place its cursor, so nothing can be drawn on it.
  case noCursorAddressing(String)
  /// The process runs in the background of a shell, which has the terminal itself.
  case inBackground
  /// Another `Terminal` of this process holds it.
  case alreadyHeld
  /// A system call failed.
  case system(call: String, number: CInt)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what helps, in one line without a full stop.
  public var description: String {
    switch self {
    case .notTerminal(.input):
      "the standard input is not a terminal: start the board without “<” and pipes"
    case .notTerminal(.output):
      "the standard output is not a terminal: use “paceboard print” to write to a file or a pipe"
    case .noType:
      "TERM is not set: set it to your terminal's type, such as “TERM=xterm-256color”"
    case .unknownType(let type):
      "no description of the terminal “\(type)” is installed: try “TERM=xterm-256color”"
    case .noCursorAddressing(let type):
      "the terminal “\(type)” cannot place its cursor: use “paceboard print” there"
    case .inBackground:
      "the board cannot be started in the background: start it without “&”"
    case .alreadyHeld:
      "this process draws on a terminal already"
    case .system(let call, let number):
      "\(call) failed with error \(number)"
    }
  }
}

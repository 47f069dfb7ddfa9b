public import Canvas
internal import Glibc

extension Terminal {
  /// How a terminal is taken over: what the environment says, for the caller to override.
  public struct Configuration: Hashable, Sendable {
    /// The terminal's type, as in `TERM`.
    public var type: String
    /// Where keys come from.
    public var input: CInt = STDIN_FILENO
    /// Where the picture goes.
    public var output: CInt = STDOUT_FILENO
    /// How long after Esc the rest of a key may still arrive.
    public var escapeDelay: Duration = .milliseconds(100)
    /// Whether clicks and the wheel are asked for.
    public var mouse = true
    /// Whether to be told when the window gets the focus, which tmux says on attaching.
    public var focus = false
    /// How many colours to use at most: 0 for attributes alone; nil for all that the terminal has.
    public var colors: Int?
    /// What to draw with; nil for the best the terminal and the locale can show.
    public var symbols: Symbols?
    /// The size in cells; nil to ask the kernel, now and after each resize.
    public var size: Size?
    /// The program the terminal runs in, if it is one that needs care.
    public var multiplexer: Multiplexer?
    /// Whether the user's locale is one of UTF-8.
    public var isUTF8: Bool

    /// A program that stands between the process and the user's terminal.
    public enum Multiplexer: Hashable, Sendable {
      /// GNU screen: misreads RGB colours and modes it does not know.
      case screen
      /// tmux.
      case tmux
    }

    /// Reads an environment: `TERM`, `LC_ALL`, `LC_CTYPE`, `LANG`, `NO_COLOR`, `STY` and `TMUX`.
    ///
    /// - Parameter value: The value of a variable; the process's own environment by default.
    public init(environment value: (String) -> String? = environmentValue) {
      func nonEmpty(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }

      type = value("TERM") ?? ""
      // The name decides, not whether the locale is installed: an SSH session carries over the
      // user's, and a missing `en_US.UTF-8` does not make their terminal forget UTF-8.
      let locale = nonEmpty("LC_ALL") ?? nonEmpty("LC_CTYPE") ?? nonEmpty("LANG") ?? ""
      let codeset = locale.lowercased().split(separator: ".").last?.prefix { $0 != "@" }
      isUTF8 = codeset == "utf-8" || codeset == "utf8"
      if nonEmpty("NO_COLOR") != nil { colors = 0 }
      // tmux first: it sets TERM to screen's on old systems, and may run inside of screen.
      if nonEmpty("TMUX") != nil || type.hasPrefix("tmux") {
        multiplexer = .tmux
      } else if nonEmpty("STY") != nil || type.hasPrefix("screen") {
        multiplexer = .screen
      }
    }

    /// What to draw with, by the rule: ASCII without UTF-8, no braille on the Linux console.
    public var resolvedSymbols: Symbols {
      if let symbols, isUTF8 || symbols == .ascii { return symbols }
      if !isUTF8 { return .ascii }
      return type == "linux" || type.hasPrefix("linux-") ? .block : .braille
    }
  }
}

/// A variable of the process's environment.
///
/// - Returns: Its value; nil where it is not set.
public func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

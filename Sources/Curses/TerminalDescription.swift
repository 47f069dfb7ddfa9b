import CNCurses
import Embedded
import Glibc

/// The descriptions of terminals that lie in the program.
enum TerminalDescription {
  /// Whether this machine has a description where most machines do: two looks that spare a search.
  static func isInUsualPlace(_ type: String) -> Bool {
    guard let first = type.first, !type.contains("/") else { return false }
    return ["/lib/terminfo", "/usr/share/terminfo"].contains { folder in
      unsafe access("\(folder)/\(first)/\(type)", R_OK) == 0
    }
  }

  /// The types whose descriptions will do, best first.
  ///
  /// What names itself `xterm-…` takes xterm's sequences, and nobody makes one without colours any
  /// more. Elsewhere the name loses its endings, as term(7) has it: `screen.linux-s` is a `screen`.
  static func relatives(of type: String) -> [String] {
    var types = [type]
    if type.hasPrefix("xterm-") { types.append("xterm-256color") }
    var name = type[...]
    while let end = name.lastIndex(where: { $0 == "-" || $0 == "." }) {
      name = name[..<end]
      if !name.isEmpty { types.append(String(name)) }
    }
    return types
  }

  /// Makes the description of a type known to ncurses, in the environment.
  ///
  /// - Returns: Whether there is one.
  static func supply(_ type: String) -> Bool {
    guard let file = Embedded.terminal(type) else { return false }
    let text = unsafe file.withBytes { unsafe Clipboard.base64(Array($0)) }
    let value = "b64:" + String(decoding: text, as: UTF8.self)
    return unsafe setenv("TERMINFO", value, 1) == 0
  }
}

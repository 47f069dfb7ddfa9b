import Glibc
import Testing

/// A shell that completes the program's words.
enum CompletingShell: String, CaseIterable {
  case bash, zsh, fish

  /// The shell without anybody's settings.
  var words: [String] {
    switch self {
    case .bash: ["bash", "--noprofile", "--norc", "-i"]
    case .zsh: ["zsh", "-f", "-i"]
    case .fish: ["fish", "--no-config", "--interactive"]
    }
  }

  /// Takes the completions in, from a folder of their own where the shell wants one.
  func line(folder: String) -> String {
    let script = "paceboard --generate-completion-script \(rawValue)"
    return switch self {
    case .bash: "source <(\(script))"
    case .zsh:
      "\(script) >\(folder)/_paceboard; fpath=(\(folder) $fpath);"
        + " autoload -Uz compinit; compinit -u -D"
    case .fish: "\(script) | source"
    }
  }

  static let installed = allCases.filter {
    (try? Command(["bash", "-c", "command -v \($0.rawValue)"]))?.status == 0
  }
}

extension EndToEndTests {
  /// The shells that are installed: bash at least.
  @Suite struct CompletionTests {
    @Test(
      arguments: CompletingShell.installed,
      [
        ("print --format ", "html"), ("import --delimiter ", "semicolon"),
        ("print --theme ", "high-contrast"), ("import --dry", "-run"), ("the", "themes"),
      ])
    func `a tabulator completes commands, flags and values`(
      _ shell: CompletingShell, _ typed: (String, String)
    ) throws {
      let folder = String(try Command(["mktemp", "-d"]).output.dropLast())
      defer { _ = try? Command(["rm", "-rf", "--", folder]) }
      let programs = Command.paceboard.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
      let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
      let terminal = try Pseudoterminal(
        shell.words,
        environment: ["PATH": "\(programs):\(path)", "HOME": folder, "PS1": "> "])
      terminal.type(shell.line(folder: folder) + "; echo rea''dy\n")
      _ = try terminal.read { $0.contains("ready") }
      terminal.type("paceboard \(typed.0)\t\t")
      _ = try terminal.read { $0.contains(typed.1) }
    }
  }
}

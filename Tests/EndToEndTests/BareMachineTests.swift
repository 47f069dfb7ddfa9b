import Glibc
import Testing

/// A machine without descriptions of terminals and without locales, made by laying empty folders
/// over those of this one, for one process.
private enum BareMachine {
  static let words = ["unshare", "--mount", "--map-root-user", "bash", "-c"]

  static let script = """
    for folder in /etc/terminfo /lib/terminfo /usr/share/terminfo /usr/lib/locale; do
      [ ! -d $folder ] || mount -t tmpfs none $folder
    done
    """

  static func command(_ words: [String]) -> [String] {
    self.words + [script + "\nexec \"$@\"", "bare"] + words
  }

  /// Needs root or user namespaces; in CI their lack is a failure, elsewhere a notice.
  static let canBeMade = getenv("CI") != nil || (try? Command(command(["true"])))?.status == 0
}

extension EndToEndTests {
  @Suite(.enabled(if: BareMachine.canBeMade, "SKIPPED: it needs root, or user namespaces"))
  struct BareMachineTests {
    @Test(arguments: [
      "xterm-256color", "xterm", "xterm-kitty", "screen.xterm-256color", "tmux-256color", "linux",
      "vt100",
    ])
    func `the board opens with what lies in the program, and leaves nothing behind`(
      type: String
    ) throws {
      let folder = try Command(["mktemp", "-d"]).output.split(separator: "\n").first ?? ""
      defer { _ = try? Command(["rm", "-rf", "--", String(folder)]) }
      let board = try Pseudoterminal(
        BareMachine.command([Command.paceboard]),
        environment: [
          "TERM": type, "LC_ALL": "en_US.UTF-8", "TMPDIR": String(folder),
          "XDG_RUNTIME_DIR": nil, "PACEBOARD_DATA": nil,
        ])
      let screen = try board.read { $0.contains("built-in data of") && $0.contains("█") }
      #expect(screen.contains("│"))
      #expect(screen.contains("⣿") == (type != "linux"))
      board.type("q")
      #expect(try board.endReading() == 0)
      #expect(try Command(["find", String(folder), "-mindepth", "1"]).output == "")
    }

    @Test func `where no file can be made it is drawn in ASCII`() throws {
      let script = """
        for folder in /tmp /dev/shm /var/tmp; do
          mount --bind $folder $folder && mount -o remount,bind,ro $folder
        done
        exec \(Command.paceboard)
        """
      let board = try Pseudoterminal(
        BareMachine.command(["bash", "-c", script]),
        environment: ["TMPDIR": "/proc", "XDG_RUNTIME_DIR": "/proc"])
      let screen = try board.read { $0.contains("built-in data of") }
      #expect(!screen.contains("│"))
      board.type("q")
      #expect(try board.endReading() == 0)
    }

    @Test func `a terminal that nobody knows is named, with status 3`() throws {
      let board = try Pseudoterminal(
        BareMachine.command([Command.paceboard]), environment: ["TERM": "no-such-terminal"])
      #expect(try board.read { $0.contains("no-such-terminal") }.contains("TERM=xterm-256color"))
      #expect(try board.end() == 3)
    }
  }
}

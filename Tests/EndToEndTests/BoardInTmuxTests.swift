import Glibc
import Testing

/// All that drives the real program: one test at a time, because each wants the machine's clock.
@Suite(.serialized) struct EndToEndTests {}

/// Without tmux these tests can show nothing; in CI that is a failure, elsewhere a notice.
private let canRun = Tmux.isInstalled || getenv("CI") != nil

extension EndToEndTests {
  @Suite(.enabled(if: canRun, "tmux is not installed: “make test” installs it"))
  struct BoardInTmuxTests {
    @Test func `keys open pages, and q closes them and then the board`() throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      try tmux.press("?")
      try tmux.expectText("Keys of Paceboard")
      try tmux.press("q")
      try expect({ try tmux.screen() }, { !$0.contains("Keys of Paceboard") })
      try tmux.press("q")
      try tmux.expectGivenBack(modes: modes)
      try tmux.type("echo status=$?")
      try tmux.expectText("status=0")
    }

    @Test func `a new size is drawn, the smallest and a huge one included`() throws {
      let tmux = try Tmux()
      try tmux.startBoard()
      for (width, height) in [(80, 24), (200, 60), (1, 1), (400, 100), (30, 5), (120, 36)] {
        try tmux.resize(width: width, height: height)
        try expect(
          { try tmux.screen().split(separator: "\n", omittingEmptySubsequences: false) },
          { lines in
            // The name starts the top line; the status ends it where there is room for it.
            guard let top = lines.first, width > 60 else { return width <= 60 }
            return top.contains("PACEBOARD") && top.contains("next in")
              && top.count > width - 20 && top.count <= width
          })
      }
      try tmux.press("q")
      try tmux.expectPrompt()
    }

    @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)])
    func `a signal ends the board and the shell sees which`(_ name: String, _ status: Int) throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      _ = try Command(["kill", "-\(name)", "\(tmux.board())"])
      try tmux.expectGivenBack(modes: modes)
      try tmux.type("echo status=$?")
      try tmux.expectText("status=\(status)")
    }

    @Test(arguments: [
      ("SEGV", SIGSEGV), ("ABRT", SIGABRT), ("BUS", SIGBUS), ("ILL", SIGILL), ("FPE", SIGFPE),
      ("TRAP", SIGTRAP),
    ])
    func `a crash gives the terminal back`(_ name: String, _ signal: CInt) throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      _ = try Command(["kill", "-\(name)", "\(tmux.board())"])
      try tmux.expectGivenBack(modes: modes)
      // After the runtime's report, which reads the memory of the program and must not end it.
      try tmux.type("echo status=$?")
      try tmux.expectText("status=\(128 + signal)")
    }

    @Test func `Ctrl-Z stops the board and fg brings it back where it was`() throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      try tmux.press("?")
      try tmux.expectText("Keys of Paceboard")
      for _ in 0..<3 {
        try tmux.press("C-z")
        try tmux.expectGivenBack(modes: modes)
        try tmux.type("fg")
        try tmux.expectText("Keys of Paceboard")
      }
      try tmux.press("C-c")
      try tmux.expectGivenBack(modes: modes)
    }

    @Test func `a board in the background leaves the terminal alone until it is brought back`()
      throws
    {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      try tmux.press("C-z")
      try tmux.expectGivenBack(modes: modes)
      try tmux.type("clear; bg; sleep 1.2; jobs -r")
      try tmux.expectText("Running")
      try tmux.expectGivenBack(modes: modes)
      #expect(try !tmux.screen().contains("PACEBOARD"))
      try tmux.type("fg")
      try tmux.expectBoard()
      try tmux.press("q")
      try tmux.expectGivenBack(modes: modes)
    }

    @Test func `a board that is continued twice is taken back once and stops again`() throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      try tmux.press("C-z")
      try tmux.expectGivenBack(modes: modes)
      // Continued in the foreground by a signal, as some shells do, it has two reasons to come back.
      try tmux.type("clear; bg; kill -STOP %1; until [ \"$(jobs -s)\" ]; do :; done; fg")
      try tmux.expectBoard()
      try tmux.press("C-z")
      try tmux.expectGivenBack(modes: modes)
      try tmux.type("fg")
      try tmux.expectBoard()
      try tmux.press("q")
      try tmux.expectGivenBack(modes: modes)
    }

    @Test(arguments: ["", "bg; "])
    func `a board that was stopped can be ended`(_ first: String) throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      try tmux.press("C-z")
      try tmux.expectGivenBack(modes: modes)
      try tmux.type(
        "clear; \(first)kill %1; while kill -0 %1 2>/dev/null; do :; done; echo en''ded")
      try tmux.expectText("ended")
      try tmux.expectGivenBack(modes: modes)
    }

    @Test func `a board that is started in the background says why it cannot be`() throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.type("\(Command.paceboard) \(Command.data) & wait %1; echo \"status $?\"")
      try tmux.expectText("cannot be started in the background")
      try tmux.expectText("status 3")
      try tmux.expectGivenBack(modes: modes)
    }

    @Test(arguments: ["TSTP", "STOP"])
    func `a stop from outside leaves the shell, and fg draws everything again`(
      _ name: String
    ) throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.startBoard()
      _ = try Command(["kill", "-\(name)", "\(tmux.board())"])
      try tmux.expectText("Stopped")
      try tmux.resize(width: 90, height: 30)
      try tmux.type("clear; fg")
      try tmux.expectBoard()
      try tmux.press("q")
      try tmux.expectGivenBack(modes: modes)
    }

    @Test func `a paste is no command`() throws {
      let tmux = try Tmux()
      try tmux.startBoard()
      try tmux.paste("q?q1")
      try tmux.press("?")
      try tmux.expectText("Keys of Paceboard")
    }

    @Test func `a closed terminal ends the board`() throws {
      let tmux = try Tmux()
      try tmux.startBoard()
      let board = try tmux.board()
      try tmux.close()
      // Whoever inherits it may take a while to notice: a zombie has ended.
      try expect(
        { try Command(["ps", "-o", "stat=", "-p", "\(board)"]).output },
        { $0.isEmpty || $0.hasPrefix("Z") })
    }

    @Test func `data is read again on F5 and not while paused`() throws {
      let tmux = try Tmux()
      try tmux.startBoard("--refresh 1s \(Command.data)")
      try tmux.press("p")
      try expect({ try tmux.screen() }, { $0.contains("paused") })
      try tmux.press("p")
      try tmux.expectBoard()
      try tmux.press("F5")
      try tmux.expectBoard()
    }

    @Test(arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "linux", "vt100"])
    func `it opens and ends on many terminals`(_ type: String) throws {
      let tmux = try Tmux()
      let modes = try tmux.modes()
      try tmux.type("export TERM=\(type)")
      try tmux.startBoard()
      try tmux.press("q")
      // A terminal without a second screen keeps what was drawn: the prompt comes on top of it.
      try expect({ try tmux.screen() }, { $0.contains("\n" + Tmux.prompt) })
      try expect({ try tmux.modes() }, { $0 == modes })
    }

    @Test(arguments: ["", "dumb", "no-such-terminal"])
    func `a terminal that cannot be used is named, with status 3`(_ type: String) throws {
      let tmux = try Tmux()
      try tmux.type("TERM=\(type) \(Command.paceboard) \(Command.data); echo status=$?")
      try tmux.expectText("status=3")
      #expect(try tmux.screen().contains("paceboard: "))
    }
  }
}

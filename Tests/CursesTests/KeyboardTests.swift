import Canvas
import Glibc
import Testing

@testable import Curses

extension TerminalTests {
  /// What is typed, through a line and an open terminal.
  struct KeyboardTests {
    @Test func `a key split by a slow line stays one key`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      pty.type("\u{1B}")
      #expect(inputs(&terminal, within: 50) == [])
      pty.type("[A")
      #expect(inputs(&terminal) == [.key(.up)])
      #expect(inputs(&terminal, within: 150) == [])
    }

    @Test func `a lone Esc wakes the loop after the delay and not before`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      pty.type("\u{1B}")
      let start = ContinuousClock.now
      #expect(inputs(&terminal) == [])
      #expect(ContinuousClock.now - start < .milliseconds(60))
      #expect(inputs(&terminal) == [.key(.escape)])
      #expect(ContinuousClock.now - start >= .milliseconds(95))
      // Once told, the descriptor is quiet: a loop that waits on it sleeps.
      #expect(inputs(&terminal, within: 150) == [])
    }

    @Test func `the escape delay is a setting`() throws {
      let pty = try PseudoTerminal()
      var configuration = pty.configuration()
      configuration.escapeDelay = .zero
      var terminal = try Terminal(configuration)
      pty.type("\u{1B}")
      let start = ContinuousClock.now
      var all = inputs(&terminal)
      if all.isEmpty { all = inputs(&terminal) }
      #expect(all == [.key(.escape)])
      #expect(ContinuousClock.now - start < .milliseconds(80))
    }

    @Test func `reading never waits`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      pty.type("\u{1B}[")
      usleep(5000)
      let start = ContinuousClock.now
      for _ in 0..<100 { #expect(terminal.read() == []) }
      #expect(ContinuousClock.now - start < .milliseconds(50))
    }

    @Test func `Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      pty.type("\u{3}\u{1A}\u{13}\u{11}\u{1C}\u{F}")
      #expect(
        inputs(&terminal) == ["c", "z", "s", "q", "\\", "o"].map { .key(.control($0)) })
    }

    @Test(arguments: ["xterm-256color", "screen", "linux", "tmux-256color", "vt100"])
    func `what the description says a key sends is that key`(type: String) throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration(type))
      for (name, key) in KeySequences.capabilities {
        guard let bytes = Screen.capability(name), bytes.first == 0x1B else { continue }
        pty.type(bytes)
        var all = inputs(&terminal)
        if all.isEmpty { all = inputs(&terminal) }
        // Some descriptions have one sequence twice: Find for Home, F13 for Shift-F3.
        #expect(all.count == 1, "\(name)")
        if !["kfnd", "kslt"].contains(name) { #expect(all == [.key(key)], "\(name)") }
      }
    }

    @Test func `a closed window is told once, and nothing spins or traps after it`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      terminal.show(Canvas(width: 40, height: 10))
      pty.type("q")
      usleep(5000)
      pty.closeMaster()
      var all: [Input] = []
      for _ in 0..<5 where all.last != .closed { all += inputs(&terminal) }
      #expect(all.last == .closed)
      #expect(all.filter { $0 == .closed }.count == 1)
      #expect(terminal.read() == [])
      #expect(terminal.descriptor == nil)
      var canvas = Canvas(width: 40, height: 10)
      canvas.write("nobody sees this", at: Point(x: 0, y: 0))
      terminal.show(canvas)
      terminal.copy("nobody")
      terminal.bell()
      terminal.repaint()
    }

    @Test func `a new size of the window is told once and drawn at`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      #expect(terminal.read() == [])
      pty.resize(width: 70, height: 20)
      #expect(terminal.read() == [.resized(Size(width: 70, height: 20))])
      #expect(terminal.size == Size(width: 70, height: 20))
      #expect(terminal.read() == [])
      var canvas = Canvas(width: 70, height: 20)
      canvas.write("corner", at: Point(x: 63, y: 19))
      _ = pty.sent()
      terminal.show(canvas)
      #expect(pty.sent().contains("corner"))
      pty.resize(width: 5, height: 1)
      #expect(terminal.read() == [.resized(Size(width: 5, height: 1))])
      // A canvas of the old size is cut, not an error.
      terminal.show(canvas)
    }

    @Test func `LINES and COLUMNS do not hide the window's size`() throws {
      setenv("LINES", "5", 1)
      setenv("COLUMNS", "7", 1)
      defer {
        unsetenv("LINES")
        unsetenv("COLUMNS")
      }
      let pty = try PseudoTerminal()
      let terminal = try Terminal(pty.configuration())
      #expect(terminal.size == Size(width: 40, height: 10))
    }
  }
}

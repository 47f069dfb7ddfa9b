import Canvas
import Glibc
import Testing

@testable import Curses

extension TerminalTests {
  /// Every kind of terminal, in every size.
  struct TerminalTypeTests {
    /// Those of `ncurses-base`, and one that not every installation has.
    static let types =
      [
        "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
      ] + (access("/usr/share/terminfo/x/xterm-direct", R_OK) == 0 ? ["xterm-direct"] : [])

    @Test(arguments: types, [(1, 1), (2, 1), (1, 50), (80, 24)])
    func `any terminal of any size shows anything`(type: String, size: (Int, Int)) throws {
      try show(on: type, size)
    }

    @Test(arguments: ["xterm-256color", "screen"])
    func `a wall of screens is a terminal too`(type: String) throws {
      try show(on: type, (500, 200))
    }

    private func show(on type: String, _ size: (Int, Int)) throws {
      let pty = try PseudoTerminal(width: size.0, height: size.1)
      let modes = pty.modes
      do {
        var terminal = try Terminal(pty.configuration(type))
        #expect(terminal.size == Size(width: size.0, height: size.1))
        for round in 0..<3 {
          terminal.show(picture(terminal.size, round: round))
          #expect(!pty.sentBytes().isEmpty)
        }
        terminal.repaint()
        terminal.show(picture(terminal.size, round: 0))
        pty.resize(width: size.1, height: size.0)
        _ = terminal.read()
        terminal.show(picture(terminal.size, round: 1))
        #expect(terminal.size == Size(width: size.1, height: size.0))
      }
      #expect(pty.modes == modes)
    }

    /// Wide glyphs, marks, dots, blocks and more colours than any terminal has.
    private func picture(_ size: Size, round: Int) -> Canvas {
      var canvas = Canvas(width: size.width, height: size.height)
      let text = "é板█⣿e\u{301}🙂│x"
      for y in 0..<size.height {
        for x in stride(from: y % 3 - round, to: size.width, by: 12) {
          let (red, green) = (UInt8(abs(x * 7) % 256), UInt8(y * 5 % 256))
          canvas.write(
            text, at: Point(x: x, y: y),
            style: Style(
              .rgb(red, green, UInt8(round * 60)), on: round == 1 ? .terminal : .rgb(0, 0, red / 4),
              Attributes(rawValue: UInt8(abs(x) % 32))))
        }
      }
      return canvas
    }

    @Test func `what cannot be drawn on is an error that says what to do`() throws {
      let pty = try PseudoTerminal()
      func error(_ type: String, output: CInt? = nil, input: CInt? = nil) -> TerminalError? {
        var configuration = pty.configuration(type)
        configuration.output = output ?? pty.slave
        configuration.input = input ?? pty.slave
        return failure(configuration)
      }
      #expect(error("dumb") == .noCursorAddressing("dumb"))
      #expect(error("no-such-terminal") == .unknownType("no-such-terminal"))
      #expect(error("") == .noType)
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      #expect(error("xterm", output: null) == .notTerminal(.output))
      #expect(error("xterm", input: null) == .notTerminal(.input))
      #expect(pty.sent() == "")
      #expect(TerminalError.unknownType("x").description.contains("“x”"))
      // After all these failures the terminal can still be taken.
      #expect(error("xterm") == nil)
    }

    @Test func `there is one terminal at a time`() throws {
      let pty = try PseudoTerminal()
      let terminal = try Terminal(pty.configuration())
      #expect(failure(pty.configuration()) == .alreadyHeld)
      _ = terminal.size
    }

    @Test(arguments: [(0, 0), (65_535, 65_535)])
    func `a line that does not know its size gets one that can be drawn`(size: (Int, Int)) throws {
      let pty = try PseudoTerminal(width: size.0, height: size.1)
      let terminal = try Terminal(pty.configuration())
      let expected = size.0 == 0 ? Size(width: 80, height: 24) : WindowSize.limit
      #expect(terminal.size == expected)
    }

    @Test func `a size can be set`() throws {
      let pty = try PseudoTerminal()
      var configuration = pty.configuration()
      configuration.size = Size(width: 120, height: 36)
      var terminal = try Terminal(configuration)
      #expect(terminal.size == Size(width: 120, height: 36))
      pty.resize(width: 50, height: 20)
      #expect(terminal.read() == [])
    }
  }
}

/// Why a terminal cannot be taken over; nil if it can.
private func failure(_ configuration: Terminal.Configuration) -> TerminalError? {
  do throws(TerminalError) {
    let terminal = try Terminal(configuration)
    _ = terminal.size
    return nil
  } catch {
    return error
  }
}

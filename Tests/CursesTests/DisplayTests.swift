import Canvas
import Glibc
import Testing

@testable import Curses

extension TerminalTests {
  /// What is sent for frames.
  struct DisplayTests {
    @Test func `a frame is sent once and an unchanged one costs nothing`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      #expect(terminal.size == Size(width: 40, height: 10))
      var canvas = Canvas(width: 40, height: 10)
      canvas.write("held at midnight █ 板 e\u{301}", at: Point(x: 2, y: 1))
      terminal.show(canvas)
      let first = pty.sent()
      #expect(first.contains("held at midnight █ 板 e\u{301}"))
      terminal.show(canvas)
      #expect(pty.sent() == "")
      canvas.write("14:02:12", at: Point(x: 20, y: 0))
      terminal.show(canvas)
      _ = pty.sent()
      canvas.write(
        "3", at: Point(x: 27, y: 0), style: Style(.rgb(200, 200, 210), on: .rgb(20, 20, 30)))
      terminal.show(canvas)
    }

    @Test func `the end gives the terminal back`() throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      do {
        var terminal = try Terminal(pty.configuration())
        terminal.show(Canvas(width: 40, height: 10))
        #expect(pty.modes != modes)
        _ = pty.sent()
        pty.type("q\u{1B}[A\u{1B}[<0;300;7M")
        #expect(
          inputs(&terminal) == [
            .key(.character("q")), .key(.up), .mouse(Mouse(.click, at: Point(x: 299, y: 6))),
          ])
      }
      #expect(pty.modes == modes)
    }
  }
}

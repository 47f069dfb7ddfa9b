import Canvas
import Glibc
import Testing

@testable import Curses

extension TerminalTests {
  /// A terminal that takes nothing for a while: a stalled window, a stopped multiplexer.
  struct StalledTerminalTests {
    private let size = Size(width: 200, height: 60)

    /// A frame that differs from the others in every cell, with its number in a corner.
    private func frame(_ number: Int) -> Canvas {
      var canvas = Canvas(width: size.width, height: size.height)
      let letter = Character(Unicode.Scalar(UInt8(0x41 + number % 26)))
      for y in 0..<size.height {
        canvas.write(String(repeating: letter, count: size.width), at: Point(x: 0, y: y))
      }
      canvas.write("<\(number)>", at: Point(x: 0, y: 0))
      return canvas
    }

    private func stall(_ pty: PseudoTerminal, _ terminal: inout Terminal) -> Int {
      pty.stall(true)
      var number = 0
      while !terminal.isBehind, number < 1000 {
        number += 1
        terminal.show(frame(number))
      }
      return number
    }

    @Test func `frames for a stalled terminal are left out, and nothing waits`() throws {
      let pty = try PseudoTerminal(width: size.width, height: size.height)
      var terminal = try Terminal(pty.configuration())
      _ = stall(pty, &terminal)
      let isBehind = terminal.isBehind
      #expect(isBehind)
      let frames = [frame(1000), frame(1001)]
      let start = ContinuousClock.now
      for number in 0..<500 {
        terminal.show(frames[number % 2])
        terminal.bell()
        terminal.copy("never taken")
        terminal.repaint()
      }
      #expect(ContinuousClock.now - start < .seconds(5))
      pty.stall(false)
    }

    @Test func `a terminal that goes on gets what was begun and then the newest frame`() throws {
      let pty = try PseudoTerminal(width: size.width, height: size.height)
      var terminal = try Terminal(pty.configuration())
      let last = stall(pty, &terminal)
      for number in 1000..<1100 { terminal.show(frame(number)) }
      #expect(inputs(&terminal, within: 20).isEmpty)
      pty.stall(false)
      let end = ContinuousClock.now + .seconds(10)
      while terminal.isBehind, ContinuousClock.now < end {
        #expect(inputs(&terminal).isEmpty)
        terminal.show(frame(1100))
      }
      let sent = pty.sent()
      #expect(sent.contains("<\(last)>"))
      #expect(!sent.contains("<1099>"))
      #expect(sent.contains("<1100>"))
      // Room that nobody waits for wakes nobody.
      var polled = pollfd(fd: terminal.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
      #expect(poll(&polled, 1, 50) == 0)
    }

    @Test func `keys are read and sizes are seen while the terminal is stalled`() throws {
      let pty = try PseudoTerminal(width: size.width, height: size.height)
      var terminal = try Terminal(pty.configuration())
      _ = stall(pty, &terminal)
      pty.type("x")
      pty.resize(width: 80, height: 24)
      #expect(
        inputs(&terminal) == [
          .resized(Size(width: 80, height: 24)), .key(.character("x")),
        ])
      pty.stall(false)
    }

    @Test func `a terminal that goes on is sent all of a repaint that was asked for meanwhile`()
      throws
    {
      let pty = try PseudoTerminal(width: size.width, height: size.height)
      var terminal = try Terminal(pty.configuration())
      let last = stall(pty, &terminal)
      terminal.repaint()
      pty.stall(false)
      let end = ContinuousClock.now + .seconds(10)
      while terminal.isBehind, ContinuousClock.now < end {
        _ = inputs(&terminal)
        terminal.show(frame(last))
      }
      terminal.show(frame(last))
      #expect(pty.sent().components(of: "<\(last)>") >= 2)
    }
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

import Canvas
import Glibc
import Testing

@testable import Curses

extension TerminalTests {
  /// What is sent for frames.
  struct DisplayTests {
    private func canvas(
      _ text: String = "", style: Style = Style(), at point: Point = Point(x: 0, y: 0),
      width: Int = 40, height: Int = 10
    ) -> Canvas {
      var canvas = Canvas(width: width, height: height)
      canvas.write(text, at: point, style: style)
      return canvas
    }

    @Test func `a frame is sent once and an unchanged one costs nothing`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      #expect(terminal.size == Size(width: 40, height: 10))
      let canvas = canvas("held at midnight █ 板 e\u{301}")
      terminal.show(canvas)
      #expect(pty.sent().contains("held at midnight █ 板 e\u{301}"))
      terminal.show(canvas)
      #expect(pty.sent() == "")
    }

    @Test(arguments: ["xterm-256color", "screen", "vt100"])
    func `what is rehearsed is never seen`(type: String) throws {
      func sent(rehearsing isRehearsed: Bool) throws -> String {
        let pty = try PseudoTerminal()
        var terminal = try Terminal(pty.configuration(type))
        _ = pty.sent()
        if isRehearsed {
          let style = Style(.rgb(200, 30, 30), on: .rgb(0, 0, 95), .bold)
          terminal.rehearse(canvas("rehearsed █", style: style, at: Point(x: 3, y: 2)))
          #expect(pty.sent() == "")
        }
        terminal.show(canvas("shown", style: Style(.rgb(95, 135, 175), on: .rgb(0, 0, 0))))
        return pty.sent()
      }
      #expect(try sent(rehearsing: true) == sent(rehearsing: false))
    }

    @Test func `a small change costs a few bytes`() throws {
      let pty = try PseudoTerminal(width: 200, height: 60)
      var terminal = try Terminal(pty.configuration())
      let dim = Style(.rgb(150, 150, 160), on: .rgb(20, 22, 30))
      var canvas = Canvas(width: 200, height: 60, style: dim)
      canvas.write("files read 14:02:11 ✓   next in 18 s", at: Point(x: 160, y: 0), style: dim)
      terminal.show(canvas)
      _ = pty.sent()
      for seconds in ["17", "16", "15", "09"] {
        canvas.write(seconds, at: Point(x: 192, y: 0), style: dim)
        terminal.show(canvas)
        // A clock of this size each second is what an idle board sends.
        let sent = pty.sent()
        #expect(!sent.isEmpty)
        #expect(sent.utf8.count <= 48, "\(sent.debugDescription)")
      }
    }

    @Test func `several changed rows arrive as one frame, where that is understood`() throws {
      for (type, isBracketed) in [("xterm-256color", true), ("screen", false), ("vt100", false)] {
        let pty = try PseudoTerminal()
        var terminal = try Terminal(pty.configuration(type))
        terminal.show(canvas("one"))
        _ = pty.sent()
        var canvas = canvas("two")
        terminal.show(canvas)
        #expect(!pty.sent().contains("?2026"))
        canvas.write("three", at: Point(x: 0, y: 1))
        canvas.write("four", at: Point(x: 0, y: 2))
        terminal.show(canvas)
        let sent = pty.sent()
        #expect(sent.hasPrefix("\u{1B}[?2026h") == isBracketed)
        #expect(sent.hasSuffix("\u{1B}[?2026l") == isBracketed)
      }
    }

    @Test func `a large frame is one, though it is sent in parts`() throws {
      let pty = try PseudoTerminal(width: 200, height: 60)
      var terminal = try Terminal(pty.configuration())
      var canvas = canvas(width: 200, height: 60)
      terminal.show(canvas)
      _ = pty.sent()
      for y in 0..<60 { canvas.write("row \(y)", at: Point(x: 3, y: y)) }
      terminal.show(canvas)
      let sent = pty.sent()
      #expect(sent.hasPrefix("\u{1B}[?2026h") && sent.hasSuffix("\u{1B}[?2026l"))
      #expect(sent.split(separator: "\u{1B}[?2026").count == 2)
      #expect((0..<60).allSatisfy { sent.contains("row \($0)") })
    }

    @Test func `the screen is opened by the first frame, or else when it is given back`() throws {
      for isShown in [true, false] {
        let pty = try PseudoTerminal()
        do {
          var terminal = try Terminal(pty.configuration())
          #expect(pty.sent() == "")
          if isShown { terminal.show(canvas("first")) }
          #expect(pty.sent().hasPrefix("\u{1B}[?1049h") == isShown)
        }
        let last = pty.sent()
        #expect(last.contains("\u{1B}[?1049h") != isShown)
        #expect(last.contains("\u{1B}[?1049l"))
      }
    }

    @Test func `colours follow what the terminal has`() throws {
      let style = Style(.rgb(95, 135, 175), on: .rgb(0, 0, 0), [.bold])
      for (type, colors) in [
        ("xterm-256color", "\u{1B}[1;38;5;67;48;5;16mblue"), ("linux", "\u{1B}[36;40mblue"),
        ("screen", "\u{1B}[36;40mblue"),
      ] {
        let pty = try PseudoTerminal()
        var terminal = try Terminal(pty.configuration(type))
        terminal.show(canvas("blue", style: style))
        #expect(pty.sent().contains(colors), "\(type)")
      }
    }

    @Test(.enabled(if: access("/usr/share/terminfo/x/xterm-direct", R_OK) == 0))
    func `RGB goes to terminals that take it by their description`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration("xterm-direct"))
      terminal.show(canvas("blue", style: Style(.rgb(94, 135, 175), on: .rgb(0, 0, 3))))
      #expect(pty.sent().contains("\u{1B}[38:2::94:135:175;48:2::1:0:3mblue"))
    }

    @Test func `without colours attributes stay`() throws {
      let pty = try PseudoTerminal()
      var configuration = pty.configuration()
      configuration.colors = 0
      var terminal = try Terminal(configuration)
      terminal.show(canvas("bold", style: Style(.rgb(255, 0, 0), on: .palette(4), .bold)))
      let sent = pty.sent()
      #expect(sent.contains(";1mbold"))
      #expect(!sent.contains("8;5;") && !sent.contains("[44m") && !sent.contains("[91m"))
    }

    @Test func `colours, mouse and Esc can be changed while the terminal is held`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      #expect(terminal.depth == .palette)
      let canvas = canvas("blue", style: Style(.rgb(95, 135, 175), on: .terminal, .bold))
      terminal.show(canvas)
      _ = pty.sent()
      terminal.adopt(DisplayUse(colors: ColorDepth.none, mouse: false))
      terminal.show(canvas)
      let plain = pty.sent()
      #expect(plain.contains("\u{1B}[?1000l") && plain.contains("blue"))
      #expect(!plain.contains("38;5;67") && !plain.contains("\u{1B}[?1000h"))
      terminal.adopt(DisplayUse(colors: .sixteen, escapeDelay: .milliseconds(10)))
      terminal.show(canvas)
      let colored = pty.sent()
      #expect(colored.contains("\u{1B}[?1000h") && colored.contains(";34mblue"))
      pty.type("\u{1B}")
      #expect(inputs(&terminal) == [])
      #expect(inputs(&terminal, within: 60) == [.key(.escape)])
      terminal.adopt(DisplayUse(colors: .sixteen, escapeDelay: .milliseconds(10)))
      terminal.show(canvas)
      #expect(pty.sent() == "")
    }

    @Test(arguments: [(ColorDepth.none, "xterm-256color"), (.rgb, "xterm-256color")])
    func `a terminal begun without colours can be given them`(
      depth: ColorDepth, type: String
    ) throws {
      let pty = try PseudoTerminal()
      var configuration = pty.configuration(type)
      configuration.colors = 0
      var terminal = try Terminal(configuration)
      let canvas = canvas("blue", style: Style(.rgb(95, 135, 175), on: .terminal))
      terminal.show(canvas)
      _ = pty.sent()
      terminal.adopt(DisplayUse(colors: depth))
      terminal.show(canvas)
      #expect(pty.sent().contains("38;5;67") == (depth != .none))
    }

    @Test func `the prompt finds a line of its own where there is no second screen`() throws {
      let pty = try PseudoTerminal()
      do {
        var terminal = try Terminal(pty.configuration("vt100"))
        terminal.show(canvas("keys", at: Point(x: 0, y: 9)))
      }
      #expect(pty.sent().hasSuffix("\r\n"))
    }

    @Test func `colours that are gone give their pairs to new ones`() throws {
      let pty = try PseudoTerminal(width: 81, height: 2)
      var terminal = try Terminal(pty.configuration("screen"))
      for round in 0..<4 {
        var canvas = Canvas(width: 81, height: 2)
        for x in 0..<40 {
          let style = Style(
            .palette(UInt8((x + round) % 8)), on: .palette(UInt8((x / 8 + 3 * round) % 8)))
          canvas.put("x", x: x, y: 0, style: style)
        }
        canvas.put("y", x: 0, y: 1, style: Style(.palette(1), on: .palette(2)))
        terminal.show(canvas)
        _ = pty.sent()
        canvas.put("z", x: 0, y: 1, style: Style(.palette(3), on: .palette(UInt8(round))))
        terminal.show(canvas)
        #expect(pty.sent().contains("\u{1B}[33;4\(round)mz"), "\(round)")
      }
    }

    @Test func `more colours than pairs at once are near, not missing`() throws {
      let pty = try PseudoTerminal(width: 81, height: 2)
      var terminal = try Terminal(pty.configuration("screen"))
      var canvas = Canvas(width: 81, height: 2)
      for x in 0..<81 {
        let (front, behind) = (x / 9, x % 9)
        canvas.put(
          "x", x: x, y: 0,
          style: Style(
            front == 8 ? .terminal : .palette(UInt8(front)),
            on: behind == 8 ? .terminal : .palette(UInt8(behind))))
      }
      terminal.show(canvas)
      #expect(pty.sent().filter { $0 == "x" }.count == 81)
      terminal.show(canvas)
      #expect(pty.sent() == "")
    }

    @Test func `repainting sends everything again, without wiping the screen first`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      let canvas = canvas("everything", at: Point(x: 5, y: 5))
      terminal.show(canvas)
      _ = pty.sent()
      terminal.repaint()
      terminal.show(canvas)
      let sent = pty.sent()
      #expect(sent.contains("everything"))
      #expect(!sent.contains("\u{1B}[2J"))
      #expect(sent.contains("\u{1B}[?1006h"))
    }

    @Test func `where there is no UTF-8 every glyph has a stand-in`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration(utf8: false))
      #expect(terminal.symbols == .ascii)
      terminal.show(canvas("╭─┤ é ▲7% ├─╮ 板 ⣿"))
      let sent = pty.sentBytes()
      #expect(sent.allSatisfy { $0 < 0x80 })
      #expect(String(decoding: sent, as: UTF8.self).contains("+-| e +7% |-+ ?  #"))
    }

    @Test func `a canvas of another size is cut or surrounded by blanks`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      terminal.show(canvas(String(repeating: "abcde", count: 30), width: 150, height: 40))
      #expect(pty.sent().contains(String(repeating: "abcde", count: 8)))
      var screen = canvas("abc", width: 3, height: 1)
      terminal.show(screen)
      #expect(pty.sent().contains("\u{1B}[K"))
      screen.write("板", at: Point(x: 1, y: 0))
      terminal.show(screen)
      #expect(pty.sent().contains("板"))
      terminal.show(Canvas(width: 0, height: 0))
    }

    @Test func `copying and the bell pass the screen by`() throws {
      let pty = try PseudoTerminal()
      var terminal = try Terminal(pty.configuration())
      terminal.show(canvas("one"))
      _ = pty.sent()
      terminal.copy("foobar")
      #expect(pty.sent() == "\u{1B}]52;c;Zm9vYmFy\u{7}")
      terminal.bell()
      #expect(pty.sent() == "\u{7}")
      terminal.show(canvas("one"))
      #expect(pty.sent() == "")
    }

    @Test func `the end gives the terminal back`() throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      do {
        var terminal = try Terminal(pty.configuration())
        terminal.show(canvas("one"))
        #expect(pty.modes != modes)
      }
      #expect(pty.modes == modes)
      let sent = pty.sent()
      #expect(sent.contains("\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l"))
      #expect(sent.contains("\u{1B}[?1049l"))
    }

    @Test func `signal handlers are left as they were`() throws {
      func handlers() -> [Bool] {
        [SIGINT, SIGTERM, SIGTSTP, SIGWINCH, SIGHUP, SIGCONT].map { signal in
          var action = sigaction()
          sigaction(signal, nil, &action)
          return action.__sigaction_handler.sa_handler == nil
        }
      }
      let before = handlers()
      let pty = try PseudoTerminal()
      let terminal = try Terminal(pty.configuration())
      #expect(handlers() == before)
      _ = terminal.size
    }
  }
}

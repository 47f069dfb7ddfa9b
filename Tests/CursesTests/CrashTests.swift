import Canvas
import Glibc
import Testing

@testable import Curses

extension TerminalTests {
  /// What the user's terminal gets back from a process that dies on it.
  @Suite(.serialized)
  struct CrashTests {
    /// What a crash leaves on the terminal: every mode off, in the order that ends on the shell's
    /// screen.
    ///
    /// - Returns: What was written after that.
    @discardableResult
    private func expectRestored(_ pty: PseudoTerminal, to modes: [UInt32]) throws -> String {
      #expect(pty.modes == modes)
      let end = try #require(pty.sent().text(after: "about to die"))
      for sequence in [
        "\u{1B}[?2026l", "\u{1B}[?1006l", "\u{1B}[?1000l", "\u{1B}[?2004l", "\u{1B}[?1l\u{1B}>",
        "\u{1B}[?25h", "\u{1B}[?1049l",
      ] {
        #expect(end.contains(sequence), "\(sequence.debugDescription)")
      }
      return try #require(end.text(after: "\u{1B}[?1049l"))
    }

    @Test func `a trap gives the terminal back and its message comes after`() async throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      await #expect(processExitsWith: .signal(SIGILL)) { [path = pty.path as String] in
        takeOver(path) { _ in
          let none: [Int] = []
          _ = none[Int(getpid())]
        }
      }
      let afterScreen = try expectRestored(pty, to: modes)
      #expect(afterScreen.contains("Fatal error: Index out of range"))
      #expect(afterScreen.contains("a warning from before"))
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGXCPU])
    func `a fatal signal gives the terminal back and stays the cause`(signal: CInt) async throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      let result = await #expect(processExitsWith: .failure) {
        [path = pty.path as String, signal = signal as CInt] in
        takeOver(path) { _ in
          // The thread that tests run on lets only faults through.
          var all = sigset_t()
          sigfillset(&all)
          pthread_sigmask(SIG_UNBLOCK, &all, nil)
          raise(signal)
        }
      }
      #expect(result?.exitStatus == .signal(signal))
      try expectRestored(pty, to: modes)
    }

    @Test func `a stack overflow gives the terminal back`() async throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      await #expect(processExitsWith: .signal(SIGSEGV)) { [path = pty.path as String] in
        takeOver(path) { _ in _ = overflow(1) }
      }
      try expectRestored(pty, to: modes)
    }

    @Test func `a stack overflow of another thread gives the terminal back`() async throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      await #expect(processExitsWith: .signal(SIGSEGV)) { [path = pty.path as String] in
        takeOver(path) { _ in
          var thread = pthread_t()
          pthread_create(
            &thread, nil,
            { _ in
              protectingThread { _ = overflow(1) }
              return nil
            }, nil)
          pthread_join(thread, nil)
        }
      }
      try expectRestored(pty, to: modes)
    }

    @Test func `exit gives the terminal back`() async throws {
      let pty = try PseudoTerminal()
      let modes = pty.modes
      await #expect(processExitsWith: .exitCode(70)) { [path = pty.path as String] in
        takeOver(path) { _ in exit(70) }
      }
      try expectRestored(pty, to: modes)
    }

    @Test func `a thrown error gives the terminal back`() async throws {
      struct Failure: Error {}
      let pty = try PseudoTerminal()
      let modes = pty.modes
      #expect(throws: Failure.self) {
        var terminal = try Terminal(pty.configuration())
        var canvas = Canvas(width: 40, height: 10)
        canvas.write("about to die", at: Point(x: 0, y: 0))
        terminal.show(canvas)
        throw Failure()
      }
      #expect(pty.modes == modes)
      let sent = pty.sent()
      #expect(sent.contains("\u{1B}[?1049l"))
      #expect(!sent.contains("\u{1B}[?1049l\u{1B}[?1049l"))
    }

    @Test func `after the end a crash writes nothing to the terminal`() async throws {
      let pty = try PseudoTerminal()
      await #expect(processExitsWith: .signal(SIGABRT)) { [path = pty.path as String] in
        takeOver(path) { _ in }
        signal(SIGABRT, SIG_DFL)
        abort()
      }
      let sent = pty.sent()
      #expect(sent.text(after: "\u{1B}[?1049l")?.contains("\u{1B}[?1049l") == false)
    }

    @Test func `standard error waits for the end, in order`() async throws {
      let pty = try PseudoTerminal()
      await #expect(processExitsWith: .success) { [path = pty.path as String] in
        takeOver(path) { terminal in
          for _ in 0..<3 {
            message("another")
            terminal.show(Canvas(width: 40, height: 10))
          }
        }
        message("after the end")
      }
      let sent = pty.sent()
      let after = try #require(sent.text(after: "\u{1B}[?1049l"))
      #expect(!sent.prefix(sent.count - after.count).contains("another"))
      let lines = after.split(separator: "\r\n").prefix(5)
      #expect(
        lines.map { $0.drop { $0 != "a" } }
          == ["a warning from before", "another", "another", "another", "after the end"])
    }

    @Test func `a storm on standard error keeps its end`() async throws {
      let pty = try PseudoTerminal()
      await #expect(processExitsWith: .success) { [path = pty.path as String] in
        takeOver(path) { terminal in
          for number in 0..<100_000 {
            message("message number \(number)")
            if number % 1000 == 0 { terminal.show(Canvas(width: 40, height: 10)) }
          }
        }
      }
      let sent = pty.sent()
      #expect(sent.contains("[earlier messages dropped]"))
      #expect(!sent.contains("message number 17\r"))
      #expect(sent.contains("message number 99999"))
      #expect(sent.utf8.count < 2 * StandardError.limit)
    }

    @Test func `where nobody could continue the process, Ctrl-Z does not stop it`() async throws {
      let pty = try PseudoTerminal()
      await #expect(processExitsWith: .exitCode(3)) { [path = pty.path as String] in
        setsid()
        takeOver(path) { terminal in
          terminal.suspend()
          exit(3)
        }
      }
      let sent = pty.sent()
      let again = try #require(sent.text(after: "\u{1B}[?1049l"))
      #expect(again.contains("a warning from before"))
      #expect(again.contains("about to die"))
    }
  }
}

/// A child's part: a terminal that shows something, and what happens then.
private func takeOver(_ path: String, _ body: (inout Terminal) -> Void) {
  let descriptor = open(path, O_RDWR | O_NOCTTY)
  dup2(descriptor, STDERR_FILENO)
  var configuration = Terminal.Configuration(environment: {
    ["TERM": "xterm-256color", "LANG": "C.UTF-8"][$0]
  })
  configuration.input = descriptor
  configuration.output = descriptor
  guard var terminal = try? Terminal(configuration) else { exit(99) }
  message("a warning from before")
  var canvas = Canvas(width: 40, height: 10)
  canvas.write("about to die", at: Point(x: 0, y: 0))
  terminal.show(canvas)
  body(&terminal)
}

private func message(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Needs more stack than there is.
@inline(never)
private func overflow(_ depth: Int) -> Int {
  withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { room in
    room.initialize(repeating: depth)
    return overflow(depth + 1) + room[depth % 512]
  }
}

extension String {
  /// What follows the first occurrence of a text.
  fileprivate func text(after text: String) -> String? {
    firstRange(of: text).map { String(self[$0.upperBound...]) }
  }
}

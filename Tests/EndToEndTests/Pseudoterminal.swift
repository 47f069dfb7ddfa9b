import Glibc
import Testing

/// A terminal whose other end is this value: nothing is drawn, and nothing is read unasked.
struct Pseudoterminal: ~Copyable {
  private let master: CInt
  private let child: pid_t
  private var isHungUp = false

  /// `TIOCSPTLCK` and `TIOCGPTN`: function macros, which Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts a program in a session of its own on a new terminal.
  init(
    _ words: [String], width: UInt16 = 120, height: UInt16 = 36,
    environment: [String: String?] = [:]
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var (locked, number): (CInt, CInt) = (0, 0)
    try #require(
      ioctl(master, Self.setLock, &locked) == 0 && ioctl(master, Self.getNumber, &number) == 0)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let path = "/dev/pts/\(number)"
    child = try spawn(
      words, environment: Command.environment(environment), on: .terminal(path: path))
  }

  deinit {
    kill(child, SIGKILL)
    if !isHungUp { close(master) }
    var status: CInt = 0
    waitpid(child, &status, 0)
  }

  /// Takes the terminal away, as a lost connection does.
  mutating func hangUp() {
    close(master)
    isHungUp = true
  }

  /// Changes the size of the window.
  func resize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the line itself still shows what is typed, in between what the program sends.
  var echoes: Bool {
    var modes = termios()
    return tcgetattr(master, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Types bytes.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  /// What the program has sent since the last call.
  func read() -> String {
    String(decoding: readAll(master), as: UTF8.self)
  }

  /// How many bytes the program has sent that nobody has read; a terminal holds some thousands.
  var backlog: Int {
    var count: CInt = 0
    _ = ioctl(master, UInt(FIONREAD), &count)
    return Int(count)
  }

  /// Everything the program sends from now on, until something has been seen.
  func read(until isEnough: (String) -> Bool) throws -> String {
    var seen = ""
    try expect(
      {
        seen += read()
        return seen
      }, isEnough)
    return seen
  }

  func send(_ signal: CInt) { kill(child, signal) }

  /// What a file of the process under /proc says.
  func proc(_ file: String) -> String {
    let descriptor = open("/proc/\(child)/\(file)", O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }

  /// Whether the program has ended.
  var hasEnded: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }

  /// Waits for the end of the program, reading nothing.
  ///
  /// - Returns: Its status as a shell states it.
  func end() throws -> Int { try end {} }

  /// Waits for the end of the program, which may have more to send than a terminal holds.
  ///
  /// - Returns: Its status as a shell states it.
  func endReading() throws -> Int { try end { _ = read() } }

  private func end(_ meanwhile: () -> Void) throws -> Int {
    var information = siginfo_t()
    // Left unreaped, so that the process stays its own until this value ends.
    try expect(
      {
        meanwhile()
        return waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
      },
      { _ in information.si_signo == SIGCHLD })
    return information.si_code == CLD_EXITED
      ? Int(information._sifields._sigchld.si_status)
      : 128 + Int(information._sifields._sigchld.si_status)
  }
}

extension String {
  /// Whether the board's first full frame was sent to its end: a program that nobody reads from
  /// keeps the rest of it.
  var showsBoard: Bool {
    ranges(of: "next in").first.map { self[$0.upperBound...].contains("\u{1B}[?2026l") } ?? false
  }
}

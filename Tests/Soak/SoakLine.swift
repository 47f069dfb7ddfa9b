import Canvas
import Curses
import Glibc

/// The line to a terminal that only counts what it is sent.
final class SoakLine {
  private let user: CInt
  private let board: CInt
  /// Bytes that have been taken.
  private(set) var bytes = 0
  /// Whether the terminal takes nothing.
  var isStalled = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init() throws(SoakFault) {
    var (user, board): (CInt, CInt) = (-1, -1)
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&user, &board, nil, nil, &size) == 0 else { throw SoakFault("openpty") }
    _ = fcntl(user, F_SETFL, O_NONBLOCK)
    (self.user, self.board) = (user, board)
  }

  deinit {
    close(user)
    close(board)
  }

  /// A terminal of 256 colours at the other end.
  var configuration: Terminal.Configuration {
    var configuration = Terminal.Configuration(environment: { name in
      ["TERM": "xterm-256color", "LANG": "C.UTF-8"][name]
    })
    (configuration.input, configuration.output) = (board, board)
    (configuration.mouse, configuration.focus) = (false, true)
    return configuration
  }

  /// Takes all that was sent.
  func take() {
    guard !isStalled else { return }
    while true {
      let count = read(user, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += count
    }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(user, bytes, bytes.count)
  }

  func resize(to size: Size) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(user, UInt(TIOCSWINSZ), &window)
  }
}

/// The real terminal, whose line is read now and then.
struct SoakDisplay: Display, ~Copyable {
  private var terminal: Terminal
  private let line: SoakLine
  private var frames = 0

  init(terminal: consuming Terminal, line: SoakLine) {
    self.terminal = terminal
    self.line = line
  }

  var symbols: Symbols { terminal.symbols }
  var descriptor: CInt? { terminal.descriptor }
  var size: Size { terminal.size }
  var isBehind: Bool { terminal.isBehind }

  mutating func show(_ canvas: borrowing Canvas) {
    terminal.show(canvas)
    frames += 1
    // A terminal holds a hundred frames of a second, and reading each would take most of the time.
    if frames.isMultiple(of: 100) || terminal.isBehind { line.take() }
  }

  /// Reads until nothing waits: a terminal is given back with a write that waits for its reader.
  mutating func catchUp() {
    line.isStalled = false
    line.take()
    let blank = Canvas(width: size.width, height: size.height)
    while terminal.isBehind {
      terminal.show(blank)
      line.take()
    }
  }

  mutating func read() -> [Input] { terminal.read() }
  mutating func repaint() { terminal.repaint() }
  mutating func copy(_ text: String) { terminal.copy(text) }
  mutating func bell() { terminal.bell() }
  mutating func adopt(_ use: DisplayUse) { terminal.adopt(use) }
  mutating func suspend() {}
}

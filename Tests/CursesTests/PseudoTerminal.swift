import Canvas
import Glibc
import Synchronization
import Testing

@testable import Curses

/// All tests that touch ncurses, signals or the environment: those are one for the process.
@Suite(.serialized)
struct TerminalTests {}

/// A terminal whose user is the test: it types and sees the bytes that were sent.
final class PseudoTerminal: Sendable {
  /// The end that the board takes over.
  let slave: CInt
  let path: String
  private let master: CInt
  private let received = Mutex<[UInt8]>([])

  init(width: Int = 40, height: Int = 10) throws {
    var (master, slave): (CInt, CInt) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    self.master = master
    self.slave = slave
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    var thread = pthread_t()
    let drain = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<PseudoTerminal>.fromOpaque(argument).takeRetainedValue().drain()
        return nil
      }, drain)
    pthread_detach(thread)
  }

  /// Reads until the test closes the master, so that the board never waits for its terminal.
  private func drain() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, -1) >= 0 || errno == EINTR else { return }
      if polled.revents & Int16(POLLNVAL) != 0 { return }
      let count = received.withLock { received in
        let count = Glibc.read(master, &chunk, chunk.count)
        if count > 0 { received += chunk.prefix(count) }
        return count
      }
      if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { return }
    }
  }

  /// Types.
  func type(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// Changes the size of the window.
  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// All that has been sent since the last call, once no more is under way.
  func sent() -> String {
    // What the kernel still holds is moved on by asking: a test may not depend on a sleep.
    var quiet = 0
    var last = -1
    while quiet < 3 {
      usleep(2000)
      let count = received.withLock { $0.count }
      quiet = count == last ? quiet + 1 : 0
      last = count
    }
    return received.withLock { bytes in
      defer { bytes.removeAll() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The line's modes, to compare before and after.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// The user closes the window.
  func hangUp() {
    close(slave)
    close(master)
  }

  func configuration(_ type: String = "xterm-256color", utf8: Bool = true)
    -> Terminal.Configuration
  {
    var configuration = Terminal.Configuration(environment: { name in
      switch name {
      case "TERM": type
      case "LANG": utf8 ? "en_US.UTF-8" : "C"
      default: nil
      }
    })
    configuration.input = slave
    configuration.output = slave
    return configuration
  }
}

/// Waits until there is input, at most a second, and reads it.
func inputs(_ terminal: inout Terminal, within milliseconds: CInt = 1000) -> [Input] {
  var polled = pollfd(fd: terminal.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
  _ = poll(&polled, 1, milliseconds)
  return terminal.read()
}

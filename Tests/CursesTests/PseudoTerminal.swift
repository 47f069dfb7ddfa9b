import Canvas
import Glibc
import Synchronization
import Testing

@testable import Curses

/// All tests that touch ncurses, signals or the environment: those are one for the process.
@Suite(.serialized)
struct TerminalTests {}

/// A terminal whose user is the test: it types and sees the bytes that were sent.
final class PseudoTerminal {
  /// The end that the board takes over.
  let slave: CInt
  /// The name of that end, for a child to open.
  let path: String
  private let master: Master
  private var reader = pthread_t()
  private var isOpen = true

  /// The user's end, which a thread reads so that the board never waits for its terminal.
  private final class Master: Sendable {
    let descriptor: CInt
    let received = Mutex<[UInt8]>([])
    let isEnding = Atomic(false)
    let isStalled = Atomic(false)

    init(descriptor: CInt) { self.descriptor = descriptor }

    func read() {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while !isEnding.load(ordering: .relaxed) {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard !isStalled.load(ordering: .acquiring) else {
          usleep(1000)
          continue
        }
        _ = poll(&polled, 1, 10)
        received.withLock { received in
          guard !isStalled.load(ordering: .acquiring) else { return }
          let count = Glibc.read(descriptor, &chunk, chunk.count)
          if count > 0 { received += chunk.prefix(count) }
        }
      }
    }
  }

  init(width: Int = 40, height: Int = 10) throws {
    var (master, slave): (CInt, CInt) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    self.slave = slave
    self.master = Master(descriptor: master)
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let argument = Unmanaged.passRetained(self.master).toOpaque()
    pthread_create(
      &reader, nil,
      { argument in
        if let argument { Unmanaged<Master>.fromOpaque(argument).takeRetainedValue().read() }
        return nil
      }, argument)
  }

  deinit {
    closeMaster()
    close(slave)
  }

  /// The user closes the window.
  func closeMaster() {
    guard isOpen else { return }
    isOpen = false
    master.isEnding.store(true, ordering: .relaxed)
    pthread_join(reader, nil)
    close(master.descriptor)
  }

  /// Types.
  func type(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = Glibc.write(master.descriptor, bytes, bytes.count)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// Changes the size of the window.
  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master.descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// The user's terminal takes nothing from now on, or goes on.
  func stall(_ isStalled: Bool) {
    // Under the lock nothing is being read.
    master.received.withLock { _ in master.isStalled.store(isStalled, ordering: .releasing) }
  }

  /// All that has been sent since the last call.
  func sent() -> String { String(decoding: sentBytes(), as: UTF8.self) }

  /// All that has been sent since the last call.
  func sentBytes() -> [UInt8] {
    // Whatever was written before the marker has arrived once the marker has.
    let marker = Array("\u{2}end of what was sent\u{3}".utf8)
    _ = Glibc.write(slave, marker, marker.count)
    let deadline = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < deadline {
      let bytes = master.received.withLock { received -> [UInt8]? in
        guard received.ends(with: marker) else { return nil }
        defer { received.removeAll() }
        return received.dropLast(marker.count)
      }
      if let bytes { return bytes }
      usleep(500)
    }
    Issue.record("the marker did not arrive")
    return []
  }

  /// The line's modes, to compare before and after.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
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

extension Array<UInt8> {
  fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count) == end[...] }
}

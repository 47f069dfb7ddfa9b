import CNCurses
import Canvas
import Glibc

/// The input end of the terminal, read without ever waiting.
struct Keyboard: ~Copyable {
  private let input: CInt
  private let timer: CInt
  /// Readable while there are bytes, the escape delay is over, there is room that was waited for, or
  /// the terminal is gone.
  let descriptor: CInt
  /// How long after Esc the rest of a key may still arrive.
  var escapeDelay: Duration
  private var decoder: InputDecoder
  private var deadline: Duration?
  private var isTimerSet = false
  private var awaitsRoom = false
  private(set) var isClosed = false

  /// A paste whose end is lost must not swallow the keyboard for ever.
  private static let pasteDelay = Duration.seconds(1)

  init(input: CInt, escapeDelay: Duration, sequences: KeySequences) throws(TerminalError) {
    let timer = cncurses_timer()
    guard timer >= 0 else { throw .system(call: "timerfd_create", number: errno) }
    let descriptor = cncurses_either(input, timer)
    guard descriptor >= 0 else {
      let number = errno
      close(timer)
      throw .system(call: "epoll_ctl", number: number)
    }
    self.input = input
    self.timer = timer
    self.descriptor = descriptor
    self.escapeDelay = escapeDelay
    decoder = InputDecoder(sequences: sequences)
  }

  deinit {
    close(descriptor)
    close(timer)
  }

  /// Makes ``descriptor`` readable also while a terminal takes bytes, or not any more.
  mutating func awaitRoom(_ awaits: Bool, of output: CInt) {
    guard awaits != awaitsRoom else { return }
    awaitsRoom = awaits
    cncurses_await_room(descriptor, output, awaits)
  }

  /// All input that has arrived.
  mutating func read() -> [Input] {
    var inputs: [Input] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    // A bound, so that a terminal that never pauses cannot keep the caller from drawing.
    for _ in 0..<16 where !isClosed {
      guard let count = available(&chunk) else { break }
      guard count > 0 else {
        inputs += decoder.settle()
        inputs.append(.closed)
        isClosed = true
        stopTimer()
        return inputs
      }
      inputs += decoder.decode(chunk.prefix(count))
      deadline = nil
    }
    if let deadline, deadline <= .awake {
      inputs += decoder.settle()
      self.deadline = nil
    }
    armTimer()
    return inputs
  }

  /// How many bytes were read: 0 once the terminal is gone, nil while there are none.
  private func available(_ chunk: inout [UInt8]) -> Int? {
    while true {
      var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&polled, 1, 0)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = unsafe Glibc.read(input, &chunk, chunk.count)
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: return nil
      default: return 0
      }
    }
  }

  private mutating func armTimer() {
    let delay: Duration? =
      switch decoder.expectation {
      case .nothing: nil
      case .restOfKey: escapeDelay
      case .restOfPaste: Self.pasteDelay
      }
    guard let delay else {
      if isTimerSet { stopTimer() }
      return
    }
    guard deadline == nil else { return }
    deadline = .awake + delay
    let (seconds, attoseconds) = delay.components
    // One more nanosecond: zero would stop the timer.
    cncurses_set_timer(timer, seconds * 1_000_000_000 + attoseconds / 1_000_000_000 + 1)
    isTimerSet = true
  }

  private mutating func stopTimer() {
    deadline = nil
    cncurses_set_timer(timer, 0)
    isTimerSet = false
  }
}

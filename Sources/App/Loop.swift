public import Board
public import Canvas
internal import struct Model.Instant

/// Why a board ended.
public enum Ending: Hashable, Sendable {
  /// The viewer asked for it.
  case asked
  /// A signal did.
  case signalled
  /// The display is gone.
  case displayClosed

  fileprivate init(by event: Event) {
    self =
      switch event {
      case .terminate: .signalled
      case .input(.closed): .displayClosed
      default: .asked
      }
  }
}

/// Runs a board until it asks to quit.
///
/// Between events the process sleeps. Each time it wakes it applies everything that has arrived,
/// then draws once, so that a burst of keys or resizes costs one frame. A frame that the display
/// takes in pieces is sent to its end before anything is done that only time asks for.
///
/// - Parameters:
///   - board: Its state at the start.
///   - display: What it is drawn on and where its input comes from.
///   - world: Time and data.
/// - Returns: Why it ended.
@discardableResult
public func run<D: Display & ~Copyable, W: World & ~Copyable>(
  _ board: Board, on display: inout D, in world: inout W
) -> Ending {
  var board = board
  var picture = Picture()
  guard perform(board.start(), on: &display, in: &world) else { return .asked }
  // The first look does not sleep: the first frame shows whatever has arrived by now.
  var deadline = world.now
  while true {
    let arrived = world.wait(until: deadline, on: display.descriptor)
    // The display is asked each time: a new size makes no descriptor readable.
    let events = display.read().map(Event.input) + arrived
    let now = world.now
    var readings: [Effect] = []
    let isRoomOnly = events.isEmpty && display.isBehind && deadline.isAhead(of: now)
    for event in events.isEmpty && !isRoomOnly ? [.tick] : events {
      let effects = board.apply(event, at: now)
      guard perform(effects.filter { !$0.isReading }, on: &display, in: &world) else {
        return Ending(by: event)
      }
      readings += effects.filter(\.isReading)
    }
    if !isRoomOnly { picture.update(to: board) }
    display.show(picture.canvas)
    world.beat(Pulse(board, isDisplayBehind: display.isBehind))
    // Behind the frame, which would have to share processor and memory with them.
    _ = perform(readings, on: &display, in: &world)
    deadline = board.nextTick
  }
}

/// Does what the board asks for.
///
/// - Returns: Whether to go on.
private func perform<D: Display & ~Copyable, W: World & ~Copyable>(
  _ effects: [Effect], on display: inout D, in world: inout W
) -> Bool {
  for effect in effects {
    switch effect {
    case .read: world.startReading()
    case .readThemes: world.startReadingThemes()
    case .repaint: display.repaint()
    case .suspend: display.suspend()
    case .copy(let text): display.copy(text)
    case .bell: display.bell()
    case .run(let command): world.run(command)
    case .use(let use): display.adopt(use)
    case .quit: return false
    }
  }
  return true
}

extension Instant {
  /// Whether it is still to come; one that is far ahead only since the clock was set back is not.
  fileprivate func isAhead(of now: Instant) -> Bool {
    now < self && self <= now.advanced(by: 60)
  }
}

extension Effect {
  /// Whether it only starts something whose result comes later.
  fileprivate var isReading: Bool { self == .read || self == .readThemes }
}

public import Board
public import Canvas
internal import struct Model.Instant

/// Runs a board until it asks to quit.
///
/// Between events the process sleeps. Each time it wakes it applies everything that has arrived,
/// then draws once, so that a burst of keys or resizes costs one frame.
///
/// - Parameters:
///   - board: Its state at the start.
///   - display: What it is drawn on and where its input comes from.
///   - world: Time and data.
public func run<D: Display & ~Copyable, W: World & ~Copyable>(
  _ board: Board, on display: inout D, in world: inout W
) {
  var board = board
  var picture = Picture()
  guard perform(board.start(), on: &display, in: &world) else { return }
  // The first look does not sleep: the first frame shows whatever has arrived by now.
  var deadline = world.now
  while true {
    let arrived = world.wait(until: deadline, on: display.descriptor)
    // The display is asked each time: a new size makes no descriptor readable.
    let events = display.read().map(Event.input) + arrived
    let now = world.now
    for event in events.isEmpty ? [.tick] : events {
      let effects = board.apply(event, at: now)
      guard perform(effects, on: &display, in: &world) else { return }
    }
    picture.update(to: board)
    display.show(picture.canvas)
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
    case .use(let use): display.adopt(use)
    case .quit: return false
    }
  }
  return true
}

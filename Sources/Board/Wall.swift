internal import Model

/// The turning of the wall's pages.
///
/// It has no clock of its own: it is told the moment with every event.
public struct Wall: Hashable, Sendable {
  /// Whether it was opened from the board, which it goes back to.
  public let isFromBoard: Bool
  /// Whether it takes no keys.
  public let isLocked: Bool
  /// How many pages have been shown before this one.
  public private(set) var turn = 0
  /// Which of the pages is shown, or was before what is overdue.
  public private(set) var position = 0
  /// Whether it shows what is overdue, between two of the pages.
  public private(set) var showsOverdue = false
  /// When the page shown was turned to.
  private var turned: Instant
  /// When a key last held the page; nil while the pages turn.
  private var held: Instant?
  /// When `q` was pressed once.
  private var quitAsked: Instant?

  /// Seconds for which a key holds the page.
  static let hold = 120
  /// Seconds in which a second `q` has to follow the first.
  static let quitPatience = 5
  /// Every which turn shows what is overdue.
  static let overdueTurn = 5

  /// Creates the state at the first page.
  init(at now: Instant, isFromBoard: Bool, isLocked: Bool) {
    turned = now
    self.isFromBoard = isFromBoard
    self.isLocked = isLocked
  }

  /// Whether a key holds the page.
  public var isHeld: Bool { held != nil }

  /// Whether a second `q` ends the wall.
  public var isQuitAsked: Bool { quitAsked != nil }

  /// Seconds until the pages go on by themselves: to the next one, or after a hold.
  func secondsLeft(at now: Instant, every: Int) -> Int {
    held.map { $0.seconds + Self.hold - now.seconds } ?? turned.seconds + every - now.seconds
  }

  /// Lets time pass.
  ///
  /// Of several turns that fell into a sleep one is made up for. A clock set back begins the turn
  /// or the hold anew: no page stays for longer than it should.
  ///
  /// - Parameters:
  ///   - now: The moment.
  ///   - every: Seconds for which each page is shown.
  ///   - count: How many pages there are.
  ///   - hasOverdue: Whether anything is overdue.
  /// - Returns: Whether anything has changed but the seconds left.
  mutating func pass(to now: Instant, every: Int, count: Int, hasOverdue: Bool) -> Bool {
    var hasChanged = false
    if let asked = quitAsked, !(0..<Self.quitPatience).contains(now.seconds - asked.seconds) {
      quitAsked = nil
      hasChanged = true
    }
    if let since = held {
      if now.seconds < since.seconds { held = now }
      guard now.seconds - since.seconds >= Self.hold else { return hasChanged }
      held = nil
      step(by: 1, at: now, count: count, hasOverdue: hasOverdue)
      return true
    }
    if now.seconds < turned.seconds { turned = now }
    guard now.seconds - turned.seconds >= every else { return hasChanged }
    step(by: 1, at: now, count: count, hasOverdue: hasOverdue)
    return true
  }

  /// Turns to another page.
  ///
  /// - Parameters:
  ///   - direction: 1 to the next page, -1 to the one before.
  ///   - now: The moment.
  ///   - count: How many pages there are.
  ///   - hasOverdue: Whether anything is overdue.
  mutating func step(by direction: Int, at now: Instant, count: Int, hasOverdue: Bool) {
    turned = now
    turn += 1
    let isOverdueNext =
      direction > 0 && hasOverdue && !showsOverdue && (turn + 1) % Self.overdueTurn == 0
    // Back from what is overdue is the page before it, which is the position still.
    if !isOverdueNext, direction > 0 || !showsOverdue {
      position = (position + direction + count) % max(1, count)
    }
    showsOverdue = isOverdueNext
  }

  /// Holds the page from now on.
  mutating func holdPage(at now: Instant) { held = now }

  /// Lets the pages turn again, the one shown for its whole time.
  mutating func goOn(at now: Instant) {
    held = nil
    turned = now
  }

  /// Asks for a second `q`.
  mutating func askToQuit(at now: Instant) { quitAsked = now }

  /// Forgets that `q` was pressed.
  mutating func forgetQuit() { quitAsked = nil }
}

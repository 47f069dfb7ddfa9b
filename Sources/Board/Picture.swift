public import Canvas

/// A board's frame, of which no more is drawn again than has changed.
///
/// Most frames follow a second in which nothing but the countdown went on.
public struct Picture: Sendable {
  /// The frame.
  public private(set) var canvas: Canvas
  /// Which page it shows; nil where nothing has been drawn.
  private var pageVersion: Int?

  /// An empty frame, to be drawn by ``update(to:)``.
  public init() { canvas = Canvas(width: 0, height: 0) }

  /// Draws a board.
  public init(of board: Board) {
    canvas = board.frame()
    pageVersion = board.pageVersion
  }

  /// Draws what has changed since the last time; the same as ``Board/frame()``, only quicker.
  ///
  /// - Parameter board: The same board, after more events.
  public mutating func update(to board: Board) {
    guard pageVersion != board.pageVersion || !board.redrawStatus(on: &canvas) else { return }
    self = Picture(of: board)
  }
}

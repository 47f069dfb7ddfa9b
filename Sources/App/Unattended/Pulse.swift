public import Board
public import Model

/// What the loop says of the board each time it has come round.
public struct Pulse: Hashable, Sendable {
  /// When the data was and will be read, and what was found.
  public var refresh: Refresh
  /// What the last reading that found news brought.
  public var news: News?
  /// The last day that the data reaches; nil before there is any.
  public var dataTo: Day?
  /// Whether the display takes no more for now.
  public var isDisplayBehind: Bool

  /// Creates a pulse.
  public init(refresh: Refresh, news: News?, dataTo: Day?, isDisplayBehind: Bool) {
    self.refresh = refresh
    self.news = news
    self.dataTo = dataTo
    self.isDisplayBehind = isDisplayBehind
  }

  /// Takes a board's pulse.
  ///
  /// - Complexity: O(1): it is taken each second for months.
  init(_ board: Board, isDisplayBehind: Bool) {
    self.init(
      refresh: board.refresh, news: board.news.first,
      dataTo: board.panels.compactMap(\.freshness?.dataTo).max(),
      isDisplayBehind: isDisplayBehind)
  }
}

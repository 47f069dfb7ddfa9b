/// A rectangle of cells.
public struct CellRange: Hashable, Sendable {
  /// The cell at the top left.
  public let first: CellReference

  /// The cell at the bottom right.
  public let last: CellReference

  /// A rectangle as it is written; nil if that is none.
  ///
  /// - Parameter text: Such as `B7:D9`, or `B7` for one cell.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ CellReference($0) }),
      let last = parts.last.flatMap({ CellReference($0) }),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether a cell is one of the rectangle's.
  ///
  /// - Parameters:
  ///   - row: The cell's row, from 1.
  ///   - column: The cell's column, from 1.
  /// - Returns: Whether it is.
  public func contains(row: Int, column: Int) -> Bool {
    (first.row...last.row).contains(row) && (first.column...last.column).contains(column)
  }
}

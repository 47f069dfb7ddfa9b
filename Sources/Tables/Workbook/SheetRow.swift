/// One row of a sheet, borrowed from its reader until that goes on to the next.
///
/// Only cells that hold something are there, in the order of the file, which is from left to right.
public struct SheetRow: ~Escapable {
  /// The row's number, from 1.
  public let number: Int

  private let cells: Span<SheetCell>
  private let text: Span<UInt8>
  private let shared: Span<UInt8>

  @_lifetime(copy cells, copy text, copy shared)
  init(number: Int, cells: Span<SheetCell>, text: Span<UInt8>, shared: Span<UInt8>) {
    self.number = number
    self.cells = cells
    self.text = text
    self.shared = shared
  }

  /// How many cells there are: at least 1.
  public var count: Int { cells.count }

  /// The column of a cell, from 1.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Returns: The column; A is 1.
  public func column(of index: Int) -> Int {
    Int(cells[index].column)
  }

  /// What a cell holds.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Returns: The kind.
  public func kind(of index: Int) -> CellKind {
    cells[index].kind
  }

  /// The text of a cell; of a formula, that of its last result.
  ///
  /// - Parameter index: From 0, less than ``count``.
  /// - Complexity: O(1).
  public subscript(index: Int) -> Field {
    @_lifetime(copy self)
    get {
      let cell = cells[index]
      let range = Int(cell.start)..<Int(cell.end)
      return Field(cell.isShared ? shared.extracting(range) : text.extracting(range))
    }
  }

  /// The index of the cell in a column.
  ///
  /// - Parameter column: From 1.
  /// - Returns: The index, or nil if there is nothing in the column.
  /// - Complexity: O(*n*) in cells.
  public func index(ofColumn column: Int) -> Int? {
    for index in cells.indices where Int(cells[index].column) == column { return index }
    return nil
  }
}

import Text

extension Table {
  /// By which column rows are ordered, and which way.
  public struct Order: Hashable, Sendable {
    /// The column's index.
    public let column: Int
    /// Whether the greatest comes first.
    public let isDescending: Bool

    /// Creates an order.
    public init(column: Int, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The rows' indices in an order.
  ///
  /// Cells with a rank are ordered by it, others by their text whatever its case. Rows with neither
  /// come last both ways, and equal ones stay as they were.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  public func indices(in order: Order) -> [Int] {
    let keys = rows.map { row -> Key? in
      order.column < row.cells.count ? Key(row.cells[order.column]) : nil
    }
    // A dash beside numbers is the place of one that is not there.
    let hasRanks = keys.contains { if case .rank = $0 { true } else { false } }
    let known = keys.indices.filter { index in
      guard let key = keys[index] else { return false }
      if case .text = key { return !hasRanks }
      return true
    }
    let sorted = known.sorted { left, right in
      guard let one = keys[left], let other = keys[right], one != other else {
        return left < right
      }
      return order.isDescending ? other < one : one < other
    }
    let isKnown = Set(known)
    return sorted + keys.indices.filter { !isKnown.contains($0) }
  }

  /// The order that follows one: each column upwards, then downwards, then none.
  ///
  /// - Parameter order: The order of now; nil for the rows' own.
  /// - Returns: The next one; nil for the rows' own.
  public func order(after order: Order?) -> Order? {
    if let order, !order.isDescending { return Order(column: order.column, isDescending: true) }
    let next = columns.indices.first { column in
      column > order?.column ?? -1 && !columns[column].title.longest.isEmpty
    }
    return next.map { Order(column: $0) }
  }

  /// What a cell is ordered by.
  private enum Key: Comparable {
    case rank(Double)
    case text(String)

    init?(_ cell: Cell) {
      if let rank = cell.rank {
        self = .rank(rank)
      } else if !cell.text.longest.isEmpty {
        self = .text(cell.text.longest.lowercased())
      } else {
        return nil
      }
    }
  }

  /// The columns with the order's sign in their heading; that one goes last when room runs out.
  var signedColumns: [Column] {
    guard let order, columns.indices.contains(order.column) else { return columns }
    var columns = columns
    let column = columns[order.column]
    let sign = order.isDescending ? "▼" : "▲"
    let titles = column.title.forms.map { column.alignment == .left ? $0 + sign : sign + $0 }
    columns[order.column] = Column(
      Phrase(titles), column.alignment, priority: Int.max, narrowest: column.narrowest)
    return columns
  }
}

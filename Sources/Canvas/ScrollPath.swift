/// How the cursor of a list came to where it stands, which says what of the list is in view.
///
/// A list scrolls only where its cursor comes near an edge, so what it shows depends on where the
/// cursor was before. The path knows nothing of the list's height and holds for every one.
public struct ScrollPath: Hashable, Sendable {
  /// The row at which it began, then the rows at which it turned round, then the row of now.
  ///
  /// A turn that a later way there or back leads past has no say any more, so each is nearer to the
  /// row of now than the one before it.
  private var turns: [Int]

  /// How many rows stay in view beyond the cursor, where there are more.
  static let margin = 2

  /// Begins a path, with its row in the middle of what is in view.
  public init(at row: Int) { turns = [row] }

  /// The row at which the cursor stands.
  public var row: Int { turns[turns.count - 1] }

  /// Moves the cursor to another row.
  ///
  /// - Complexity: O(1) on average.
  public mutating func move(to row: Int) {
    guard row != self.row else { return }
    turns.append(row)
    while true {
      let count = turns.count
      if count > 2, isBetween(turns[count - 3], turns[count - 2], turns[count - 1]) {
        turns.remove(at: count - 2)
      } else if count > 3, isBetween(turns[count - 2], turns[count - 3], turns[count - 1]) {
        turns.remove(at: count - 3)
      } else {
        return
      }
    }
  }

  /// The same path in a list that leaves out so many of the first rows.
  public func dropping(_ rows: Int) -> ScrollPath {
    var path = self
    path.turns = turns.map { $0 - rows }
    return path
  }

  /// Works out what of a list is in view.
  ///
  /// - Parameters:
  ///   - room: How many rows find room.
  ///   - count: How many there are.
  /// - Returns: The first row in view.
  /// - Complexity: O(*n*) in the turns, of which there are no more than rows.
  func first(room: Int, count: Int) -> Int {
    let most = max(0, count - room)
    let margin = min(Self.margin, max(0, (room - 1) / 2))
    var first = min(max(0, turns[0] - room / 2), most)
    for row in turns.dropFirst() {
      first = min(max(first, row - room + 1 + margin), row - margin)
      first = min(max(0, first), most)
    }
    return first
  }

  private func isBetween(_ one: Int, _ middle: Int, _ other: Int) -> Bool {
    min(one, other) <= middle && middle <= max(one, other)
  }
}

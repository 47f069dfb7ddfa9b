/// The column names of a table.
public struct CSVHeader: Hashable, Sendable {
  /// The names in their order, as they stand in the file.
  public let names: [String]

  /// The names that occur more than once, each with its columns from 0, in order.
  public let duplicates: [Duplicate]

  private let columns: [String: Int]

  /// A name that several columns bear.
  public struct Duplicate: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The columns, from 0, ascending.
    public let columns: [Int]
  }

  /// The header a row is.
  ///
  /// - Parameter row: The row, usually a table's first.
  public init(_ row: borrowing CSVRow) {
    var names: [String] = []
    for column in 0..<row.count { names.append(row.string(column)) }
    self.init(names: names)
  }

  /// A header of names.
  ///
  /// - Parameter names: The names in their order.
  public init(names: [String]) {
    self.names = names
    let occurrences = Dictionary(grouping: names.indices) { names[$0] }
    columns = occurrences.compactMapValues(\.first)
    duplicates =
      occurrences
      .filter { $0.value.count > 1 }
      .map { Duplicate(name: $0.key, columns: $0.value) }
      .sorted { $0.columns.lexicographicallyPrecedes($1.columns) }
  }

  /// The first column with a name.
  ///
  /// - Parameter name: The name, exactly.
  /// - Returns: The column from 0, or nil if none bears the name.
  /// - Complexity: O(1).
  public func column(named name: String) -> Int? {
    columns[name]
  }
}

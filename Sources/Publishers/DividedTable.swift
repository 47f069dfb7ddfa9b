import Tables

/// A table of which each piece can be read by itself, and then be put together.
protocol DividedTable: Sendable {
  /// Reads all rows that are left, behind those read before.
  mutating func read<Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>
  ) throws(Refusal)

  /// Takes in what was read of a later part of the same table.
  ///
  /// - Parameters:
  ///   - other: The later part.
  ///   - lines: How many lines stand before it.
  /// - Throws: A ``Refusal`` where both together are too much; then this is good for nothing more.
  mutating func merge(_ other: Self, behind lines: Int) throws(Refusal)

  /// What was read, as values.
  func reading() throws(Refusal) -> Reading
}

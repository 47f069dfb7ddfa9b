import Tables

/// A table of which each half can be read by itself, and then be put together.
protocol DividedTable: Sendable {
  /// Reads the rows behind the header.
  mutating func read<Source: ByteSource & ~Copyable>(
    _ reader: inout CSVReader<Source>
  ) throws(Refusal)

  /// Whether something was left out, whose line is to be told.
  var hasSkips: Bool { get }

  /// Takes in what was read of a later part of the same table.
  ///
  /// - Parameters:
  ///   - other: The later part.
  ///   - lines: How many lines stand before it.
  mutating func merge(_ other: Self, behind lines: Int)

  /// What was read, as values.
  func reading() throws(Refusal) -> Reading
}

import Model
import Tables

/// The sets of dimension values that occur in a file; set 0 has none.
struct DimensionRows: Equatable, Sendable {
  private let columns: [HeaderReading.Other]
  private var values: [Symbols]
  /// For each set the value of each column, or -1.
  private var sets: [[Int32]]
  private var indices: [[Int32]: Int32]
  /// The values of the row under way, and the set of the row before.
  private var current: [Int32]
  private var latest: Int32 = 0

  init(_ columns: [HeaderReading.Other] = []) {
    self.columns = columns
    values = columns.map { _ in Symbols() }
    current = columns.map { _ in -1 }
    sets = [current]
    indices = [current: 0]
  }

  /// The index of a row's set.
  mutating func index(of row: CSVRow, _ cells: inout CellReading) -> Int32 {
    var isSame = true
    for position in columns.indices {
      let value = cells.optionalSymbol(row, columns[position].index, in: &values[position])
      if value != current[position] {
        current[position] = value
        isSame = false
      }
    }
    if isSame { return latest }
    if let known = indices[current] {
      latest = known
    } else {
      latest = Int32(sets.count)
      indices[current] = latest
      sets.append(current)
    }
    return latest
  }

  /// The dimension values of each set.
  var dimensions: [[Dimension]] {
    sets.map { set in
      zip(columns.indices, set).compactMap { position, value in
        guard value >= 0 else { return nil }
        return Dimension(
          name: columns[position].name, value: values[position].texts[Int(value)])
      }
    }
  }

  static func == (left: DimensionRows, right: DimensionRows) -> Bool {
    left.columns == right.columns && left.sets == right.sets && left.values == right.values
  }
}

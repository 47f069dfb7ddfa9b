import Model
import Tables

/// What rows say besides their values: how sure they are, and by whom and when it was said.
///
/// Most of a table's rows share a few of them.
struct LineOrigins {
  /// The columns, in their order; the last lane is not used.
  private typealias Key = SIMD8<Int32>

  private static let columnCount = 7
  private static let (source, published) = (3, 4)

  private var columns = [Symbols](repeating: Symbols(), count: columnCount)
  private var keys: [Key] = []
  private var places: [Key: Int32] = [:]
  private var latest: (key: Key, place: Int32) = (Key(repeating: -1), 0)

  /// How many there are.
  var count: Int { keys.count }

  /// The index of what the columns of a row from `bound` on say.
  mutating func index(of row: borrowing CSVRow, from column: Int) -> Int32 {
    var key = Key(repeating: 0)
    for index in 0..<Self.columnCount {
      key[index] = columns[index].index(repairing: row[column + index])
    }
    return index(of: key)
  }

  /// The index of what goes with a value from a source.
  mutating func index(of value: ReleasedValue, from source: Source, day: String) -> Int32 {
    var key = Key(repeating: 0)
    key[0] = columns[0].index(of: value.bound.rawValue)
    key[1] = columns[1].index(of: value.status.rawValue)
    key[2] = columns[2].index(of: value.quality.rawValue)
    key[3] = columns[3].index(of: source.id)
    key[4] = columns[4].index(of: day)
    key[5] = columns[5].index(of: source.published.precision.rawValue)
    key[6] = columns[6].index(of: value.note)
    return index(of: key)
  }

  private mutating func index(of key: Key) -> Int32 {
    if key == latest.key { return latest.place }
    let place = places[key] ?? Int32(keys.count)
    if place == keys.count {
      keys.append(key)
      places[key] = place
    }
    latest = (key, place)
    return place
  }

  /// The source of an origin.
  func source(_ place: Int32) -> Int32 { keys[Int(place)][Self.source] }

  /// Which sources those of some ids are.
  func sources(_ ids: Set<String>) -> Set<Int32> {
    Set(
      columns[Self.source].texts.indices.filter { ids.contains(columns[Self.source].texts[$0]) }
        .map(Int32.init))
  }

  /// The rank of each by when, and the rank by when and by whom.
  var ranks: (published: [Int32], whole: [Int32]) {
    let (days, sources) = (columns[Self.published].texts, columns[Self.source].texts)
    let texts = keys.map { [days[Int($0[Self.published])], sources[Int($0[Self.source])]] }
    return (texts.map { [$0[0]] }.ranks, texts.ranks)
  }

  /// The fields of each, in the order of the columns.
  var fields: [[String]] {
    keys.map { key in
      columns.indices.map { columns[$0].texts[Int(key[$0])] }
    }
  }
}

extension Symbols {
  /// The index of a field's text, in which U+FFFD stands for what is not valid UTF-8.
  mutating func index(repairing field: borrowing Field) -> Int32 {
    index(of: field) ?? index(of: field.string)
  }
}

import Tables

/// The columns that a mapping names, found in a header.
struct MappedColumns {
  let date: Int
  /// The columns that become dimensions, by name.
  let by: [(dimension: String, column: Int)]
  /// The columns of values; none where rows are counted.
  let values: [(name: String, column: Int)]

  init(_ mapping: TableMapping, in header: CSVHeader) throws(Refusal) {
    let named = try mapping.date.map { (name) throws(Refusal) in
      try Self.column(name, in: header)
    }
    guard let date = named ?? Self.dateColumn(in: header) else {
      throw Refusal(
        "no column of dates could be told", hint: "name it: \(Self.list(header.names))")
    }
    self.date = date
    var by: [(String, Int)] = []
    for name in mapping.by {
      let column = try Self.column(name, in: header)
      by.append((Self.dimension(header.names[column]), column))
    }
    self.by = by
    let taken = Set([date] + by.map(\.1))
    let others = header.names.enumerated().filter { !taken.contains($0.offset) }
    switch mapping.value {
    case .count: values = []
    case .column(let name):
      let column = try Self.column(name, in: header)
      values = [(header.names[column].words, column)]
    case .years:
      values = others.compactMap { column, name in
        let span = DateFormat.fiscalYear.read(name.words) ?? DateFormat.year.read(name.words)
        return span == nil ? nil : (name.words, column)
      }
      if values.isEmpty { throw Refusal("no column is named by a year") }
    case .columns:
      let repeated = Set(header.duplicates.flatMap { $0.columns.dropFirst() })
      values = others.filter { !$0.element.words.isEmpty }.map { column, name in
        (repeated.contains(column) ? "\(name.words) (column \(column + 1))" : name.words, column)
      }
      if values.isEmpty { throw Refusal("there are no columns of values") }
    }
  }

  /// The column with a name, or with a number as `#3`; exactly, or in other letter case.
  private static func column(_ name: String, in header: CSVHeader) throws(Refusal) -> Int {
    if name.hasPrefix("#"), let number = Int(name.dropFirst()),
      header.names.indices.contains(number - 1)
    {
      return number - 1
    }
    let exact = header.names.indices.filter { header.names[$0] == name }
    let alike =
      exact.isEmpty ? header.names.indices.filter { header.names[$0].folded == name.folded } : exact
    guard let column = alike.first else {
      throw Refusal("there is no column '\(name)'", hint: "there are \(list(header.names))")
    }
    guard alike.count == 1 else {
      let numbers = alike.map { "'#\($0 + 1)'" }.joined(separator: " or ")
      throw Refusal("\(alike.count) columns are named '\(name)'", hint: "say \(numbers)")
    }
    return column
  }

  private static func dateColumn(in header: CSVHeader) -> Int? {
    let names = header.names.map(\.folded)
    for word in ["date", "day", "month", "period", "week", "year"] {
      if let exact = names.firstIndex(of: word) { return exact }
      let alike = names.indices.filter { names[$0].contains(word) }
      if alike.count == 1 { return alike[0] }
    }
    return nil
  }

  /// A column's name as that of a dimension.
  private static func dimension(_ name: String) -> String {
    slug(of: name).split(separator: "-").joined(separator: "_")
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
  }
}

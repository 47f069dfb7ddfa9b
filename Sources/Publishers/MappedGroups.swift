import Model
import Tables

/// The rows of a mapped table, in groups by what their cells say: a group is a date, paired with each
/// dimension's value in turn and a column of values.
///
/// Nothing is understood here but numbers. What a distinct text means is found out once, behind the
/// last row.
struct MappedGroups: Sendable {
  private let dateColumn: Int
  private let byColumns: [Int]
  private let valueColumns: [Int]
  /// The last of all columns that are read.
  private let widest: Int
  private(set) var dates: DateGroups
  private(set) var names: [SymbolTable]
  /// A chain is a group of dates, paired with each dimension's value in turn.
  private var chains: [PairTable]
  /// The sums by group, which is a chain and a column of values; not a number where nothing is
  /// exact: small, as they are visited at random.
  private(set) var sums: [Double] = []
  private(set) var bounded: [Int: Bounded] = [:]
  /// The groups with a cell that is no number, or not there: what was counted is not known.
  private(set) var unreadable: Set<Int> = []
  /// How many rows there were, and of how many a value was taken.
  private(set) var rows = 0
  private(set) var taken = 0
  private(set) var skips = LineSkips()

  /// The last of the values of a group that are only bounded, and how many they are.
  typealias Bounded = (bound: Bound, value: Double, count: Int)

  /// Groups of no rows.
  ///
  /// - Parameters:
  ///   - columns: The columns that are read.
  ///   - gathersMonths: Whether the days of a month are one group.
  init(_ columns: MappedColumns, gathersMonths: Bool) {
    dateColumn = columns.date
    byColumns = columns.by.map(\.column)
    valueColumns = columns.values.map(\.column)
    widest = ([dateColumn] + byColumns + valueColumns).reduce(0, max)
    dates = DateGroups(gathersMonths: gathersMonths)
    names = columns.by.map { _ in SymbolTable() }
    chains = columns.by.map { _ in PairTable() }
  }

  // MARK: Rows

  /// Takes in the first rows of a run, as long as they are as nearly all are.
  ///
  /// Their texts and their group have been seen before, and their value, if they have one and not
  /// several, is a number: nothing has to grow, and there is no fault to be found.
  ///
  /// - Returns: How many rows those were.
  mutating func takeKnown(_ run: borrowing CSVRun) -> Int {
    guard valueColumns.count <= 1, widest < run.width else { return 0 }
    // Copies, as what nothing else can change need not be looked up anew for each row.
    let (dates, names, chains) = (dates, names, chains)
    let (dateColumn, byColumns, valueColumn) = (dateColumn, byColumns, valueColumns.first)
    var sums = sums.mutableSpan
    var row = 0
    rows: while run.has(row) {
      var number = 1.0
      if let valueColumn {
        let field = run[row, valueColumn]
        guard let value = field.fewDigits.map(Double.init) ?? field.finite else { break }
        number = value
      }
      guard var chain = dates.find(run[row, dateColumn].trimmed) else { break }
      for index in byColumns.indices {
        guard let name = names[index].find(run[row, byColumns[index]].trimmed),
          let next = chains[index].find(chain, name)
        else { break rows }
        chain = next
      }
      // Without several columns of values, a chain is a group.
      let sum = sums[Int(chain)]
      sums[Int(chain)] = sum.isNaN ? number : sum + number
      row += 1
    }
    rows += row
    taken += row
    return row
  }

  /// Takes in a row, or counts why it is left out.
  mutating func take(_ row: borrowing CSVRow) {
    rows += 1
    guard dateColumn < row.count, !row[dateColumn].trimmed.isEmpty else {
      return skips.add("no date", at: row.line)
    }
    var chain = dates.number(of: row[dateColumn].trimmed)
    for index in byColumns.indices {
      let column = byColumns[index]
      guard column < row.count else {
        return skips.add("row too short", at: row.line)
      }
      let name = names[index].number(of: row[column].trimmed)
      chain = chains[index].number(of: chain, name)
    }
    let group = group(of: chain)
    if valueColumns.isEmpty {
      add(1, to: group)
      taken += 1
      return
    }
    var isTaken = false
    for index in valueColumns.indices {
      let column = valueColumns[index]
      if column < row.count, let number = row[column].finite {
        add(number, to: group + index)
      } else if let (value, bound) = inexact(row, column, of: group + index) {
        add(value, bound, 1, to: group + index)
      } else {
        continue
      }
      isTaken = true
    }
    if isTaken { taken += 1 }
  }

  /// The value of a cell without an exact one; nil, and counted, where it is missing or none.
  private mutating func inexact(
    _ row: borrowing CSVRow, _ column: Int, of group: Int
  ) -> (value: Double, bound: Bound)? {
    guard column < row.count else {
      skips.add("row too short", at: row.line)
      unreadable.insert(group)
      return nil
    }
    let field = row[column]
    if let (bound, number) = field.bounded, number.double.isFinite {
      return (number.double, Bound(bound))
    }
    let text = field.string.words
    if missingWords.contains(text.lowercased()) {
      skips.add("missing value '\(text)'", at: row.line)
    } else {
      skips.add("not a number", at: row.line, ", '\(text.prefix(40))'")
      unreadable.insert(group)
    }
    return nil
  }

  // MARK: Groups

  /// How many groups each chain has.
  var groupsByChain: Int { max(1, valueColumns.count) }

  /// The first group of a chain, which may be new.
  private mutating func group(of chain: Int32) -> Int {
    let group = Int(chain) * groupsByChain
    let missing = group + groupsByChain - sums.count
    if missing > 0 { sums.append(contentsOf: repeatElement(.nan, count: missing)) }
    return group
  }

  private mutating func add(_ value: Double, to group: Int) {
    let sum = sums[group]
    sums[group] = sum.isNaN ? value : sum + value
  }

  private mutating func add(_ value: Double, _ bound: Bound, _ count: Int, to group: Int) {
    bounded[group] = (bound, value, (bounded[group]?.count ?? 0) + count)
  }

  /// The numbers of the date and of the dimension values that a chain of pairs stands for.
  func unchained(_ chain: Int32) -> (date: Int32, values: [Int32]) {
    var (rest, values) = (chain, [Int32]())
    for index in chains.indices.reversed() {
      let pair = chains[index].pairs[Int(rest)]
      values.append(pair.right)
      rest = pair.left
    }
    return (rest, values.reversed())
  }

  /// Takes in the groups of later rows of the same table, before which so many lines stand.
  mutating func merge(_ other: MappedGroups, behind lines: Int) {
    let dateNumbers = dates.numbers(of: other.dates)
    let nameNumbers = names.indices.map { names[$0].numbers(of: other.names[$0]) }
    for theirs in stride(from: 0, to: other.sums.count, by: groupsByChain) {
      let (date, values) = other.unchained(Int32(theirs / groupsByChain))
      var chain = dateNumbers[Int(date)]
      for (index, value) in values.enumerated() {
        chain = chains[index].number(of: chain, nameNumbers[index][Int(value)])
      }
      let own = group(of: chain)
      for column in 0..<groupsByChain {
        if let more = other.bounded[theirs + column] {
          add(more.value, more.bound, more.count, to: own + column)
        }
        if other.unreadable.contains(theirs + column) { unreadable.insert(own + column) }
        let sum = other.sums[theirs + column]
        if !sum.isNaN { add(sum, to: own + column) }
      }
    }
    rows += other.rows
    taken += other.taken
    skips.add(other.skips, behind: lines)
  }
}

import Text

/// How wide the texts of a table's rows are, column by column.
///
/// It is what takes long of drawing a long table, and the same for any room: who draws one table
/// again and again can keep it.
public struct TableMeasure: Hashable, Sendable {
  /// How many rows were measured.
  public private(set) var rowCount = 0
  private(set) var columns: [Texts]

  /// Measures rows.
  ///
  /// - Complexity: O(*n*) in all texts.
  public init(_ columns: [Table.Column], _ rows: [Table.Row]) {
    self.columns = columns.map { Texts(isCounted: $0.narrowest != nil) }
    add(rows)
  }

  /// Measures more rows of the same columns.
  public mutating func add(_ rows: [Table.Row]) {
    rowCount += rows.count
    for index in columns.indices {
      for row in rows where index < row.cells.count { columns[index].add(row.cells[index].text) }
    }
  }

  /// How wide the texts of a column are.
  struct Texts: Hashable, Sendable {
    /// Of how many texts all but one are no wider than usual.
    private static let usual = 16

    /// The width of all of them in their first form, in their second and so on.
    private(set) var widths: [Int] = []
    /// How many there are of each width, the widest ones together; empty where that is not asked.
    private var counts: [Int]

    init(isCounted: Bool) { counts = [Int](repeating: 0, count: isCounted ? 256 : 0) }

    mutating func add(_ text: Phrase) {
      if let only = text.only {
        let columns = only.columns
        if widths.isEmpty { widths = [0] }
        for place in widths.indices { widths[place] = max(widths[place], columns) }
        count(columns)
        return
      }
      let forms = text.forms
      while widths.count < forms.count { widths.append(widths.last ?? 0) }
      for place in widths.indices {
        guard let text = place < forms.count ? forms[place] : forms.last else { continue }
        let columns = text.columns
        widths[place] = max(widths[place], columns)
        if place == 0 { count(columns) }
      }
    }

    private mutating func count(_ columns: Int) {
      if !counts.isEmpty { counts[min(columns, counts.count - 1)] += 1 }
    }

    /// The width that most of them do not pass, of so many rows.
    func usual(of rowCount: Int) -> Int {
      var above = rowCount / Self.usual
      return counts.lastIndex { count in
        above -= count
        return above < 0
      } ?? 0
    }
  }
}

import Text

/// How wide the columns of a table are in the room there is.
struct TableWidths {
  /// Columns between two columns.
  static let gap = 2

  /// How wide an ordinary text of strangers is: a title or a name, not a sentence.
  private static let ordinary = 32

  /// The width of each column; nil where it is left out.
  let widths: [Int?]

  init(_ columns: [Table.Column], _ rows: [Table.Row], in room: Int) {
    let forms = columns.indices.map { TableWidths.forms(of: $0, columns[$0], rows) }
    let shortening = Shortening(
      zip(columns, forms).map {
        Shortening.Part(forms: $0.narrowest == nil ? $1.count : 1, priority: $0.priority)
      })
    func width(_ column: Int, _ form: Int) -> Int {
      guard let narrowest = columns[column].narrowest else { return forms[column][form] }
      return min(narrowest, forms[column][0])
    }
    func total(_ step: [Int?]) -> Int {
      let shown = step.enumerated().compactMap { index, form in form.map { width(index, $0) } }
      return shown.reduce(0, +) + max(0, shown.count - 1) * TableWidths.gap
    }
    let step = shortening.steps.first { total($0) <= room } ?? columns.map { _ in nil }
    var result = step.enumerated().map { index, form in form.map { width(index, $0) } }
    // What is left goes to the texts of strangers, in the order of the columns: first what an
    // ordinary one needs, so that a single long one leaves something for the next.
    var left = room - total(step)
    for most in [TableWidths.ordinary, Int.max] {
      for index in columns.indices where columns[index].narrowest != nil {
        guard let width = result[index] else { continue }
        let more = min(left, max(0, min(most, forms[index][0]) - width))
        result[index] = width + more
        left -= more
      }
    }
    widths = result
  }

  /// The width of a column with all its texts in their first form, in their second and so on.
  private static func forms(
    of index: Int, _ column: Table.Column, _ rows: [Table.Row]
  ) -> [Int] {
    var widths = column.title.forms.map(\.columns)
    for row in rows where index < row.cells.count {
      let forms = row.cells[index].text.forms
      while widths.count < forms.count { widths.append(widths.last ?? 0) }
      for place in widths.indices {
        guard let text = place < forms.count ? forms[place] : forms.last else { continue }
        widths[place] = max(widths[place], text.columns)
      }
    }
    return widths.isEmpty ? [0] : widths
  }
}

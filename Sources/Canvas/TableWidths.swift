import Text

/// How wide the columns of a table are in the room there is.
struct TableWidths {
  /// Columns between two columns.
  static let gap = 2

  /// How wide an ordinary text of strangers is: a title or a name, not a sentence.
  private static let ordinary = 32
  /// Of how many texts of a column all but one are no wider than usual.
  private static let usual = 16

  /// The width of each column; nil where it is left out.
  let widths: [Int?]

  init(_ columns: [Table.Column], _ rows: [Table.Row], in room: Int) {
    let texts = columns.indices.map { Texts(of: $0, columns[$0], rows) }
    let shortening = Shortening(
      zip(columns, texts).map {
        Shortening.Part(forms: $0.narrowest == nil ? $1.widths.count : 1, priority: $0.priority)
      })
    func width(_ column: Int, _ form: Int) -> Int {
      guard let narrowest = columns[column].narrowest else { return texts[column].widths[form] }
      return min(narrowest, texts[column].widths[0])
    }
    func total(_ step: [Int?]) -> Int {
      let shown = step.enumerated().compactMap { index, form in form.map { width(index, $0) } }
      return shown.reduce(0, +) + max(0, shown.count - 1) * TableWidths.gap
    }
    let step = shortening.steps.first { total($0) <= room } ?? columns.map { _ in nil }
    var result = step.enumerated().map { index, form in form.map { width(index, $0) } }
    // What is left goes to the texts of strangers: first what they usually need, so that a single
    // long one takes nothing from the others, an ordinary width of it to the columns that matter
    // most; among equals always to the narrowest.
    var left = room - total(step)
    for share in [Share.ordinary, .usual, .all] {
      while left > 0 {
        var next: (index: Int, width: Int, priority: Int)?
        for index in columns.indices where columns[index].narrowest != nil {
          guard let width = result[index],
            width < texts[index].wanted(share)
          else { continue }
          let priority = share == .ordinary ? columns[index].priority : 0
          if let next, (next.priority, -next.width) >= (priority, -width) { continue }
          next = (index, width, priority)
        }
        guard let next else { break }
        result[next.index] = next.width + 1
        left -= 1
      }
    }
    widths = result
  }

  /// How much of what its texts need a column is given at a time.
  private enum Share {
    case ordinary
    case usual
    case all
  }

  /// How wide the texts of a column are.
  private struct Texts {
    /// The width of all of them in their first form, in their second and so on.
    private(set) var widths: [Int]
    /// Below which most of them stay; 0 for our own words.
    private(set) var usual = 0

    /// The width that a share of what they need comes to.
    func wanted(_ share: Share) -> Int {
      switch share {
      case .ordinary: min(usual, TableWidths.ordinary)
      case .usual: usual
      case .all: widths[0]
      }
    }

    init(of index: Int, _ column: Table.Column, _ rows: [Table.Row]) {
      widths = column.title.forms.map(\.columns)
      // How many texts there are of each width, the widest ones together.
      var counts = [Int](repeating: 0, count: column.narrowest == nil ? 0 : 256)
      for row in rows where index < row.cells.count {
        let forms = row.cells[index].text.forms
        while widths.count < forms.count { widths.append(widths.last ?? 0) }
        for place in widths.indices {
          guard let text = place < forms.count ? forms[place] : forms.last else { continue }
          let columns = text.columns
          widths[place] = max(widths[place], columns)
          if place == 0, !counts.isEmpty { counts[min(columns, counts.count - 1)] += 1 }
        }
      }
      if widths.isEmpty { widths = [0] }
      guard !counts.isEmpty else { return }
      var above = rows.count / TableWidths.usual
      let most = counts.lastIndex { count in
        above -= count
        return above < 0
      }
      usual = max(most ?? 0, column.title.longest.columns)
    }
  }
}

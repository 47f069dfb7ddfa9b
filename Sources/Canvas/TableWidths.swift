import Text

/// How wide the columns of a table are in the room there is.
struct TableWidths {
  /// Columns between two columns.
  static let gap = 2

  /// How wide an ordinary text of strangers is: a title or a name, not a sentence.
  private static let ordinary = 32
  /// The width of each column; nil where it is left out.
  let widths: [Int?]

  /// Divides `room` among columns whose rows were measured.
  init(_ columns: [Table.Column], _ measure: TableMeasure, in room: Int) {
    let texts = zip(columns, measure.columns).map {
      Texts($0, $1, rowCount: measure.rowCount)
    }
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

  /// How wide a column's heading and texts are.
  private struct Texts {
    /// The width of all of them in their first form, in their second and so on.
    let widths: [Int]
    /// Below which most of them stay; 0 for our own words.
    let usual: Int

    init(_ column: Table.Column, _ texts: TableMeasure.Texts, rowCount: Int) {
      let title = column.title.forms.map { $0.columns }
      widths = (0..<max(1, title.count, texts.widths.count)).map { place in
        func width(_ widths: [Int]) -> Int {
          place < widths.count ? widths[place] : widths.last ?? 0
        }
        return max(width(title), width(texts.widths))
      }
      usual =
        column.narrowest == nil
        ? 0 : max(texts.usual(of: rowCount), column.title.longest.columns)
    }

    /// The width that a share of what they need comes to.
    func wanted(_ share: Share) -> Int {
      switch share {
      case .ordinary: min(usual, TableWidths.ordinary)
      case .usual: usual
      case .all: widths[0]
      }
    }
  }
}

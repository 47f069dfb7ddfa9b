import Model
import Tables

/// The rows of `goals`.
struct GoalRows: TableRows {
  /// A goal, and where its references stand.
  struct Entry: Hashable, Sendable {
    let goal: Goal
    let metric: Place
    let source: Place
  }

  private(set) var entries: [Entry] = []
  private(set) var ids = RowIDs()
  private let id, metric, span, from, low, high, label, source: Int
  private let to: Int?
  private let spans = Vocabulary<Goal.Span>()

  init(_ header: inout HeaderReading) {
    id = header.required("id")
    metric = header.required("metric")
    span = header.required("per")
    from = header.required("from")
    to = header.optional("to")
    low = header.required("low")
    high = header.required("high")
    label = header.required("label")
    source = header.required("source")
  }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let goal = Goal(
      id: cells.text(row, id), metric: cells.text(row, metric),
      span: cells.word(row, span, of: spans, else: .year), from: cells.day(row, from),
      to: cells.optionalDay(row, to), low: cells.number(row, low), high: cells.number(row, high),
      label: cells.text(row, label), source: cells.text(row, source))
    if !cells.isBad, let to, let end = goal.to, end < goal.from {
      cells.fail(row, to, "end before start", value: "\(end)", hint: "it starts on \(goal.from)")
    }
    if !cells.isBad, goal.high < goal.low {
      cells.fail(
        row, high, "upper end below the lower one", value: row.string(high),
        hint: "low is \(row.string(low))")
    }
    ids.add(goal.id, row, id, &cells)
    guard !cells.isBad else { return }
    entries.append(Entry(goal: goal, metric: Place(row, metric), source: Place(row, source)))
  }

  static func == (left: GoalRows, right: GoalRows) -> Bool {
    left.entries == right.entries && left.ids.bad == right.ids.bad
  }
}

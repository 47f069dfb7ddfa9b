import Model
import Tables

/// The rows of `events`.
struct EventRows: TableRows {
  /// An event, and where its source and the metrics stand that it concerns.
  struct Entry: Hashable, Sendable {
    let event: Event
    let source: Place
    let metrics: Place?
  }

  private(set) var entries: [Entry] = []
  /// The line of each event, by its day and label.
  private var lines: [String: Int] = [:]
  private let date, label, kind, source: Int
  private let metrics: Int?

  init(_ header: inout HeaderReading) {
    date = header.required("date")
    label = header.required("label")
    kind = header.required("kind")
    source = header.required("source")
    metrics = header.optional("metrics")
  }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let event = Event(
      date: cells.day(row, date), label: cells.text(row, label), kind: cells.text(row, kind),
      source: cells.optionalText(row, source),
      metrics: cells.optionalText(row, metrics).split(separator: " ").map(String.init))
    guard !cells.isBad else { return }
    if let line = lines.updateValue(row.line, forKey: "\(event.date) \(event.label)") {
      cells.fail(
        row, label, "duplicate event", value: event.label, hint: "it is on line \(line) already")
      return
    }
    entries.append(
      Entry(event: event, source: Place(row, source), metrics: metrics.map { Place(row, $0) }))
  }

  static func == (left: EventRows, right: EventRows) -> Bool { left.entries == right.entries }
}

import Model
import Tables

/// The rows of `metrics`.
struct MetricRows: TableRows {
  /// A metric, and where the metrics stand that it is not comparable with.
  struct Entry: Hashable, Sendable {
    let metric: Metric
    let notComparableWith: Place?
  }

  private(set) var entries: [Entry] = []
  private(set) var ids = RowIDs()
  private let id, panel, kind, unit, cadence, title: Int
  private let definition, notComparableWith: Int?
  private let kinds = Vocabulary<Kind>()
  private let cadences = Vocabulary<Cadence>()

  init(_ header: inout HeaderReading) {
    id = header.required("metric")
    panel = header.required("panel")
    kind = header.required("kind")
    unit = header.required("unit")
    cadence = header.required("cadence")
    title = header.required("title")
    definition = header.optional("definition")
    notComparableWith = header.optional("not_comparable_with")
  }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let id = cells.text(row, id)
    if !id.utf8.allSatisfy(isIDByte) {
      cells.fail(
        row, self.id, "not a metric id", value: id,
        hint: "letters, digits, points, dashes and underscores")
    }
    let others = cells.optionalText(row, notComparableWith)
    let metric = Metric(
      id: id, family: cells.text(row, panel),
      kind: cells.word(row, kind, of: kinds, else: .flow), unit: cells.text(row, unit),
      cadence: cells.word(row, cadence, of: cadences, else: .irregular),
      title: cells.text(row, title), definition: cells.optionalText(row, definition),
      notComparableWith: others.utf8.split(separator: 0x20).compactMap(String.init))
    ids.add(id, row, self.id, &cells)
    guard !cells.isBad else { return }
    entries.append(
      Entry(metric: metric, notComparableWith: notComparableWith.map { Place(row, $0) }))
  }

  static func == (left: MetricRows, right: MetricRows) -> Bool {
    left.entries == right.entries && left.ids.bad == right.ids.bad
  }
}

/// Whether a byte may stand in the id of a metric, which lists and expressions name.
private func isIDByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F: true
  default: false
  }
}

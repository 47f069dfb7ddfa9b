import Model
import Tables

/// The rows of `claims`.
struct ClaimRows: TableRows {
  /// A claim, and where its references stand.
  struct Entry: Hashable, Sendable {
    let claim: Claim
    let checkAgainst: Place
    let source: Place
  }

  private(set) var entries: [Entry] = []
  private(set) var ids = RowIDs()
  private let id, metric, checkAgainst, measure, saidOn, start, end, bound, value, unit: Int
  private let speaker, source: Int
  private let note: Int?
  private let measures = Vocabulary<Claim.Measure>()
  private let bounds = Vocabulary<Bound>()

  init(_ header: inout HeaderReading) {
    id = header.required("id")
    metric = header.required("metric")
    checkAgainst = header.required("check_against")
    measure = header.required("measure")
    saidOn = header.required("said_on")
    start = header.required("start")
    end = header.required("end")
    bound = header.required("bound")
    value = header.required("value")
    unit = header.required("unit")
    speaker = header.required("speaker")
    source = header.required("source")
    note = header.optional("note")
  }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let claim = Claim(
      id: cells.text(row, id), metric: cells.text(row, metric),
      checkAgainst: cells.optionalText(row, checkAgainst),
      measure: cells.word(row, measure, of: measures, else: .none),
      saidOn: cells.optionalDay(row, saidOn), period: period(row, &cells),
      bound: cells.word(row, bound, of: bounds, else: .exact),
      value: cells.number(row, value), unit: cells.text(row, unit),
      speaker: cells.text(row, speaker), source: cells.text(row, source),
      note: cells.optionalText(row, note))
    ids.add(claim.id, row, id, &cells)
    guard !cells.isBad else { return }
    entries.append(
      Entry(
        claim: claim, checkAgainst: Place(row, checkAgainst), source: Place(row, source)))
  }

  private func period(_ row: CSVRow, _ cells: inout CellReading) -> Period? {
    switch (cells.optionalDay(row, start), cells.optionalDay(row, end)) {
    case (nil, nil): return nil
    case (let first?, let last?):
      if !cells.isBad, last < first {
        cells.fail(row, end, "end before start", value: "\(last)", hint: "it starts on \(first)")
      }
      return Period(first, last)
    case (let first?, nil):
      if !cells.isBad { cells.fail(row, start, "start without an end", value: "\(first)") }
    case (nil, let last?):
      if !cells.isBad { cells.fail(row, end, "end without a start", value: "\(last)") }
    }
    return nil
  }

  static func == (left: ClaimRows, right: ClaimRows) -> Bool {
    left.entries == right.entries && left.ids.bad == right.ids.bad
  }
}

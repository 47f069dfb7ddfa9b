import Model
import Tables

/// The rows of `sources`.
struct SourceRows: TableRows {
  private(set) var entries: [Source] = []
  private(set) var ids = RowIDs()
  private let id, publisher: Int
  private let title, published, precision, url, licence, file, sha256, note, checked: Int?
  private let precisions = Vocabulary<Publication.Precision>()

  init(_ header: inout HeaderReading) {
    id = header.required("id")
    publisher = header.required("publisher")
    title = header.optional("title")
    published = header.optional("published")
    precision = header.optional("published_precision")
    url = header.optional("url")
    licence = header.optional("licence")
    file = header.optional("file")
    sha256 = header.optional("sha256")
    note = header.optional("note")
    checked = header.optional("checked")
  }

  var count: Int { entries.count }

  mutating func append(_ row: CSVRow, _ cells: inout CellReading) {
    let id = cells.text(row, id)
    let source = Source(
      id: id, publisher: cells.text(row, publisher), title: cells.optionalText(row, title),
      published: publication(row, &cells), url: cells.optionalText(row, url),
      licence: cells.optionalText(row, licence), file: cells.optionalText(row, file),
      sha256: digest(row, &cells), note: cells.optionalText(row, note),
      checked: cells.optionalDay(row, checked))
    ids.add(id, row, self.id, &cells)
    guard !cells.isBad else { return }
    entries.append(source)
  }

  private func publication(_ row: CSVRow, _ cells: inout CellReading) -> Publication {
    let stated = precision.flatMap { row[$0].isEmpty ? nil : $0 }
      .map { cells.word(row, $0, of: precisions, else: .unknown) }
    guard let day = cells.optionalDay(row, published) else { return .unstated }
    return Publication(day, stated ?? .day)
  }

  private func digest(_ row: CSVRow, _ cells: inout CellReading) -> String {
    let text = cells.optionalText(row, sha256)
    guard let column = sha256, !text.isEmpty else { return "" }
    let isSound = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if isSound, text.utf8.count == 64 { return text }
    // No reason to lose a source and all that refers to it.
    cells.warn(row, column, "not a SHA-256", value: text, hint: "64 digits of 0-9 and a-f")
    return ""
  }

  static func == (left: SourceRows, right: SourceRows) -> Bool {
    left.entries == right.entries && left.ids.bad == right.ids.bad
  }
}

extension Publication {
  /// A publication of which no day is stated: unknown, and the last day there is.
  fileprivate static let unstated = Publication(Day.all.upperBound, .unknown)
}

import Model
import Tables

/// The days that a workbook's footnotes state, each for a table of its own.
///
/// Flows and totals end on "updated through", stocks on "snapshot as"; "EID as of" in the same
/// sentence is the day of the database and not of the figures. Footnotes of earlier years stay in
/// the sheet, so the year in the sentence has to be that of the table.
struct ICEFootnotes {
  /// What a day ends.
  enum Kind: CaseIterable {
    case through
    case snapshot

    /// The words before the day.
    var words: String {
      switch self {
      case .through: "updated through"
      case .snapshot: "snapshot as"
      }
    }
  }

  private struct Footnote {
    let label: String
    let kind: Kind
    let fiscalYear: FiscalYear?
    let day: Day
  }

  private var footnotes: [Footnote] = []

  /// Adds what a sheet says.
  mutating func add(_ grid: SheetGrid) {
    var label = ""
    for row in grid.rows {
      if let first = row.cells.first, first.column == 1 { label = first.text.folded }
      for cell in row.cells where cell.kind == .text {
        let text = cell.text.folded
        for kind in Kind.allCases {
          guard let day = Self.day(in: text, behind: kind.words) else { continue }
          footnotes.append(
            Footnote(label: label, kind: kind, fiscalYear: Self.fiscalYear(in: text), day: day))
        }
      }
    }
  }

  /// The day for a table.
  ///
  /// - Parameters:
  ///   - label: Words in the footnote's label.
  ///   - kind: What the day ends.
  ///   - year: The table's fiscal year. A snapshot may have been taken shortly after its end.
  /// - Returns: The day, or nil where no footnote states it.
  func day(_ label: String, _ kind: Kind, in year: FiscalYear) -> Day? {
    let last = kind == .snapshot ? year.last + 45 : year.last
    return
      footnotes.lazy
      .filter { $0.kind == kind && $0.label.contains(label) }
      .filter { $0.fiscalYear == nil || $0.fiscalYear == year }
      .map(\.day).filter { (year.first...last).contains($0) }.max()
  }

  private static func day(in text: String, behind words: String) -> Day? {
    guard let start = text.firstRange(of: words)?.upperBound else { return nil }
    let rest = text[start...].drop { !("0"..."9" ~= $0) }
    // A day that stands far behind the words belongs to something else.
    guard text.distance(from: start, to: rest.startIndex) <= 5 else { return nil }
    return Day(american: rest.prefix { "0"..."9" ~= $0 || $0 == "/" })
  }

  /// The year at the front of a sentence: `FY2025 YTD ICE Removals …`, `EOFY2024 data are …`.
  private static func fiscalYear(in text: String) -> FiscalYear? {
    guard let found = text.firstRange(of: "fy20") else { return nil }
    return FiscalYear(label: text[found.lowerBound...].prefix(6))
  }
}

/// The rows found in a piece of a sheet, and not yet looked at.
struct FoundRows {
  private(set) var rows: [(number: Int, end: Int)] = []
  private(set) var cells: [SheetCell] = []
  private(set) var text: [UInt8] = []
  /// The first cell of the row under way.
  private var rowStart = 0

  func cellRange(ofRow index: Int) -> Range<Int> {
    (index > 0 ? rows[index - 1].end : 0)..<rows[index].end
  }

  mutating func append(_ kind: CellKind, _ bytes: some Collection<UInt8>, column: Int) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes)
    cells.append(
      SheetCell(
        column: UInt16(column), kind: kind, isShared: false, start: UInt32(start),
        end: UInt32(text.count)))
  }

  mutating func append(shared range: Range<UInt32>, column: Int) {
    guard !range.isEmpty else { return }
    cells.append(
      SheetCell(
        column: UInt16(column), kind: .text, isShared: true, start: range.lowerBound,
        end: range.upperBound))
  }

  mutating func endRow(_ number: Int) {
    guard cells.count > rowStart else { return }
    rows.append((number, cells.count))
    rowStart = cells.count
  }

  /// How many bytes of text the row under way has at most: those of rows before it that are not
  /// forgotten yet are counted with it.
  var textOfRow: Int { text.count }

  /// Gives all rows away but the one under way.
  mutating func takeRows() -> FoundRows {
    let taken = self
    let unfinished = cells[rowStart...]
    let textStart = unfinished.first { !$0.isShared }?.start ?? UInt32(text.count)
    rows = []
    cells = unfinished.map { $0.moved(by: textStart) }
    text = Array(text[Int(textStart)...])
    rowStart = 0
    return taken
  }
}

extension SheetCell {
  fileprivate func moved(by distance: UInt32) -> SheetCell {
    guard !isShared else { return self }
    return SheetCell(
      column: column, kind: kind, isShared: false, start: start - distance, end: end - distance)
  }
}

/// A cell, and where its text is: in its reader's, or in the workbook's shared strings.
///
/// Those are not copied: a thousand cells may name one string of a megabyte.
struct SheetCell {
  let column: UInt16
  let kind: CellKind
  let isShared: Bool
  let start: UInt32
  let end: UInt32
}

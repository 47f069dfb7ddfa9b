internal import Canvas
internal import Model
internal import Text

/// What of the metrics shown is overdue, the longest first.
struct WallOverduePage: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let heading = WallHeading(
      titles: ["Overdue"], style: theme.style(.title), plain: theme.style(.dim),
      symbols: board.appearance.symbols)
    // On a low display the rows are worth more than a large heading.
    let top = area.height >= 30 ? area : area.splitTop(min(area.height, 4)).top
    let rest = area.splitTop(heading.rows(in: top) + (area.height >= 30 ? 1 : 0)).rest
    heading.draw(on: &canvas, in: top)
    guard !board.overdue.isEmpty else {
      canvas.write(
        "nothing is overdue", at: Point(x: rest.x, y: rest.y), style: theme.style(.text), in: rest)
      return
    }
    let step = max(1, min(14, rest.height / board.overdue.count))
    let form = form(in: Size(width: rest.width, height: step))
    for (index, reading) in board.overdue.enumerated() {
      let row = Rect(x: rest.x, y: rest.y + index * step, width: rest.width, height: step)
        .intersection(rest)
      OverdueRow(reading: reading, board: board, form: form, boxColumns: boxColumns(form))
        .draw(on: &canvas, in: row)
    }
  }

  /// The largest form in which every row finds room: names and boxes in large letters, with the
  /// age alone in the boxes rather than without the names, or the boxes alone in large letters.
  private func form(in size: Size) -> OverdueForm {
    let heights = [12, 9, 7, 5, 3]
    let forms =
      heights.map { OverdueForm(nameRows: $0, boxRows: $0) }
      + heights.map { OverdueForm(nameRows: $0, boxRows: $0, isAgeAlone: true) }
      + [5, 3].map { OverdueForm(boxRows: $0) }
    return forms.first { fits($0, in: size) } ?? OverdueForm()
  }

  private func fits(_ form: OverdueForm, in size: Size) -> Bool {
    let room = size.width - boxColumns(form) - 3
    guard form.boxRows + 1 <= size.height, room * 3 >= size.width else { return false }
    guard form.nameRows > 0 else { return true }
    let font = BigFont(rows: form.nameRows, symbols: board.appearance.symbols)
    return board.overdue.allSatisfy { reading in
      reading.titles.contains { (font.columns(of: $0.uppercased()) ?? .max) <= room }
    }
  }

  /// How many columns the widest box of a row takes.
  private func boxColumns(_ form: OverdueForm) -> Int {
    let widths = board.overdue.compactMap { reading -> Int? in
      guard let box = form.box(of: reading, on: board) else { return nil }
      let symbols = board.appearance.symbols
      return box.letters(rows: form.boxRows, columns: Int.max, symbols: symbols)?.columns
        ?? box.phrase.longest.columns
    }
    return (widths.max() ?? 0) + 2
  }
}

/// How large the rows of what is overdue are.
private struct OverdueForm {
  /// The height of the large letters of names; 0 for running text.
  var nameRows = 0
  /// The height of the large letters in boxes; 0 for running text.
  var boxRows = 0
  /// Whether a box holds no more than the age.
  var isAgeAlone = false

  /// The word and the age of a delay.
  func box(of reading: OverdueReading, on board: Board) -> WallDetail? {
    guard let box = reading.freshness.wallDetails(board).first else { return nil }
    guard isAgeAlone else { return box }
    return WallDetail(
      box.phrase, words: [Freshness.age(reading.days)], box.style, isBox: box.isBox)
  }
}

/// One metric that is overdue.
private struct OverdueRow: View {
  let reading: OverdueReading
  let board: Board
  let form: OverdueForm
  /// How many columns its box has.
  let boxColumns: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let symbols = board.appearance.symbols
    let boxWidth = min(boxColumns, area.width)
    let (left, box) = area.splitLeft(area.width - boxWidth)
    let style = reading.panel.map { theme.accent($0).title } ?? theme.style(.title)
    WallDetails(
      details: [form.box(of: reading, on: board)].compactMap(\.self), theme: theme,
      symbols: symbols,
      highest: form.boxRows
    ).draw(on: &canvas, in: box)
    let titleRoom = left.inset(right: min(3, left.width))
    let font = BigFont(rows: form.nameRows, symbols: symbols)
    let title = reading.titles.map { $0.uppercased() }.first {
      form.nameRows > 0 && (font.columns(of: $0) ?? .max) <= titleRoom.width
    }
    let top = title == nil ? 1 : font.rows
    if let title {
      BigText(title, font: font, style: style).draw(on: &canvas, in: titleRoom)
    } else {
      let words = Phrase(reading.titles).fitting(titleRoom.width)
      canvas.write(words, at: Point(x: left.x, y: left.y), style: style, in: left)
    }
    guard area.height > top else { return }
    Line(
      fitting: notes(isWhole: title == nil || title == reading.titles.first?.uppercased()),
      columns: titleRoom.width, style: theme.style(.dim)
    ).write(on: &canvas, at: Point(x: left.x, y: left.y + top), in: left)
  }

  private func notes(isWhole: Bool) -> [Line.Part] {
    let style = board.appearance.theme.style(.dim)
    let freshness = reading.freshness
    let whose = freshness.delayWord == "LATE" ? "publisher late" : "our copy old"
    let due = freshness.due.map { "due \(board.wording.day($0))" } ?? ""
    return [
      Line.Part(isWhole ? "" : Phrase(reading.titles), style),
      Line.Part(reading.publisher.publisherForms, style, priority: 1),
      Line.Part(["data to \(board.wording.day(freshness.dataTo))"], style, priority: 2),
      Line.Part([due], style, priority: 4), Line.Part([whose], style, priority: 5),
    ]
  }
}

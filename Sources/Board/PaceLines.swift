internal import Canvas
internal import Text

/// One line of a list on the pace page.
struct PaceLine: Hashable, Sendable {
  let text: String
  let role: Role
  /// Whether its sign and number line up with its neighbours', so that only its name is wrapped.
  let isList: Bool
  /// A shorter form, for where the text takes more than one row.
  let shorter: String?

  init(_ text: String, _ role: Role, isList: Bool = false, shorter: String? = nil) {
    self.text = text
    self.role = role
    self.isList = isList
    self.shorter = shorter
  }

  /// The columns of a sign and a number before a name.
  private static let lead = 17

  /// The rows it takes in so many columns; whatever follows the first stands further in.
  func wrapped(to columns: Int) -> [String] {
    guard text.columns > columns else { return [text] }
    if isList {
      let room = columns - Self.lead
      guard room >= 8 else { return text.wrapped(to: columns) }
      let blank = String(repeating: " ", count: Self.lead)
      return text.dropFirst(Self.lead).wrapped(to: room).enumerated().map {
        ($0.offset == 0 ? text.prefix(Self.lead) : blank[...]) + $0.element
      }
    }
    if let shorter, shorter.columns <= columns { return [shorter] }
    // The first row could be wider than those after it, but two more columns are not worth a rule.
    return text.wrapped(to: columns - 2).enumerated().map {
      ($0.offset == 0 ? "" : "  ") + $0.element
    }
  }
}

/// A framed list of lines, of which as many are in view as find room.
struct PaceLines: View {
  let board: Board
  let title: Phrase
  let lines: [PaceLine]
  /// How many rows are scrolled past.
  var scroll = 0
  var isFocused = false
  /// Where else the place of this list leads, for its border; empty where it stands for itself.
  var hint: Phrase = ""

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let inner = frame("").inner(of: area)
    let rows = rows(in: inner)
    let first = max(0, min(scroll, rows.count - inner.height))
    let window = first..<min(rows.count, first + inner.height)
    let hidden = rows.count - window.upperBound
    frame(hidden == 0 ? hint : [hidden == 1 ? "1 line below" : "\(hidden) lines below"])
      .draw(on: &canvas, in: area)
    if window.count < rows.count {
      ScrollBar(window, of: rows.count, theme: theme, symbols: board.appearance.symbols)
        .draw(on: &canvas, in: inner)
    }
    for (y, index) in window.enumerated() {
      canvas.write(
        rows[index].text, at: Point(x: inner.x, y: inner.y + y),
        style: theme.style(rows[index].role), in: inner)
    }
  }

  /// How far it can be scrolled in an area.
  func mostScroll(in area: Rect) -> Int {
    let inner = frame("").inner(of: area)
    return max(0, rows(in: inner).count - inner.height)
  }

  /// The rows, beside which a bar finds room where not all of them are in view.
  private func rows(in inner: Rect) -> [(text: String, role: Role)] {
    let rows = Self.wrapped(lines, to: inner.width)
    return rows.count <= inner.height ? rows : Self.wrapped(lines, to: inner.width - 2)
  }

  private func frame(_ reading: Phrase) -> Panel {
    let theme = board.appearance.theme
    return Panel(
      title, reading: reading, isFocused: isFocused,
      accent: theme.accent(4), theme: theme, symbols: board.appearance.symbols)
  }

  /// Lines as rows of at most so many columns.
  static func wrapped(_ lines: [PaceLine], to columns: Int) -> [(text: String, role: Role)] {
    lines.flatMap { line in line.wrapped(to: columns).map { ($0, line.role) } }
  }
}

import Text

/// Rows and columns with a header, a selected row and as much of the rows as fits.
///
/// Columns are as wide as their content. When room runs out, texts of strangers are narrowed with
/// `…`, our own take their shorter forms, and then columns are left out, those of low priority
/// first and later ones before earlier ones.
public struct Table: View, Hashable, Sendable {
  /// On which side of its column a text stands.
  public enum Alignment: Hashable, Sendable {
    /// At the left: words.
    case left
    /// At the right: numbers.
    case right
  }

  /// What is known of a column beforehand.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let title: Phrase
    /// On which side its texts stand.
    public let alignment: Alignment
    /// Columns of a higher priority shorten and go later.
    public let priority: Int
    /// Below how many columns a text of strangers is not narrowed; nil for our own words, which
    /// have shorter forms and are never narrowed.
    public let narrowest: Int?

    /// Creates a column.
    public init(
      _ title: Phrase, _ alignment: Alignment = .left, priority: Int = 0, narrowest: Int? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.priority = priority
      self.narrowest = narrowest.map { max(1, $0) }
    }
  }

  /// The text of a row in one column.
  public struct Cell: Hashable, Sendable {
    /// The text and its shorter forms.
    public let text: Phrase
    /// How it is drawn; nil for the role of its row.
    public let role: Role?
    /// By what its row is ordered, such as its number or day; nil for its text.
    public let rank: Double?

    /// Creates a cell.
    public init(_ text: Phrase, _ role: Role? = nil, rank: Double? = nil) {
      self.text = text
      self.role = role
      self.rank = rank
    }

    /// Creates a cell of one text.
    public init(_ text: String, _ role: Role? = nil, rank: Double? = nil) {
      self.init(Phrase(text), role, rank: rank)
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// The texts, in the order of the columns; fewer leave the last columns blank.
    public let cells: [Cell]
    /// How the texts are drawn.
    public let role: Role
    /// How much its figures, the cells that are strong, are set off.
    public let emphasis: Emphasis

    /// Creates a row.
    public init(_ cells: [Cell], role: Role = .text, emphasis: Emphasis = .none) {
      self.cells = cells
      self.role = role
      self.emphasis = emphasis
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows from top to bottom.
  public var rows: [Row]
  /// The rows by which columns are measured, where those shown are a choice of them: a table that
  /// is narrowed letter by letter keeps its columns; nil for those shown.
  public var measured: [Row]?
  /// What measuring came to, where it is known; nil to measure at each drawing.
  public var measure: TableMeasure?
  /// The selected row.
  public var cursor: Int?
  /// How the cursor came to that row; nil, or one that ends elsewhere, keeps it in the middle.
  public var path: ScrollPath?
  /// By which column the rows are ordered, for the sign in its heading; nil for their own order.
  public var order: Order?
  /// Whether a click on a heading means its column.
  public var isOrderable = false
  /// The colours.
  public var theme: Theme
  /// Which characters are used.
  public var symbols: Symbols

  /// Creates a table.
  public init(
    _ columns: [Column], _ rows: [Row], cursor: Int? = nil, theme: Theme,
    symbols: Symbols = .braille
  ) {
    self.columns = columns
    self.rows = rows
    self.cursor = cursor
    self.theme = theme
    self.symbols = symbols
  }

  /// The rows shown in `area`, the one under the cursor among them.
  public func window(in area: Rect) -> Range<Int> {
    let room = max(0, area.height - headerRows(area))
    let cursor = cursor ?? 0
    let path = path.flatMap { $0.row == cursor ? $0 : nil } ?? ScrollPath(at: cursor)
    let first = path.first(room: room, count: rows.count)
    return first..<min(rows.count, first + room)
  }

  /// The row at a cell of the table, drawn in `area`; nil on the header and below the rows.
  public func row(at point: Point, in area: Rect) -> Int? {
    guard area.contains(point) else { return nil }
    let window = window(in: area)
    let row = window.lowerBound + point.y - area.y - headerRows(area)
    return window.contains(row) ? row : nil
  }

  /// Whether a column finds room where the table is drawn in `area`.
  ///
  /// - Complexity: That of drawing it.
  public func shows(_ column: Int, in area: Rect) -> Bool {
    let widths = layout(in: area).widths.widths
    return widths.indices.contains(column) && widths[column] != nil
  }

  /// Draws the table.
  ///
  /// - Complexity: O(rows × columns) for the widths, which are those of all rows lest they jump
  ///   when the window moves; in the rows shown where ``measure`` is known.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: theme.style(.text))
    let window = window(in: area)
    let scrolls = window.count < rows.count
    let (content, widths) = layout(in: area)
    let columns = signedColumns
    if headerRows(area) > 0 {
      let header = Row(columns.map { Cell($0.title) }, role: .dim)
      draw(header, widths, y: area.y, on: &canvas, in: content, isHeader: true)
    }
    for index in window {
      let y = area.y + headerRows(area) + index - window.lowerBound
      draw(rows[index], widths, y: y, on: &canvas, in: content)
      let line = Rect(x: area.x, y: y, width: area.width - (scrolls ? 2 : 0), height: 1)
      if let cursor { canvas.mark(.row(offset: index - cursor), in: line) }
      let emphasis = rows[index].emphasis
      if cursor != nil, emphasis != .none {
        let style = theme.style(theme.style(.text), emphasis)
        canvas.put(symbols.changed, x: area.x, y: y, style: style, in: area)
      }
      guard index == cursor else { continue }
      canvas.restyle(line) { _ in theme.style(.selected) }
      let mark = emphasis == .none ? symbols.rowMark : symbols.changed
      canvas.put(mark, x: area.x, y: y, style: theme.style(.selected), in: area)
    }
    if scrolls { drawScrollBar(window, on: &canvas, in: area) }
  }

  /// Where the rows stand beside the marks of the cursor and of scrolling, and how wide the columns
  /// are there.
  private func layout(in area: Rect) -> (content: Rect, widths: TableWidths) {
    let measure = measure ?? TableMeasure(columns, measured ?? rows)
    let isLong = measure.rowCount > area.height - headerRows(area)
    let content = area.inset(left: cursor == nil ? 0 : 1, right: isLong ? 2 : 0)
    return (content, TableWidths(signedColumns, measure, in: content.width))
  }

  private func headerRows(_ area: Rect) -> Int {
    area.height > 1 && columns.contains { !$0.title.longest.isEmpty } ? 1 : 0
  }

  private func draw(
    _ row: Row, _ widths: TableWidths, y: Int, on canvas: inout Canvas, in area: Rect,
    isHeader: Bool = false
  ) {
    var x = area.x
    for (index, column) in columns.enumerated() {
      guard let width = widths.widths[index] else { continue }
      if index < row.cells.count {
        let cell = row.cells[index]
        let isNarrowed = column.narrowest != nil && !isHeader
        let text =
          isNarrowed ? cell.text.narrowed(to: width) : cell.text.fitting(width)
        let start = column.alignment == .left ? x : x + width - text.columns
        let role = cell.role ?? row.role
        let style = theme.style(theme.style(role), role == .strong ? row.emphasis : .none)
        canvas.write(text, at: Point(x: start, y: y), style: style, in: area)
        if isHeader, isOrderable, !column.title.longest.isEmpty {
          canvas.mark(.column(index), in: Rect(x: x, y: y, width: width, height: 1))
        }
      }
      x += width + TableWidths.gap
    }
  }

  private func drawScrollBar(_ window: Range<Int>, on canvas: inout Canvas, in area: Rect) {
    guard area.width > 2 else { return }
    ScrollBar(window, of: rows.count, theme: theme, symbols: symbols)
      .draw(on: &canvas, in: area.splitTop(headerRows(area)).rest)
  }
}

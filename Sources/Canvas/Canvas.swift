import Text

/// The grid of cells that every view draws on; nothing here knows of a terminal.
///
/// A glyph is one scalar, or a scalar with combining marks. A wide glyph takes two cells; writing
/// over one half of it blanks the other, so a row always has exactly as many columns as the canvas.
public struct Canvas: Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  private var cells: [Cell]
  /// Glyphs of several scalars; cells refer to them by index so that most cells stay plain values.
  private var clusters: [[Unicode.Scalar]] = []

  /// Creates a canvas of blanks.
  ///
  /// - Parameters:
  ///   - width: Columns; negative counts as 0.
  ///   - height: Rows; negative counts as 0.
  ///   - style: The style of the blanks.
  public init(width: Int, height: Int, style: Style = Style()) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(
      repeating: Cell(code: Cell.blank, style: style), count: self.width * self.height)
  }

  /// All of the canvas.
  public var bounds: Rect { Rect(width: width, height: height) }

  /// The style of a cell; the plain one outside of the canvas.
  public func style(x: Int, y: Int) -> Style {
    bounds.contains(Point(x: x, y: y)) ? cells[y * width + x].style : Style()
  }

  /// The scalars of the glyph that starts in a cell.
  ///
  /// - Returns: At least one scalar; none for the second column of a wide glyph and outside.
  public func scalars(x: Int, y: Int) -> [Unicode.Scalar] {
    bounds.contains(Point(x: x, y: y)) ? scalars(of: cells[y * width + x]) : []
  }

  /// A glyph where it stands.
  public struct Glyph {
    /// The column in which it starts.
    public let x: Int
    /// How many columns it takes, 1 or 2.
    public let columns: Int
    /// Its first scalar.
    public let base: Unicode.Scalar
    /// The combining marks on it.
    public let marks: ArraySlice<Unicode.Scalar>
    /// How it is drawn.
    public let style: Style
  }

  /// Calls `body` with each glyph of a row, from left to right; outside of the canvas with none.
  ///
  /// - Complexity: O(width), without allocating.
  public func forEachGlyph(row y: Int, _ body: (Glyph) -> Void) {
    guard y >= 0, y < height else { return }
    let row = y * width..<(y + 1) * width
    for index in row where cells[index].code != Cell.continuation {
      let cell = cells[index]
      let isWide = index + 1 < row.upperBound && cells[index + 1].code == Cell.continuation
      let columns = isWide ? 2 : 1
      let x = index - row.lowerBound
      if cell.code & Cell.cluster != 0 {
        let cluster = clusters[Int(cell.code & ~Cell.cluster)]
        body(
          Glyph(
            x: x, columns: columns, base: cluster[0], marks: cluster.dropFirst(),
            style: cell.style))
      } else if let scalar = Unicode.Scalar(cell.code) {
        body(Glyph(x: x, columns: columns, base: scalar, marks: [], style: cell.style))
      }
    }
  }

  /// Puts one scalar of one column in a cell; outside of `clip` and the canvas nothing happens.
  ///
  /// - Parameters:
  ///   - scalar: A scalar of one column that needs no stand-in.
  ///   - x: The column.
  ///   - y: The row.
  ///   - style: How it is drawn.
  ///   - clip: Where drawing is allowed.
  public mutating func put(
    _ scalar: Unicode.Scalar, x: Int, y: Int, style: Style, in clip: Rect? = nil
  ) {
    let point = Point(x: x, y: y)
    guard bounds.contains(point), clip?.contains(point) ?? true else { return }
    set(Cell(code: scalar.value, style: style), x: x, y: y)
  }

  /// Writes text from `point` rightwards, clipped to `clip`.
  ///
  /// Scalars that need stand-ins are written as those, variation selectors are dropped, a mark
  /// without a base gets a dotted circle, and a wide glyph that would be cut is left blank.
  ///
  /// - Parameters:
  ///   - text: Any text, of one line.
  ///   - point: Where it starts; may be left of the clip.
  ///   - style: How it is drawn.
  ///   - clip: Where drawing is allowed; the whole canvas if nil.
  /// - Returns: The column after the last one the text takes, clipped or not.
  /// - Complexity: O(*n*) in the text.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = Style(), in clip: Rect? = nil
  ) -> Int {
    let clip = bounds.intersection(clip ?? bounds)
    let isVisibleRow = !clip.isEmpty && point.y >= clip.y && point.y < clip.bottom
    var x = point.x
    var base: Unicode.Scalar?
    var marks: [Unicode.Scalar] = []
    for scalar in visible(String(text)).unicodeScalars {
      let columns = scalar.columns
      if columns == 0, !scalar.isVariationSelector {
        if base == nil { base = "\u{25CC}" }
        // Five scalars are what a cell of the terminal library holds.
        if marks.count < 4 { marks.append(scalar) }
      } else if columns > 0 {
        x = place(base, marks, x: x, y: point.y, style: style, in: clip, isVisibleRow)
        base = scalar
        if !marks.isEmpty { marks = [] }
      }
    }
    return place(base, marks, x: x, y: point.y, style: style, in: clip, isVisibleRow)
  }

  /// Fills a rectangle with one scalar of one column.
  public mutating func fill(_ area: Rect, with scalar: Unicode.Scalar = " ", style: Style) {
    let area = bounds.intersection(area)
    guard !area.isEmpty else { return }
    let cell = Cell(code: scalar.value, style: style)
    for y in area.y..<area.bottom {
      // The ends of a row may cut wide glyphs; what is between them is lost as a whole.
      set(cell, x: area.x, y: y)
      set(cell, x: area.right - 1, y: y)
      for index in y * width + area.x..<y * width + area.right { cells[index] = cell }
    }
  }

  /// Changes the style of every cell of a rectangle and leaves the glyphs.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = bounds.intersection(area)
    for y in area.y..<area.bottom {
      for x in area.x..<area.right {
        let index = y * width + x
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Whether a row looks the same on another canvas.
  ///
  /// - Returns: False where either canvas lacks the row or the widths differ.
  /// - Complexity: O(width).
  public func hasSameRow(_ y: Int, as other: Canvas) -> Bool {
    guard width == other.width, y >= 0, y < height, y < other.height else { return false }
    let row = y * width..<(y + 1) * width
    if clusters.isEmpty, other.clusters.isEmpty { return cells[row] == other.cells[row] }
    return row.allSatisfy { index in
      let (mine, its) = (cells[index], other.cells[index])
      return mine.style == its.style && scalars(of: mine) == other.scalars(of: its)
    }
  }

  private mutating func place(
    _ base: Unicode.Scalar?, _ marks: [Unicode.Scalar], x: Int, y: Int, style: Style,
    in clip: Rect, _ isVisibleRow: Bool
  ) -> Int {
    guard let base else { return x }
    let end = x + base.columns
    guard isVisibleRow, x < clip.right, end > clip.x else { return end }
    if x >= clip.x, end <= clip.right {
      let code = marks.isEmpty ? base.value : intern([base] + marks)
      set(Cell(code: code, style: style), x: x, y: y)
      if end == x + 2 {
        set(Cell(code: Cell.continuation, style: style), x: x + 1, y: y, joins: true)
      }
    } else {
      // The clip cuts a wide glyph: half of it would shift the row, so its place stays blank.
      set(Cell(code: Cell.blank, style: style), x: max(x, clip.x), y: y)
    }
    return end
  }

  private mutating func set(_ cell: Cell, x: Int, y: Int, joins: Bool = false) {
    let index = y * width + x
    if cells[index].code == Cell.continuation, x > 0, !joins {
      cells[index - 1].code = Cell.blank
    }
    if x + 1 < width, cells[index + 1].code == Cell.continuation {
      cells[index + 1].code = Cell.blank
    }
    cells[index] = cell
  }

  private mutating func intern(_ scalars: [Unicode.Scalar]) -> UInt32 {
    if let index = clusters.firstIndex(of: scalars) { return Cell.cluster | UInt32(index) }
    clusters.append(scalars)
    return Cell.cluster | UInt32(clusters.count - 1)
  }

  private func scalars(of cell: Cell) -> [Unicode.Scalar] {
    if cell.code & Cell.cluster != 0 { return clusters[Int(cell.code & ~Cell.cluster)] }
    guard cell.code != Cell.continuation, let scalar = Unicode.Scalar(cell.code) else { return [] }
    return [scalar]
  }
}

/// One cell: a scalar, a reference to a cluster, or the second column of a wide glyph.
private struct Cell: Hashable, Sendable {
  static let blank = UInt32(0x20)
  static let continuation = UInt32(0)
  static let cluster = UInt32(1) << 31

  var code: UInt32
  var style: Style
}

extension Canvas: Equatable {
  /// Whether both canvases look the same, cell by cell.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    left.width == right.width && left.height == right.height
      && (0..<left.height).allSatisfy { left.hasSameRow($0, as: right) }
  }
}

extension Canvas: CustomStringConvertible {
  /// The glyphs alone, one line a row, trailing blanks kept.
  public var description: String {
    (0..<height).map { text(row: $0) }.joined(separator: "\n")
  }

  /// The glyphs of one row, trailing blanks kept; empty outside of the canvas.
  public func text(row y: Int) -> String {
    var line = String.UnicodeScalarView()
    for x in 0..<width { line.append(contentsOf: scalars(x: x, y: y)) }
    return String(line)
  }
}

extension Unicode.Scalar {
  var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }
}

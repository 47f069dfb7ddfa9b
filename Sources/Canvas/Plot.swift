import Text

/// What bar and line charts have in common around their data.
struct Decoration {
  let theme: Theme
  let symbols: Symbols
  let goals: [GoalLine]
  let marks: [ChartMark]
  let breaks: [ChartBreak]
  let xLabels: [XLabel]
  let header: [Line.Part]
  let legend: [Line.Part]
  let label: @Sendable (Double) -> String
}

/// The layout of a chart: where its data, axis and labels lie, and the drawing of all but the data.
///
/// The header names the goals beyond the scale in a row of its own, so that data never meets it.
struct Plot {
  /// A text on the axis.
  private struct AxisLabel {
    let text: String
    let role: Role
    /// The goal it names, for one of a goal.
    let goal: Double?
  }

  let decoration: Decoration
  let area: Rect
  /// Where the data is drawn.
  let rect: Rect
  let scale: Scale
  private let header: Line
  private let tiers: Int
  /// What stands on the axis at each row, from the top.
  private let axisLabels: [AxisLabel?]

  init(_ decoration: Decoration, in area: Rect, scale: (_ rows: Int) -> Scale) {
    self.decoration = decoration
    self.area = area
    let wanted = (decoration.xLabels.map(\.tier).max() ?? -1) + 1
    let tiers = max(0, min(wanted, area.height - 2))
    let scale = scale(area.height - tiers)
    let header = Plot.header(decoration, scale: scale, columns: area.width)
    // The header gives way before the data has less than three rows.
    let headerRows = header.runs.isEmpty || area.height - tiers < 4 ? 0 : 1
    let rows = max(0, area.height - tiers - headerRows)
    let labels = Plot.axisLabels(decoration, scale: scale, rows: rows)
    let axisWidth = 1 + (labels.lazy.compactMap { $0?.text.columns }.max() ?? 0)
    let hasAxis = axisWidth > 1 && area.width >= 2 * axisWidth + 2
    self.scale = scale
    self.tiers = tiers
    self.header = headerRows > 0 ? header : Line()
    axisLabels = hasAxis ? labels : []
    rect = Rect(
      x: area.x, y: area.y + headerRows, width: area.width - (hasAxis ? axisWidth : 0),
      height: rows)
  }

  /// The row of the canvas in which a height 0…1 lies.
  func row(at position: Double) -> Int {
    rect.bottom - 1 - min(max(0, rect.height - 1), Int(position * Double(rect.height)))
  }

  /// Whether the axis, where there is one, names a goal: in few rows another may stand in its
  /// place, and a line without its value would be taken for that one's.
  func isNamed(_ goal: Double) -> Bool {
    axisLabels.isEmpty || axisLabels.contains { $0?.goal == goal }
  }

  /// Blanks the area and draws the rules of the ticks.
  func drawGround(on canvas: inout Canvas) {
    canvas.fill(area, style: decoration.theme.style(.text))
    guard !rect.isEmpty else { return }
    let grid = decoration.theme.style(.grid)
    // Rules as loud as the data would be taken for it: a theme of one colour goes without.
    guard grid != decoration.theme.style(.text) else { return }
    for tick in scale.ticks where scale.position(tick) > 0 {
      let y = row(at: scale.position(tick))
      for x in rect.x..<rect.right {
        guard let dash = decoration.symbols.rule(x) else { continue }
        canvas.put(dash, x: x, y: y, style: grid)
      }
    }
  }

  /// Draws the header, the axis and the labels under the data.
  ///
  /// - Parameters:
  ///   - canvas: What is drawn on.
  ///   - cursor: The columns of the canvas under the cursor.
  ///   - air: How many columns stay free between two labels.
  ///   - column: The first column of the canvas of a label's text of so many columns.
  func drawLabels(
    on canvas: inout Canvas, cursor: Range<Int>?, air: Int,
    column: (_ position: Double, _ columns: Int) -> Int?
  ) {
    header.write(on: &canvas, at: Point(x: area.x, y: area.y), in: area)
    for (row, label) in axisLabels.enumerated() {
      guard let label else { continue }
      let style = decoration.theme.style(label.role)
      let y = rect.y + row
      if label.goal != nil {
        canvas.put(decoration.symbols.pointer, x: rect.right, y: y, style: style, in: area)
      }
      canvas.write(label.text, at: Point(x: rect.right + 1, y: y), style: style, in: area)
    }
    for tier in 0..<tiers {
      let y = rect.bottom + tier
      let row = labelRow(tier, air: air, column: column)
      for label in row.placed {
        let style = decoration.theme.style(label.role ?? (tier == 0 ? .axis : .dim))
        canvas.write(label.text, at: Point(x: area.x + label.x, y: y), style: style, in: area)
      }
      if tier == 0, let cursor { drawCursor(cursor, row: row, y: y, on: &canvas) }
      if tier == tiers - 1, !decoration.legend.isEmpty {
        drawLegend(in: row.gaps(width: area.width), y: y, on: &canvas)
      }
    }
  }

  private func labelRow(
    _ tier: Int, air: Int, column: (_ position: Double, _ columns: Int) -> Int?
  ) -> XLabelRow {
    let labels = decoration.xLabels.filter { $0.tier == tier }
    return XLabelRow(labels, width: area.width, air: air) { position, columns in
      column(position, columns).map { $0 - area.x }
    }
  }

  /// The parts of the legend that find no room between the labels; the parameters are those of
  /// ``drawLabels(on:cursor:air:column:)``.
  func legendLeft(
    air: Int, column: (_ position: Double, _ columns: Int) -> Int?
  ) -> [Line.Part] {
    guard tiers > 0 else { return decoration.legend }
    let row = labelRow(tiers - 1, air: air, column: column)
    return legend(in: row.gaps(width: area.width)).left
  }

  /// Sets columns off by their background, as far as nothing else is behind a cell.
  ///
  /// - Parameters:
  ///   - columns: The columns of the canvas.
  ///   - hasFills: Whether dots are an area's, which is a surface as a bar is.
  ///   - canvas: What is drawn on.
  func highlight(_ columns: Range<Int>, hasFills: Bool = false, on canvas: inout Canvas) {
    let ground = decoration.theme.style(.text).background
    let cursor = decoration.theme.style(.cursor)
    let slot = Rect(x: columns.lowerBound, y: rect.y, width: columns.count, height: rect.height)
    let area = rect.intersection(slot)
    for y in area.y..<area.bottom {
      for x in area.x..<area.right {
        let isBlock =
          canvas.scalars(x: x, y: y).first.map {
            Self.blocks.contains($0) || hasFills && Self.dots.contains($0)
          } ?? false
        let least = isBlock ? Self.leastOfBlocks : Style.leastContrast
        canvas.restyle(Rect(x: x, y: y, width: 1, height: 1)) {
          guard $0.background == ground else { return $0 }
          let shown = $0.with(background: cursor.background)
          // Where the ground is that of the text, the glyph takes the colour that goes with it.
          let contrast = shown.foreground.contrast(with: shown.background) ?? .infinity
          return contrast < least ? shown.with(foreground: cursor.foreground) : shown
        }
      }
    }
  }

  /// Glyphs that are seen as a surface, for which less contrast is enough than for dots and lines:
  /// a bar under the cursor keeps its colour from foot to top.
  private static let blocks: ClosedRange<Unicode.Scalar> = "▀"..."▟"
  private static let dots: ClosedRange<Unicode.Scalar> = "\u{2800}"..."\u{28FF}"
  private static let leastOfBlocks = 1.2

  /// Shows the cursor by more than its colour: the label it stands on, or a caret.
  private func drawCursor(
    _ cursor: Range<Int>, row: XLabelRow, y: Int, on canvas: inout Canvas
  ) {
    let style = decoration.theme.style(.selected)
    if let label = row.placed.first(where: {
      $0.x + area.x < cursor.upperBound && $0.end + area.x > cursor.lowerBound
    }) {
      let rect = Rect(x: area.x + label.x, y: y, width: label.text.columns, height: 1)
      canvas.restyle(area.intersection(rect)) { _ in style }
    } else {
      let x = (cursor.lowerBound + cursor.upperBound - 1) / 2
      let key = decoration.theme.style(.key)
      canvas.put(decoration.symbols.caret, x: x, y: y, style: key, in: area)
    }
  }

  private static func header(_ decoration: Decoration, scale: Scale, columns: Int) -> Line {
    let goal = decoration.theme.style(.goal)
    let pinned = decoration.goals.compactMap { goal -> (Unicode.Scalar, Phrase)? in
      if goal.low > scale.upper { return (decoration.symbols.above, goal.label) }
      if goal.high < scale.lower { return (decoration.symbols.below, goal.label) }
      return nil
    }
    let parts = pinned.map { arrow, label in
      Line.Part(Phrase(label.forms.map { "\(arrow) \($0)" }), goal, priority: 1)
    }
    return Line(fitting: decoration.header + parts, columns: columns, separator: "   ")
  }

  /// The texts of the axis, one a row; goals first, then the ends, then what finds a free row.
  private static func axisLabels(
    _ decoration: Decoration, scale: Scale, rows: Int
  ) -> [AxisLabel?] {
    guard rows > 0 else { return [] }
    var labels = [AxisLabel?](repeating: nil, count: rows)
    func row(_ value: Double) -> Int {
      rows - 1 - min(rows - 1, Int(scale.position(value) * Double(rows)))
    }
    func place(_ text: String, _ role: Role, at row: Int, goal: Double? = nil) {
      guard labels[row] == nil else { return }
      labels[row] = AxisLabel(text: text, role: role, goal: goal)
    }
    for goal in decoration.goals {
      for value in Set([goal.high, goal.low]).sorted(by: >) where scale.contains(value) {
        place(decoration.label(value), .goal, at: row(value), goal: value)
      }
    }
    if let lowest = scale.ticks.first {
      let text = decoration.label(lowest)
      let cut = scale.isCut ? " " + decoration.symbols.cut : ""
      place(text + cut, .axis, at: row(lowest))
    }
    if let highest = scale.ticks.last {
      place(decoration.label(highest), .axis, at: row(highest))
      if scale.kind == .logarithmic { place("log", .axis, at: min(rows - 1, row(highest) + 1)) }
    }
    for tick in scale.ticks.reversed() { place(decoration.label(tick), .axis, at: row(tick)) }
    return labels
  }
}

extension Symbols {
  /// A piece of the faint rule at a tick; nil for a gap.
  func rule(_ x: Int) -> Unicode.Scalar? {
    switch self {
    case .braille: "┈"
    case .block: x % 4 == 0 ? "·" : nil
    case .ascii: nil
    }
  }
}

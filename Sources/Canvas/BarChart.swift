public import Text

/// One bar of a chart.
public struct Bar: Hashable, Sendable {
  /// How sure the value is; each is told by its pattern, not by its colour alone.
  public enum Fill: Hashable, Sendable, CaseIterable {
    /// A value of a whole period.
    case whole
    /// The period is not over: hatched.
    case partial
    /// An outline alone: a value shown for comparison.
    case ghost
    /// Published as preliminary: densely hatched.
    case preliminary
    /// An estimate, or one of several values that disagree: thinly hatched.
    case uncertain
  }

  /// The height; nil where nothing was published.
  public let value: Double?
  /// How sure the value is.
  public let fill: Fill
  /// An earlier published value, marked by a line.
  public let ghost: Double?
  /// The higher end where sources disagree: thinly hatched above the value.
  public let high: Double?

  /// Creates a bar.
  public init(
    _ value: Double?, fill: Fill = .whole, ghost: Double? = nil, high: Double? = nil
  ) {
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.fill = fill
    self.ghost = ghost.flatMap { $0.isFinite ? $0 : nil }
    self.high = high.flatMap { $0.isFinite ? $0 : nil }
  }
}

/// Upright bars on an axis that always holds 0, the newest at the right beside the axis.
public struct BarChart: View, Sendable {
  /// The bars from left to right.
  public var bars: [Bar]
  /// The scale; nil for the tightest round one that holds the bars and what is near them.
  public var scale: Scale?
  /// The colours of the bars.
  public var accent: Accent
  /// The colours of everything else.
  public var theme: Theme
  /// Which characters are used.
  public var symbols: Symbols
  /// Targets; their positions are slots.
  public var goals: [GoalLine]
  /// Signs; their positions are slots.
  public var marks: [ChartMark]
  /// Changes of source or definition; each stands before its slot.
  public var breaks: [ChartBreak]
  /// Texts under the bars; their positions are slots.
  public var xLabels: [XLabel]
  /// What the signs mean, in the lowest row of labels where it is free.
  public var legend: [Line.Part]
  /// The slot under the cursor.
  public var cursor: Int?
  /// How many colours there are: a hatch has a blend for its rounded top only where there are many.
  public var depth: ColorDepth
  /// How values are written on the axis.
  public var label: @Sendable (Double) -> String

  /// Creates a chart.
  public init(
    _ bars: [Bar], scale: Scale? = nil, accent: Accent, theme: Theme, symbols: Symbols = .braille,
    goals: [GoalLine] = [], marks: [ChartMark] = [], breaks: [ChartBreak] = [],
    xLabels: [XLabel] = [], legend: [Line.Part] = [], cursor: Int? = nil,
    depth: ColorDepth = .rgb,
    label: @escaping @Sendable (Double) -> String = { NumberStyle().short($0) }
  ) {
    self.bars = bars
    self.scale = scale
    self.accent = accent
    self.theme = theme
    self.symbols = symbols
    self.goals = goals
    self.marks = marks
    self.breaks = breaks
    self.xLabels = xLabels
    self.legend = legend
    self.cursor = cursor
    self.depth = depth
    self.label = label
  }

  /// How many bars of two columns with a gap fit beside an axis in `width` columns.
  public static func capacity(width: Int) -> Int { max(0, (width - 6) / 3) }

  /// The slot at a cell of the chart, drawn in `area`; nil beside the bars.
  public func slot(at point: Point, in area: Rect) -> Int? {
    let plot = plot(in: area)
    guard area.contains(point), !plot.rect.isEmpty else { return nil }
    let slots = BarSlots(count: bars.count, in: plot.rect)
    return slots.slot(at: point.x)
  }

  /// The columns of the chart, drawn in `area`, that a slot takes, and which one.
  public func slots(in area: Rect) -> [(column: Int, slot: Int)] {
    let plot = plot(in: area)
    guard !plot.rect.isEmpty else { return [] }
    let slots = BarSlots(count: bars.count, in: plot.rect)
    return (area.x..<area.right).compactMap { x in slots.slot(at: x).map { (x, $0) } }
  }

  /// The parts of the legend that find no room between the labels of the chart, drawn in `area`.
  public func legendLeft(in area: Rect) -> [Line.Part] {
    let plot = plot(in: area)
    guard !plot.rect.isEmpty else { return legend }
    let slots = BarSlots(count: bars.count, in: plot.rect)
    return plot.legendLeft(air: Self.air) { slots.label(ofPosition: $0, columns: $1) }
  }

  /// How many columns stay free between two labels.
  private static let air = 1

  /// Draws the chart.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let plot = plot(in: area)
    plot.drawGround(on: &canvas)
    guard !plot.rect.isEmpty else { return }
    let slots = BarSlots(count: bars.count, in: plot.rect)
    plot.drawGoals(on: &canvas, column: { slots.start(ofPosition: $0) })
    for index in slots.shown { draw(bars[index], at: slots.bar(index), plot: plot, on: &canvas) }
    let gap = slots.gap > 0 ? 1 : 0
    plot.drawBreaks(on: &canvas, column: { slots.start(ofPosition: $0) - gap })
    plot.drawMarks(on: &canvas, column: { slots.middle(ofPosition: $0) })
    plot.drawNames(
      on: &canvas, marks: { slots.middle(ofPosition: $0) },
      breaks: { slots.start(ofPosition: $0) - gap })
    let cursor = cursor.flatMap { slots.shown.contains($0) ? slots.bar($0) : nil }
    if let cursor { plot.highlight(cursor, on: &canvas) }
    plot.drawLabels(on: &canvas, cursor: cursor, air: Self.air) { position, columns in
      slots.label(ofPosition: position, columns: columns)
    }
    markSlots(on: &canvas, in: area)
  }

  /// Says of each column which slot a click on it means, where there is a cursor to count from.
  private func markSlots(on canvas: inout Canvas, in area: Rect) {
    guard canvas.keepsSpots, let cursor else { return }
    for (x, slot) in slots(in: area) {
      canvas.mark(
        .slot(offset: slot - cursor), in: Rect(x: x, y: area.y, width: 1, height: area.height))
    }
  }

  private func plot(in area: Rect) -> Plot {
    let decoration = Decoration(
      theme: theme, symbols: symbols, goals: goals, marks: marks, breaks: breaks,
      xLabels: xLabels, header: [], legend: legend, label: label)
    return Plot(decoration, in: area) { rows in scale ?? automaticScale(rows: rows) }
  }

  private func automaticScale(rows: Int) -> Scale {
    let values = bars.flatMap { [$0.value, $0.ghost, $0.high].compactMap { $0 } }
    return .holding(
      values + roofs(rows: rows), goals: goals, marks: marks, from: true, kind: .linear, rows: rows)
  }

  /// How high the scale has to reach so that above a bar whose top has a sign a row stays free for
  /// it: in the cell of the top it would take a piece out of the bar.
  private func roofs(rows: Int) -> [Double] {
    // A header may take one of the rows.
    let rows = Double(rows - 1)
    guard rows > 2 else { return [] }
    return marks.compactMap { mark in
      guard mark.position > -0.5, mark.position < Double(bars.count) - 0.5 else { return nil }
      let bar = bars[Int(mark.position.rounded())]
      guard let top = bar.high ?? bar.value, top > 0,
        mark.value.map({ abs($0 - top) <= top / rows }) ?? true
      else { return nil }
      return top * rows / (rows - 1)
    }
  }

  private func draw(_ bar: Bar, at columns: Range<Int>, plot: Plot, on canvas: inout Canvas) {
    let pen = BarPen(
      columns: columns, plot: plot, gradient: accent.gradient, theme: theme, symbols: symbols,
      depth: depth)
    guard let value = bar.value else {
      pen.drawMissing(on: &canvas)
      if let ghost = bar.ghost { pen.drawGhost(ghost, on: &canvas) }
      return
    }
    if let high = bar.high, high > value {
      pen.draw(from: value, to: high, .uncertain, on: &canvas)
    }
    pen.draw(from: 0, to: value, bar.fill, on: &canvas)
    if let ghost = bar.ghost { pen.drawGhost(ghost, on: &canvas) }
  }
}

public import Text

/// One point of a series.
public struct DataPoint: Hashable, Sendable {
  /// Where, from the left edge (0) to the right (1).
  public let x: Double
  /// The value; nil where nothing was published, which breaks the line.
  public let y: Double?
  /// Whether its period is not over: what leads to it is dotted.
  public let isPartial: Bool

  /// Creates a point.
  public init(x: Double, y: Double?, isPartial: Bool = false) {
    self.x = x
    self.y = y.flatMap { $0.isFinite ? $0 : nil }
    self.isPartial = isPartial
  }
}

/// One line of a chart.
public struct Series: Hashable, Sendable {
  /// What it is, in the legend of a chart of several series.
  public let name: Phrase
  /// The points from left to right.
  public let points: [DataPoint]
  /// Its colours.
  public let accent: Accent

  /// Creates a series.
  public init(_ name: Phrase = "", _ points: [DataPoint], accent: Accent) {
    self.name = name
    self.points = points
    self.accent = accent
  }
}

/// Lines, points or a filled area over time.
public struct LineChart: View, Sendable {
  /// How the points are joined.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// By a line.
    case line
    /// By a line, with everything under it filled: only ever on a linear axis that holds 0.
    case area
    /// Not at all.
    case points
  }

  /// The series, the one that the chart is of first: where lines meet, it is seen.
  ///
  /// An area shows the first one filled and the others as lines.
  public var series: [Series]
  /// How the points are joined.
  public var form: Form
  /// The kind of an automatic scale; an area is linear whatever this says.
  public var kind: Scale.Kind
  /// Whether an automatic scale of a line or of points begins at 0.
  public var beginsAtZero: Bool
  /// The scale; nil for the tightest round one.
  ///
  /// An area ignores one that leaves 0 out.
  public var scale: Scale?
  /// The colours of everything but the series.
  public var theme: Theme
  /// Which characters are used.
  public var symbols: Symbols
  /// Targets; their positions are shares 0…1.
  public var goals: [GoalLine]
  /// Signs; their positions are shares 0…1.
  public var marks: [ChartMark]
  /// Changes of source or definition, at shares 0…1.
  public var breaks: [ChartBreak]
  /// Texts under the chart; their positions are shares 0…1.
  public var xLabels: [XLabel]
  /// What the signs mean, in the lowest row of labels where it is free.
  public var legend: [Line.Part]
  /// The share 0…1 under the cursor; a point of the first series in its column is marked.
  public var cursor: Double?
  /// How values are written on the axis.
  public var label: @Sendable (Double) -> String

  /// Creates a chart of several series.
  public init(
    _ series: [Series], form: Form = .line, kind: Scale.Kind = .linear, beginsAtZero: Bool = false,
    scale: Scale? = nil, theme: Theme, symbols: Symbols = .braille, goals: [GoalLine] = [],
    marks: [ChartMark] = [], breaks: [ChartBreak] = [], xLabels: [XLabel] = [],
    legend: [Line.Part] = [], cursor: Double? = nil,
    label: @escaping @Sendable (Double) -> String = { NumberStyle().short($0) }
  ) {
    self.series = series
    self.form = form
    self.kind = kind
    self.beginsAtZero = beginsAtZero
    self.scale = scale
    self.theme = theme
    self.symbols = symbols
    self.goals = goals
    self.marks = marks
    self.breaks = breaks
    self.xLabels = xLabels
    self.legend = legend
    self.cursor = cursor
    self.label = label
  }

  /// What has to be said of the axis beside the chart; nil where it begins at 0.
  public var note: Phrase? {
    let scale = scale(rows: 12)
    if scale.kind == .logarithmic { return ["log axis: equal steps are equal ratios", "log axis"] }
    guard scale.isCut else { return nil }
    let sign = symbols.cut
    return [
      "\(sign) line: axis does not start at 0", "\(sign) axis not from 0", "\(sign) not from 0",
    ]
  }

  /// The point of the first series nearest to a cell of the chart, drawn in `area`.
  public func slot(at point: Point, in area: Rect) -> Int? {
    let rect = plot(in: area).rect
    guard area.contains(point), point.x >= rect.x, point.x < rect.right else { return nil }
    let share = Double(point.x - rect.x) / Double(max(1, rect.width - 1))
    let points = series.first?.points ?? []
    return points.indices.min {
      (points[$0].x - share).magnitude < (points[$1].x - share).magnitude
    }
  }

  /// Where on the axis of time each column of the plot is, drawn in `area`: 0…1.
  public func shares(in area: Rect) -> [(column: Int, share: Double)] {
    let rect = plot(in: area).rect
    return (0..<rect.width).map { (rect.x + $0, Double($0) / Double(max(1, rect.width - 1))) }
  }

  /// The parts of the legend that find no room between the labels of the chart, drawn in `area`.
  public func legendLeft(in area: Rect) -> [Line.Part] {
    let plot = plot(in: area)
    guard !plot.rect.isEmpty else { return legend }
    return plot.legendLeft(air: Self.air) { position, _ in label(at: position, in: plot) }
  }

  /// How many columns stay free between two labels.
  private static let air = 2

  /// The first column of a label; nil out of sight.
  private func label(at share: Double, in plot: Plot) -> Int? {
    let x = column(share, in: plot)
    return x >= plot.rect.x && x < plot.rect.right ? x : nil
  }

  private func column(_ share: Double, in plot: Plot) -> Int {
    guard share.isFinite else { return Int.min / 2 }
    let clamped = min(1e6, max(-1e6, share))
    return plot.rect.x + Int((clamped * Double(plot.rect.width - 1)).rounded())
  }

  /// Draws the chart.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let plot = plot(in: area)
    plot.drawGround(on: &canvas)
    guard !plot.rect.isEmpty else { return }
    func column(_ share: Double) -> Int { self.column(share, in: plot) }
    let full = symbols.full
    plot.drawGoals(on: &canvas, isBesideLines: form != .area, column: column)
    drawSeries(plot: plot, on: &canvas)
    // Behind an area a line would be hidden along its whole length, so it goes on in the fill.
    if form == .area { plot.drawGoals(on: &canvas, cuts: true, column: column) }
    plot.drawBreaks(on: &canvas, column: column) { form == .area && $0 == full }
    let cursor = cursor.flatMap { drawCursor($0, plot: plot, column: column, on: &canvas) }
    plot.drawMarks(on: &canvas, column: column)
    plot.drawNames(on: &canvas, marks: column, breaks: column)
    plot.drawLabels(on: &canvas, cursor: cursor, air: Self.air) { position, _ in
      label(at: position, in: plot)
    }
  }

  private func drawSeries(plot: Plot, on canvas: inout Canvas) {
    let background = theme.style(.text).background
    for (index, one) in series.enumerated().reversed() where form == .area && index == 0 {
      AreaPen(plot: plot, symbols: symbols, gradient: one.accent.gradient, background: background)
        .draw(one.points, on: &canvas)
    }
    let lines = LinePen(plot: plot, symbols: symbols, background: background)
    switch form {
    case .line: lines.draw(Array(series.enumerated()), on: &canvas)
    case .area: lines.draw(Array(series.enumerated().dropFirst()), on: &canvas)
    case .points: lines.drawPoints(series, on: &canvas)
    }
  }

  /// Draws an upright line under the cursor, and the point of the first series that it meets.
  private func drawCursor(
    _ position: Double, plot: Plot, column: (Double) -> Int, on canvas: inout Canvas
  ) -> Range<Int>? {
    let x = column(position)
    let rect = plot.rect
    guard x >= rect.x, x < rect.right else { return nil }
    let style = theme.style(.cursor)
    plot.highlight(x..<x + 1, hasFills: form == .area, on: &canvas)
    let nearest = series.first?.points.filter { $0.y != nil }.min {
      ($0.x - position).magnitude < ($1.x - position).magnitude
    }
    if let nearest, column(nearest.x) == x, let value = nearest.y, plot.scale.contains(value) {
      let y = plot.row(at: plot.scale.position(value))
      canvas.put(symbols == .ascii ? "O" : "●", x: x, y: y, style: style.adding(.bold), in: rect)
    }
    return x..<x + 1
  }

  private func plot(in area: Rect) -> Plot {
    let decoration = Decoration(
      theme: theme, symbols: symbols, goals: goals, marks: marks, breaks: breaks,
      xLabels: xLabels, header: names, legend: legend, label: label)
    return Plot(decoration, in: area) { scale(rows: $0) }
  }

  private func scale(rows: Int) -> Scale {
    if let scale, form != .area || (scale.kind == .linear && !scale.isCut) { return scale }
    let values = series.flatMap { $0.points.compactMap(\.y) }
    return .holding(
      values, goals: goals, marks: marks, from: form == .area || beginsAtZero,
      kind: form == .area ? .linear : kind, rows: rows)
  }

  /// The names of several series, each with a piece of its line.
  private var names: [Line.Part] {
    guard series.count > 1 else { return [] }
    return series.enumerated().map { index, one in
      let sample = LinePattern(index).sample(symbols, isArea: form == .area && index == 0)
      return Line.Part(
        Phrase(one.name.forms.map { "\(sample) \($0)" }),
        one.accent.title, priority: 2)
    }
  }
}

public import Text

/// One bar of a stack: parts from the foot up, and what lies in none of them.
public struct StackedBar: Hashable, Sendable {
  /// The parts, in the order of the chart's; 0 where there is none.
  public let parts: [Double]
  /// What lies in no part: an outline on top.
  public let rest: Double

  /// Creates a bar; values below 0 and no numbers count as 0.
  public init(_ parts: [Double], rest: Double = 0) {
    func known(_ value: Double) -> Double { value.isFinite ? max(0, value) : 0 }
    self.parts = parts.map(known)
    self.rest = known(rest)
  }

  /// How high it is.
  public var total: Double { parts.reduce(rest, +) }
}

/// Bars of stacked parts on an axis from 0, each part with a pattern of its own beside its colour.
public struct StackedBarChart: View, Sendable {
  /// A part of every bar.
  public struct Part: Hashable, Sendable {
    /// Its name.
    public let name: Phrase
    /// Its colour.
    public let color: Color

    /// Creates a part.
    public init(_ name: Phrase, color: Color) {
      self.name = name
      self.color = color
    }
  }

  /// How many parts can be told apart by their patterns.
  public static let mostParts = 5

  /// The bars from left to right; nil where nothing can be drawn for lack of figures.
  public var bars: [StackedBar?]
  /// The parts, from the foot up; ``mostParts`` at most.
  public var parts: [Part]
  /// What lies in no part, in words.
  public var restName: Phrase
  /// The colours of everything else.
  public var theme: Theme
  /// Which characters are used.
  public var symbols: Symbols
  /// Texts under the bars; their positions are slots.
  public var xLabels: [XLabel]
  /// The slot under the cursor.
  public var cursor: Int?
  /// How many colours there are: heights within a row are told by colours.
  public var depth: ColorDepth
  /// How values are written on the axis.
  public var label: @Sendable (Double) -> String

  /// Creates a chart; parts beyond the last one that has a pattern are left out.
  public init(
    _ bars: [StackedBar?], parts: [Part], restName: Phrase, theme: Theme,
    symbols: Symbols = .braille, xLabels: [XLabel] = [], cursor: Int? = nil,
    depth: ColorDepth = .rgb,
    label: @escaping @Sendable (Double) -> String = { NumberStyle().short($0) }
  ) {
    self.bars = bars
    self.parts = Array(parts.prefix(Self.mostParts))
    self.restName = restName
    self.theme = theme
    self.symbols = symbols
    self.xLabels = xLabels
    self.cursor = cursor
    self.depth = depth
    self.label = label
  }

  /// Draws the chart.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let decoration = Decoration(
      theme: theme, symbols: symbols, goals: [], marks: [], breaks: [], xLabels: xLabels,
      header: legend(columns: area.width), legend: [], label: label)
    let plot = Plot(decoration, in: area) { rows in
      .holding(
        bars.compactMap { $0?.total }, goals: [], marks: [], from: true, kind: .linear, rows: rows)
    }
    plot.drawGround(on: &canvas)
    guard !plot.rect.isEmpty else { return }
    let slots = BarSlots(count: bars.count, in: plot.rect)
    for index in slots.shown { draw(bars[index], at: slots.bar(index), plot, on: &canvas) }
    let columns = cursor.flatMap { slots.shown.contains($0) ? slots.bar($0) : nil }
    if let columns { plot.highlight(columns, on: &canvas) }
    plot.drawLabels(on: &canvas, cursor: columns, air: 1) { position, width in
      slots.label(ofPosition: position, columns: width)
    }
    guard canvas.keepsSpots, let cursor else { return }
    for x in area.x..<area.right {
      guard let slot = slots.slot(at: x) else { continue }
      canvas.mark(
        .slot(offset: slot - cursor), in: Rect(x: x, y: area.y, width: 1, height: area.height))
    }
  }

  /// What stands between two parts of a chart's header.
  private static let gap = 3

  /// The legend in so many columns: names that are told from each other by their length would look
  /// like names of different things, so that all are shortened or none.
  private func legend(columns: Int) -> [Line.Part] {
    let forms = parts.map(\.name.forms.count).max() ?? 1
    let legends = (0..<max(1, forms)).map(names)
    let fitting = legends.first { parts in
      parts.reduce(-Self.gap) { $0 + $1.phrase.shortest.columns + Self.gap } <= columns
    }
    return fitting ?? legends.last ?? []
  }

  /// The parts with their patterns, in the order of the stack, each name in the form of an index,
  /// and what the outline means.
  private func names(form: Int) -> [Line.Part] {
    var line = parts.enumerated().map { index, part in
      Line.Part(
        ["\(symbols.pattern(index)) \(part.name.form(form) ?? "")"], style(of: index),
        priority: 2)
    }
    if bars.contains(where: { $0?.rest ?? 0 > 0 }) {
      let side = symbols == .ascii ? ":" : symbols == .block ? "│" : "┊"
      line.append(
        Line.Part(
          Phrase(restName.forms.map { "\(side) \($0)" }), theme.style(.ghost), priority: 2))
    }
    if bars.contains(nil) {
      let missing = String(repeating: String(symbols.missing), count: 2)
      line.append(
        Line.Part(
          ["\(missing) not published", "\(missing) no data"], theme.style(.missing), priority: 1))
    }
    return line
  }

  private func style(of part: Int) -> Style {
    Style(parts[part].color, on: theme.style(.text).background)
  }

  private func draw(
    _ bar: StackedBar?, at columns: Range<Int>, _ plot: Plot, on canvas: inout Canvas
  ) {
    let rect = plot.rect
    guard let bar else {
      for x in columns.prefix(2) {
        canvas.put(
          symbols.missing, x: x, y: rect.bottom - 1, style: theme.style(.missing), in: rect)
      }
      return
    }
    StackedBarPen(
      columns: columns, plot: plot, colors: parts.map(\.color), theme: theme, symbols: symbols,
      depth: depth
    ).draw(bar, on: &canvas)
  }
}

extension Symbols {
  /// The pattern of a part of a stack; neighbours differ by much.
  func pattern(_ part: Int) -> Unicode.Scalar {
    let patterns: [Unicode.Scalar] =
      switch self {
      case .braille: ["█", "▒", "▚", "░", "▓"]
      case .block: ["█", "▒", "≡", "░", "▓"]
      case .ascii: ["#", "+", "%", ":", "="]
      }
    return patterns[part % patterns.count]
  }
}

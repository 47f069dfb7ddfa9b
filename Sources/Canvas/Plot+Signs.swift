import Text

/// The signs of a chart: goals, breaks and marks with their names.
extension Plot {
  /// Draws the goals on the scale as dashed lines.
  ///
  /// Beside bars and areas a line stands at its height within a row, as their tops do: a bar just
  /// below a goal must not reach it.
  ///
  /// - Parameters:
  ///   - canvas: What is drawn on.
  ///   - isBesideLines: Whether the data are lines, for which dots at any height could be taken.
  ///   - cuts: Whether a line goes on as a gap in the data that is there already.
  ///   - column: The column of the canvas of a position.
  func drawGoals(
    on canvas: inout Canvas, isBesideLines: Bool = false, cuts: Bool = false,
    column: (Double) -> Int
  ) {
    guard !rect.isEmpty else { return }
    let style = decoration.theme.style(.goal)
    for goal in decoration.goals {
      let from = max(rect.x, goal.start.map(column) ?? rect.x)
      let to = min(rect.right, goal.end.map(column) ?? rect.right)
      guard from < to else { continue }
      for value in Set([goal.low, goal.high]) where scale.contains(value) && isNamed(value) {
        let y = row(at: scale.position(value))
        let height =
          isBesideLines
          ? 0.5 : scale.position(value) * Double(rect.height) - Double(rect.bottom - 1 - y)
        for x in from..<to {
          let under = canvas.scalars(x: x, y: y).first ?? " "
          let dash =
            isBesideLines ? decoration.symbols.dash(x) : decoration.symbols.dash(x, at: height)
          if isFree(under) {
            if let dash { canvas.put(dash, x: x, y: y, style: style) }
          } else if let dash, DotGrid.hasDots(under), canvas.style(x: x, y: y) == style {
            // Two goals may pass through one row.
            let both = Unicode.Scalar(under.value | dash.value)
            canvas.put(both ?? dash, x: x, y: y, style: style)
          } else if cuts {
            cut(at: height, x: x, y: y, on: &canvas)
          }
        }
      }
    }
  }

  /// Leaves a row of dots out of a filled cell, or draws a dash in its background's colour, so
  /// that the line is seen in one colour as well.
  private func cut(at height: Double, x: Int, y: Int, on canvas: inout Canvas) {
    let under = canvas.scalars(x: x, y: y).first ?? " "
    let fill = canvas.style(x: x, y: y)
    if under == "█" || under == "#" {
      guard let dash = decoration.symbols.dash(x, at: height) else { return }
      let ink =
        decoration.symbols == .ascii
        ? decoration.theme.style(.goal) : Style(fill.background, on: fill.foreground)
      canvas.put(dash, x: x, y: y, style: ink)
    } else if DotGrid.hasDots(under) {
      let rest = under.value & ~UInt32(DotGrid.bits(ofRow: DotGrid.dotRow(height)))
      guard rest > 0x2800, let glyph = Unicode.Scalar(rest) else { return }
      canvas.put(glyph, x: x, y: y, style: fill)
    }
  }

  /// Draws the breaks as dashed upright lines.
  func drawBreaks(
    on canvas: inout Canvas, column: (Double) -> Int,
    over covers: (_ glyph: Unicode.Scalar) -> Bool = { _ in false }
  ) {
    let style = decoration.theme.style(.break)
    for line in decoration.breaks {
      let x = column(line.position)
      guard x >= rect.x, x < rect.right else { continue }
      for y in rect.y..<rect.bottom {
        guard let dash = decoration.symbols.uprightDash(y) else { continue }
        let under = canvas.scalars(x: x, y: y).first ?? " "
        guard isFree(under) || covers(under) else { continue }
        canvas.put(dash, x: x, y: y, style: style)
      }
    }
  }

  /// Draws the marks; one beyond the scale stands at the edge with an arrow.
  func drawMarks(on canvas: inout Canvas, column: (Double) -> Int) {
    guard !rect.isEmpty else { return }
    for mark in decoration.marks where !mark.needsLabel {
      let x = column(mark.position)
      guard x >= rect.x, x < rect.right else { continue }
      let y = signRow(of: mark, x: x, on: canvas)
      drawSign(of: mark, x: x, y: y, on: &canvas)
      let style = decoration.theme.style(mark.role)
      if let value = mark.value, !scale.contains(value), x + 1 < rect.right {
        let arrow =
          value > scale.upper ? decoration.symbols.above : decoration.symbols.below
        canvas.put(arrow, x: x + 1, y: y, style: style, in: rect)
      }
    }
  }

  /// The row of a mark's sign: that of its value, or the one above where it would take a piece out of
  /// the top of a bar.
  private func signRow(of mark: ChartMark, x: Int, on canvas: borrowing Canvas) -> Int {
    guard let value = mark.value else { return rect.y }
    let y = row(at: scale.position(value))
    let ground = decoration.theme.style(.text).background
    let isTop = canvas.scalars(x: x, y: y).first.map { "▁"..."▇" ~= $0 } ?? false
    guard isTop, canvas.style(x: x, y: y).background == ground else { return y }
    return mark.needsLabel || canRise(value, from: y) ? max(rect.y, y - 1) : y
  }

  /// From how many rows on a sign that is read by its height may stand a row too high.
  private static let rowsForRise = 10

  /// Whether a sign a row above its value is still read as that value: not where a row is a large
  /// part of the axis, nor where the sign would come to stand on a goal above its value, or over it.
  private func canRise(_ value: Double, from y: Int) -> Bool {
    rect.height >= Self.rowsForRise
      && !decoration.goals.flatMap { [$0.low, $0.high] }.contains { goal in
        goal > value && scale.contains(goal) && row(at: scale.position(goal)) >= y - 1
      }
  }

  private func drawSign(of mark: ChartMark, x: Int, y: Int, on canvas: inout Canvas) {
    let style = decoration.theme.style(mark.role)
    let under = canvas.style(x: x, y: y)
    // In a filled cell a sign on the background would stand in a hole of the fill.
    let fill = canvas.scalars(x: x, y: y).first.flatMap { fillColor(of: $0, under) }
    let ink = fill.map { sign(style, on: $0, under) } ?? style.with(background: under.background)
    canvas.put(glyph(of: mark), x: x, y: y, style: ink, in: rect)
  }

  private func glyph(of mark: ChartMark) -> Unicode.Scalar {
    decoration.symbols == .ascii ? mark.ascii : mark.glyph
  }

  /// A sign's style in a fill: in its own colour, as a legend has it, where that is told from the
  /// fill's, else in the background's.
  private func sign(_ style: Style, on fill: Color, _ under: Style) -> Style {
    let contrast = style.foreground.contrast(with: fill) ?? 0
    let ink = contrast >= Self.leastOfSigns ? style.foreground : under.background
    return Style(ink, on: fill, [.bold])
  }

  /// From which contrast on a bold sign is seen in a fill.
  private static let leastOfSigns = 2.0

  /// The colour that a cell's fill has from afar; nil where the cell is not filled from foot to
  /// top, or too thinly for a sign on its colour.
  func fillColor(of glyph: Unicode.Scalar, _ style: Style) -> Color? {
    let weight: Double
    switch glyph {
    case "█": return style.foreground
    case "▓": weight = 0.75
    case "▒": weight = 0.5
    case "░": weight = 0.25
    default: return nil
    }
    let ground = decoration.theme.style(.text).background
    if case .rgb = style.foreground.kind, case .rgb = ground.kind {
      return Gradient([ground, style.foreground]).color(at: weight)
    }
    return weight >= 0.5 ? style.foreground : nil
  }

  /// Names the marks and the breaks beside their signs, each as far as there is room.
  ///
  /// Names come after all signs, lest one be written over another's sign.
  func drawNames(
    on canvas: inout Canvas, marks: (Double) -> Int, breaks: (Double) -> Int
  ) {
    for mark in decoration.marks {
      let x = marks(mark.position)
      guard x >= rect.x, x < rect.right else { continue }
      if let value = mark.value, !scale.contains(value) { continue }
      let y = signRow(of: mark, x: x, on: canvas)
      let there = canvas.scalars(x: x, y: y).first ?? " "
      // A letter here is one of another mark's name; and beside the sign of another mark, drawn over
      // this one's, a name would be that one's.
      if mark.needsLabel ? isLetter(there) : there != glyph(of: mark) { continue }
      let isNamed = writeBeside(
        mark.label, x: x, y: y, on: &canvas, style: decoration.theme.style(mark.role))
      if mark.needsLabel, isNamed { drawSign(of: mark, x: x, y: y, on: &canvas) }
    }
    let style = decoration.theme.style(.break)
    for line in decoration.breaks {
      let x = breaks(line.position)
      guard x >= rect.x, x < rect.right else { continue }
      // The whole name in any row, or in two, before a shorter one in the first.
      naming: for form in line.label.forms where !form.isEmpty {
        let columns = form.columns
        for y in rect.y..<rect.bottom
        where writeBeside(form, columns, x: x, y: y, on: &canvas, style: style) { break naming }
        guard form == line.label.longest, let halves = form.halves else { continue }
        for y in rect.y..<max(rect.y, rect.bottom - 1)
        where writeBeside(halves, x: x, y: y, on: &canvas, style: style) { break naming }
      }
    }
  }

  /// Writes two lines right or left of a sign and of the cell below it if the cells there are free.
  private func writeBeside(
    _ lines: (upper: String, lower: String), x: Int, y: Int, on canvas: inout Canvas, style: Style
  ) -> Bool {
    let (upper, lower) = (lines.upper.columns, lines.lower.columns)
    for (first, second) in [(x + 1, x + 1), (x - upper - 1, x - lower - 1)]
    where isFree(from: first, columns: upper, beside: x, y: y, on: canvas)
      && isFree(from: second, columns: lower, beside: x, y: y + 1, on: canvas)
    {
      canvas.write(lines.upper, at: Point(x: first, y: y), style: style, in: rect)
      canvas.write(lines.lower, at: Point(x: second, y: y + 1), style: style, in: rect)
      return true
    }
    return false
  }

  /// Whether a text, the column behind it and, left of its sign, the one before it find only blanks
  /// and the sign itself: close behind another sign a text would be taken for that one's name.
  private func isFree(
    from start: Int, columns: Int, beside x: Int, y: Int, on canvas: borrowing Canvas
  ) -> Bool {
    let end = start + columns + 1
    guard start >= rect.x, end <= rect.right + 1 else { return false }
    let first = start < x ? max(rect.x, start - 1) : start
    for cell in first..<min(end, rect.right) where cell != x {
      guard isFree(canvas.scalars(x: cell, y: y).first ?? "x") else { return false }
    }
    return true
  }

  /// Writes the longest form of a label right or left of a sign if the cells there are free.
  @discardableResult
  private func writeBeside(
    _ label: Phrase, x: Int, y: Int, on canvas: inout Canvas, style: Style
  ) -> Bool {
    label.forms.contains { form in
      let columns = form.columns
      return columns == 0
        || writeBeside(form, columns, x: x, y: y, on: &canvas, style: style)
    }
  }

  /// Writes a text of so many columns right or left of a sign if the cells there are free.
  private func writeBeside(
    _ text: String, _ columns: Int, x: Int, y: Int, on canvas: inout Canvas, style: Style
  ) -> Bool {
    for start in [x + 1, x - columns - 1]
    where isFree(from: start, columns: columns, beside: x, y: y, on: canvas) {
      canvas.write(text, at: Point(x: start, y: y), style: style, in: rect)
      return true
    }
    return false
  }

  private func isLetter(_ glyph: Unicode.Scalar) -> Bool {
    "a"..."z" ~= glyph || "A"..."Z" ~= glyph || "0"..."9" ~= glyph
  }

  /// Whether a cell holds no data: a blank, or a rule of the ground.
  private func isFree(_ glyph: Unicode.Scalar) -> Bool {
    glyph == " " || glyph == decoration.symbols.rule(0)
  }
}

extension String {
  /// The text in two lines of about the same width; nil where it has one word.
  fileprivate var halves: (upper: String, lower: String)? {
    let blanks = indices.filter { self[$0] == " " }
    let middle = blanks.min {
      abs(2 * self[..<$0].count - count) < abs(2 * self[..<$1].count - count)
    }
    return middle.map { (String(self[..<$0]), String(self[index(after: $0)...])) }
  }
}

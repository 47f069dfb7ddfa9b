import Text

/// The signs of a chart: goals, breaks and marks with their names.
extension Plot {
  /// Draws the goals on the scale as dashed lines, over free cells and those `covers` names.
  func drawGoals(
    on canvas: inout Canvas, column: (Double) -> Int,
    over covers: (_ glyph: Unicode.Scalar) -> Bool = { _ in false }
  ) {
    guard !rect.isEmpty else { return }
    let style = decoration.theme.style(.goal)
    for goal in decoration.goals {
      let from = max(rect.x, goal.start.map(column) ?? rect.x)
      let to = min(rect.right, goal.end.map(column) ?? rect.right)
      guard from < to else { continue }
      for value in Set([goal.low, goal.high]) where scale.contains(value) {
        let y = row(at: scale.position(value))
        for x in from..<to {
          guard let dash = decoration.symbols.dash(x) else { continue }
          let under = canvas.scalars(x: x, y: y).first ?? " "
          guard isFree(under) || covers(under) else { continue }
          let fill = canvas.style(x: x, y: y)
          if isFree(under) || decoration.symbols == .ascii {
            canvas.put(dash, x: x, y: y, style: style)
          } else if under == "█" {
            // In a solid cell the line is a gap in the fill; a blank behind it would be a hole.
            canvas.put(dash, x: x, y: y, style: Style(style.background, on: fill.foreground))
          } else if x % 2 == 0 {
            // Dots keep their shape and change their colour; the axis names the line besides.
            canvas.put(under, x: x, y: y, style: fill.with(foreground: style.foreground))
          }
        }
      }
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
      let y = mark.value.map { row(at: scale.position($0)) } ?? rect.y
      drawSign(of: mark, x: x, y: y, on: &canvas)
      let style = decoration.theme.style(mark.role)
      if let value = mark.value, !scale.contains(value), x + 1 < rect.right {
        let arrow =
          value > scale.upper ? decoration.symbols.above : decoration.symbols.below
        canvas.put(arrow, x: x + 1, y: y, style: style, in: rect)
      }
    }
  }

  private func drawSign(of mark: ChartMark, x: Int, y: Int, on canvas: inout Canvas) {
    let under = canvas.style(x: x, y: y)
    // In a solid cell a sign on the background would stand in a hole of the fill.
    let isSolid = canvas.scalars(x: x, y: y) == ["█"]
    let ink =
      isSolid
      ? Style(under.background, on: under.foreground, [.bold])
      : decoration.theme.style(mark.role).with(background: under.background)
    let glyph = decoration.symbols == .ascii ? mark.ascii : mark.glyph
    canvas.put(glyph, x: x, y: y, style: ink, in: rect)
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
      let y = mark.value.map { row(at: scale.position($0)) } ?? rect.y
      // A letter here is one of another mark's name.
      if mark.needsLabel, isLetter(canvas.scalars(x: x, y: y).first ?? " ") { continue }
      let isNamed = writeBeside(
        mark.label, x: x, y: y, on: &canvas, style: decoration.theme.style(mark.role))
      if mark.needsLabel, isNamed { drawSign(of: mark, x: x, y: y, on: &canvas) }
    }
    let style = decoration.theme.style(.break)
    for line in decoration.breaks {
      let x = breaks(line.position)
      guard x >= rect.x, x < rect.right else { continue }
      // The whole name in any row before a shorter one in the first.
      naming: for form in line.label.forms where !form.isEmpty {
        let columns = form.columns
        for y in rect.y..<rect.bottom
        where writeBeside(form, columns, x: x, y: y, on: &canvas, style: style) { break naming }
      }
    }
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
    for start in [x + 1, x - columns - 1] {
      let cells = Rect(x: start, y: y, width: columns + 1, height: 1)
      guard start >= rect.x, cells.right <= rect.right + 1 else { continue }
      let free = (cells.x..<min(cells.right, rect.right)).allSatisfy {
        $0 == x || isFree(canvas.scalars(x: $0, y: y).first ?? "x")
      }
      guard free else { continue }
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

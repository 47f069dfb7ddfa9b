import Text

/// What the signs of a chart mean, in the gaps between the lowest labels under it.
extension Plot {
  /// What stands between two parts of a legend.
  private static let separator = "   "

  /// Draws the legend into gaps between labels.
  func drawLegend(in gaps: [XLabelRow.Gap], y: Int, on canvas: inout Canvas) {
    for (gap, parts) in legend(in: gaps).placed {
      Line(fitting: parts, columns: gap.columns, separator: Self.separator)
        .write(on: &canvas, at: Point(x: area.x + gap.x, y: y), in: area)
    }
  }

  /// Divides the legend among gaps, the widest first: each part goes where there is room for its
  /// shortest form, parts of a higher priority before others.
  func legend(
    in gaps: [XLabelRow.Gap]
  ) -> (placed: [(gap: XLabelRow.Gap, parts: [Line.Part])], left: [Line.Part]) {
    var placed: [(gap: XLabelRow.Gap, parts: [Line.Part])] = []
    var left = decoration.legend
    for gap in gaps where !left.isEmpty {
      var room = gap.columns
      var chosen: [Int] = []
      for index in left.indices.sorted(by: { (-left[$0].priority, $0) < (-left[$1].priority, $1) })
      {
        let columns =
          left[index].phrase.shortest.columns + (chosen.isEmpty ? 0 : Self.separator.columns)
        guard columns <= room else { continue }
        room -= columns
        chosen.append(index)
      }
      placed.append((gap, left.indices.filter(chosen.contains).map { left[$0] }))
      left = left.indices.filter { !chosen.contains($0) }.map { left[$0] }
    }
    return (placed, left)
  }
}

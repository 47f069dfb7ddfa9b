internal import Canvas
internal import Model

extension FamilyChart {
  /// Says of each column of a line or an area which month a click on it means.
  func markMonths(
    _ chart: LineChart, _ window: TimeWindow, on canvas: inout Canvas, in area: Rect
  ) {
    guard canvas.keepsSpots, let selected else { return }
    for (x, share) in chart.shares(in: area) {
      let month = window.months.last { window.share(of: $0.first) <= share } ?? window.first
      canvas.mark(
        .slot(offset: month - selected),
        in: Rect(x: x, y: area.y, width: 1, height: area.height))
    }
  }
}

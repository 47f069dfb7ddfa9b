internal import Canvas
internal import Model

/// The pace against the goal, a line a fiscal year.
struct PaceStrip: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
  }
}

internal import Canvas
internal import Model
internal import Text

/// The line that says what is watched for and has come about, or that a command about it failed.
struct AlertBanner: View {
  let board: Board

  /// Whether there is anything to say.
  var isNeeded: Bool { !board.alerts.isEmpty || board.commandFault != nil }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let style = board.appearance.theme.style(.banner)
    canvas.fill(area, style: style)
    var parts = [board.commandFault].compactMap(\.self)
    if let first = board.alerts.first {
      let count = board.alerts.count
      let place = count > 1 ? "1 of \(count) " : ""
      parts.append(
        "ALERT \(place)\(visible(first.rule.name)): "
          + visible(board.wording.text(first.reading.words)))
    }
    let text = parts.joined(separator: " · ").fitted(to: max(0, area.width - 2))
    canvas.write(text, at: Point(x: area.x + 1, y: area.y), style: style, in: area)
  }
}

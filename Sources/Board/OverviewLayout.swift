internal import Canvas

/// Where the parts of the overview stand.
///
/// It degrades stepwise: panels two by two; one below the other; one line a panel, with the pace and
/// the selected panel's chart below as far as there is room; nothing but the selected panel's figure.
struct OverviewLayout: Hashable, Sendable {
  /// The title line; empty where there is no room.
  let title: Rect
  /// The headline strip; empty where there is no room.
  let strip: Rect
  /// The panels in order; empty rectangles for those without room.
  let panels: [Rect]
  /// Where panels are lines, the chart of the selected one; empty where there is no room.
  let detail: Rect
  /// The pace strip; empty where there is no room.
  let pace: Rect
  /// The key line; empty where there is no room.
  let keys: Rect
  /// How many panels stand side by side.
  let columns: Int
  /// Whether panels are single lines of text.
  let isTextOnly: Bool

  /// Lays out an overview.
  ///
  /// - Parameters:
  ///   - area: The area of the page.
  ///   - count: How many panels there are.
  ///   - hasPace: Whether there is a pace strip.
  ///   - expanded: The panel that has all the room for itself, if one has.
  init(_ area: Rect, panels count: Int, hasPace: Bool, expanded: Int? = nil) {
    var rest = area
    (title, rest) = rest.splitTop(area.height >= 4 ? 1 : 0)
    (rest, keys) = rest.splitBottom(area.height >= 8 ? 1 : 0)
    if let expanded, (0..<count).contains(expanded) {
      let nothing = Rect(width: 0, height: 0)
      (strip, rest) = rest.splitTop(area.width >= 72 && rest.height >= 15 ? 1 : 0)
      panels = (0..<count).map { [rest] in $0 == expanded ? rest : nothing }
      (pace, detail) = (nothing, nothing)
      columns = 1
      isTextOnly = rest.height < 6 || rest.width < 30
      return
    }
    let beside = area.width >= 72 && count > 1 ? 2 : 1
    let rows = max(1, (count + beside - 1) / beside)
    let hasCharts = rest.height >= rows * 6 && area.width >= 30
    isTextOnly = !hasCharts
    columns = hasCharts ? beside : 1
    guard hasCharts else {
      strip = Rect(width: 0, height: 0)
      let spare = rest.splitTop(count).rest
      let chart = area.width >= 30 && spare.height >= 6 ? 6 : 0
      let left = spare.height - chart
      let (below, foot) = spare.splitBottom(hasPace && left >= 2 ? min(3, left) : 0)
      pace = foot
      detail = chart > 0 ? below : Rect(width: 0, height: 0)
      panels = (0..<count).map { index in
        Rect(x: rest.x, y: rest.y + index, width: rest.width, height: 1).intersection(rest)
      }
      return
    }
    detail = Rect(width: 0, height: 0)
    (strip, rest) = rest.splitTop(columns == 2 && rest.height >= rows * 7 + 1 ? 1 : 0)
    let paceHeight =
      !hasPace ? 0 : rest.height >= rows * 12 + 5 ? 5 : rest.height >= rows * 8 + 3 ? 3 : 0
    (rest, pace) = rest.splitBottom(paceHeight)
    var placed: [Rect] = []
    for row in 0..<rows {
      let top = rest.height * row / rows
      let bottom = rest.height * (row + 1) / rows
      for column in 0..<columns where placed.count < count {
        let isAlone = placed.count == count - 1 && column == 0
        let left = rest.width * column / columns
        let right = isAlone ? rest.width : rest.width * (column + 1) / columns
        placed.append(
          Rect(x: rest.x + left, y: rest.y + top, width: right - left, height: bottom - top))
      }
    }
    panels = placed
  }
}

internal import Canvas

/// Where the parts of a family's pages stand.
struct FamilyLayout {
  let chart: Rect
  let table: Rect
  let detail: Rect

  /// Chart and table side by side where there is room, else one above the other, where the chart
  /// has the most of it; what the selection comes from below them.
  ///
  /// - Parameters:
  ///   - area: The area of the page.
  ///   - isExpanded: Whether the chart has all of it.
  init(_ area: Rect, isExpanded: Bool = false) {
    guard !isExpanded else {
      chart = area
      table = Rect(width: 0, height: 0)
      detail = table
      return
    }
    let detailHeight =
      area.height >= 28 ? max(8, min(10, area.height / 4)) : area.height >= 20 ? 5 : 0
    let (top, bottom) = area.splitBottom(detailHeight)
    detail = bottom
    if area.width >= 76 {
      let tableWidth = max(38, min(80, area.width * 9 / 20))
      (chart, table) = top.splitLeft(top.width - tableWidth)
    } else {
      (chart, table) = top.splitBottom(top.height >= 14 ? max(6, top.height / 3) : top.height)
    }
  }
}

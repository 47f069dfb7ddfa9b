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

  /// The layout of a list that is short, whose table has the rows it needs and leaves the others to
  /// what is told below it: beside the chart where that has the width, else below both.
  ///
  /// - Parameters:
  ///   - area: The area of the page.
  ///   - rows: How many rows the table has.
  ///   - events: How many events may have to be told at once; nothing else moves anything.
  ///   - isExpanded: Whether the chart has all of it.
  init(_ area: Rect, rows: Int, events: Int, isExpanded: Bool) {
    let usual = FamilyLayout(area, isExpanded: isExpanded)
    guard !isExpanded, area.width >= 76, area.height >= 20 else {
      self = usual
      return
    }
    let wanted = min(rows + 3, area.height * 2 / 3)
    if usual.table.width >= EventBox.width + 4 {
      let (left, right) = area.splitLeft(usual.chart.width)
      chart = left
      (table, detail) = right.splitTop(wanted)
    } else {
      // Rows that the table does not need are the events' before they are the chart's.
      let left = area.height - EventBox.height(of: events, in: area.width)
      let least = max(wanted, area.height * 2 / 5)
      let (top, bottom) = area.splitTop(max(least, min(left, area.height * 3 / 5)))
      (chart, table) = top.splitLeft(usual.chart.width)
      detail = bottom
    }
  }
}

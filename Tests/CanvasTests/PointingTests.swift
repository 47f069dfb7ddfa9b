import Canvas
import Testing

struct PointingTests {
  private let theme = Theme.dark

  private func bars(_ count: Int) -> BarChart {
    BarChart(
      (1...max(1, count)).map { Bar(Double($0)) }, accent: theme.accent(0), theme: theme)
  }

  @Test(arguments: [(18, 80), (18, 30), (5, 100), (40, 20), (1, 12)])
  func `a click on a bar finds its slot`(count: Int, width: Int) {
    let area = Rect(x: 3, y: 2, width: width, height: 10)
    var canvas = Canvas(width: width + 6, height: 14)
    bars(count).draw(on: &canvas, in: area)
    // The foot of each bar is drawn, so the slots of full cells are the bars from left to right.
    var slots: [Int] = []
    for x in area.x..<area.right where canvas.scalars(x: x, y: 11) == ["█"] {
      guard let slot = bars(count).slot(at: Point(x: x, y: 11), in: area) else {
        Issue.record("no slot at \(x)")
        continue
      }
      if slots.last != slot { slots.append(slot) }
    }
    #expect(slots.last == count - 1 && slots == slots.sorted())
    #expect(bars(count).slot(at: Point(x: 0, y: 5), in: area) == nil)
    #expect(bars(count).slot(at: Point(x: area.right - 1, y: 5), in: area) == nil)
  }

  @Test func `the slots of all columns are those of a click on each`() {
    let area = Rect(x: 3, y: 2, width: 70, height: 10)
    let slots = bars(18).slots(in: area)
    #expect(Set(slots.map(\.slot)) == Set(0..<18))
    for (column, slot) in slots {
      #expect(bars(18).slot(at: Point(x: column, y: 5), in: area) == slot)
    }
  }

  @Test func `the columns of a line go from the beginning of its time to the end`() {
    let points = [0, 0.25, 1].map { DataPoint(x: $0, y: 5) }
    let chart = LineChart([Series("", points, accent: theme.accent(0))], theme: theme)
    let shares = chart.shares(in: Rect(x: 4, y: 1, width: 50, height: 10))
    #expect(shares.first?.column == 4 && shares.first?.share == 0 && shares.last?.share == 1)
    #expect(chart.shares(in: Rect(width: 0, height: 0)).isEmpty)
  }

  @Test(arguments: 0..<5)
  func `a bar keeps its colours under the cursor, down to its foot`(accent: Int) {
    var chart = BarChart(
      (1...18).map { Bar(Double($0)) }, accent: theme.accent(accent), theme: theme)
    let area = Rect(width: 80, height: 20)
    var (plain, pointed) = (Canvas(width: 80, height: 20), Canvas(width: 80, height: 20))
    chart.draw(on: &plain, in: area)
    chart.cursor = 17
    chart.draw(on: &pointed, in: area)
    var rows = 0
    for (x, slot) in chart.slots(in: area) where slot == 17 {
      for y in 0..<20 where plain.scalars(x: x, y: y) == ["█"] {
        #expect(pointed.style(x: x, y: y).foreground == plain.style(x: x, y: y).foreground)
        rows += 1
      }
    }
    #expect(rows > 20)
  }

  @Test(arguments: [1, 6, 7, 60, 200])
  func `as many bars as have room have room for a gap each`(width: Int) {
    let count = BarChart.capacity(width: width)
    guard count > 0 else { return }
    let full = BarChart(
      Array(repeating: Bar(9), count: count), accent: theme.accent(0), theme: theme)
    let foot = picture(full, width, 4).split(separator: "\n").last ?? ""
    #expect(foot.split(separator: " ").filter { $0.allSatisfy { $0 == "█" } }.count == count)
  }

  @Test func `a click on a line finds the nearest point`() {
    let points = [0, 0.25, 1].map { DataPoint(x: $0, y: 5) }
    let chart = LineChart([Series("", points, accent: theme.accent(0))], theme: theme)
    let area = Rect(width: 50, height: 10)
    #expect(chart.slot(at: Point(x: 0, y: 3), in: area) == 0)
    #expect(chart.slot(at: Point(x: 14, y: 3), in: area) == 1)
    #expect(chart.slot(at: Point(x: 40, y: 3), in: area) == 2)
    #expect(chart.slot(at: Point(x: 49, y: 3), in: area) == nil)
    #expect(LineChart([], theme: theme).slot(at: Point(x: 4, y: 3), in: area) == nil)
  }

  @Test(arguments: [(nil, 0..<9), (0, 0..<9), (20, 16..<25), (49, 41..<50), (99, 41..<50)])
  func `a table shows the rows around its cursor`(cursor: Int?, rows: Range<Int>) {
    let table = Table(
      [Table.Column("n")], (0..<50).map { Table.Row([Table.Cell("\($0)")]) }, cursor: cursor,
      theme: theme)
    let area = Rect(x: 1, y: 1, width: 12, height: 10)
    #expect(table.window(in: area) == rows)
    #expect(table.row(at: Point(x: 2, y: 1), in: area) == nil)
    #expect(table.row(at: Point(x: 2, y: 2), in: area) == rows.lowerBound)
    #expect(table.row(at: Point(x: 2, y: 10), in: area) == rows.upperBound - 1)
    #expect(table.row(at: Point(x: 2, y: 11), in: area) == nil)
  }

  @Test func `an axis that is cut or logarithmic has a note to put beside the chart`() {
    func chart(_ low: Double, _ form: LineChart.Form, _ kind: Scale.Kind = .linear) -> LineChart {
      let points = [DataPoint(x: 0, y: low), DataPoint(x: 1, y: 57_000)]
      return LineChart(
        [Series("", points, accent: theme.accent(0))], form: form, kind: kind, theme: theme)
    }
    #expect(chart(48_000, .line).note?.longest == "✂ line: axis does not start at 0")
    #expect(chart(0, .line).note == nil)
    #expect(chart(48_000, .area).note == nil)
    #expect(chart(48_000, .area, .logarithmic).note == nil)
    #expect(chart(48_000, .points, .logarithmic).note?.fitting(10) == "log axis")
  }
}

import Canvas
import Testing

/// What the signs of a chart mean, between the labels under it.
struct LegendTests {
  private let theme = Theme.dark

  @Test(arguments: 12...70, 2...8)
  func `a part of the legend is drawn or told to be left`(width: Int, labels: Int) {
    let legend = ["◇ claimed", "▒ part"].map { Line.Part([$0], theme.style(.dim)) }
    let points = [DataPoint(x: 0, y: 1), DataPoint(x: 1, y: 2)]
    let line = LineChart(
      [Series("", points, accent: theme.accent(0))], theme: theme,
      xLabels: (0..<labels).map { XLabel(at: Double($0) / Double(labels), ["\(2020 + $0)"]) },
      legend: legend)
    let bars = BarChart(
      (0..<labels).map { Bar(Double($0)) }, accent: theme.accent(0), theme: theme,
      xLabels: (0..<labels).map { XLabel(at: Double($0), ["\(2020 + $0)"]) }, legend: legend)
    let area = Rect(width: width, height: 10)
    for (chart, left) in [
      (line as any View, line.legendLeft(in: area)), (bars, bars.legendLeft(in: area)),
    ] {
      let foot = drawn(chart, width, 10).text(row: 9)
      for part in legend {
        #expect(foot.contains(part.phrase.longest) != left.contains(part), "\(foot)")
      }
    }
  }
}

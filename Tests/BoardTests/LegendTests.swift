import Canvas
import Model
import Testing

@testable import Board

/// What the signs of charts mean, beside them and below.
@Suite struct LegendTests {
  @Test func `what a chart has no room to explain is explained below it`() {
    let claimed = Line.Part(["◇ claimed"], Style())
    let readout = Line.Part(["Aug 2026"], Style())
    let event = Line.Part(["▾ 30 Apr an event", "▾ 1 event"], Style())
    var footer = ChartFooter()
    footer.append(.readout, [readout])
    footer.append(.events, [event])
    footer.append(.freshness, [readout])
    footer.add(legend: [claimed])
    #expect(footer.lines(height: 20, labels: 2).map(\.count) == [1, 2, 1])
    var short = ChartFooter()
    short.append(.readout, [readout])
    short.append(.freshness, [readout])
    short.add(legend: [claimed])
    #expect(short.lines(height: 20, labels: 2) == [[readout], [claimed], [readout]])
    short.add(legend: [])
    #expect(short.lines(height: 20, labels: 2).count == 3)
  }

  @Test func `the name of the year before leaves room for that of the mean`() {
    let months = (0..<30).map { Month(year: 2024, month: 1) + $0 }
    var board = Fixture.board(
      [Fixture.metric("crossings", "crossings", .flow)],
      months.map { .month(String($0.first.description.prefix(7)), Double(5_000 + $0.month * 90)) },
      panels: [
        PanelDefinition(
          family: "crossings", titles: ["Crossings"], strip: "Crossings", metric: "crossings",
          chart: .logarithmicLine)
      ], size: Size(width: 80, height: 24))
    board.type("1 a m")
    let legend = board.lines(with: "⠒⠒ Crossings").first ?? ""
    #expect(legend.contains("year ago") && legend.contains("mean"), "\(legend)")
  }
}

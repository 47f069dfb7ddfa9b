import Canvas
import Model
import Testing
import Text

@testable import Board

/// The highest and the lowest value of a chart.
struct ExtremesTests {
  private static let flights = PanelDefinition(
    family: "flights", titles: ["Flights"], strip: "Flights", metric: "flights", chart: .bars)

  /// The names at the ends of values, each of a month.
  private func names(_ rows: [Fixture.Row]) -> [String] {
    let board = Fixture.board(
      [Fixture.metric("flights", "flights", .flow)], rows, panels: [Self.flights])
    let values = board.panels[0].figures.enumerated().map {
      Extremes.Value($1, at: Double($0), value: $1.value)
    }
    return Extremes(values: values, numbers: NumberStyle()).marks(glyph: "▿", ascii: "v")
      .map(\.label.longest)
  }

  @Test(arguments: [
    (Bound.exact, ["max 240", "min 109"]), (.above, ["max >240", "min 109"]),
    (.about, ["max ~240", "min 109"]), (.below, []),
  ])
  func `the highest value is named as it was stated`(bound: Bound, named: [String]) {
    #expect(
      names([.month("2025-10", 109), .month("2025-11", 240, bound), .month("2025-12", 224)])
        == named)
  }

  // What is more than 109 may be more than 240, and what is less than 240 less than 109.
  @Test(arguments: [(Bound.above, []), (.below, ["max 240", "min <109"])])
  func `the lowest value is named as it was stated`(bound: Bound, named: [String]) {
    #expect(
      names([.month("2025-10", 109, bound), .month("2025-11", 240), .month("2025-12", 224)])
        == named)
  }

  @Test func `below a higher value of a month that was not over none is called the highest`() {
    #expect(
      names([
        .month("2025-10", 109), .month("2025-11", 224),
        .over("2025-12-01", "2025-12-20", 300, .partial),
      ]) == ["min 109"])
  }

  @Test func `two values have no ends`() {
    #expect(names([.month("2025-10", 109), .month("2025-11", 240)]).isEmpty)
  }
}

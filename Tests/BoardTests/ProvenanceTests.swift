import Board
import Canvas
import Model
import Testing

/// The box that says where a figure comes from.
struct ProvenanceTests {
  /// A board whose metrics have a definition, of two lines on a narrow screen.
  private func board(_ width: Int, _ height: Int) -> Board {
    let base = Fixture.dataset()
    let metrics = base.metrics.map { metric in
      Metric(
        id: metric.id, family: metric.family, kind: metric.kind, unit: metric.unit,
        cadence: metric.cadence, title: metric.title,
        definition: "People who were counted on some day, by whoever counted them, wherever.",
        notComparableWith: ["beds"])
    }
    let dataset = Dataset(
      generation: 1, metrics: metrics, sources: base.sources, goals: base.goals,
      panels: base.panels, dimensions: base.dimensions, observations: base.observations)
    var board = Board(size: Size(width: width, height: height), now: Fixture.now)
    _ = board.start()
    _ = board.apply(.read(Fixture.reading(dataset)), at: Fixture.now)
    return board
  }

  @Test func `the room below the observations tells what is counted`() {
    var board = board(120, 36)
    board.type("1 Left")
    let text = board.frame().description
    #expect(text.contains("People who were counted on some day"))
    #expect(text.contains("not comparable with beds"))
  }

  @Test func `what finds no room is not cut without a sign`() {
    var board = board(80, 24)
    board.type("1 Left")
    let line = board.frame().description.split(separator: "\n").first { $0.contains("People who") }
    #expect(line?.contains("…") == true)
    #expect(line?.contains("… …") == false)
  }
}

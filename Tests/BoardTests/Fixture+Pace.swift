import Board
import Canvas
import Model

extension Fixture {
  /// The made-up figures with a pace, a goal for it and a chain.
  static func pacedDataset() -> Dataset {
    let base = dataset()
    return Dataset(
      generation: base.generation, title: base.title, metrics: base.metrics,
      sources: base.sources,
      goals: base.goals + [
        Goal(
          id: "y", metric: "arrests.total", span: .year, from: day("2025-01-20"), low: 1_000_000,
          high: 1_000_000, label: "goal", source: "s")
      ], panels: base.panels,
      pace: PaceDefinition(
        titles: ["Pace"], metric: "arrests.total", annual: nil, goal: "y", definitionSince: nil,
        chain: ChainDefinition(
          entries: ["arrests.flow"], left: "flights.flow", held: "held.daily",
          apart: "arrests.total")), dimensions: base.dimensions, observations: base.observations)
  }

  /// A board that has read them.
  static func pacedBoard(
    _ width: Int = 120, _ height: Int = 36, symbols: Symbols = .braille
  ) -> Board {
    var board = Board(
      appearance: Appearance(symbols: symbols), size: Size(width: width, height: height), now: now)
    _ = board.start()
    _ = board.apply(.read(reading(pacedDataset())), at: now)
    return board
  }
}

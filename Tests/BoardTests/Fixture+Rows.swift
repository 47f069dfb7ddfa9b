import Board
import Canvas
import Model

extension Fixture {
  /// One observation of a made-up package.
  struct Row {
    /// Which of the package's metrics it is of.
    let metric: Int
    let period: Period
    let value: Double
    let bound: Bound
    let status: Status
    var quality = Quality.primary

    /// What was published over the days from one to another.
    static func over(
      _ start: String, _ end: String, _ value: Double, _ status: Status = .reported,
      bound: Bound = .exact, quality: Quality = .primary, of metric: Int = 0
    ) -> Row {
      Row(
        metric: metric, period: Period(day(start), day(end)), value: value, bound: bound,
        status: status, quality: quality)
    }

    /// What was published for a day.
    static func on(
      _ date: String, _ value: Double, _ bound: Bound = .exact, _ status: Status = .reported,
      quality: Quality = .primary, of metric: Int = 0
    ) -> Row {
      Row(
        metric: metric, period: Period(day(date), day(date)), value: value, bound: bound,
        status: status, quality: quality)
    }

    /// What was published for a whole month, such as `2026-03`.
    static func month(
      _ month: String, _ value: Double, _ bound: Bound = .exact, of metric: Int = 0
    ) -> Row {
      Row(
        metric: metric, period: day(month + "-01").month.period, value: value, bound: bound,
        status: .reported)
    }
  }

  /// A board on rows of a few metrics, with a panel for each of `panels`.
  static func board(
    _ metrics: [Metric], _ rows: [Row], panels: [PanelDefinition], goals: [Goal] = [],
    events: [Model.Event] = [], claims: [Claim] = [], pace: PaceDefinition? = nil,
    publisher: String = "Publisher", size: Size = Size(width: 120, height: 36),
    appearance: Appearance = Appearance()
  ) -> Board {
    var observations = ObservationList()
    for row in rows {
      observations.append(
        Observation(
          metric: row.metric, dimensions: 0, period: row.period, value: row.value,
          bound: row.bound, status: row.status, quality: row.quality, source: 0,
          published: Publication(row.period.end + 5)))
    }
    let dataset = Dataset(
      generation: 1, title: "Made-up figures", metrics: metrics,
      sources: [
        Source(
          id: "s", publisher: publisher, title: "A release",
          published: Publication(day("2026-10-30")))
      ],
      goals: goals, events: events, claims: claims, panels: panels, pace: pace,
      observations: observations.observations())
    var board = Board(appearance: appearance, size: size, now: now)
    _ = board.start()
    _ = board.apply(.read(reading(dataset)), at: now)
    return board
  }
}

extension Board {
  /// The lines of the frame that hold a text.
  func lines(with text: String) -> [String] {
    frame().description.split(separator: "\n").map(String.init).filter { $0.contains(text) }
  }
}

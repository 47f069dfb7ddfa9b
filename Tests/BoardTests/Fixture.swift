import Board
import Canvas
import Model

/// A small board on made-up figures, for tests.
enum Fixture {
  static let now = Instant(seconds: 1_795_272_131)  // 2026-11-21T14:42:11Z

  static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  static func metric(
    _ id: String, _ family: String, _ kind: Kind, _ cadence: Cadence = .month
  ) -> Metric {
    Metric(id: id, family: family, kind: kind, unit: "people", cadence: cadence, title: id)
  }

  /// Four families: a flow with a partial month and a gap, a stock with daily values, a sparse
  /// flow and a series over three powers of ten.
  static func dataset(generation: Int = 1) -> Dataset {
    let metrics = [
      metric("arrests.flow", "arrests", .flow), metric("held.snapshot", "held", .stock, .twoWeeks),
      metric("held.daily", "held", .stock, .day), metric("flights.flow", "flights", .flow),
      metric("crossings.flow", "crossings", .flow), metric("beds", "held", .stock, .irregular),
      metric("arrests.total", "arrests", .cumulative, .twoWeeks),
      metric("held.ice", "held", .stock), metric("held.cbp", "held", .stock),
    ]
    var observations = Observations()
    func add(
      _ metric: Int, _ start: String, _ end: String, _ value: Double, _ status: Status,
      dimensions: Int = 0
    ) {
      observations.append(
        Observation(
          metric: metric, dimensions: dimensions, period: Period(day(start), day(end)),
          value: value, status: status,
          source: 0, published: Publication(day(end) + 20)))
    }
    for number in 0..<24 where number != 11 {
      let month = Month(year: 2024, month: 11) + number
      let isLast = number == 23
      let end = isLast ? month.first + 9 : month.last
      add(
        0, month.first.description, end.description,
        Double(9000 + number * 1000) * (isLast ? 0.3 : 1),
        isLast ? .partial : .reported)
      add(
        4, month.first.description, month.last.description, 200_000 / Double(number * number + 1),
        .reported)
      if number % 3 == 0 {
        add(3, month.first.description, month.last.description, Double(100 + number * 5), .reported)
      }
      add(
        7, end.description, end.description, Double(30_000 + number * 700), .reported, dimensions: 1
      )
      add(
        8, end.description, end.description, Double(10_000 + number * 200), .reported, dimensions: 2
      )
      add(1, end.description, end.description, Double(40_000 + number * 900), .reported)
      for offset in 0..<month.days where number < 20 {
        let date = (month.first + offset).description
        add(2, date, date, Double(40_000 + number * 900 + offset * 20), .reported)
      }
    }
    // Totals of a fiscal year at irregular days, the fourth lowered by its publisher.
    for (end, total) in [
      ("2025-11-09", 40_000.0), ("2025-11-20", 51_000), ("2025-12-20", 81_000),
      ("2025-12-31", 80_500), ("2026-01-20", 100_000),
    ] {
      add(6, "2025-10-01", end, total, .reported)
    }
    add(5, "2025-01-01", "2025-01-01", 41_500, .reported)
    return Dataset(
      generation: generation, title: "Made-up figures", metrics: metrics,
      sources: [
        Source(
          id: "s", publisher: "Publisher", title: "A release",
          published: Publication(day("2026-10-30")))
      ],
      goals: [
        Goal(
          id: "g", metric: "arrests.flow", span: .day, from: day("2025-05-21"), low: 3000,
          high: 3000, label: "goal", source: "s")
      ],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day", "Arrests"], strip: "Arrests",
          metric: "arrests.flow", cumulative: "arrests.total", chart: .bars, measure: .perDay),
        PanelDefinition(
          family: "held", titles: ["People held", "Held"], strip: "Held", metric: "held.snapshot",
          daily: "held.daily", chart: .area, against: ["beds"],
          parts: ["held.ice", "held.cbp"]),
        PanelDefinition(
          family: "flights", titles: ["Flights"], strip: "Flights", metric: "flights.flow",
          chart: .bars),
        PanelDefinition(
          family: "crossings", titles: ["Crossings"], strip: "Crossings", metric: "crossings.flow",
          chart: .logarithmicLine),
      ],
      dimensions: [
        [], [Dimension(name: "agency", value: "ICE")], [Dimension(name: "agency", value: "CBP")],
      ], observations: observations)
  }

  /// A board that has read the made-up figures.
  static func board(
    _ width: Int = 120, _ height: Int = 36, symbols: Symbols = .braille
  ) -> Board {
    var board = Board(
      appearance: Appearance(symbols: symbols), size: Size(width: width, height: height), now: now)
    _ = board.start()
    _ = board.apply(.read(reading()), at: now)
    return board
  }

  static func reading(
    _ dataset: Dataset? = dataset(), faults: [String] = [], preferences: Preferences? = nil,
    themes: [NamedTheme] = []
  ) -> Reading {
    Reading(
      dataset: dataset, files: [FileReading(name: "a.csv", rows: 10, faults: faults)],
      finished: now, preferences: preferences, themes: themes)
  }
}

extension Board {
  /// Types keys by their names, separated by blanks.
  mutating func type(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(named: name) else { preconditionFailure("no key: \(name)") }
      _ = apply(.input(.key(key)), at: now)
    }
  }

  /// Types a text character by character.
  mutating func enter(_ text: String) {
    for character in text { _ = apply(.input(.key(.character(character))), at: now) }
  }
}

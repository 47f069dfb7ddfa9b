import Canvas
import Model
import Testing

@testable import Board

/// What the pace page says in words.
@Suite struct PacePageTests {
  static func board(heldAtEnd: Double) -> Board {
    Fixture.board(
      [
        Fixture.metric("bookins", "arrests", .flow), Fixture.metric("left", "removals", .flow),
        Fixture.metric("held", "held", .stock, .day),
        Metric(
          id: "removals", family: "removals", kind: .cumulative, unit: "people", cadence: .twoWeeks,
          title: "Removals this fiscal year"),
        Fixture.metric("removals.year", "removals", .flow, .fiscalYear),
      ],
      [
        .month("2025-10", 9_000), .month("2025-10", 4_000, of: 1),
        .on("2025-09-30", 40_000, of: 2), .on("2025-10-31", heldAtEnd, of: 2),
        .over("2025-10-01", "2025-10-15", 2_000, of: 3),
        .over("2025-10-01", "2025-10-31", 5_000, of: 3),
        .over("2024-10-01", "2025-09-30", 70_000, of: 3),
        .over("2023-10-01", "2024-09-30", 60_000, of: 4),
      ], panels: [],
      goals: [
        Goal(
          id: "g", metric: "removals", span: .year, from: Fixture.day("2025-01-20"), low: 100_000,
          high: 100_000, label: "goal", source: "s")
      ],
      pace: PaceDefinition(
        titles: ["Pace"], metric: "removals", annual: "removals.year", goal: "g",
        definitionSince: nil,
        chain: ChainDefinition(
          entries: ["bookins"], left: "left", held: "held", apart: "removals")),
      size: Size(width: 140, height: 44))
  }

  @Test(arguments: [
    (42_500.0, "+2,500", "− ", "2,500"), (39_000, "−1,000", "− ", "6,000"),
    (46_500, "+6,500", "+ ", "1,500"),
  ])
  func `the chain ends in a change, not in a level`(
    held: Double, change: String, sign: String, rest: String
  ) {
    var board = Self.board(heldAtEnd: held)
    board.type("5")
    #expect(board.lines(with: "\(change)  change in people: held").count == 1)
    let other = board.lines(with: "other exits and corrections").first ?? ""
    #expect(other.contains("│ \(sign)") && other.contains(" \(rest)  other"))
    #expect(board.lines(with: "5,000  Removals in the same days").count == 1)
  }

  @Test func `a goal is not held against the years before it`() {
    var board = Self.board(heldAtEnd: 42_500)
    board.type("5")
    let before = board.lines(with: "FY2024  ").first ?? ""
    #expect(before.contains("(60 %)") && before.contains("goal stated later"))
    let within = board.lines(with: "FY2025  ").first ?? ""
    #expect(within.contains(" 70 %") && within.contains("  no"))
  }

  @Test func `the figures of the years' gauges stand in columns`() {
    let rows = Self.board(heldAtEnd: 42_000).frame().description.split(separator: "\n")
      .map(String.init).filter { $0.contains("│ FY20") && $0.contains(" a day") }
    #expect(rows.count == 3)
    for words in [" a day", " % of"] {
      let places = rows.compactMap { row in
        row.indices.first { row[$0...].hasPrefix(words) }.map {
          row.distance(from: row.startIndex, to: $0)
        }
      }
      #expect(places.count == 3 && Set(places).count == 1, "\(rows)")
    }
  }
}

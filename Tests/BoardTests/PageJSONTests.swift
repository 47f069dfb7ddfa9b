import Board
import Canvas
import Foundation
import Model
import Testing

struct PageJSONTests {
  private func read(_ board: Board) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(board.json()))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: [
    ("", "overview"), ("1", "months"), ("2", "months"), ("2 Enter", "month"), ("3", "months"),
    ("1 u", "years"), ("1 u Enter", "year"), ("1 d", "steps"), ("2 v", "revisions"),
    ("6", "claims"), ("7", "sources"), ("8", "changes"), ("2 f", "formulas"), ("?", "help"),
    ("< < 2", "months"),
  ])
  func `every page has its figures in one form`(_ keys: String, _ name: String) throws {
    var board = Fixture.board()
    board.type(keys)
    let page = try read(board)
    #expect(page["schema"] as? String == "paceboard/1")
    #expect(page["kind"] as? String == "page")
    #expect(page["page"] as? String == name)
    #expect(page["now"] as? String == "2026-11-21T14:42:11+00:00")
    #expect(board.json() == board.json())
  }

  @Test func `what is wrong with the files is told beside the figures`() throws {
    var board = Fixture.board()
    #expect(try read(board)["faults"] == nil)
    let fault = "a.csv:3:5: error: no day '2025-13-01'"
    _ = board.apply(.read(Fixture.reading(nil, faults: [fault])), at: Fixture.now)
    #expect(try read(board)["faults"] as? [String] == [fault])
  }

  @Test func `nothing is written before anything was read`() {
    let board = Board(size: Size(width: 80, height: 24), now: Fixture.now)
    #expect(board.json().isEmpty)
  }

  @Test func `every source that is named is told`() throws {
    for keys in ["", "1", "2 Enter", "8", "6", "2 v"] {
      var board = Fixture.board()
      board.type(keys)
      let page = try read(board)
      let told = (page["sources"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      #expect(named(in: page).subtracting(told).isEmpty, "\(keys)")
    }
  }

  /// The ids that stand anywhere as a source.
  private func named(in value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      let own = object["source"] as? String
      return object.values.reduce(Set([own].compactMap(\.self))) { $0.union(named(in: $1)) }
    case let list as [Any]: return list.reduce([]) { $0.union(named(in: $1)) }
    default: return []
    }
  }

  @Test func `a partial figure and a firm one differ`() throws {
    var board = Fixture.board()
    board.type("1")
    let panel = try #require(try read(board)["panel"] as? [String: Any])
    let figures = try #require(panel["figures"] as? [[String: Any]])
    let last = try #require(figures.last)
    #expect(last["status"] as? String == "partial")
    #expect(last["firm"] as? Bool == false)
    #expect(last["end"] as? String == "2026-10-10")
    #expect(last["bound"] as? String == "=")
    let whole = figures[figures.count - 2]
    #expect(whole["firm"] as? Bool == true)
    #expect(whole["per_day"] is Double)
    let headline = try #require(panel["headline"] as? [String: Any])
    #expect((headline["figure"] as? [String: Any])?["end"] as? String == "2026-09-30")
  }

  @Test func `sources that disagree are told as a range`() throws {
    let day = Fixture.day("2026-01-31")
    var observations = ObservationList()
    for (source, value) in [(0, 100.0), (1, 120)] {
      observations.append(
        Observation(
          metric: 0, period: Period(day, day), value: value, bound: source == 0 ? .exact : .above,
          source: source, published: Publication(day + 1)))
    }
    let dataset = Dataset(
      generation: 1, metrics: [Fixture.metric("held", "held", .stock)],
      sources: [
        Source(id: "a", publisher: "A", title: "", published: Publication(day + 1)),
        Source(id: "b", publisher: "B", title: "", published: Publication(day + 1)),
      ], observations: observations.observations())
    var board = Fixture.board()
    _ = board.apply(.read(Fixture.reading(dataset)), at: Fixture.now)
    let panels = try #require(try read(board)["panels"] as? [[String: Any]])
    let figure = try #require((panels.first?["figures"] as? [[String: Any]])?.first)
    #expect(figure["disagreement"] as? [String: Double] == ["low": 100, "high": 120])
    #expect(figure["firm"] as? Bool == false)
    #expect(panels.first?["headline"] is NSNull)
  }
}

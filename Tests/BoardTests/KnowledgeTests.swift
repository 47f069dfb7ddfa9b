import Board
import Canvas
import Model
import Testing

struct KnowledgeTests {
  @Test func `stepping back starts at the last publication day and ends at the first`() {
    var board = Fixture.board()
    #expect(board.knownOn == nil)
    board.type("<")
    let last = board.knownOn
    #expect(last == Fixture.day("2026-11-20"))
    for _ in 0..<2000 { board.type("<") }
    let first = board.knownOn
    board.type("<")
    #expect(board.knownOn == first)
    #expect(first.map { $0 < Fixture.day("2025-01-01") } == true)
  }

  @Test func `stepping on leads back to the present`() {
    var board = Fixture.board()
    board.type("< < >")
    #expect(board.knownOn == Fixture.day("2026-11-20"))
    board.type(">")
    #expect(board.knownOn == nil)
    board.type(">")
    #expect(board.knownOn == nil)
  }

  @Test func `n shows the present again`() {
    var board = Fixture.board()
    board.type("< < < n")
    #expect(board.knownOn == nil)
  }

  @Test func `only what was published by then is shown`() {
    var board = Fixture.board()
    let all = board.panels[0].figures.count
    board.type("< < < <")
    #expect(board.panels[0].figures.count < all)
    #expect(board.frame().description.hasPrefix(" AS KNOWN ON "))
    let latest = board.panels.flatMap(\.figures).map(\.published.day).max()
    #expect(latest.map { $0 <= board.knownOn ?? $0 } == true)
  }

  @Test func `playing steps once a tick and stops in the present`() {
    var board = Fixture.board()
    board.type("P")
    #expect(board.knowledge.isPlaying)
    var days: [Day] = []
    var now = Fixture.now
    while let day = board.knownOn {
      days.append(day)
      now = now.advanced(by: 1)
      _ = board.apply(.tick, at: now)
    }
    #expect(days == days.sorted())
    #expect(days.count == 60)
    #expect(!board.knowledge.isPlaying)
  }

  @Test func `a goal that had not been stated is not shown`() {
    var board = Fixture.board()
    #expect(board.panels[0].goals.count == 1)
    for _ in 0..<3000 where board.knownOn.map({ $0 >= Fixture.day("2025-05-21") }) ?? true {
      board.type("<")
    }
    #expect(board.panels[0].goals.isEmpty)
  }
}

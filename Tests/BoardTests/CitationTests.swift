import Board
import Canvas
import Model
import Testing

struct CitationTests {
  @Test func `y copies everything needed to quote the selected figure and shows it`() {
    var board = Fixture.board()
    board.type("1 Left")
    let effects = board.apply(.input(.key(.character("y"))), at: board.now)
    let citation =
      "31,000 people, arrests.flow, Sep 2026, Publisher, A release, published 20 Oct 2026"
    #expect(effects == [.copy(citation)])
    #expect(board.frame().description.contains("published 20 Oct 2026"))
    board.type("Esc")
    #expect(board.notice == nil)
    #expect(board.path.count == 2)
  }

  @Test func `a partial figure is cited as one`() {
    var board = Fixture.board()
    board.type("1 y")
    #expect(board.notice?.text.contains("(partial)") == true)
    #expect(board.notice?.text.contains("1–10 Oct 2026") == true)
  }

  @Test(arguments: [
    (Bound.exact, Quality.primary, "341 people, "), (.about, .secondary, "~341 people, "),
    (
      .above, .derived,
      ">341 people (computed from a published change or ratio, not stated there), "
    ),
  ])
  func `a quotation leaves out nothing that makes a figure less than stated`(
    _ bound: Bound, _ quality: Quality, _ words: String
  ) {
    var board = Fixture.board(
      [Fixture.metric("flights", "flights", .flow)],
      [.over("2026-07-01", "2026-07-31", 341, bound: bound, quality: quality)],
      panels: [
        PanelDefinition(
          family: "flights", titles: ["Flights"], strip: "Flights", metric: "flights",
          chart: .bars)
      ])
    board.type("1 Enter y")
    #expect(board.notice?.text.hasPrefix(words) == true, "\(board.notice?.text ?? "")")
  }

  @Test func `a source is cited where it is listed`() {
    var board = Fixture.board()
    board.type("7 Tab y")
    #expect(board.notice?.text.contains("Publisher, A release, published") == true)
  }

  @Test func `without a figure the bell rings`() {
    var board = Fixture.board()
    board.type("7")
    #expect(board.apply(.input(.key(.character("y"))), at: board.now) == [.bell])
  }
}

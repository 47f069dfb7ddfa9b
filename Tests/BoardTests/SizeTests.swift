import Board
import Canvas
import Model
import Testing

struct SizeTests {
  static let sizes = [
    (0, 0), (1, 1), (1, 24), (80, 1), (2, 2), (10, 3), (20, 5), (30, 8), (40, 12), (60, 15),
    (72, 20), (79, 23), (80, 24), (100, 30), (120, 36), (200, 60), (500, 200),
  ]

  @Test(arguments: sizes)
  func `every page draws at any size`(width: Int, height: Int) {
    let places = [
      "", "1", "2", "3", "4", "1 Left Enter", "2 Home Enter Down", "5", "6", "7 End", "8", "1 v",
      "1 f", "1 y", "< 7", "?", "? PgDn", "1 u", "1 u Y Left", "2 u Enter",
      "1 u Left Enter Home Enter", "1 d Left", "1 e", "e e 0 e", "2 b", "2 b e", "2 B", "2 B e",
      "1 a m",
      "4 a m - -", "2 a m + +", "2 Home PgDn Enter Down Down Down", "2 Home PgDn Enter C", "5 d",
      "1 g 2 0 x Enter",
    ]
    // One board walks through all places: making one reads its figures anew.
    var board = Fixture.board(width, height, symbols: width % 2 == 0 ? .braille : .ascii)
    for keys in places {
      board.type("n 0 " + keys)
      let frame = board.frame()
      #expect(frame.width == width && frame.height == height)
    }
  }

  @Test(arguments: sizes)
  func `the board says that it reads before it has read`(width: Int, height: Int) {
    let board = Board(size: Size(width: width, height: height), now: Fixture.now)
    let text = board.frame().description
    #expect(width < 25 || height < 1 || text.contains("reading the data files…"))
    var rehearsal = Rehearsal(for: board)
    while rehearsal.next() != nil {}
  }

  @Test func `a data package that cannot be read is named`() {
    var board = Board(size: Size(width: 80, height: 24), now: Fixture.now)
    _ = board.start()
    let fault = "Data/datapackage.json:1:1: error: no such file"
    _ = board.apply(.read(Fixture.reading(nil, faults: [fault])), at: Fixture.now)
    #expect(board.frame().description.contains(fault))
  }

  @Test(arguments: [(120, 36), (200, 60)])
  func `every key is on one page of help where there is room`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    board.type("?")
    let text = board.frame().description
    for binding in board.namedKeys.bindings { #expect(text.contains(binding.summary)) }
  }

  @Test(arguments: [(60, 24), (80, 24), (40, 30)])
  func `formulas are wrapped, not cut`(width: Int, height: Int) {
    var wide = Fixture.board(200, height)
    wide.type("1 Left f")
    var narrow = Fixture.board(width, height)
    narrow.type("1 Left f")
    /// The words between the sides of the frame.
    func words(_ board: Board) -> [Substring] {
      board.frame().description.split(separator: "\n").dropFirst(2)
        .prefix { !$0.contains("╰") && !$0.contains("╚") && !$0.contains("┗") }
        .flatMap { $0.dropFirst().dropLast().split(separator: " ") }
    }
    #expect(words(narrow) == words(wide).prefix(words(narrow).count).map { $0 })
    #expect(words(narrow).count > 20)
  }

  @Test func `a package without a pace leaves no room for one`() {
    let rows = Fixture.board(120, 36).frame().description.split(separator: "\n")
    #expect(rows[34].contains("╰"))
  }

  @Test func `an empty package shows an empty board`() {
    var board = Board(size: Size(width: 80, height: 24), now: Fixture.now)
    _ = board.apply(.read(Fixture.reading(Dataset())), at: Fixture.now)
    board.type("1 Enter Left Tab Down 2 0 Enter")
    #expect(board.frame().height == 24)
  }
}

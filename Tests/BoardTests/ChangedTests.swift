import Board
import Canvas
import Model
import Testing

struct ChangedTests {
  private let february = Month(year: 2026, month: 2).period

  /// A board whose second reading brought one more value and altered another.
  private func board(_ keys: String, reducesMotion: Bool = false) -> Board {
    var board = Board(
      preferences: Preferences(reducesMotion: reducesMotion), on: .braille,
      size: Size(width: 120, height: 36), now: Fixture.now)
    _ = board.start()
    _ = board.apply(.read(Fixture.reading()), at: Fixture.now)
    board.type(keys)
    let dataset = Fixture.dataset(generation: 2)
    // The same figures told as new ones: what is marked is what the reading calls different.
    let differences = dataset.differences(from: Dataset(metrics: dataset.metrics)).filter {
      $0.metric == "arrests.flow" && ($0.period == february || $0.period == headline)
    }
    _ = board.apply(
      .read(
        Reading(
          dataset: dataset, files: [], differences: differences, finished: Fixture.now)),
      at: Fixture.now)
    return board
  }

  private let headline = Month(year: 2026, month: 9).period

  private func frame(_ board: Board) -> (text: String, styles: [Style]) {
    let canvas = board.frame()
    let styles = (0..<canvas.height).flatMap { y in
      (0..<canvas.width).filter { canvas.scalars(x: $0, y: y) == ["✱"] }
        .map { canvas.style(x: $0, y: y) }
    }
    return (canvas.description, styles)
  }

  @Test func `what a reading brought is marked by a sign for a moment, and nothing shifts`() {
    var board = board("")
    // The newest figure and the count of claims come with the first tick.
    _ = board.apply(.tick, at: Fixture.now)
    let (text, styles) = frame(board)
    #expect(text.contains("Arrests✱"))
    #expect(text.contains("✱1,033"), "\(text)")
    #expect(styles.count == 2 && styles.allSatisfy { $0.attributes.contains([.bold, .reverse]) })
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 2))
    #expect(frame(board).styles.allSatisfy { $0.attributes.contains(.bold) })
    #expect(frame(board).styles.allSatisfy { !$0.attributes.contains(.reverse) })
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 12))
    let after = frame(board)
    #expect(after.styles.isEmpty)
    #expect(after.text.contains("Arrests 1,033"))
    // But for the signs and the clock the frames are the same.
    func body(_ text: String) -> [String] {
      text.split(separator: "\n").dropFirst().map {
        String($0.map { $0 == "✱" ? " " : $0 })
      }
    }
    #expect(body(text) == body(after.text))
  }

  @Test func `with reduced motion the mark is steady, and no second is woken for it`() {
    var board = board("1", reducesMotion: true)
    let marked = frame(board)
    #expect(marked.styles.contains { $0.attributes.contains(.bold) })
    #expect(marked.styles.allSatisfy { !$0.attributes.contains(.reverse) })
    #expect(marked.text.contains("✱Feb 2026"))
    #expect(board.nextTick == Fixture.now.advanced(by: 12))
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 11))
    #expect(frame(board).text == frame(board).text)
    #expect(!frame(board).styles.isEmpty)
    _ = board.apply(.tick, at: Fixture.now.advanced(by: 12))
    #expect(frame(board).styles.isEmpty)
  }

  @Test(arguments: ["1", "1 u", "1 Left Enter", "8"])
  func `figures are marked on every page that shows them`(keys: String) {
    let board = board(keys)
    #expect(!frame(board).styles.isEmpty, "\(frame(board).text)")
  }

  @Test func `a picture kept between frames shows marks come and go`() {
    var board = board("")
    var picture = Picture(of: board)
    for second in 1...13 {
      _ = board.apply(.tick, at: Fixture.now.advanced(by: second))
      picture.update(to: board)
      #expect(picture.canvas == board.frame())
    }
  }

  @Test func `a clock set back does not leave marks for ever`() {
    var board = board("")
    _ = board.apply(.tick, at: Fixture.now.advanced(by: -3600))
    #expect(frame(board).styles.isEmpty)
  }
}

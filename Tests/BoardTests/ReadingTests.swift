import Canvas
import Model
import Testing

@testable import Board

/// What the board says and asks for while its data is read.
@Suite struct ReadingTests {
  private let start = Instant(seconds: 1_795_000_000, localOffset: 0)

  private func board() -> Board {
    var board = Board(size: Size(width: 80, height: 24), now: start)
    #expect(board.start() == [.read])
    return board
  }

  @Test func `a long reading tells how far it has come`() {
    var board = board()
    #expect(board.frame().plainText().contains("reading the data files…\n"))
    #expect(board.apply(.progress(percent: 37), at: start) == [])
    let text = board.frame().plainText()
    #expect(text.contains("reading the data files… 37 %"))
    _ = board.apply(
      .read(Reading(dataset: Fixture.dataset(), files: [], finished: start)), at: start)
    #expect(!board.frame().plainText().contains("37 %"))
  }

  @Test func `keys are answered before there is data`() {
    var board = board()
    _ = board.apply(.input(.key(.character("?"))), at: start)
    #expect(!board.frame().plainText().contains("reading the data files…"))
    _ = board.apply(.input(.key(.escape)), at: start)
    #expect(board.frame().plainText().contains("reading the data files…"))
    #expect(board.apply(.input(.key(.character("q"))), at: start) == [.quit])
  }

  @Test func `work that nobody waits for is asked for at once and not spoken of`() {
    var board = board()
    let reading = Reading(
      dataset: Fixture.dataset(), files: [], finished: start, leavesWork: true)
    #expect(board.apply(.read(reading), at: start) == [.read])
    #expect(board.frame().plainText().contains("next in 30 s"))
    #expect(board.apply(.tick, at: start.advanced(by: 31)) == [], "one reading at a time")
    let done = Reading(dataset: nil, files: [], finished: start.advanced(by: 31))
    #expect(board.apply(.read(done), at: start.advanced(by: 31)) == [])
    #expect(board.frame().plainText().contains("next in 30 s"))
  }

  @Test func `the changes are told once nobody waits for anything else`() {
    var board = board()
    let reading = Reading(
      dataset: Fixture.dataset(), files: [], finished: start, leavesWork: true)
    _ = board.apply(.read(reading), at: start)
    #expect(board.published == nil)
    let version = board.pageVersion
    _ = board.apply(.read(Reading(dataset: nil, files: [], finished: start)), at: start)
    #expect(board.published != nil)
    var late = board
    let told = late.published
    late.published = nil
    _ = late.apply(.input(.key(.character("8"))), at: start)
    #expect(late.published == told, "the same as where the page has to wait for it")
    #expect(board.pageVersion == version + 1)
  }

  @Test func `a paused board still has its work done`() {
    var board = board()
    _ = board.apply(.input(.key(.character("p"))), at: start)
    let reading = Reading(
      dataset: Fixture.dataset(), files: [], finished: start, leavesWork: true)
    #expect(board.apply(.read(reading), at: start) == [.read])
  }
}

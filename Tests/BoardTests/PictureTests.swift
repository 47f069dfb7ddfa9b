import Board
import Canvas
import Model
import Testing

struct PictureTests {
  @Test(arguments: [(120, 36), (80, 24), (40, 8), (30, 5), (20, 4), (3, 2), (0, 0)])
  func `a picture brought up to date is the whole frame`(width: Int, height: Int) {
    var board = Fixture.board(width, height)
    var picture = Picture(of: board)
    let keys = [
      "1", "Left", "Enter", "<", "y", "n", "?", "0", "5", "6", "7", "8", "P", "p", "c", "v",
    ]
    for key in keys {
      board.type(key)
      picture.update(to: board)
      #expect(picture.canvas == board.frame())
      for seconds in [1, 1, 5, 60, 86_400] {
        _ = board.apply(.tick, at: board.now.advanced(by: seconds))
        picture.update(to: board)
        #expect(picture.canvas == board.frame(), "\(key), \(seconds) s later")
      }
      _ = board.apply(.read(Fixture.reading(nil, faults: ["a fault"])), at: board.now)
      picture.update(to: board)
      #expect(picture.canvas == board.frame())
    }
    _ = board.apply(.input(.resized(Size(width: 90, height: 30))), at: board.now)
    picture.update(to: board)
    #expect(picture.canvas == board.frame())
  }
}

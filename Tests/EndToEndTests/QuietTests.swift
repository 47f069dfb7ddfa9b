import Glibc
import Testing

extension EndToEndTests {
  /// What a terminal and the system see of the board, byte by byte.
  @Suite struct QuietTests {
    private func openBoard(_ options: [String] = []) throws -> Pseudoterminal {
      let board = try Pseudoterminal([Command.paceboard] + options + [Command.data])
      _ = try board.read { $0.showsBoard }
      return board
    }

    @Test func `a second of idling takes some bytes, and one of a paused board none`() throws {
      let board = try openBoard()
      // The first idle second is used to judge the claims.
      usleep(2_000_000)
      _ = board.read()
      usleep(3_000_000)
      let idle = board.read()
      #expect(idle.utf8.count <= 3 * 40 + 40, "\(idle.debugDescription)")

      board.type("p")
      _ = try board.read { $0.contains("paused") }
      usleep(100_000)
      _ = board.read()
      let switches = try switches(of: board)
      usleep(2_000_000)
      #expect(board.read() == "")
      #expect(try self.switches(of: board) - switches <= 1)
    }

    @Test func `a key that does nothing sends nothing`() throws {
      let board = try openBoard()
      board.type("p")
      _ = try board.read { $0.contains("paused") }
      usleep(100_000)
      _ = board.read()
      board.type("~")
      usleep(500_000)
      #expect(board.read() == "")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a terminal that takes no more is given back within seconds`(_ signal: CInt) throws {
      let board = try openBoard()
      // Nobody reads the frames that these keys ask for.
      var (last, unchanged) = (-1, 0)
      try expect(
        {
          board.type("?\u{0C}?\u{0C}")
          return board.backlog
        },
        { backlog in
          unchanged = backlog == last ? unchanged + 1 : 0
          last = backlog
          return unchanged == 20
        })
      let start = ContinuousClock.now
      board.send(signal)
      #expect(try board.end() == 128 + Int(signal))
      #expect(ContinuousClock.now - start < .seconds(4))
      #expect(board.read().suffix(24).contains("\u{1B}[?1049l"))
    }

    @Test func `nothing waits for the thread that reads`() throws {
      let board = try openBoard()
      let tasks = board.proc("status").split(separator: "\n").first { $0.hasPrefix("Threads") }
      #expect(tasks?.hasSuffix("\t3") == true)
      board.type("q")
      #expect(try board.end() == 0)
    }

    private func switches(of board: borrowing Pseudoterminal) throws -> Int {
      let line = board.proc("status").split(separator: "\n")
        .first { $0.hasPrefix("voluntary_ctxt_switches") }
      return try #require(line?.split(separator: "\t").last.flatMap { Int($0) })
    }
  }
}

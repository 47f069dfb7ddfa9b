import Glibc
import Testing

private let canRun = ScreenSession.isInstalled || getenv("CI") != nil

extension EndToEndTests {
  @Suite(.enabled(if: canRun, "GNU screen is not installed: “make test” installs it"))
  struct WallInScreenTests {
    /// The wall in a session with the screenrc that is installed, but for the program's place.
    private func session(
      _ folders: borrowing UnattendedFolders, _ environment: [String: String?] = [:]
    ) throws -> ScreenSession {
      let configuration = folders.path + "/screenrc"
      let edit = "s|paceboard --wall|\(folders.wall)|; s|^defnonblock .*|defnonblock 1|"
      _ = try Command(
        ["sed", "-n", "\(edit); w \(configuration)", Command.wallFolder + "/screenrc"])
      return try ScreenSession(
        configuration: configuration, in: folders.path,
        environment: folders.environment.merging(environment) { $1 })
    }

    @Test func `the wall outlives its displays, which come back smaller and larger`() throws {
      let folders = try UnattendedFolders()
      let session = try session(folders)
      try session.expectWall(width: 80, height: 24)
      let board = try folders.board()
      for (width, height) in [(120, 40), (60, 16), (200, 60)] as [(UInt16, UInt16)] {
        let display = try session.attach(width: width, height: height)
        try session.expectWall(width: Int(width), height: Int(height))
        let seen = try display.read { $0.contains("next in") }
        #expect(!seen.contains("38;2;"), "no RGB goes through screen")
        try session.command("detach")
        try expect({ display.read() }, { _ in display.hasEnded })
        #expect(try isRunning(board))
      }
    }

    @Test func `two displays show the wall, and one that stalls or dies holds up nobody`() throws {
      let folders = try UnattendedFolders()
      let session = try session(folders)
      let board = try folders.board()
      let stalled = try session.attach(width: 100, height: 30)
      _ = try stalled.read { $0.contains("next in") }
      let other = try session.attach(width: 100, height: 30)
      _ = try other.read { $0.contains("next in") }
      // Nobody reads the one display any more, and much is drawn.
      for _ in 0..<30 { try session.press("l\u{0C}") }
      try folders.expectBeats()
      let clock = try other.read { $0.contains("◆") && $0.contains("◇") }
      #expect(!clock.isEmpty)
      stalled.send(SIGKILL)
      try folders.expectBeats()
      #expect(try isRunning(board))
    }

    @Test func `a session that is killed ends the wall in good order`() throws {
      let folders = try UnattendedFolders()
      let session = try session(folders)
      let board = try folders.board()
      try session.command("quit")
      try expect({ try isRunning(board) }, { !$0 })
      try folders.expectLog("stop: the terminal was lost")
      #expect(folders.heartbeat.isEmpty)
    }

    @Test(arguments: ["screen", "screen-256color", "screen.xterm-256color"])
    func `every name that screen gives its terminal is drawn on without RGB`(_ type: String) throws
    {
      let folders = try UnattendedFolders()
      let session = try ScreenSession(
        ["sh", "-c", "TERM=\(type) exec \(folders.wall)"], in: folders.path,
        environment: folders.environment)
      let display = try session.attach(width: 80, height: 24)
      #expect(try !display.read { $0.contains("●") }.contains("38;2;"))
    }
  }
}

import Glibc
import Testing

private let canRun = Tmux.isInstalled || getenv("CI") != nil

/// The wall in a private tmux server with the file that is installed.
private struct WallServer: ~Copyable {
  private let socket = "paceboard-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  private let configuration: String
  private let environment: [String: String?]

  init(_ folders: borrowing UnattendedFolders) throws {
    configuration = folders.path + "/tmux.conf"
    environment = folders.environment
    let edit = "s|paceboard --wall|\(folders.wall)|"
    _ = try Command(
      ["sed", "-n", "\(edit); w \(configuration)", Command.wallFolder + "/tmux.conf"])
  }

  deinit { _ = try? run("kill-server") }

  @discardableResult
  func run(_ words: String...) throws -> Command {
    try Command(["tmux", "-u", "-L", socket] + words, environment: environment)
  }

  /// Attaches one more terminal; the first starts the server.
  func attach(width: UInt16, height: UInt16) throws -> Pseudoterminal {
    try Pseudoterminal(
      ["tmux", "-u", "-L", socket, "-f", configuration, "attach"], width: width, height: height,
      environment: environment)
  }

  func expectWall(
    width: Int, height: Int, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try expect(
      { try run("capture-pane", "-p").output }, { $0.showsWall(width: width, height: height) },
      location)
  }
}

extension EndToEndTests {
  @Suite(.enabled(if: canRun, "tmux is not installed: “make test” installs it"))
  struct WallInTmuxTests {
    @Test func `the wall outlives its displays, which come back smaller and larger`() throws {
      let folders = try UnattendedFolders()
      let server = try WallServer(folders)
      var board: pid_t?
      for (width, height) in [(120, 40), (60, 16), (200, 60)] as [(UInt16, UInt16)] {
        let display = try server.attach(width: width, height: height)
        try server.expectWall(width: Int(width), height: Int(height))
        let process = try folders.board()
        #expect(board == nil || board == process)
        board = process
        try server.run("detach-client")
        try expect({ display.read() }, { _ in display.hasEnded })
        #expect(try isRunning(process))
      }
    }

    @Test func `two displays show the wall, and one that stalls or dies holds up nobody`() throws {
      let folders = try UnattendedFolders()
      let server = try WallServer(folders)
      let stalled = try server.attach(width: 100, height: 30)
      _ = try stalled.read { $0.contains("next in") }
      let board = try folders.board()
      let other = try server.attach(width: 100, height: 30)
      _ = try other.read { $0.contains("next in") }
      for _ in 0..<30 { try server.run("send-keys", "l", "C-l") }
      try folders.expectBeats()
      _ = try other.read { $0.contains("◆") && $0.contains("◇") }
      stalled.send(SIGKILL)
      try folders.expectBeats()
      #expect(try isRunning(board))
      try server.run("kill-server")
      try expect({ try isRunning(board) }, { !$0 })
      try folders.expectLog("stop: the terminal was lost")
    }
  }
}

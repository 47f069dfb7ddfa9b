import Glibc
import Testing

extension EndToEndTests {
  /// The wall on a terminal of its own, left alone and disturbed.
  @Suite struct WallTests {
    private func open(
      _ folders: borrowing UnattendedFolders, _ environment: [String: String?] = [:]
    ) throws -> Pseudoterminal {
      let wall = try Pseudoterminal(
        folders.wall.split(separator: " ").map(String.init),
        environment: folders.environment.merging(environment) { $1 })
      _ = try wall.read { $0.contains("next in") }
      return wall
    }

    @Test func `the wall tells that it lives, and that it ends`() throws {
      let folders = try UnattendedFolders()
      let wall = try open(folders)
      let process = try folders.board()
      var notices = try expect({ folders.notices() }, { !$0.isEmpty })
      #expect(notices.first?.hasPrefix("READY=1\nWATCHDOG=1\nSTATUS=") == true)
      try expect({ folders.notices() }, { $0.last?.contains("\nSTATUS=data to 20") == true })
      try folders.expectLog(" \(process) start: version ")
      try folders.expectLog(" \(process) read: ")
      _ = folders.notices()
      wall.send(SIGTERM)
      #expect(try wall.end() == 143)
      notices = folders.notices()
      #expect(notices.last?.hasPrefix("STOPPING=1\n") == true)
      #expect(folders.heartbeat.isEmpty)
      #expect(folders.log.hasSuffix(" \(process) stop: signal 15\n"))
      #expect(wall.read().contains("\u{1B}[?1049l"))
    }

    @Test func `a terminal that takes nothing stops neither readings nor the watchdog`() throws {
      let folders = try UnattendedFolders()
      let wall = try open(folders)
      // Nobody reads the pictures that these sizes ask for.
      var (last, unchanged) = (-1, 0)
      try expect(
        {
          wall.resize(width: 200, height: unchanged.isMultiple(of: 2) ? 60 : 59)
          return wall.backlog
        },
        { backlog in
          unchanged = backlog == last ? unchanged + 1 : 0
          last = backlog
          return unchanged == 20
        })
      try folders.expectBeats()
      _ = try Command(["sed", "-i", "$d", folders.data + "/observations-flights.csv"])
      try folders.expectLog(" 1 changes")
      try folders.expectLog("display stalled")
      try folders.expectBeats()
      // The picture is whole again once it is read: the clock goes on in it.
      _ = try wall.read { $0.contains("◆") && $0.contains("◇") }
      try folders.expectLog("display takes frames again")
      wall.send(SIGTERM)
      #expect(try wall.end() == 143)
    }

    @Test func `a data folder that goes away leaves the figures, and comes back`() throws {
      let folders = try UnattendedFolders()
      let wall = try open(folders)
      rename(folders.data, folders.data + ".away")
      try folders.expectLog("fault began: ")
      try expect({ folders.notices() }, { $0.last?.contains("fault") == true })
      wall.resize(width: 100, height: 30)
      _ = try wall.read { $0.contains("fault") && $0.contains("data to") }
      rename(folders.data + ".away", folders.data)
      try folders.expectLog("fault ended: ")
      try folders.expectBeats()
    }

    @Test func `what lies in the inbox is taken on the wall`() throws {
      let folders = try UnattendedFolders()
      let wall = try open(folders)
      let inbox = folders.data + "/inbox"
      _ = try Command([
        "sh", "-c",
        "mkdir \(inbox); echo nothing >\(inbox)/.x.csv; touch -d '1 hour ago' "
          + "\(inbox)/.x.csv; mv \(inbox)/.x.csv \(inbox)/x.csv",
      ])
      try folders.expectLog("inbox: \(inbox)/x.csv: refused")
      #expect(access(inbox + "/refused/x.csv", F_OK) == 0)
      let hasEnded = wall.hasEnded
      #expect(!hasEnded)
    }

    @Test func `a wall that was stopped draws everything again`() throws {
      let folders = try UnattendedFolders()
      let wall = try open(folders)
      let process = try folders.board()
      wall.send(SIGSTOP)
      try expect(
        { try Command(["ps", "-o", "stat=", "-p", "\(process)"]).output }, { $0.hasPrefix("T") })
      _ = wall.read()
      wall.send(SIGCONT)
      // A picture of which nothing has changed is sent whole.
      _ = try wall.read { $0.utf8.count > 2000 }
      try folders.expectLog("continued after a stop")
      try folders.expectBeats()
    }

    @Test(arguments: [nil, "/proc"])
    func `a state folder that cannot be written costs the log alone`(_ state: String?) throws {
      let folders = try UnattendedFolders()
      let wall = try open(folders, ["XDG_STATE_HOME": state, "XDG_RUNTIME_DIR": state])
      try folders.expectBeats()
      wall.send(SIGTERM)
      #expect(try wall.end() == 143)
    }

    @Test func `a terminal that is taken away ends the wall in good order`() throws {
      let folders = try UnattendedFolders()
      var wall = try open(folders)
      _ = try folders.board()
      wall.hangUp()
      #expect(try wall.end() == 129)
      try folders.expectLog("stop: the terminal was lost")
      #expect(folders.heartbeat.isEmpty)
    }
  }
}

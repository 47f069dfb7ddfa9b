import Glibc
import Testing

private let canRun = ScreenSession.isInstalled || getenv("CI") != nil

extension EndToEndTests {
  @Suite(.enabled(if: canRun, "GNU screen is not installed: “make test” installs it"))
  struct BoardInScreenTests {
    @Test func `the board opens in GNU screen, answers keys and ends`() throws {
      let shell = "\(Command.paceboard) \(Command.data); echo status=$?; exec sleep 60"
      let folders = try UnattendedFolders()
      let session = try ScreenSession(
        ["bash", "--norc", "-c", shell], in: folders.path, environment: ["TERM": "xterm-256color"])
      try expect(
        { try session.screen() }, { $0.contains("PACEBOARD") && $0.contains("next in") })
      try session.press("?")
      try expect({ try session.screen() }, { $0.contains("Keys of Paceboard") })
      try session.press("q")
      try expect({ try session.screen() }, { !$0.contains("Keys of Paceboard") })
      try session.press("q")
      try expect({ try session.screen() }, { $0.contains("status=0") })
    }
  }
}

import Glibc
import Testing

/// A window of a private GNU screen session without a terminal: 80 × 24.
private struct ScreenSession: ~Copyable {
  private let name = "paceboard-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  private let hardcopy: String

  static var isInstalled: Bool { (try? Command(["screen", "-v"]))?.output.isEmpty == false }

  init(_ program: [String]) throws {
    hardcopy = "/tmp/\(name).txt"
    _ = try Command(
      ["screen", "-c", "/dev/null", "-U", "-d", "-m", "-S", name] + program,
      environment: ["TERM": "xterm-256color"])
  }

  deinit {
    _ = try? Command(["screen", "-S", name, "-X", "quit"])
    unlink(hardcopy)
  }

  func press(_ text: String) throws {
    _ = try Command(["screen", "-S", name, "-p", "0", "-X", "stuff", text])
  }

  func screen() throws -> String {
    _ = try Command(["screen", "-S", name, "-p", "0", "-X", "hardcopy", hardcopy])
    let descriptor = open(hardcopy, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }
}

private let canRun = ScreenSession.isInstalled || getenv("CI") != nil

extension EndToEndTests {
  @Suite(.enabled(if: canRun, "GNU screen is not installed: “make test” installs it"))
  struct BoardInScreenTests {
    @Test func `the board opens in GNU screen, answers keys and ends`() throws {
      let shell = "\(Command.paceboard) \(Command.data); echo status=$?; exec sleep 60"
      let session = try ScreenSession(["bash", "--norc", "-c", shell])
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

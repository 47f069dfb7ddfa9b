import Glibc
import TestSupport
import Testing

extension EndToEndTests {
  /// What a second run has of the first.
  @Suite struct CacheTests {
    private let root: TemporaryFolder

    init() throws { root = try TemporaryFolder() }

    /// Opens the board until it shows a figure, and waits for what it does behind the first frame.
    private func open(_ options: [String] = []) throws -> String {
      let board = try Pseudoterminal(
        [Command.paceboard] + options + [Command.data], environment: ["XDG_CACHE_HOME": root.path])
      let frame = try board.read { $0.showsBoard }
      usleep(500_000)
      board.type("q")
      #expect(try board.end() == 0)
      return frame
    }

    private var files: [String] {
      names(in: root.path + "/paceboard").filter { !$0.hasPrefix(".") }
    }

    @Test func `the second run shows what the first one kept`() throws {
      _ = try open(["--no-cache"])
      #expect(files.isEmpty)
      _ = try open()
      let names = files
      #expect(names.count == 1 && names.allSatisfy { $0.hasSuffix(".cache") })
      _ = try open()
      #expect(files == names)
    }
  }
}

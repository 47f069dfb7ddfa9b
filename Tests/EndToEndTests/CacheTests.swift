import Glibc
import Testing

extension EndToEndTests {
  /// What a second run has of the first.
  @Suite struct CacheTests {
    private let root: String

    init() throws {
      var template = Array("/tmp/paceboard-home-XXXXXX".utf8CString)
      try #require(mkdtemp(&template) != nil)
      root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Opens the board until it shows a figure, and waits for what it does behind the first frame.
    private func open(_ options: [String] = []) throws -> String {
      let board = try Pseudoterminal(
        [Command.paceboard] + options + [Command.data], environment: ["XDG_CACHE_HOME": root])
      let frame = try board.read { $0.showsBoard }
      usleep(500_000)
      board.type("q")
      #expect(try board.end() == 0)
      return frame
    }

    private var files: [String] {
      guard let folder = opendir(root + "/paceboard") else { return [] }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(name) }
      }
      return names
    }

    @Test func `the second run shows what the first one kept`() throws {
      _ = try open(["--no-cache"])
      #expect(files.isEmpty)
      _ = try open()
      let names = files
      #expect(names.count == 1 && names.allSatisfy { $0.hasSuffix(".cache") })
      _ = try open()
      #expect(files == names)
      for name in names { unlink("\(root)/paceboard/\(name)") }
      rmdir(root + "/paceboard")
      rmdir(root)
    }
  }
}

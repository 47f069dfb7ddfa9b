import Embedded
import Glibc
import TestSupport
import Testing

/// What lies in the program, held against the files it was made of.
@Suite struct EmbeddedTests {
  @Test(arguments: [("Data", Embedded.data), ("Themes", Embedded.themes)])
  func `what ships lies in the program, byte for byte`(
    _ folder: String, _ files: [EmbeddedFile]
  ) throws {
    let names = try names(inFolder: folder)
    #expect(
      files.map(\.name) == names, "Sources/CEmbedded/\(folder.lowercased()).c lists other files")
    for file in files {
      #expect(file.bytes == bytes(ofFile: "\(folder)/\(file.name)"), "\(file.name)")
    }
  }

  @Test(arguments: [
    "alacritty", "ansi", "linux", "putty-256color", "rxvt-unicode-256color", "screen",
    "screen-256color", "screen.xterm-256color", "st-256color", "tmux", "tmux-256color", "vt100",
    "vt220", "vte-256color", "xterm", "xterm-256color", "xterm-direct",
  ])
  func `a terminal's description is one of ncurses, and its own`(type: String) throws {
    let bytes = try #require(Embedded.terminal(type), "“make deps” installs it").bytes
    // The magic numbers of term(5): 16-bit or 32-bit numbers, the lowest byte first.
    #expect([[0x1A, 0x01], [0x1E, 0x02]].contains(Array(bytes.prefix(2))))
    // The names begin behind a header of six numbers.
    let names = String(decoding: bytes.dropFirst(12).prefix { $0 != 0 }, as: UTF8.self)
    #expect(names.split(separator: "|").contains { $0 == type })
  }

  @Test func `the character type is the one of the C library in use`() throws {
    let file = try #require(Embedded.characterType)
    #expect(file.bytes == bytes(ofPath: "/usr/lib/locale/\(file.name)"))
  }

  @Test func `a literal is a file, too`() {
    #expect(EmbeddedFile(name: "a", "text é").text == "text é")
    #expect(EmbeddedFile(name: "a", "").bytes == [])
  }

  // MARK: Files of the repository

  private func path(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/" + name
  }

  private func bytes(ofFile name: String) -> [UInt8] { bytes(ofPath: path(name)) }

  private func bytes(ofPath path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var (result, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 {
      result += chunk.prefix(count)
    }
    return result
  }

  /// What a folder holds, but for folders: an inbox is nobody's data yet.
  private func names(inFolder name: String) throws -> [String] {
    let folder = try #require(opendir(path(name)))
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      guard entry.pointee.d_type == UInt8(DT_REG) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension EmbeddedFile {
  fileprivate var bytes: [UInt8] { withBytes { Array($0) } }
}

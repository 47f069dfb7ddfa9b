import Glibc
import Testing

/// A private GNU screen session that nobody is attached to at first: 80 × 24.
struct ScreenSession: ~Copyable {
  let name = "paceboard-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  private let folders: String
  private let environment: [String: String?]

  static var isInstalled: Bool { (try? Command(["screen", "-v"]))?.output.isEmpty == false }

  /// Starts a session.
  ///
  /// - Parameters:
  ///   - program: What runs in its window; where there is none the configuration says so.
  ///   - configuration: A file; nil for none.
  ///   - path: A folder for the session's socket.
  ///   - environment: Variables for screen and the program.
  /// - Throws: Where screen cannot be started.
  init(
    _ program: [String] = [], configuration: String? = nil, in path: String,
    environment: [String: String?] = [:]
  ) throws {
    folders = path
    var environment = environment
    environment["SCREENDIR"] = path + "/screens"
    self.environment = environment
    _ = try Command(
      ["screen", "-c", configuration ?? "/dev/null", "-U", "-d", "-m", "-S", name] + program,
      environment: environment)
  }

  deinit { _ = try? command("quit") }

  /// Gives screen a command.
  @discardableResult
  func command(_ words: String...) throws -> Command {
    try Command(["screen", "-S", name, "-p", "0", "-X"] + words, environment: environment)
  }

  func press(_ text: String) throws { try command("stuff", text) }

  /// What the window shows.
  func screen() throws -> String {
    let file = "\(folders)/\(name).txt"
    try command("hardcopy", file)
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }

  /// Attaches one more terminal.
  func attach(width: UInt16, height: UInt16) throws -> Pseudoterminal {
    try Pseudoterminal(
      ["screen", "-U", "-x", name], width: width, height: height, environment: environment)
  }

  /// Waits for a picture of the wall with this size: its foot ends with the clock.
  func expectWall(
    width: Int, height: Int, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try expect({ try screen() }, { $0.showsWall(width: width, height: height) }, location)
  }
}

extension String {
  /// Whether this is the wall in a window of a size: somewhere in its last rows and columns is
  /// the end of its clock.
  func showsWall(width: Int, height: Int) -> Bool {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().contains { index, line in
      guard (height - 2..<height).contains(index), line.contains("next in") else { return false }
      let end = line.lastIndex { !$0.isWhitespace }.map {
        line.distance(from: line.startIndex, to: $0)
      }
      return end.map { (width - 5..<width).contains($0) } ?? false
    }
  }
}

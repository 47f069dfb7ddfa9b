import Glibc
import Testing

/// The surroundings of one wall: its own state, runtime folder and service manager, and a copy of
/// the data.
struct UnattendedFolders: ~Copyable {
  let path: String
  /// Where the service manager listens.
  private let manager: CInt

  init() throws {
    var template = Array("/tmp/paceboard-wall-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for name in ["state", "run", "screens"] { mkdir("\(path)/\(name)", 0o700) }
    _ = try Command(["cp", "-r", Command.data, path + "/Data"])
    let manager = try Self.listen(at: path + "/notify")
    self.path = path
    self.manager = manager
  }

  private static func listen(at path: String) throws -> CInt {
    let manager = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
    _ = fcntl(manager, F_SETFL, O_NONBLOCK)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(manager, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    return manager
  }

  deinit {
    close(manager)
    _ = try? Command(["rm", "-rf", path])
  }

  var data: String { path + "/Data" }
  /// The variables that lead the wall here.
  var environment: [String: String?] {
    [
      "XDG_STATE_HOME": path + "/state", "XDG_RUNTIME_DIR": path + "/run",
      "SCREENDIR": path + "/screens", "NOTIFY_SOCKET": path + "/notify",
      "WATCHDOG_USEC": "600000",
    ]
  }

  /// The wall's command line, with pages that turn slowly enough to be looked at.
  var wall: String { "\(Command.paceboard) --wall --every 1m --refresh 1s \(data)" }

  var log: String { text(of: "state/paceboard/paceboard.log") }

  /// The heartbeat's values by their names; none where there is no heartbeat.
  var heartbeat: [String: String] {
    let lines = text(of: "run/paceboard/heartbeat").split(separator: "\n")
    let pairs = lines.map { $0.split(separator: "=", omittingEmptySubsequences: false) }
    return Dictionary(
      pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) },
      uniquingKeysWith: { $1 })
  }

  private func text(of name: String) -> String {
    let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    return String(decoding: readAll(file), as: UTF8.self)
  }

  /// What the service manager has been told since the last call.
  func notices() -> [String] {
    var notices: [String] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(manager, &bytes, bytes.count, 0)
      guard count >= 0 else { return notices }
      notices.append(String(decoding: bytes.prefix(count), as: UTF8.self))
    }
  }

  /// Waits until the service manager has heard of the loop twice more.
  func expectBeats(_ location: SourceLocation = #_sourceLocation) throws {
    _ = notices()
    var beats = 0
    try expect(
      {
        beats += notices().count { $0.contains("WATCHDOG=1") }
        return beats
      }, { $0 >= 2 }, location)
  }

  /// Waits for a line of the log that holds a text.
  func expectLog(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try expect({ log }, { $0.contains(text) }, location)
  }

  /// The wall's process, once its heart beats.
  func board(_ location: SourceLocation = #_sourceLocation) throws -> pid_t {
    let beat = try expect({ heartbeat }, { $0["data"]?.isEmpty == false }, location)
    return try #require(beat["pid"].flatMap { pid_t($0) })
  }
}

/// Whether a process runs: one that has ended and that nobody has asked after does not.
func isRunning(_ process: pid_t) throws -> Bool {
  let state = try Command(["ps", "-o", "stat=", "-p", "\(process)"]).output
  return !state.isEmpty && !state.hasPrefix("Z")
}

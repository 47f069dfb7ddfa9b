import Glibc
import Testing

/// A program that was run to its end.
struct Command {
  let status: Int
  let output: String
  let errors: String

  /// Runs a program without a terminal.
  ///
  /// - Parameters:
  ///   - words: Its name, looked up in PATH, and its arguments.
  ///   - environment: Variables set beside the usual ones; nil takes one away.
  /// - Throws: Where it cannot be started.
  init(_ words: [String], environment: [String: String?] = [:]) throws {
    let (output, errors) = (try Pipe(), try Pipe())
    let child = try spawn(
      words, environment: Self.environment(environment),
      on: .pipes(output: output.writer, errors: errors.writer))
    close(output.writer)
    close(errors.writer)
    // The errors are short enough for a pipe, so reading one after the other is safe.
    self.output = String(decoding: readAll(output.reader), as: UTF8.self)
    self.errors = String(decoding: readAll(errors.reader), as: UTF8.self)
    close(output.reader)
    close(errors.reader)
    status = wait(for: child)
  }

  private struct Pipe {
    let reader: CInt
    let writer: CInt

    init() throws {
      var ends: [CInt] = [-1, -1]
      try #require(pipe(&ends) == 0)
      (reader, writer) = (ends[0], ends[1])
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
  }

  /// An environment that does not depend on who runs the tests.
  static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var result = [
      "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent", "XDG_CACHE_HOME": "/dev/null",
      "XDG_STATE_HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent",
      "XDG_DATA_DIRS": "/nonexistent",
      "TZ": "America/New_York", "TERM": "xterm-256color",
      // The runtime's debugger would ask for a key after a crash.
      "SWIFT_BACKTRACE": "interactive=no",
    ]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] {
      result[name] = getenv(name).map { String(cString: $0) }
    }
    for (name, value) in changes { result[name] = value }
    return result
  }

  /// The product under test, built with the tests and standing beside them.
  static let paceboard = products + "/paceboard"

  /// The program that lets a year pass on the wall.
  static let soak = products + "/soak"

  private static let products: String = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let tests = String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  }()

  /// The folder of the repository.
  static let repository = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// The files for GNU screen, tmux and systemd.
  static let wallFolder = repository + "/Sources/paceboard/Wall"

  /// The data package that ships with the program.
  static let data = repository + "/Data"
}

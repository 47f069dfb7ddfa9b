import Glibc
import Testing

/// A shell in a window of a private tmux server, which ends with this value.
struct Tmux: ~Copyable {
  private let socket: String

  /// The prompt of the shell, of a kind that the board never draws.
  static let prompt = "ready>"

  static var isInstalled: Bool { (try? Command(["tmux", "-V"]))?.status == 0 }

  init(width: Int = 120, height: Int = 36, environment: [String: String?] = [:]) throws {
    socket = "paceboard-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let shell = "exec env PS1='\(Self.prompt) ' bash --norc --noprofile"
    try run(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", shell],
      environment)
    // A crash is part of the tests; its memory need not be kept.
    try type("ulimit -c 0")
    try expectPrompt()
  }

  deinit { _ = try? run(["kill-server"]) }

  @discardableResult
  private func run(_ words: [String], _ environment: [String: String?] = [:]) throws -> String {
    try Command(["tmux", "-u", "-L", socket] + words, environment: environment).output
  }

  /// Types a line at the prompt.
  func type(_ line: String) throws {
    try run(["send-keys", "-l", line])
    try run(["send-keys", "Enter"])
  }

  /// Presses keys by tmux's names.
  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Sends text as one paste.
  func paste(_ text: String) throws {
    try run(["set-buffer", text])
    try run(["paste-buffer", "-p"])
  }

  func resize(width: Int, height: Int) throws {
    try run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Closes the window and the server with it.
  func close() throws { try run(["kill-server"]) }

  /// What the window shows.
  func screen() throws -> String { try run(["capture-pane", "-p"]) }

  /// A variable of tmux about the window.
  func variable(_ name: String) throws -> String {
    try run(["display-message", "-p", "#{\(name)}"]).trimmed
  }

  /// Starts the board and waits until it shows its name.
  func startBoard(_ arguments: String = Command.data) throws {
    try type("\(Command.paceboard) \(arguments)")
    try expectBoard()
  }

  /// Waits for a screen that holds a text.
  func expectText(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try expect({ try screen() }, { $0.contains(text) }, location)
  }

  /// Waits for the board with its data read.
  func expectBoard(_ location: SourceLocation = #_sourceLocation) throws {
    try expect({ try screen() }, { $0.contains("PACEBOARD") && $0.contains("next in") }, location)
  }

  /// Waits for the prompt as the last thing on the screen.
  func expectPrompt(_ location: SourceLocation = #_sourceLocation) throws {
    try expect(
      { try screen() },
      { screen in
        screen.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }?
          .description.trimmed == Self.prompt
      }, location)
  }

  /// The modes of the terminal in the form of `stty -g`.
  func modes() throws -> String {
    let terminal = try variable("pane_tty")
    return try Command(["stty", "-g", "-F", terminal]).output
  }

  /// The board's process.
  func board() throws -> pid_t {
    let shell = try variable("pane_pid")
    let children = try expect(
      { try Command(["ps", "-o", "pid=", "--ppid", shell]).output }, { !$0.isEmpty })
    return try #require(pid_t(children.trimmed))
  }

  /// Waits for the shell, and for the terminal as a shell wants it.
  func expectGivenBack(modes: String, _ location: SourceLocation = #_sourceLocation) throws {
    try expectPrompt(location)
    let state = "alternate_on,cursor_flag,mouse_any_flag,keypad_flag,keypad_cursor_flag"
    let values = try state.split(separator: ",").map { try variable(String($0)) }
    #expect(values == ["0", "1", "0", "0", "0"], sourceLocation: location)
    #expect(try self.modes() == modes, sourceLocation: location)
  }
}

extension String {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

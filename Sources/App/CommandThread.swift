internal import Board
import Glibc
internal import System
internal import Text

/// The one thread that runs the commands of alerts, one after the other.
///
/// A command has no terminal, nothing to read and nowhere to write; it and all that it starts have
/// a limited time. The board never waits for it.
struct CommandThread: Sendable {
  private let requests: Mailbox<AlertCommand>

  /// How many commands may wait; more than these are told as faults and not run.
  static let mostWaiting = 20

  /// Starts the thread; it sleeps until the first command.
  ///
  /// - Parameters:
  ///   - results: Where it is posted that a command failed.
  ///   - limit: How long a command may take.
  /// - Throws: Where the process has no descriptors or threads left.
  init(postingTo results: Mailbox<Event>, limit: Duration) throws(SystemFault) {
    let requests = try Mailbox<AlertCommand>()
    self.requests = requests
    try startThread(stackSize: 1 << 18) {
      while true {
        _ = poll([requests.descriptor])
        for (index, command) in requests.take().enumerated() {
          let fault =
            index < Self.mostWaiting
            ? runCommand(command, limit: limit) : "too many commands were waiting"
          guard let fault else { continue }
          let path = visible(command.words.first ?? "")
          results.post(.commandFailed("\(path): \(fault)"))
        }
      }
    }
  }

  /// Asks for a command to be run.
  func run(_ command: AlertCommand) { requests.post(command) }
}

/// Runs a program to its end, in a session of its own.
///
/// - Parameters:
///   - command: The program and what it is told.
///   - limit: How long it and what it starts may take; what is left then is ended.
/// - Returns: Why it failed; nil where it ended with status 0 in time.
func runCommand(_ command: AlertCommand, limit: Duration) -> String? {
  // All that the program starts holds the other end: once it reads as closed, all of it has ended.
  var ends: [CInt] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { return SystemFault(call: "pipe").description }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  defer { close(ends[0]) }
  let started = start(command, holding: ends[1])
  close(ends[1])
  let child: pid_t
  switch started {
  case .success(let id): child = id
  case .failure(let fault): return fault.description
  }
  let isOver = poll([ends[0]], for: limit)
  // Its session is a group of processes that has its number for as long as it is not waited for.
  if !isOver { kill(-child, SIGKILL) }
  var status: CInt = 0
  while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  if !isOver { return "ended after \(limit.components.seconds) s, the longest a command may take" }
  let signal = status & 0x7F
  if signal != 0 { return "ended by signal \(signal)" }
  let code = status >> 8 & 0xFF
  return code == 0 ? nil : "ended with status \(code)"
}

/// `POSIX_SPAWN_SETSID` of <spawn.h>, which Swift's Glibc module leaves out.
private let posixSpawnSetSID: Int16 = 0x80

/// Starts a program that has nothing of ours but one end of a pipe.
private func start(
  _ command: AlertCommand, holding descriptor: CInt
) -> Result<pid_t, SystemFault> {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for standard in CInt(0)...2 {
    unsafe posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0)
  }
  unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 3)
  // All of ours close by themselves; what was inherited from whoever started us might not.
  for inherited in CInt(4)..<256 {
    unsafe posix_spawn_file_actions_addclose(&actions, inherited)
  }

  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  // This thread blocks signals and the process ignores some; a program expects neither.
  var (none, all) = (sigset_t(), sigset_t())
  unsafe sigemptyset(&none)
  unsafe sigfillset(&all)
  unsafe posix_spawnattr_setsigmask(&attributes, &none)
  unsafe posix_spawnattr_setsigdefault(&attributes, &all)
  let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | posixSpawnSetSID
  unsafe posix_spawnattr_setflags(&attributes, flags)

  var variables = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
  for name in ["HOME", "TZ"] {
    variables[name] = unsafe getenv(name).map { unsafe String(cString: $0) }
  }
  variables.merge(command.environment) { _, own in own }
  let arguments = unsafe command.words.map { unsafe strdup($0) } + [nil]
  let environment = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
  defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
  var child: pid_t = 0
  let status = unsafe posix_spawn(
    &child, command.words.first ?? "", &actions, &attributes, arguments, environment)
  return status == 0 ? .success(child) : .failure(SystemFault(call: "posix_spawn", number: status))
}

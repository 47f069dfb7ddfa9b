import Glibc
import Testing

/// Where a child's standard descriptors lead.
enum Standard {
  /// To these descriptors of ours; its input is empty.
  case pipes(output: CInt, errors: CInt)
  /// To a terminal, which becomes its controlling one.
  case terminal(path: String)
}

/// Starts a program that inherits nothing but its standard descriptors.
///
/// `Process` of Foundation leaks its pipes to children that are started at the same time, and a
/// server that outlives its client then keeps them open for ever.
func spawn(_ words: [String], environment: [String: String], on standard: Standard) throws -> pid_t
{
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Tests run on threads that block signals, perhaps under a parent that ignores some: a child
  // would inherit both.
  var (none, all) = (sigset_t(), sigset_t())
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  var flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
  switch standard {
  case .pipes(let output, let errors):
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
  case .terminal(let path):
    // A session's leader gets the first terminal it opens.
    flags |= posixSpawnSetSID
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
  }
  posix_spawnattr_setflags(&attributes, flags)
  for inherited in 3..<64 { posix_spawn_file_actions_addclose(&actions, CInt(inherited)) }

  let arguments = words.map { strdup($0) } + [nil]
  let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in arguments + variables { free(text) } }
  var child: pid_t = 0
  let status = posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables)
  try #require(status == 0, "cannot start \(words[0])")
  return child
}

/// `POSIX_SPAWN_SETSID` of <spawn.h>, which Swift's Glibc module leaves out.
private let posixSpawnSetSID: Int16 = 0x80

/// Waits for a child's end.
///
/// - Returns: Its status as a shell states it: 128 and the signal's number where one ended it.
func wait(for child: pid_t) -> Int {
  var status: CInt = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
}

/// Everything that can be read from a descriptor until its end.
func readAll(_ descriptor: CInt) -> [UInt8] {
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { result += chunk.prefix(count) } else if count == 0 || errno != EINTR { break }
  }
  return result
}

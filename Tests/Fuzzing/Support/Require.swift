import Glibc
import Text

/// Ends the process, which the fuzzer takes for a finding, where something does not hold.
package func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard !holds else { return }
  // Optimised programs trap without a word.
  let message = Array("does not hold: \(what())\n".utf8)
  _ = write(STDERR_FILENO, message, message.count)
  abort()
}

/// Requires that a message built from an input cannot harm the terminal it is shown on.
package func requireSafe(_ message: String) {
  require(visible(message) == message, "safe to show: \(message.debugDescription)")
}

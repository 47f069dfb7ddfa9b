import Glibc
import System
import Text

/// Writes text to the standard output as it is.
///
/// - Returns: What to end with: a reader that has gone away, as in `| head`, is no failure.
func writeOutput(_ text: String) -> ExitStatus { writeOutput(Array(text.utf8)) }

/// Writes bytes to the standard output as they are.
///
/// - Returns: What to end with, as for text.
func writeOutput(_ bytes: [UInt8]) -> ExitStatus {
  // A process whose parent ignores SIGPIPE would get an error instead; both ends are quiet.
  guard let number = write(bytes, to: STDOUT_FILENO), number != EPIPE else { return .done }
  return outputFailed(number)
}

/// Says on the standard error why the output cannot be written.
///
/// - Returns: What to end with.
func outputFailed(_ number: CInt) -> ExitStatus {
  complain("cannot write the output: \(systemMessage(number))")
  return .failure
}

/// Says on the standard error what is wrong.
///
/// - Parameter message: What is wrong and what helps, without a full stop.
func complain(_ message: String) {
  _ = write("paceboard: \(visible(message))\n", to: STDERR_FILENO)
}

/// Writes text to a descriptor, all of it.
///
/// - Returns: The error's number where it failed.
func write(_ text: String, to descriptor: CInt) -> CInt? {
  write(Array(text.utf8), to: descriptor)
}

/// Writes bytes to a descriptor, all of them.
///
/// - Returns: The error's number where it failed.
func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { bytes in
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return errno
    }
  }
  return nil
}

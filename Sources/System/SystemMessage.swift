internal import Glibc

/// The system's words for an error number.
///
/// - Parameter number: As in `errno`.
/// - Returns: Such as `No such file or directory`; `error 9999` where the system has none.
public func systemMessage(_ number: CInt) -> String {
  // A buffer of its own: POSIX lets `strerror` have one for all threads.
  var text = [CChar](repeating: 0, count: 128)
  guard unsafe strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

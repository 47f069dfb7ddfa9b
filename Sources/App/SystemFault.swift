import Glibc

/// A system call that failed.
public struct SystemFault: Error, Hashable, Sendable {
  /// The call's name.
  public let call: String
  /// Its `errno`.
  public let number: CInt

  /// Creates a fault with the present `errno`.
  init(call: String) { self.init(call: call, number: errno) }

  /// Creates a fault.
  public init(call: String, number: CInt) {
    self.call = call
    self.number = number
  }
}

extension SystemFault: CustomStringConvertible {
  /// The call and what the system says about it, in one line.
  public var description: String {
    // strerror() keeps its text in storage of the calling thread.
    let reason = unsafe strerror(number).map { unsafe String(cString: $0) }
    return "\(call): \(reason ?? "error \(number)")"
  }
}

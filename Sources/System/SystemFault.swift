internal import Glibc

/// A system call that failed.
public struct SystemFault: Error, Hashable, Sendable {
  /// The call's name.
  public let call: String
  /// Its `errno`.
  public let number: CInt

  /// Creates a fault with the present `errno`.
  public init(call: String) { self.init(call: call, number: errno) }

  /// Creates a fault.
  public init(call: String, number: CInt) {
    self.call = call
    self.number = number
  }
}

extension SystemFault: CustomStringConvertible {
  /// The call and what the system says about it, in one line.
  public var description: String { "\(call): \(systemMessage(number))" }
}

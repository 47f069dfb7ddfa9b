/// Why a file cannot be read whole.
public enum RegularFileFault: Error, Hashable, Sendable {
  /// It cannot be opened; the system's error number.
  case cannotOpen(CInt)
  /// It is a folder, a FIFO, a socket or a device.
  case notRegular
  /// It cannot be read; the system's error number.
  case cannotRead(CInt)
  /// It has more bytes than allowed.
  case tooLong(limit: Int)
}

extension RegularFileFault: CustomStringConvertible {
  /// What is wrong, in words that a path can stand before.
  public var description: String {
    switch self {
    case .cannotOpen(let number): "cannot be opened: \(systemMessage(number))"
    case .notRegular: "is not a regular file"
    case .cannotRead(let number): "cannot be read: \(systemMessage(number))"
    case .tooLong(let limit): "has more than \(limit) bytes"
    }
  }
}

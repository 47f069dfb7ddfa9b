import System
import Text

/// Why a package could not be written; what is on the disk is the old package or the new one.
public struct WriteFault: Error, Hashable, Sendable {
  /// The file, or the folder.
  public let file: String
  /// What is wrong, in words.
  public let message: String

  /// Creates a fault.
  public init(_ file: String, _ message: String) {
    self.file = file
    self.message = message
  }

  init(_ file: String, errno number: CInt, _ what: String) {
    self.init(file, "\(what): \(systemMessage(number))")
  }
}

extension WriteFault: CustomStringConvertible {
  /// The file and what is wrong with it, safe to show.
  public var description: String { "\(visible(file)): \(visible(message))" }
}

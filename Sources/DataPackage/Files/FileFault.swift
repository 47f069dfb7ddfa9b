import Glibc
import Tables

/// Why a file of the package cannot be read.
enum FileFault: Error, Hashable {
  /// The path is empty or holds a NUL.
  case notAPath
  /// The path starts at the root.
  case absolute
  /// The path is the address of something elsewhere.
  case address
  /// The path goes up.
  case goesUp
  /// A link on the path leads outside the folder.
  case leadsOutside
  /// A link on the path cannot be followed safely.
  case link
  /// The path leads to a folder, a FIFO, a socket or a device.
  case notAFile(String)
  /// The file is larger than allowed.
  case tooLarge(limit: Int)
  /// The file was written to while it was read.
  case changing
  /// The system refuses; its error number.
  case cannotOpen(CInt)
  /// The system failed to read; its error number.
  case cannotRead(CInt)
}

extension FileFault {
  /// What is wrong, in words that a quoted path can follow.
  ///
  /// - Parameter what: What the path should lead to.
  /// - Returns: The words.
  func message(of what: String) -> String {
    switch self {
    case .notAPath: "not a path"
    case .absolute: "path is absolute"
    case .address: "path is an address"
    case .goesUp: "path leads out of the data folder"
    case .leadsOutside: "link leads out of the data folder"
    case .link: "path goes through a link"
    case .notAFile(let found): "\(found) in place of a file"
    case .tooLarge(let limit): "file has more than \(limit) bytes"
    case .changing: "file is being written"
    case .cannotOpen(let number): "\(what) \(TableFault.Kind.cannotOpen(errno: number))"
    case .cannotRead(let number): "\(what) \(TableFault.Kind.cannotRead(errno: number))"
    }
  }

  /// What would be right.
  var hint: String? {
    switch self {
    case .notAPath: "give the name of a file in the data folder"
    case .absolute, .goesUp, .leadsOutside: "paths are relative and stay inside the data folder"
    case .address: "save a copy of the file in the data folder; nothing is fetched"
    case .link: "this system cannot follow links safely; put the file itself there"
    case .changing: "it is read again shortly"
    case .notAFile, .tooLarge, .cannotOpen, .cannotRead: nil
    }
  }
}

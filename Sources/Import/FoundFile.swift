import Glibc
import System

/// A file that was named or found in a folder that was.
struct FoundFile: Hashable {
  let path: String
  /// How many bytes it has; 0 where that is not known.
  let size: Int
  /// When it was last written to, in seconds since 1970.
  let modified: Int
  private let sort: Sort

  private enum Sort {
    case regular
    case folder
    case other
  }

  /// Whether it is a regular file.
  var isRegular: Bool { sort == .regular }

  /// Why it holds no figures, if its name or sort says so.
  var reasonToSkip: String? {
    let name = path.split(separator: "/").last ?? ""
    if sort == .folder { return "folder inside a folder" }
    if name.hasPrefix("~$") { return "lock file of an open workbook" }
    if name.hasPrefix("."), name != "." { return "hidden file" }
    return nil
  }

  init(_ path: String) {
    self.path = path
    var status = stat()
    guard path != "-", unsafe stat(path, &status) == 0 else {
      size = 0
      modified = 0
      sort = .other
      return
    }
    modified = status.st_mtim.tv_sec
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    switch status.st_mode & S_IFMT {
    case S_IFREG: sort = .regular
    case S_IFDIR: sort = .folder
    default: sort = .other
    }
  }

  /// The files at paths: themselves, or those in a folder by name.
  static func all(in paths: [String]) -> [FoundFile] {
    paths.flatMap { path in
      let file = FoundFile(path)
      guard file.sort == .folder else { return [file] }
      return names(inFolder: path).map { FoundFile("\(path)/\($0)") }
    }
  }
}

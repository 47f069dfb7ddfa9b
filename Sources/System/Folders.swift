internal import Glibc

/// Makes the folders that a file is to be in, for the user alone, as the XDG specification asks.
///
/// - Parameter path: The file; or a folder, with a slash behind it.
/// - Returns: Whether they are there: not so where one cannot be made.
@discardableResult
public func makeFolders(of path: String) -> Bool {
  for (index, byte) in zip(path.utf8.indices, path.utf8).dropFirst()
  where byte == UInt8(ascii: "/") {
    guard unsafe mkdir(String(path[..<index]), 0o700) == 0 || errno == EEXIST else { return false }
  }
  return true
}

/// The names of what is in a folder, hidden ones included, in the order of their bytes.
///
/// - Parameter path: The folder.
/// - Returns: None where there is no folder, or it cannot be listed.
/// - Complexity: O(*n* log *n*).
public func names(inFolder path: String) -> [String] {
  guard let listing = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(listing) }
  var names: [String] = []
  while let entry = unsafe readdir(listing) {
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

import Glibc

/// A folder of a test's own, gone at the end.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/paceboard-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFault.noFolder }
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { empty(path) }

  private func empty(_ folder: String) {
    for name in names(in: folder) where unlink("\(folder)/\(name)") != 0 {
      empty("\(folder)/\(name)")
    }
    rmdir(folder)
  }

  /// The files in it, with what is in them; the lock and unfinished files left out.
  package var contents: [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in names(in: path) where !name.hasPrefix(".") {
      contents[name] = bytes(of: "\(path)/\(name)")
    }
    return contents
  }

  package func remove(_ name: String) { unlink("\(path)/\(name)") }

  package func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  package func write(_ bytes: [UInt8], to name: String) {
    // A new file each time: the clock of a file system may be too coarse to tell two versions.
    remove(name)
    let file = fopen("\(path)/\(name)", "w")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

package enum TestFault: Error { case noFolder, noPackage }

package func names(in folder: String) -> [String] {
  guard let listing = opendir(folder) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

package func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}

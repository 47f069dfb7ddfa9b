import Glibc

/// A folder in memory with a few files, gone at the end.
final class PrivateFolder {
  let path: String
  private let names: [String]

  /// Makes the folder; nil where that cannot be.
  init?(_ files: [(name: String, bytes: [UInt8])]) {
    var template = Array("/dev/shm/paceboard-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    names = files.map(\.name)
    for file in files {
      let descriptor = open("\(path)/\(file.name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      guard descriptor >= 0 else { continue }
      _ = write(descriptor, file.bytes, file.bytes.count)
      close(descriptor)
    }
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}

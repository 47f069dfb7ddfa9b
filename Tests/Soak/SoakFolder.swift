import Glibc

/// A copy of the data in a folder of its own, which is changed, broken, taken away and put back.
final class SoakFolder {
  let path: String
  var data: String { path + "/Data" }
  private let names: [String]
  private let changing: [UInt8]

  private static let changingName = "observations-detention-daily.csv"

  init(copying source: String) throws(SoakFault) {
    var template = Array("/tmp/paceboard-soak-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SoakFault("mkdtemp") }
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    names = Self.entries(of: source).filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }
    guard names.contains("datapackage.json") else { throw SoakFault("no data in \(source)") }
    changing = try Self.read(source + "/" + Self.changingName)
    mkdir(data, 0o700)
    for name in names { try write(try Self.read(source + "/" + name), to: name) }
  }

  deinit { Self.remove(path) }

  /// Leaves the last observation out, or puts it back.
  func change(isShort: Bool) throws(SoakFault) {
    let end = changing.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? changing.endIndex - 1
    try write(isShort ? changing[...end] : changing[...], to: Self.changingName)
  }

  /// Adds a line that is wrong.
  func breakFile() throws(SoakFault) {
    try write(changing + Array("\"not, a row\n".utf8), to: Self.changingName)
  }

  /// Takes the whole folder away.
  func takeAway() { rename(data, data + ".away") }

  /// Puts it back.
  func putBack() { rename(data + ".away", data) }

  private func write(_ bytes: some Collection<UInt8>, to name: String) throws(SoakFault) {
    let new = path + "/new"
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SoakFault(new) }
    let bytes = Array(bytes)
    let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
    guard count == bytes.count, rename(new, data + "/" + name) == 0 else { throw SoakFault(name) }
  }

  private static func read(_ path: String) throws(SoakFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SoakFault(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  static func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    for name in entries(of: path) { remove(path + "/" + name) }
    if unlink(path) != 0 { rmdir(path) }
  }
}

/// What kept the soak from running.
struct SoakFault: Error, CustomStringConvertible {
  let description: String
  init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
}

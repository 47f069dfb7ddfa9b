import Glibc
import Model
import TestSupport

@testable import DataPackage

/// A cache folder of a test, gone with the last reference to it.
final class TemporaryCache: Sendable {
  private let root: TemporaryFolder
  var path: String { root.path + "/made/paceboard" }
  var folder: CacheFolder { CacheFolder(path: path) }

  init() throws { root = try TemporaryFolder() }

  /// The files in it.
  var names: [String] { TestSupport.names(in: path).filter { !$0.hasPrefix(".") } }

  /// A reader that keeps what it reads here.
  func reader(of package: TemporaryPackage) -> PackageReader {
    PackageReader(folder: package.folder, settling: .zero, cache: folder)
  }

  /// Reads a package and keeps it.
  func fill(from package: TemporaryPackage) {
    var reader = reader(of: package)
    _ = reader.reload()
    _ = reader.reload()
  }

  static func bytes(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw CacheDamage() }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes.prefix(max(0, read(descriptor, &bytes, bytes.count))))
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw CacheDamage() }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw CacheDamage() }
  }

  /// Puts the right checksum into the header of a file that was changed.
  static func sign(_ bytes: inout [UInt8]) {
    var checksum = Checksum()
    bytes[CacheFormat.headerBytes...].withUnsafeBytes { checksum.update($0) }
    let tables = bytes.withUnsafeBytes { $0.load(fromByteOffset: 32, as: Int.self) }
    withUnsafeBytes(of: checksum.value(tables)) { sum in
      for index in 0..<8 { bytes[24 + index] = sum[index] }
    }
  }
}

extension TemporaryPackage {
  /// The folder from the root, without links.
  var wholePath: String? {
    guard let path = realpath(folder, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}

extension Dataset {
  /// Whether another dataset says the same, whichever generation it is.
  func isEqual(to other: Dataset) -> Bool {
    title == other.title && metrics == other.metrics && sources == other.sources
      && goals == other.goals && events == other.events && claims == other.claims
      && checks == other.checks && panels == other.panels && pace == other.pace
      && dimensions == other.dimensions && observations.count == other.observations.count
      && (0..<observations.count).allSatisfy { observations[$0] == other.observations[$0] }
  }

  /// The values of a metric, in order.
  func values(of metric: String) -> [Double] {
    allRows(of: metric).map { observations.value(at: $0) }
  }

  /// Reads whatever can be read of it.
  func touchEverything() {
    _ = (0..<observations.count).map { observations[$0] }
    _ = publicationDays()
    for metric in metrics {
      for figure in figures(of: metric.id) {
        _ = revisions(of: figure.period, metric: metric.id)
        _ = figure.period.label
      }
      _ = breakdowns(of: metric.id, parts: [])
    }
    _ = differences(from: self)
  }
}

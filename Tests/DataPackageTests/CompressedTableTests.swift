import DataPackage
import Model
import TestSupport
import Testing

@Suite struct `A compressed table` {
  private static let table = "observations-arrests.csv"

  /// The small package with its observations in a file of these bytes.
  private func package(_ bytes: [UInt8]) throws -> TemporaryPackage {
    let package = try TemporaryPackage()
    try package.write(bytes, to: "\(Self.table).gz")
    try package.edit("datapackage.json", "\"\(Self.table)\"", "\"\(Self.table).gz\"")
    return package
  }

  private var text: [UInt8] {
    get throws { Array(try #require(TemporaryPackage.files[Self.table]).utf8) }
  }

  @Test func `reads as what it holds`() throws {
    let package = try package(gzipped(try text))
    let reading = PackageReading.check(package.folder)
    #expect(reading.faultLines.isEmpty)
    let observations = reading.dataset.observations
    let values = (0..<observations.count).map { observations[$0].value }
    #expect(values.sorted() == [6000, 23_000, 56_397.5])
  }

  @Test func `has its faults on the lines of what it holds`() throws {
    let text = try text + Array("bookins.ice,2025-05-32,x\n".utf8)
    let faults = try package(gzipped(text)).faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("\(Self.table).gz:5:1: error:"), "\(faults)")
  }

  @Test func `is a fault where it is damaged`() throws {
    var bytes = gzipped(try text)
    bytes[bytes.count - 6] ^= 1
    #expect(try package(bytes).faults().contains { $0.hasPrefix("\(Self.table).gz:1:1: error: ") })
    #expect(try !package(Array(bytes.dropLast(9))).faults().isEmpty)
  }

  @Test func `is a fault where it unpacks to too much`() throws {
    let bomb = gzipped([UInt8](repeating: 0x0A, count: 1 << 25))
    let faults = try package(bomb).faults()
    #expect(
      faults.contains { $0.contains("times its size") || $0.contains("unpacks") }, "\(faults)")
  }
}

import DataPackage
import Embedded
import Model
import Testing

/// Packages that lie in the program.
@Suite struct BuiltInPackageTests {
  private func read(_ files: [EmbeddedFile]) -> PackageReading {
    var reader = PackageReader(.program(files))
    return reader.reload()
  }

  @Test func `it reads like the folder it was made of`() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Data"
    var onDisk = PackageReader(folder: folder)
    var builtIn = PackageReader(.builtIn)
    let (expected, found) = (onDisk.reload(), builtIn.reload())
    #expect(found.faultLines == [])
    #expect(found.files.map(\.path) == expected.files.map(\.path))
    #expect(found.files.map(\.rows) == expected.files.map(\.rows))
    #expect(found.dataset.title == expected.dataset.title)
    #expect(found.dataset.differences(from: expected.dataset).isEmpty)
    #expect(found.dataset.observations.count == expected.dataset.observations.count)
  }

  @Test func `it is read once`() {
    var reader = PackageReader(.builtIn)
    let first = reader.reload()
    #expect(first.hasNewData)
    let second = reader.reload()
    #expect(!second.hasNewData)
    #expect(second.files == first.files)
    #expect(!second.isSettling)
  }

  @Test func `its edition is the last day of its figures and of their publication`() throws {
    var reader = PackageReader(.builtIn)
    let edition = try #require(reader.reload().dataset.edition)
    #expect(edition.dataTo <= edition.published)
    #expect(edition.dataTo >= Day(iso: "2026-08-31") ?? edition.published)
    #expect(Dataset().edition == nil)
  }

  @Test func `what is not in it is a fault`() {
    let faults = read([
      EmbeddedFile(
        name: "datapackage.json",
        #"{"resources": [{"name": "metrics", "path": "metrics.csv"}]}"#)
    ]).faultLines
    #expect(faults.contains { $0.contains("No such file") }, "\(faults)")
    #expect(read([]).faultLines.count == 1)
  }
}

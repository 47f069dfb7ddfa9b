import Model
import Testing

@testable import DataPackage

/// What happens to a package of which only the dataset is at hand when its files change.
@Suite struct GrowthTests {
  private let observations = "observations-arrests.csv"
  private let row =
    "held,2025-06-29,2025-06-29,57861,=,reported,primary,ice-2025,2025-06-30,day,\"a note\",\n"
  private let split =
    "bookins.ice,2025-04-01,2025-04-30,21000,~,partial,secondary,news-2025,2025-06-30,by,,HSI\n"

  /// A reader that has let go of the rows.
  private func reader(of package: TemporaryPackage) -> PackageReader {
    var reader = PackageReader(folder: package.folder, settling: .zero, manyRows: 1)
    _ = reader.reload()
    _ = reader.reload()
    return reader
  }

  @Test func `of what was added nothing else is read`() throws {
    let package = try TemporaryPackage()
    var reader = reader(of: package)
    #expect(reader.snapshot != nil)
    try package.append(row + split, to: observations)
    let grown = reader.reload()
    #expect(reader.snapshot != nil && grown.hasNewData && grown.dataset.generation == 2)
    var plain = package.reader()
    let whole = plain.reload()
    #expect(grown.dataset.isEqual(to: whole.dataset))
    #expect(grown.files == whole.files)
    try package.append(row.replacing("06-29", with: "06-28"), to: observations)
    #expect(reader.reload().dataset.observations.count == 6)
    #expect(!reader.reload().hasNewData)
  }

  @Test func `a cache is used though its package has grown since`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    try package.append(row, to: observations)
    var reader = cache.reader(of: package)
    let reading = reader.reload()
    #expect(reader.snapshot != nil && reading.dataset.observations.count == 4)
    _ = reader.reload()
    var next = cache.reader(of: package)
    #expect(next.reload().dataset.isEqual(to: reading.dataset))
    #expect(next.snapshot != nil)
  }

  @Test(arguments: [
    ("held,2025-06-29,2025-06-31,1,=,reported,primary,ice-2025,2025-06-30,day,,", 5, 17),
    ("hold,2025-06-29,2025-06-29,1,=,reported,primary,ice-2025,2025-06-30,day,,", 5, 1),
    ("held,2025-06-29,2025-06-29,1,=,reported,primary,ice,2025-06-30,day,,", 5, 49),
    ("held,2025-06-29", 5, 1),
    ("held,2025-06-15,2025-06-15,1,=,reported,primary,ice-2025,2025-06-20,day,,", 5, 1),
  ])
  func `a fault in what was added is told where it is`(
    text: String, line: Int, column: Int
  ) throws {
    let package = try TemporaryPackage()
    var reader = reader(of: package)
    try package.append(text + "\n" + row, to: observations)
    let reading = reader.reload()
    let fault = try #require(reading.faults.first)
    #expect((fault.file, fault.line, fault.column) == (observations, line, column))
    #expect(reading.faultLines == package.faults())
    #expect(reading.dataset.observations.count == 4)
  }

  @Test func `a line that was cut short and then goes on is read as one`() throws {
    let package = try TemporaryPackage()
    let text = try package.text(of: observations)
    try package.write(String(text.dropLast()), to: observations)
    var reader = reader(of: package)
    #expect(reader.snapshot != nil)
    try package.append("CBP\n", to: observations)
    let reading = reader.reload()
    #expect(reading.faultCount == 0)
    let held = reading.dataset.allRows(of: "held")
    #expect(reading.dataset.observations[held.lowerBound].dimensions == 2)
  }

  @Test func `a file rewritten longer than before is read as a whole`() throws {
    let package = try TemporaryPackage()
    var reader = reader(of: package)
    let text = try package.text(of: observations)
    try package.write(text.replacing("23000", with: "23001") + row, to: observations)
    let reading = reader.reload()
    #expect(reader.snapshot == nil)
    #expect(reading.dataset.values(of: "bookins.ice") == [23001])
    #expect(reading.dataset.observations.count == 4)
  }

  @Test func `a file that goes bad keeps what was read of it until it is mended`() throws {
    let package = try TemporaryPackage()
    var reader = reader(of: package)
    let text = try package.text(of: observations)
    try package.write("metric,start\n", to: observations)
    let bad = reader.reload()
    #expect(!bad.hasNewData && bad.errorCount > 0)
    #expect(bad.dataset.observations.count == 3)
    #expect(bad.files.first { !$0.isGood }?.rows == 3)
    try package.write(text + row, to: observations)
    let mended = reader.reload()
    #expect(mended.hasNewData && mended.faultCount == 0)
    #expect(mended.dataset.observations.count == 4)
  }

  @Test func `a folder that is away for a while loses nothing`() throws {
    let package = try TemporaryPackage()
    var reader = reader(of: package)
    try package.moveAway()
    let away = reader.reload()
    #expect(away.errorCount == 1 && away.dataset.observations.count == 3)
    try package.moveBack()
    let back = reader.reload()
    #expect(back.errorCount == 0 && !back.hasNewData)
  }
}

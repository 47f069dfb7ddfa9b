import DataPackage
import Model
import Testing

@Suite struct `A dimension whose only value is not UTF-8` {
  @Test func `leaves its row out`() throws {
    let package = try TemporaryPackage()
    let header =
      "metric,start,end,value,bound,status,quality,source,published,published_precision,note,zone\n"
    let row = "bookins.ice,2025-01-01,2025-01-31,1,=,reported,primary,s1,2025-02-01,day,,"
    try package.write(
      Array((header + row).utf8) + [0xFF, 0x0A], to: "observations-arrests.csv")
    let reading = PackageReading.check(package.folder)
    #expect(reading.errorCount > 0)
    #expect(reading.dataset.observations.count == 0)
  }
}

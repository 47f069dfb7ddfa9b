import DataPackage
import Model
import Testing

/// What an open board sees while its files are replaced, rewritten, broken and restored.
@Suite struct ReloadTests {
  private let observations = "observations-arrests.csv"
  private let row =
    "held,2025-06-29,2025-06-29,57861,=,reported,primary,ice-2025,2025-06-30,day,,\n"

  @Test func `the first reading holds everything`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    let reading = reader.reload()
    let dataset = reading.dataset
    #expect(dataset.generation == 1)
    #expect(reading.hasNewData && !reading.isSettling)
    #expect(dataset.title == "A small package")
    #expect(dataset.metrics.map(\.id) == ["bookins.ice", "bookins.cbp", "held"])
    #expect(dataset.metrics[0].notComparableWith == ["bookins.cbp"])
    #expect(dataset.sources.map(\.published.precision) == [.day, .day])
    #expect(
      dataset.dimensions == [
        [], [.init(name: "agency", value: "ICE")], [.init(name: "agency", value: "CBP")],
      ])
    let held = dataset.observations[dataset.allRows(of: "held").lowerBound]
    #expect((held.value, held.bound, held.note, held.dimensions) == (56397.5, .about, "a, b", 0))
    #expect(dataset.goals.map(\.low) == [1200])
    #expect(dataset.events.map(\.source) == [""])
    #expect(dataset.claims.map(\.measure) == [.related, .quotient])
    #expect(dataset.checks.map(\.expression) == ["c1 / 31"])
    #expect(dataset.panels.map(\.parts) == [["bookins.cbp"]])
    #expect(dataset.pace?.goal == "g1")
    #expect(
      reading.files.map(\.path).prefix(3) == ["datapackage.json", "metrics.csv", "sources.csv"])
    #expect(reading.files[3].rows == 3)
    let period = Period(
      try #require(Day(iso: "2025-05-01")), try #require(Day(iso: "2025-06-15")))
    #expect(reading.files[3].coverage == period)
  }

  @Test func `without a change there is no new generation`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    let first = reader.reload()
    let second = reader.reload()
    #expect(second.dataset.generation == 1)
    #expect(!second.hasNewData && second.files == first.files)
    try package.replace(observations, with: try package.text(of: observations))
    let touched = reader.reload()
    #expect(touched.dataset.generation == 1)
    #expect(!touched.hasNewData)
  }

  @Test func `a file replaced by rename is read again`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.replace(observations, with: try package.text(of: observations) + row)
    let reading = reader.reload()
    #expect(reading.dataset.generation == 2)
    #expect(reading.dataset.observations.count == 4)
  }

  @Test func `a file rewritten in place with the same size is read again`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.edit(observations, "23000", "24000")
    let reading = reader.reload()
    #expect(reading.dataset.generation == 2)
    #expect(reading.dataset.observations[0].value == 24000)
  }

  @Test func `rows appended to a file are read`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.append(row, to: observations)
    #expect(reader.reload().dataset.observations.count == 4)
  }

  @Test func `a deleted file keeps its last good table and comes back`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    let text = try package.text(of: observations)
    try package.delete(observations)
    let without = reader.reload()
    #expect(!without.hasNewData)
    #expect(without.dataset.observations.count == 3)
    #expect(!without.files[3].isGood)
    #expect(without.faultLines.count == 1)
    #expect(reader.reload().files == without.files)
    try package.write(text, to: observations)
    let restored = reader.reload()
    #expect(restored.files[3].isGood && restored.faultCount == 0)
    #expect(!restored.hasNewData && restored.dataset.generation == 1)
  }

  @Test func `a broken file keeps its last good table, and a bad row only itself`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    let text = try package.text(of: observations)
    try package.write("what\n", to: observations)
    let broken = reader.reload()
    #expect(!broken.hasNewData && broken.dataset.observations.count == 3)
    #expect(!broken.files[3].isGood && broken.files[3].rows == 3)
    try package.write(text + "held,2025-06-29,,,,,,,,,,\n" + row, to: observations)
    let mended = reader.reload()
    #expect(mended.files[3].isGood && mended.files[3].rows == 4 && mended.files[3].badRows == 1)
    #expect(mended.dataset.observations.count == 4)
  }

  @Test func `a broken descriptor keeps the last good one, and the files are still followed`()
    throws
  {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.write("{", to: "datapackage.json")
    try package.append(row, to: observations)
    let reading = reader.reload()
    #expect(reading.dataset.observations.count == 4)
    #expect(reading.faultLines == ["datapackage.json:1:2: error: file ends inside a JSON object"])
  }

  @Test func `a resource taken out of the descriptor goes, and one put in comes`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.edit(
      "datapackage.json", "{ \"name\": \"events\", \"path\": \"events.csv\" },", "")
    let reading = reader.reload()
    #expect(reading.dataset.events.isEmpty && reading.files.count == 7)
    try package.write(
      try #require(TemporaryPackage.files["datapackage.json"]), to: "datapackage.json")
    #expect(reader.reload().dataset.events.count == 1)
  }

  @Test func `a table that did not change is judged by one that did`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.edit("metrics.csv", "held,detention", "people,detention")
    let reading = reader.reload()
    #expect(reading.dataset.observations.count == 2)
    #expect(reading.files[3].badRows == 1)
    #expect(
      reading.faultLines.contains("observations-arrests.csv:4:1: error: unknown metric 'held'"))
    try package.write(try #require(TemporaryPackage.files["metrics.csv"]), to: "metrics.csv")
    #expect(reader.reload().dataset.observations.count == 3)
  }

  @Test func `a check is judged by the ids of bad claims too`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    try package.edit("claims.csv", "742,arrests a day", "x,arrests a day")
    #expect(!reader.reload().faultLines.contains { $0.hasPrefix("checks.csv") })
    let text = try package.text(of: "claims.csv")
    try package.write(text.replacing("\nc2,", with: "\nc3,"), to: "claims.csv")
    let reading = reader.reload()
    #expect(
      reading.faultLines.contains(
        "checks.csv:2:12: warning: unknown claim 'c2'; did you mean 'c1'?"))
  }

  @Test(arguments: [
    ("2026-01-31,900,=,reported,primary,news-2025,2026-02-03,day", "published on a day to come"),
    ("2026-01-15,900,=,reported,primary,news-2025,2026-01-31,month", nil),
    ("2026-02-28,900,=,reported,primary,news-2025,2026-01-10,day", "covers days to come"),
    ("2026-02-28,900,=,partial,primary,news-2025,2026-12-31,year", "covers days to come"),
  ])
  func `what is of days to come is left out until then`(row: String, fault: String?) throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    try package.append("bookins.ice,2026-01-01,\(row),,\n", to: observations)
    let today = try #require(Day(iso: "2026-01-20"))
    let early = reader.reload(today: today)
    let lines = early.faultLines.filter { $0.hasPrefix("\(observations):5:1: error: ") }
    #expect(lines.count == (fault == nil ? 0 : 1) && lines.allSatisfy { $0.contains(fault ?? "") })
    #expect(early.files[3].badRows == lines.count)
    let later = reader.reload(today: today + 400)
    #expect(later.faultCount == 0 && later.dataset.observations.count == 4)
    #expect(later.hasNewData == (fault != nil))
  }

  @Test func `a plan may speak of days to come`() throws {
    let package = try TemporaryPackage()
    try package.append(
      "held,2026-01-01,2026-11-30,900,=,reported,primary,news-2025,2026-01-10,day,,\n",
      to: observations)
    let today = try #require(Day(iso: "2026-01-20"))
    #expect(PackageReading.check(package.folder, today: today).faultCount == 0)
  }

  @Test func `where most rows are of days to come it is the clock that is wrong, until it is set`()
    throws
  {
    let package = try TemporaryPackage()
    var reader = package.reader()
    let reading = reader.reload(today: Day(iso: "2020-01-01"))
    #expect(reading.dataset.observations.count == 3)
    #expect(
      reading.faultLines == [
        "datapackage.json:1:1: warning: most rows are of days to come, by the clock '2020-01-01';"
          + " is the clock right?"
      ])
    let later = reader.reload(today: Day(iso: "2026-01-01"))
    #expect(later.faultCount == 0 && later.dataset.observations.count == 3)
  }

  @Test func `of many warnings the first are kept`() throws {
    let package = try TemporaryPackage()
    let rows = (1...28).map { day in
      "held,2024-02-\(day < 10 ? "0" : "")\(day),2024-02-\(day < 10 ? "0" : "")\(day),"
        + "-\(day),=,reported,primary,news-2025,2025-06-11,day,,\n"
    }
    try package.append(rows.joined(), to: observations)
    var limits = PackageLimits()
    limits.faults = 3
    var reader = PackageReader(.folder(package.folder), limits: limits)
    let lines = reader.reload().faultLines
    #expect(lines.map { $0.split(separator: ":")[1] } == ["5", "6", "7", " and 25 more"])
    #expect(lines.dropLast().allSatisfy { $0.contains("warning: value below zero") })
  }

  @Test func `a folder that vanishes keeps everything on screen`() throws {
    let package = try TemporaryPackage()
    var reader = package.reader()
    _ = reader.reload()
    try package.moveAway()
    let without = reader.reload()
    #expect(without.dataset.observations.count == 3 && !without.hasNewData)
    #expect(without.errorCount == 1)
    try package.moveBack()
    #expect(reader.reload().errorCount == 0)
  }

  @Test func `a file written to moments ago is left for the next reading`() throws {
    let package = try TemporaryPackage()
    var reader = PackageReader(folder: package.folder, settling: .seconds(3600))
    let first = reader.reload()
    #expect(first.dataset.observations.count == 3 && first.isSettling)
    try package.write("metric,st", to: observations)
    let second = reader.reload()
    #expect(second.isSettling && !second.hasNewData && second.faultCount == 0)
    #expect(second.dataset.observations.count == 3)
  }

  @Test func `another delimiter is read where the dialect says so`() throws {
    let package = try TemporaryPackage()
    try package.write("date;label;kind;source\n2025-01-20;\"a;b\";law;\n", to: "events.csv")
    let hint = "fields divided by semicolons need a dialect with that delimiter in datapackage.json"
    #expect(package.faults().last?.hasSuffix(hint) == true)
    try package.edit(
      "datapackage.json", "\"events.csv\" }",
      "\"events.csv\", \"dialect\": { \"delimiter\": \";\" } }")
    #expect(package.faults() == [])
    var reader = package.reader()
    #expect(reader.reload().dataset.events.map(\.label) == ["a;b"])
  }

  @Test func `a byte order mark and CRLF are read past`() throws {
    let package = try TemporaryPackage()
    try package.write(
      "\u{FEFF}date,label,kind,source\r\n2025-01-20,a,law,\r\n2025-01-99,b,law,\r\n",
      to: "events.csv")
    #expect(
      package.faults() == [
        "events.csv:3:1: error: not a day '2025-01-99'; days are written 2025-06-15"
      ])
  }
}

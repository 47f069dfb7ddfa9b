import Model
import TestSupport
import Testing

@testable import DataPackage

@Suite struct ExportTests {
  private func csv(
    _ dataset: Dataset, _ selection: ExportSelection = ExportSelection()
  ) -> (bytes: [UInt8], formulas: FormulaFields) {
    var bytes: [UInt8] = []
    let formulas = CSVExport(dataset, selection).write { bytes += $0 }
    return (bytes, formulas)
  }

  private func json(
    _ dataset: Dataset, _ selection: ExportSelection = ExportSelection()
  ) throws -> JSONObject {
    var bytes: [UInt8] = []
    JSONExport(dataset, selection).write { bytes += $0 }
    return try #require(try JSONReader.read(bytes, file: "export.json").object)
  }

  private func openMetrics(
    _ dataset: Dataset, _ selection: ExportSelection = ExportSelection(), today: Day? = nil
  ) throws -> [String] {
    var bytes: [UInt8] = []
    let today = try today ?? #require(Day(iso: "2026-11-21"))
    OpenMetricsExport(dataset, selection, today: today).write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private var shipped: Dataset { PackageReading.check(ShippedDataTests.folder).dataset }

  // MARK: CSV

  @Test func `the shipped data comes back from its export as it was`() throws {
    let before = shipped
    let table = csv(before)
    #expect(table.formulas.count == 0)
    let folder = try TemporaryFolder()
    try repack(ShippedDataTests.folder, observations: table.bytes, into: folder)
    let reading = PackageReading.check(folder.path)
    #expect(reading.faultLines == [])
    #expect(rows(of: reading.dataset) == rows(of: before))
    #expect(reading.dataset.metrics == before.metrics)
    #expect(reading.dataset.sources == before.sources)
    #expect(csv(reading.dataset).bytes == table.bytes)
  }

  /// Every observation by names rather than by places in its dataset.
  private func rows(of dataset: Dataset) -> [String] {
    (0..<dataset.observations.count).map { row in
      let entry = dataset.observations[row]
      return "\(dataset.metrics[entry.metric].id) \(dataset.dimensions[entry.dimensions]) "
        + "\(entry.period) \(entry.value) \(entry.bound) \(entry.status) \(entry.quality) "
        + "\(dataset.sources[entry.source].id) \(entry.published) \(entry.note)"
    }
  }

  /// One metric with what is hard to write: quotes, formulas, dimensions and bounds.
  private func awkward() throws -> Dataset {
    let day = try #require(Day(iso: "2025-01-31"))
    let later = try #require(Day(iso: "2025-02-28"))
    var observations = ObservationList()
    observations.append(
      Observation(
        metric: 0, period: Period(day, day), value: 12.5, bound: .above, quality: .secondary,
        source: 0, published: Publication(day + 5, .month), note: "=HYPERLINK(\"x\"), and more"))
    observations.append(
      Observation(
        metric: 0, dimensions: 1, period: Period(day, day), value: -3, source: 0,
        published: Publication(day + 5)))
    observations.append(
      Observation(
        metric: 1, period: Period(later, later), value: 1e-7, status: .estimated, source: 0,
        published: Publication(later)))
    return Dataset(
      generation: 1, title: "T",
      metrics: [
        Metric(
          id: "a.total", family: "f", kind: .stock, unit: "total", cadence: .month,
          title: "A \"x\"",
          definition: "One\\two\nthree"),
        Metric(
          id: "a_total", family: "f", kind: .stock, unit: "total", cadence: .month, title: "B"),
      ],
      sources: [
        Source(
          id: "s", publisher: "P \"q\" \\ \u{1B}[31m", title: "", published: Publication(day))
      ],
      dimensions: [[], [Dimension(name: "area", value: "@home\nB")]],
      observations: observations.observations())
  }

  @Test func `fields are quoted where they must be, and formulas are left alone and told`() throws {
    let table = csv(try awkward())
    #expect(
      String(decoding: table.bytes, as: UTF8.self) == """
        metric,start,end,value,bound,status,quality,source,published,published_precision,note,area
        a.total,2025-01-31,2025-01-31,12.5,>,reported,secondary,s,2025-02-05,month,\
        "=HYPERLINK(""x""), and more",
        a.total,2025-01-31,2025-01-31,-3,=,reported,primary,s,2025-02-05,day,,"@home
        B"
        a_total,2025-02-28,2025-02-28,0.0000001,=,estimated,primary,s,2025-02-28,day,,

        """)
    #expect(table.formulas.count == 2)
    #expect(table.formulas.first?.column == "note")
  }

  @Test(arguments: [
    (ExportSelection(metrics: ["a_total"]), 1), (ExportSelection(from: Day(iso: "2025-02-01")), 1),
    (ExportSelection(to: Day(iso: "2025-02-01")), 2),
    (ExportSelection(knownOn: Day(iso: "2025-02-04")), 0),
    (ExportSelection(knownOn: Day(iso: "2025-02-05")), 2), (ExportSelection(), 3),
  ])
  func `only what is asked for is written`(_ selection: ExportSelection, _ count: Int) throws {
    let dataset = try awkward()
    let text = String(decoding: csv(dataset, selection).bytes, as: UTF8.self)
    #expect(text.split(separator: "\na").count - 1 == count)
    #expect(try json(dataset, selection)["observations"]?.list?.count == count)
    // No column stands for dimensions that no exported row has.
    if selection.metrics == ["a_total"] { #expect(!text.contains("area")) }
  }

  @Test func `a large export is handed on in pieces`() throws {
    let day = try #require(Day(iso: "2000-01-01"))
    var observations = ObservationList()
    for offset in 0..<20_000 {
      observations.append(
        Observation(
          metric: 0, period: Period(day + offset % 9000, day + offset % 9000),
          value: Double(offset), source: 0, published: Publication(day + offset / 9000)))
    }
    let source = Source(id: "s", publisher: "P", title: "", published: Publication(day))
    let metric = Metric(
      id: "m", family: "f", kind: .stock, unit: "people", cadence: .day, title: "M")
    let dataset = Dataset(
      generation: 1, metrics: [metric], sources: [source],
      observations: observations.observations())
    var pieces: [Int] = []
    _ = CSVExport(dataset).write { pieces.append($0.count) }
    JSONExport(dataset).write { pieces.append($0.count) }
    #expect(pieces.count > 20)
    #expect(pieces.allSatisfy { $0 < 1 << 17 })
  }

  @Test func `a sink that is full stops the export`() throws {
    struct Full: Error {}
    let dataset = shipped
    var taken = 0
    func fill(_ bytes: [UInt8]) throws(Full) {
      taken += 1
      throw Full()
    }
    #expect(throws: Full.self) { _ = try CSVExport(dataset).write(to: fill) }
    #expect(throws: Full.self) { try JSONExport(dataset).write(to: fill) }
    #expect(throws: Full.self) {
      try OpenMetricsExport(dataset, today: .init(number: 0)).write(to: fill)
    }
    #expect(taken == 3)
  }

  // MARK: JSON

  @Test func `JSON has the metrics, the observations and the sources they name`() throws {
    let dataset = shipped
    let object = try json(dataset)
    #expect(object["schema"]?.text == "paceboard/1")
    #expect(object["kind"]?.text == "observations")
    let observations = try #require(object["observations"]?.list)
    #expect(observations.count == dataset.observations.count)
    let sources = Set((object["sources"]?.list ?? []).compactMap { $0.object?["id"]?.text })
    let named = Set(observations.compactMap { $0.object?["source"]?.text })
    #expect(sources == named)
    #expect(object["metrics"]?.list?.count == dataset.metrics.count)
    let bounds = Set(observations.compactMap { $0.object?["bound"]?.text })
    #expect(bounds == ["=", "~", ">", "<"])
    let split = observations.first { $0.object?["dimensions"] != nil }
    #expect(split?.object?["dimensions"]?.object?["agency"]?.text == "ICE")
  }

  // MARK: OpenMetrics

  @Test func `a metric has its latest firm figure, and a later one that is not firm beside it`()
    throws
  {
    let lines = try openMetrics(shipped)
    let name = "paceboard_bookins_ice_book_ins"
    let own = lines.filter { $0.contains(name) && !$0.contains("fytd") }
    #expect(own.prefix(2) == ["# TYPE \(name) gauge", "# UNIT \(name) book_ins"])
    #expect(own[2].hasPrefix("# HELP \(name) Arrests · ICE book-ins. "))
    #expect(own[3].hasPrefix("\(name){metric=\"bookins.ice\",firm=\"yes\",bound=\"=\","))
    #expect(own[3].hasSuffix("} 29606"))
    #expect(own[4].contains("firm=\"no\"") && own[4].contains("status=\"partial\""))
    #expect(lines.last == "# EOF")
    #expect(
      lines.contains {
        $0.hasPrefix("paceboard_overdue_seconds{metric=\"bookins.ice\",whose=\"copy\"}")
      })
  }

  @Test func `names that are one to OpenMetrics share a family, and texts are escaped`() throws {
    let lines = try openMetrics(try awkward())
    let families = lines.filter { $0.hasPrefix("# TYPE paceboard_a") }
    // A gauge may not end as counters do.
    #expect(families == ["# TYPE paceboard_a_total_value gauge"])
    #expect(!lines.contains { $0.hasPrefix("# UNIT paceboard_a") })
    #expect(lines.contains("# HELP paceboard_a_total_value A 'x'. One\\\\two^Jthree"))
    #expect(lines.contains { $0.contains("publisher=\"P \\\"q\\\" \\\\ ^[[31m\"") })
    #expect(lines.filter { $0.hasPrefix("paceboard_a_total_value{") }.count == 2)
    for line in lines where !line.hasPrefix("#") { #expect(line.split(separator: "} ").count == 2) }
  }

  @Test func `each family stands together and no sample stands twice`() throws {
    let lines = try openMetrics(shipped)
    let samples = lines.filter { !$0.hasPrefix("#") }
    #expect(Set(samples.map { $0.split(separator: "}")[0] }).count == samples.count)
    let names = lines.filter { $0.hasPrefix("# TYPE") }
    #expect(Set(names).count == names.count)
  }
}

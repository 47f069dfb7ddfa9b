import DataPackage
import Model
import Testing

/// The package that is shipped in `Data`.
@Suite struct ShippedDataTests {
  static let folder = Repository.path("Data")

  @Test func `it has no fault, and every row of it is read`() throws {
    let reading = PackageReading.check(Self.folder)
    #expect(reading.faultLines == [])
    let dataset = reading.dataset
    #expect(dataset.observations.count == 998 + 1257)
    #expect(dataset.metrics.count == 41)
    #expect(dataset.claims.count == 44)
    #expect(dataset.checks.count == 14)
    #expect(dataset.events.count { $0.kind != Event.breakKind } == 41)
    #expect(dataset.goals.count == 3)
    #expect(reading.files.count == 14)
    #expect(reading.files.allSatisfy { $0.isGood && $0.badRows == 0 })
    let rows = reading.files.filter { $0.table == .observations }.map(\.rows)
    #expect(rows == [502, 158, 1257, 90, 60, 171, 17])
  }

  @Test func `it names its panels and its pace`() throws {
    let dataset = PackageReading.check(Self.folder).dataset
    #expect(dataset.title == "US immigration enforcement, published figures")
    #expect(dataset.panels.map(\.family) == ["arrests", "detention", "flights", "crossings"])
    #expect(dataset.panels.map(\.chart) == [.bars, .area, .bars, .logarithmicLine])
    #expect(dataset.panels.map(\.measure) == [.perDay, .value, .value, .value])
    #expect(dataset.panels[0].cumulative == "bookins.ice_fytd")
    #expect(dataset.panels.map(\.daily) == ["arrests.posted_daily", "detained.midnight", nil, nil])
    #expect(dataset.panels[1].against == ["capacity.funded", "capacity.contractual"])
    #expect(dataset.panels[1].parts.count == 2)
    let pace = try #require(dataset.pace)
    #expect((pace.metric, pace.annual) == ("removals.ice_fytd", "removals.fiscal_year"))
    #expect((pace.goal, pace.definitionSince) == ("g3", 2025))
    #expect(pace.claimed == ["removals.dhs_claimed"])
    #expect(pace.chain?.entries == ["bookins.ice", "bookins.cbp"])
    #expect(pace.chain?.apart == "removals.ice_fytd")
  }

  @Test(arguments: [
    ("crossings.usbp_southwest", ["2023-06-01"]), ("crossings.ofo_southwest", ["2023-06-01"]),
    ("removals.ice_fytd", ["2024-10-01"]), ("removals.fiscal_year", ["2024-10-01"]),
    ("bookins.ice", []),
  ])
  func `it names the breaks of its series`(_ metric: String, _ days: [String]) {
    let dataset = PackageReading.check(Self.folder).dataset
    #expect(dataset.breaks(of: metric).map(\.day.description) == days)
  }

  @Test(arguments: [
    ("bookins.ice", "ICE"), ("bookins.cbp", "CBP"), ("bookins.ice_fytd", "ICE"),
    ("bookins.cbp_fytd", "CBP"), ("detained.snapshot_by_agency.ice", "ICE"),
    ("detained.snapshot_by_agency.cbp", "CBP"),
  ])
  func `the splits by agency carry it in every row`(_ metric: String, _ agency: String) {
    let dataset = PackageReading.check(Self.folder).dataset
    let rows = dataset.allRows(of: metric)
    #expect(!rows.isEmpty && rows == dataset.wholeRows(of: metric))
    for row in rows {
      let dimensions = dataset.dimensions[dataset.observations[row].dimensions]
      #expect(dimensions == [Dimension(name: "agency", value: agency)])
    }
  }

  @Test func `no metric without an agency carries one`() {
    let dataset = PackageReading.check(Self.folder).dataset
    let split = (0..<dataset.observations.count).filter {
      dataset.observations[$0].dimensions != 0
    }
    #expect(split.count == 185 + 178 + 32 + 32 + 37 + 37)
  }
}

/// Where things are in the repository.
enum Repository {
  static func path(_ name: String) -> String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/" + name
  }
}

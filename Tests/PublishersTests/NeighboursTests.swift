import Model
import Publishers
import Testing

@Suite struct `A release among its neighbours` {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  private func held(_ ice: Double, _ cbp: Double, on day: Day) -> [ReleasedValue] {
    [("ice", ice), ("cbp", cbp)].map { agency, value in
      ReleasedValue(
        metric: "detained.snapshot_by_agency.\(agency)",
        dimensions: [Dimension(name: "agency", value: agency.uppercased())],
        period: Period(day, day), value: value)
    }
  }

  private func neighbours(_ releases: [([ReleasedValue], Day)]) -> Neighbours {
    var neighbours = Neighbours(metrics: ImportedMetrics.all)
    for (values, published) in releases {
      for value in values { neighbours.add(NeighbourValue(value, published: published)) }
    }
    return neighbours
  }

  @Test func `is warned of where it swaps ICE and CBP`() throws {
    let before = held(14073, 24655, on: try day("2024-12-01"))
    let swapped = held(24832, 14320, on: try day("2024-12-29"))
    let known = neighbours([(before, try day("2024-12-12")), (swapped, try day("2025-01-03"))])
    #expect(
      known.warnings(about: swapped, published: try day("2025-01-03")) == [
        "people held, 29 Dec 2024: ICE 24832 and CBP 14320 are the other way round than in the "
          + "release of 2024-12-12: ICE 14073 and CBP 24655"
      ])
  }

  @Test func `is not warned of where shares only moved`() throws {
    let before = held(14073, 24655, on: try day("2024-12-01"))
    let now = held(15500, 22000, on: try day("2025-01-26"))
    let known = neighbours([(before, try day("2024-12-12"))])
    #expect(known.warnings(about: now, published: try day("2025-01-30")).isEmpty)
  }

  @Test func `is warned of where a running total falls, before or behind it`() throws {
    let october = try day("2024-10-01")
    func removals(_ value: Double, to end: Day) -> [ReleasedValue] {
      [ReleasedValue(metric: "removals.ice_fytd", period: Period(october, end), value: value)]
    }
    let first = removals(50, to: try day("2024-11-30"))
    let second = removals(40, to: try day("2024-12-14"))
    let known = neighbours([(first, try day("2024-12-12")), (second, try day("2024-12-20"))])
    let warning =
      "removals.ice_fytd falls from 50 to 2024-11-30 to 40 to 2024-12-14, though it only counts up"
    #expect(known.warnings(about: second, published: try day("2024-12-20")) == [warning])
    #expect(known.warnings(about: first, published: try day("2024-12-12")) == [warning])
  }
}

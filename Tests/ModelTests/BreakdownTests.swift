import Model
import Testing

struct BreakdownTests {
  private func dataset() -> Dataset {
    let june = period("2025-06-01", "2025-06-30")
    let metrics = [metric("held", .stock), metric("held.ice", .stock), metric("held.cbp", .stock)]
    var observations = ObservationList()
    func add(_ metric: Int, _ set: Int, _ value: Double, _ published: String) {
      observations.append(
        Observation(
          metric: metric, dimensions: set, period: june, value: value, source: 0,
          published: Publication(day(published))))
    }
    add(0, 0, 100, "2025-07-01")
    add(0, 3, 60, "2025-07-01")
    add(0, 4, 40, "2025-08-01")
    add(0, 5, 7, "2025-07-01")
    add(1, 1, 70, "2025-07-01")
    add(2, 2, 30, "2025-07-01")
    func dimension(_ name: String, _ value: String) -> Dimension {
      Dimension(name: name, value: value)
    }
    return Dataset(
      metrics: metrics,
      sources: [
        Source(id: "s", publisher: "P", title: "T", published: Publication(day("2025-07-01")))
      ],
      dimensions: [
        [], [dimension("agency", "ICE")], [dimension("agency", "CBP")],
        [dimension("criminality", "convicted")], [dimension("criminality", "pending")],
        [dimension("agency", "ICE"), dimension("criminality", "pending")],
      ], observations: observations.observations())
  }

  @Test func `a metric is split into its parts and by its dimensions`() {
    let breakdowns = dataset().breakdowns(of: "held", parts: ["held.ice", "held.cbp"])
    #expect(breakdowns.map(\.name) == ["agency", "criminality"])
    #expect(breakdowns[0].parts.map(\.title) == ["held.ice", "held.cbp"])
    #expect(breakdowns[1].parts.map(\.title) == ["convicted", "pending"])
    let june = period("2025-06-01", "2025-06-30")
    #expect(breakdowns[1].figures(of: june).map { $0?.value } == [60, 40])
    #expect(breakdowns[0].period(upTo: day("2025-06-29")) == nil)
    #expect(breakdowns[0].period(upTo: day("2025-06-30")) == june)
  }

  @Test func `a part not yet published is not there`() throws {
    let breakdowns = dataset().breakdowns(of: "held", parts: [], knownOn: day("2025-07-15"))
    let june = period("2025-06-01", "2025-06-30")
    #expect(breakdowns.map(\.name) == ["criminality"])
    #expect(try #require(breakdowns.first).figures(of: june).map { $0?.value } == [60, nil])
    #expect(dataset().breakdowns(of: "held.ice", parts: []).isEmpty)
    #expect(dataset().breakdowns(of: "nothing", parts: ["none"]).isEmpty)
  }
}

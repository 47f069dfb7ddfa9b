import Model
import Testing

struct SplitTests {
  private let january = Month(year: 2026, month: 1).period
  private let february = Month(year: 2026, month: 2).period

  private func dataset(_ values: [(metric: Int, period: Period, value: Double)]) -> Dataset {
    var observations = ObservationList()
    for (metric, period, value) in values {
      observations.append(
        Observation(
          metric: metric, period: period, value: value, source: 0,
          published: Publication(period.end + 5)))
    }
    return Dataset(
      metrics: ["whole", "one", "two"].map {
        Metric(
          id: $0, family: "f", kind: .flow, unit: "people", cadence: .month, title: $0)
      },
      sources: [Source(id: "s", publisher: "P", title: "T", published: Publication(january.end))],
      observations: observations.observations())
  }

  private func splits(_ values: [(metric: Int, period: Period, value: Double)]) -> [Split] {
    let dataset = dataset(values)
    let breakdown = dataset.breakdowns(of: "whole", parts: ["one", "two"]).first
    return breakdown?.splits(of: dataset.figures(of: "whole")) ?? []
  }

  @Test func `the parts of each period stand beside the whole, and the rest is no part's`() {
    let splits = splits([
      (0, january, 100), (1, january, 60), (2, january, 30), (0, february, 90),
      (1, february, 50), (2, february, 45),
    ])
    #expect(splits.map(\.period) == [january, february])
    #expect(splits.map(\.sum) == [90, 95])
    #expect(splits.map(\.rest) == [10, -5])
    #expect(splits.map(\.isComplete) == [true, true])
  }

  @Test func `what was not published is neither nothing nor made up`() {
    let splits = splits([(0, january, 100), (1, january, 60), (2, february, 45)])
    #expect(splits.map(\.isComplete) == [false, false])
    #expect(splits.map { $0.parts.map { $0?.value } } == [[60, nil], [nil, 45]])
    #expect(splits.map(\.rest) == [40, nil])
  }
}

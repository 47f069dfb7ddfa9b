import Model
import Publishers
import Tables

/// Reads delimited text as a file of a publisher, or as a table mapped by hand.
func read(
  _ text: String, _ mapping: TableMapping? = nil, publishedBy lastDay: Day? = nil
) throws(Refusal) -> Reading {
  try Publishers.read(
    MemorySource(Array(text.utf8)),
    options: ReadingOptions(mapping: mapping, metrics: testMetrics, lastDay: lastDay))
}

let testMetrics =
  ImportedMetrics.all + [
    Metric(
      id: "t.month", family: "t", kind: .flow, unit: "things", cadence: .month, title: "Months"),
    Metric(id: "t.day", family: "t", kind: .flow, unit: "things", cadence: .day, title: "Days"),
    Metric(id: "t.stock", family: "t", kind: .stock, unit: "things", cadence: .day, title: "Stock"),
    Metric(
      id: "t.total", family: "t", kind: .cumulative, unit: "things", cadence: .month, title: "Total"
    ),
  ]

extension Reading {
  /// The values as lines: metric, dimensions, period, bound where it is not exact, value, status
  /// where it is not final.
  func lines(of metric: String? = nil) -> [String] {
    values.filter { metric == nil || $0.metric == metric }.map { value in
      let dimensions = value.dimensions.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      let bound = value.bound == .exact ? "" : value.bound.rawValue
      let status = value.status == .reported ? "" : " \(value.status.rawValue)"
      let name = metric == nil ? value.metric + " " : ""
      let number = Int(exactly: value.value).map(String.init) ?? String(value.value)
      return name + (dimensions.isEmpty ? "" : "[\(dimensions)] ")
        + "\(value.period.label) \(bound)\(number)\(status)"
    }.sorted()
  }
}

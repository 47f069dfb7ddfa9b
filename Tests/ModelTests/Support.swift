@testable import Model
import Text

/// The days from one to another by their ISO forms, or one day.
func period(_ start: String, _ end: String? = nil) -> Period {
  Period(day(start), day(end ?? start))
}

/// The whole of a month, `2025-02`.
func month(_ text: String) -> Period { day(text + "-01").month.period }

/// An observation of a test, its publisher by name.
struct Row {
  var metric = "m"
  let period: Period
  let value: Double
  var bound = Bound.exact
  var status = Status.reported
  var quality = Quality.primary
  var publisher = "P"
  let published: Publication
  var agency: String?

  init(
    _ period: Period, _ value: Double, _ published: String, metric: String = "m",
    precision: Publication.Precision = .day, bound: Bound = .exact, status: Status = .reported,
    quality: Quality = .primary, by publisher: String = "P", agency: String? = nil
  ) {
    self.metric = metric
    self.period = period
    self.value = value
    self.bound = bound
    self.status = status
    self.quality = quality
    self.publisher = publisher
    self.published = Publication(day(published), precision)
    self.agency = agency
  }
}

/// A metric of a test.
func metric(
  _ id: String = "m", _ kind: Kind = .flow, _ cadence: Cadence = .month, unit: String = "people"
) -> Metric {
  Metric(id: id, family: "f", kind: kind, unit: unit, cadence: cadence, title: id)
}

/// A dataset of a test: each publisher and publication day is a source.
func dataset(
  _ metrics: [Metric], _ rows: [Row], goals: [Goal] = [], events: [Event] = [],
  claims: [Claim] = [], checks: [Check] = [], sources extra: [Source] = [],
  pace: PaceDefinition? = nil
) -> Dataset {
  var sources = extra
  var dimensions: [[Dimension]] = [[]]
  var observations = ObservationList()
  for row in rows {
    let id = "\(row.publisher) \(row.published.day)"
    if !sources.contains(where: { $0.id == id }) {
      sources.append(
        Source(id: id, publisher: row.publisher, title: "Report", published: row.published))
    }
    let values = row.agency.map { [Dimension(name: "agency", value: $0)] } ?? []
    if !dimensions.contains(values) { dimensions.append(values) }
    observations.append(
      Observation(
        metric: metrics.firstIndex { $0.id == row.metric } ?? 0,
        dimensions: dimensions.firstIndex(of: values) ?? 0, period: row.period, value: row.value,
        bound: row.bound, status: row.status, quality: row.quality,
        source: sources.firstIndex { $0.id == id } ?? 0, published: row.published))
  }
  return Dataset(
    metrics: metrics, sources: sources, goals: goals, events: events, claims: claims,
    checks: checks, pace: pace, dimensions: dimensions, observations: observations.observations())
}

/// A figure of a test, published on its last day unless said otherwise.
func figure(
  _ period: Period, _ value: Double, status: Status = .reported, bound: Bound = .exact,
  quality: Quality = .primary, disagreement: ClosedRange<Double>? = nil, published: String? = nil,
  precision: Publication.Precision = .day, row: Int = 0
) -> Figure {
  Figure(
    period: period, value: value, bound: bound, status: status, quality: quality, source: 0,
    published: Publication(published.map(day) ?? period.end, precision),
    disagreement: disagreement, firstPublished: nil, row: row, observations: 1)
}

/// A line as English readers get it.
func readable(_ sentence: Sentence) -> String {
  let style = NumberStyle()
  return sentence.text { style.plain($0, decimals: $1) }
}

/// Whether a computed figure is what was worked out by hand, to the digits written down.
func isNear(_ value: Double?, _ byHand: Double, within tolerance: Double = 0.05) -> Bool {
  value.map { abs($0 - byHand) <= tolerance } ?? false
}

public import Model
internal import Text

/// The latest figures as OpenMetrics text (version 1.0), for Prometheus.
///
/// Each metric is a gauge named `paceboard_`, its id and its unit, such as
/// `paceboard_detained_snapshot_people`. A gauge has the latest firm figure, with the label
/// `firm="yes"`, and where something later is published that is partial, estimated, contested or
/// the like, that figure too, with `firm="no"`; the labels `bound`, `status`, `quality` and
/// `sources` (`agree` or `disagree`) tell why. What the figures cover, when they were published and
/// whether the next ones are overdue are gauges of their own.
///
/// The text is read by the textfile collector of Prometheus's node exporter as well, which knows
/// the older text format and refuses timestamps: there are none, and nothing that only one of the
/// formats would read rightly.
public struct OpenMetricsExport: Sendable {
  private let dataset: Dataset
  private let selection: ExportSelection
  private let today: Day

  /// Prepares an export.
  ///
  /// - Parameters:
  ///   - dataset: The data.
  ///   - selection: Which metrics and periods; of each metric only the latest is exported.
  ///   - today: The day on which delays are judged.
  public init(_ dataset: Dataset, _ selection: ExportSelection = ExportSelection(), today: Day) {
    self.dataset = dataset
    self.selection = selection
    self.today = today
  }

  /// Writes the text, a piece for each family of metrics.
  ///
  /// - Parameter sink: Takes a piece.
  /// - Throws: What `sink` throws.
  /// - Complexity: O(*n*) in the observations; the text grows with the metrics only.
  public func write<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let readings = dataset.metrics.filter { selection.contains(metric: $0.id) }.map(reading)
    for family in families(of: readings) + about(readings) where !family.samples.isEmpty {
      try sink(Array(family.text.utf8))
    }
    try sink(Array("# EOF\n".utf8))
  }

  /// What is exported of one metric.
  private struct Reading {
    let metric: Metric
    /// The latest firm figure, and the latest of all where that is another.
    let figures: [Figure]
    let freshness: Freshness?
  }

  private func reading(of metric: Metric) -> Reading {
    let all = dataset.figures(of: metric.id, knownOn: selection.knownOn)
      .filter { $0.isChartable && selection.contains($0.period) }
    let newest = all.max { $0.period.end < $1.period.end }
    let firm = all.filter(\.isFirm).max { $0.period.end < $1.period.end }
    var figures = [firm].compactMap(\.self)
    if let newest, newest != firm { figures.append(newest) }
    let checked = newest.flatMap { dataset.sources[$0.source].checked }
    return Reading(
      metric: metric, figures: figures,
      freshness: Freshness(
        figures: all, cadence: metric.cadence, checked: checked,
        today: selection.knownOn ?? today))
  }

  // MARK: Families

  /// The gauges of the metrics; ids that are one name to OpenMetrics share a family and differ in
  /// their label.
  private func families(of readings: [Reading]) -> [MetricFamily] {
    var families: [MetricFamily] = []
    for reading in readings {
      let metric = reading.metric
      let name = MetricFamily.Name(metric)
      let help = metric.definition.isEmpty ? metric.title : "\(metric.title). \(metric.definition)"
      let index = families.firstIndex { $0.name == name } ?? families.count
      if index == families.count { families.append(MetricFamily(name: name, help: help)) }
      for figure in reading.figures {
        families[index].add(
          [
            ("metric", metric.id), ("firm", figure.isFirm ? "yes" : "no"),
            ("bound", figure.bound.rawValue), ("status", figure.status.rawValue),
            ("quality", figure.quality.rawValue),
            ("sources", figure.isContested ? "disagree" : "agree"),
            ("publisher", dataset.sources[figure.source].publisher),
          ], figure.value)
      }
    }
    return families
  }

  /// What the figures cover, when they were published, and what is overdue.
  private func about(_ readings: [Reading]) -> [MetricFamily] {
    func family(_ name: String, _ help: String) -> MetricFamily {
      MetricFamily(name: MetricFamily.Name(text: "paceboard_\(name)", unit: "seconds"), help: help)
    }
    var start = family("period_start_timestamp", "The first day that the figure covers, in UTC.")
    var end = family("period_end_timestamp", "The last day that the figure covers, in UTC.")
    var published = family(
      "published_timestamp", "The last day on which the figure can have been published, in UTC.")
    var due = family(
      "due_timestamp", "The day by which the next figure is expected by its cadence, in UTC.")
    var overdue = family(
      "overdue", "How long the next figure is overdue, and whose delay it is: 0 where it is not.")
    for reading in readings {
      let id = reading.metric.id
      for figure in reading.figures {
        let labels = [("metric", id), ("firm", figure.isFirm ? "yes" : "no")]
        start.add(labels, figure.period.start.seconds)
        end.add(labels, figure.period.end.seconds)
        if figure.published.isDated { published.add(labels, figure.published.day.seconds) }
      }
      guard let freshness = reading.freshness, let day = freshness.due else { continue }
      due.add([("metric", id)], day.seconds)
      switch freshness.state {
      case .current: overdue.add([("metric", id), ("whose", "nobody")], 0)
      case .late(let days):
        overdue.add([("metric", id), ("whose", "publisher")], Double(days) * 86_400)
      case .old(let days): overdue.add([("metric", id), ("whose", "copy")], Double(days) * 86_400)
      }
    }
    return [start, end, published, due, overdue]
  }
}

extension Day {
  /// Its beginning in UTC, in seconds since 1970.
  fileprivate var seconds: Double { Double(number) * 86_400 }
}

/// What the board shows for one period of a metric, chosen among everything published for it.
public struct Figure: Hashable, Sendable {
  /// The days it covers.
  public let period: Period
  /// The value, in the metric's unit.
  public let value: Double
  /// How exactly it is stated.
  public let bound: Bound
  /// Whether it was final; what was published before its period was over is partial, whatever
  /// its publisher called it.
  public let status: Status
  /// How close it is to its publisher.
  public let quality: Quality
  /// The index of its source in the dataset.
  public let source: Int
  /// When it was published.
  public let published: Publication
  /// The lowest and highest value where equally good sources differ.
  public let disagreement: ClosedRange<Double>?
  /// The first value published for the period, where it was another.
  public let firstPublished: Double?
  /// The row it was taken from.
  public let row: Int
  /// How many observations of the period are known.
  public let observations: Int

  /// The value a day, over the days the figure really covers.
  public var perDay: Double { value / Double(period.days) }

  /// Whether it may be a headline: an exact value of a period that was over when it was published,
  /// not contested and not computed by others.
  public var isComplete: Bool {
    (status == .reported || status == .preliminary) && bound == .exact && disagreement == nil
      && (quality == .primary || quality == .secondary) && period.end <= published.day
  }

  /// Whether it may take part in a change: complete, and final too.
  public var isFirm: Bool { isComplete && status == .reported }

  /// Whether sources disagree on it: equally good ones give values that cannot both be true, or
  /// the keeper of the data has marked it so.
  public var isContested: Bool { disagreement != nil || quality == .conflict }

  /// Whether it may be added to others or taken from them: exact, not contested and not computed by
  /// others.
  var isSummable: Bool {
    bound == .exact && !isContested && quality.rank <= Quality.secondary.rank
  }

  /// Whether it may be charted at all: it is not uncertain, and its period had begun when it was
  /// published, so that a month to come is not drawn as a fall.
  public var isChartable: Bool { quality != .uncertain && period.start <= published.day }
}

extension Dataset {
  /// The shown value of every period of a metric, earliest first.
  ///
  /// The shown value is the best by quality, then the latest published; where equally good
  /// publishers differ, or one publisher gives two values on one day, the figure carries the
  /// range. A partial period grows from release to release: only the longest known is shown, and
  /// none once the whole period is published; an uncertain figure replaces none.
  ///
  /// - Parameters:
  ///   - metric: The metric's id; an unknown one has no figures.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: Figures with distinct periods, ordered by start, then end.
  /// - Complexity: O(*n*) in the metric's observations.
  public func figures(of metric: String, knownOn limit: Day? = nil) -> [Figure] {
    figures(of: metric, knownOn: limit) { _ in true }
  }

  /// As ``figures(of:knownOn:)`` for the observations that `isCounted` accepts.
  func figures(
    of metric: String, knownOn limit: Day?, where isCounted: (Provenance) -> Bool
  ) -> [Figure] {
    guard let definition = self.metric(metric) else { return [] }
    return figures(
      in: wholeRows(of: metric), of: definition, knownOn: limit, where: isCounted)
  }

  /// As ``figures(of:knownOn:)`` for rows of one metric that share their dimension values.
  func figures(
    in rows: Range<Int>, of metric: Metric, knownOn limit: Day?,
    where isCounted: (Provenance) -> Bool = { _ in true }
  ) -> [Figure] {
    let stated = everyPeriod(in: rows, of: metric, knownOn: limit, where: isCounted)
    guard metric.kind.grows else { return stated }
    var result: [Figure] = []
    for figure in stated {
      var grown: [Figure] = []
      while let last = result.last, last.period.start == figure.period.start {
        result.removeLast()
        if !figure.replaces(last, cadence: metric.cadence) { grown.append(last) }
      }
      result += grown.reversed()
      result.append(figure)
    }
    return result
  }

  /// The shown value of every period that was ever published, the shorter editions of periods
  /// that grew included.
  func everyPeriod(
    of metric: String, knownOn limit: Day?, where isCounted: (Provenance) -> Bool
  ) -> [Figure] {
    guard let definition = self.metric(metric) else { return [] }
    return everyPeriod(
      in: wholeRows(of: metric), of: definition, knownOn: limit, where: isCounted)
  }

  /// As ``everyPeriod(of:knownOn:where:)`` for rows of one metric that share their dimension
  /// values.
  func everyPeriod(
    in rows: Range<Int>, of metric: Metric, knownOn limit: Day?,
    where isCounted: (Provenance) -> Bool
  ) -> [Figure] {
    let grows = metric.kind.grows
    var result: [Figure] = []
    // Mostly one figure a row; to grow a long list means to copy it into fresh memory.
    result.reserveCapacity(min(rows.count, 4096))
    // What was stated of one period, kept so that gathering it allocates nothing.
    var known: [Statement] = []
    var start = rows.lowerBound
    while start < rows.upperBound {
      let period = observations.period(at: start)
      var end = start + 1
      while end < rows.upperBound, observations.period(at: end) == period { end += 1 }
      known.removeAll(keepingCapacity: true)
      for row in start..<end {
        let provenance = observations.provenance(at: row)
        if let limit, !provenance.published.isKnown(on: limit) { continue }
        guard isCounted(provenance) else { continue }
        known.append(
          Statement(row: row, value: observations.value(at: row), provenance: provenance))
      }
      if let figure = figure(of: period, from: known, grows: grows) { result.append(figure) }
      start = end
    }
    return result
  }

  /// The shown value among what was stated of one period, in the order of publication.
  private func figure(of period: Period, from known: [Statement], grows: Bool) -> Figure? {
    guard var shown = known.first else { return nil }
    for other in known.dropFirst() where other.provenance.isPreferred(to: shown.provenance) {
      shown = other
    }
    let best = shown.provenance
    let first = known.first {
      $0.provenance.published.isDated
        && $0.provenance.quality.rank <= max(best.quality.rank, Quality.secondary.rank)
    }
    let isRunning = grows && best.published.day < period.end
    return Figure(
      period: period, value: shown.value, bound: best.bound,
      status: isRunning ? .partial : best.status,
      quality: best.quality, source: Int(best.source), published: best.published,
      disagreement: disagreement(among: known, around: shown),
      firstPublished: first.flatMap {
        $0.provenance.published.day < best.published.day && $0.value != shown.value
          ? $0.value : nil
      }, row: shown.row, observations: known.count)
  }

  /// The range of what equally good publishers say, each by its latest word; nil where all of it
  /// can be true.
  private func disagreement(
    among known: [Statement], around shown: Statement
  ) -> ClosedRange<Double>? {
    guard known.count > 1 else { return nil }
    func isAsGood(_ statement: Statement) -> Bool {
      statement.provenance.quality == shown.provenance.quality
        && statement.provenance.published.isDated == shown.provenance.published.isDated
    }
    func isRevised(_ statement: Statement, by later: Statement) -> Bool {
      statement.provenance.published.day < later.provenance.published.day
        && sources[Int(statement.provenance.source)].publisher
          == sources[Int(later.provenance.source)].publisher
    }
    // Bounds are gathered as they come: this is asked of every period before the first frame.
    var (low, high) = (Double.infinity, -Double.infinity)
    var (floor, ceiling) = (-Double.infinity, Double.infinity)
    for (place, statement) in known.enumerated() where isAsGood(statement) {
      let isLatest = !known[(place + 1)...].contains {
        isAsGood($0) && isRevised(statement, by: $0)
      }
      guard isLatest else { continue }
      let meaning = statement.provenance.bound.meaning(of: statement.value)
      (low, high) = (min(low, statement.value), max(high, statement.value))
      (floor, ceiling) = (max(floor, meaning.lowerBound), min(ceiling, meaning.upperBound))
    }
    guard low < high else { return nil }
    // Who marked a value as contested has seen more than its bound tells.
    if shown.provenance.quality == .conflict { return low...high }
    return floor > ceiling ? low...high : nil
  }
}

/// What was stated of one period, with its row.
private struct Statement {
  let row: Int
  let value: Double
  let provenance: Provenance
}

extension Kind {
  /// Whether a running period of it is published anew, longer each time, until it is over.
  var grows: Bool {
    switch self {
    case .flow, .mean, .rate: true
    case .stock, .cumulative: false
    }
  }
}

extension Figure {
  /// Whether it is a later edition of a period that was running in an earlier figure.
  func replaces(_ earlier: Figure, cadence: Cadence) -> Bool {
    guard earlier.status == .partial, earlier.period.start == period.start,
      earlier.period.end < period.end, isChartable || !earlier.isChartable
    else { return false }
    // A month's first days do not grow into a fiscal year that starts with it.
    return cadence == .fiscalYear || earlier.period.end.month == period.end.month
      || earlier.period.start.month != earlier.period.end.month
  }
}

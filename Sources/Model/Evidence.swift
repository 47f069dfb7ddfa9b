/// What is published of the days of a claim.
enum Evidence {
  /// A figure of its days or, for a stock, of a day near them.
  case figure(Verdict.Published)
  /// Only more or less than was counted in its days; no upper end where nothing reaches around.
  case between(inside: Verdict.Published?, around: Verdict.Published?)
  /// Nothing, for a reason.
  case nothing(Verdict.Reason)
}

extension Evaluation {
  /// How many days a snapshot may lie from a claim's day: two months of a two-week series.
  static let snapshotReach = Change.stockReach

  /// What is published of the days of a claim, other than what rests on the same statement.
  func evidence(for claim: Claim) -> Evidence {
    guard let metric = dataset.metric(claim.checkAgainst) else {
      return .nothing(claim.checkAgainst.isEmpty ? .notMeasured : .unknown(claim.checkAgainst))
    }
    guard let period = claim.period else { return .nothing(.noDays) }
    switch metric.kind {
    case .stock: return snapshot(metric, near: period, for: claim)
    case .mean, .rate:
      return figure(metric, period, for: claim).map(Evidence.figure) ?? .nothing(.notPublished)
    case .flow, .cumulative:
      if let figure = figure(metric, period, for: claim) { return .figure(figure) }
      let own = added(metric, period, for: claim)
      // A year not closed in the annual series runs in the one that counts through it.
      guard case .nothing = own, let pace = dataset.pace, pace.annual == metric.id,
        let running = dataset.metric(pace.metric)
      else { return own }
      return added(running, period, for: claim)
    }
  }

  private func figure(_ metric: Metric, _ period: Period, for claim: Claim) -> Verdict.Published? {
    let figures = dataset.figures(of: metric.id, knownOn: limit) {
      !dataset.restsOnSameStatement($0, as: claim)
    }
    guard let figure = figures.last(where: { $0.period == period && $0.isChartable }) else {
      return nil
    }
    return Verdict.Published(
      Quantity(figure), of: metric, in: period, rows: [figure.row], for: claim)
  }

  /// What was counted, added up to the claim's days or held between the runs in and around them.
  private func added(_ metric: Metric, _ period: Period, for claim: Claim) -> Evidence {
    let totals = dataset.totals(of: metric.id, knownOn: limit) {
      !dataset.restsOnSameStatement($0, as: claim)
    }
    if let total = totals.total(of: period) {
      return .figure(
        Verdict.Published(Quantity(total), of: metric, in: period, rows: total.rows, for: claim))
    }
    let (inside, around) = (totals.inside(period), totals.around(period))
    guard inside != nil || around != nil else { return .nothing(.notPublished) }
    func published(_ total: Total) -> Verdict.Published {
      Verdict.Published(
        Quantity(total), of: metric, in: total.period, rows: total.rows, for: claim,
        days: period.days)
    }
    return .between(inside: inside.map(published), around: around.map(published))
  }

  private func snapshot(_ metric: Metric, near period: Period, for claim: Claim) -> Evidence {
    // A figure for a run of days may be of any of them: its farthest day counts.
    func distance(_ figure: Figure) -> Int {
      max(abs(figure.period.start - period.end), abs(figure.period.end - period.start))
    }
    let figures = dataset.figures(of: metric.id, knownOn: limit) {
      !dataset.restsOnSameStatement($0, as: claim)
    }.filter { $0.quality.rank <= Quality.derived.rank }
    guard let nearest = figures.min(by: { distance($0) < distance($1) }) else {
      return .nothing(.notPublished)
    }
    let days = distance(nearest)
    guard days <= Self.snapshotReach else { return .nothing(.tooFar(days: days)) }
    return .figure(
      Verdict.Published(
        metric: metric.id, quantity: Quantity(nearest), unit: metric.unit,
        period: nearest.period, distance: days, rows: [nearest.row]))
  }
}

extension Verdict.Published {
  /// A count in the claim's terms: divided by the claim's days where the claim is a day.
  fileprivate init(
    _ quantity: Quantity, of metric: Metric, in period: Period, rows: [Int], for claim: Claim,
    days: Int? = nil
  ) {
    let isDivided = claim.isPerDay && (metric.kind == .flow || metric.kind == .cumulative)
    let divisor = Quantity(Double(days ?? period.days))
    self.init(
      metric: metric.id, quantity: isDivided ? quantity / divisor ?? quantity : quantity,
      unit: isDivided ? metric.unit + " a day" : metric.unit, period: period, distance: 0,
      rows: rows)
  }
}

extension Claim {
  /// Whether it states a count a day.
  var isPerDay: Bool {
    unit.hasSuffix(" per day") || unit.hasSuffix(" a day") || unit.hasSuffix("/day")
  }
}

extension Dataset {
  /// Whether a value rests on the same statement as a claim: the same source, the same
  /// publication by title, or the same publisher on the day the claim was said or printed.
  func restsOnSameStatement(_ provenance: Provenance, as claim: Claim) -> Bool {
    let source = sources[Int(provenance.source)]
    if source.id == claim.source { return true }
    guard let own = index(ofSource: claim.source).map({ sources[$0] }),
      own.publisher == source.publisher
    else { return false }
    return own.title == source.title || provenance.published.day == claim.saidOn
      || provenance.published.day == own.published.day
  }
}

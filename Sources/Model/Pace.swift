/// How a fiscal year's count stands against a goal.
public struct Pace: Hashable, Sendable {
  /// One end of a goal: a goal of one figure has one, a range has two.
  public struct Target: Hashable, Sendable {
    /// What the goal amounts to in the whole year.
    public let amount: Double
    /// The flat rate: goal ÷ days in the fiscal year.
    public let flat: Formula
    /// The rate so far as a share of the flat rate.
    public let share: Formula
    /// The catch-up rate: (goal − total) ÷ days from the data's end to the year's end.
    ///
    /// Nil once the total is there or the year is over, and for a goal a day or a month that was
    /// stated within the year: it was not meant for the days before.
    public let catchUp: Formula?
    /// How many times the rate so far the catch-up rate is.
    public let multiple: Formula?
    /// When the goal would be met.
    public let meeting: Meeting
    /// Total ÷ goal, where the data reaches the year's end.
    public let result: Formula?
  }

  /// When a goal would be met at the rate so far.
  public enum Meeting: Hashable, Sendable {
    /// The total is there already.
    case met
    /// On a day, computed as in the formula, whose result is the days from the data's end.
    case on(Day, Formula)
    /// Not at this rate.
    case never
  }

  /// The fiscal year.
  public let year: FiscalYear
  /// The goal.
  public let goal: Goal
  /// What was counted from 1 October on, as far as it is published without a gap.
  public let total: Total
  /// The rate so far: total ÷ days counted.
  public let rate: Formula
  /// The ends of the goal, the lower one first.
  public let targets: [Target]

  /// The day on which the goal was stated, where that lies within the year.
  public var statedWithin: Day? { goal.from > year.first ? goal.from : nil }
  /// Whether the data reaches the year's end.
  public var isOver: Bool { total.period.end >= year.last }
}

extension Dataset {
  /// The count of a metric in a fiscal year against a goal.
  ///
  /// - Parameters:
  ///   - metric: The id of a cumulative fiscal-year metric, or of a flow that is summed.
  ///   - annual: The id of the metric with the totals of closed years; they are preferred.
  ///   - goal: A goal stated for the same count.
  ///   - year: The fiscal year.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: Nil where nothing firm is published of the year, or for a stock, mean or rate.
  public func pace(
    of metric: String, annual: String? = nil, against goal: Goal, in year: FiscalYear,
    knownOn limit: Day? = nil
  ) -> Pace? {
    paces(of: metric, annual: annual, against: goal, in: [year], knownOn: limit).first
  }

  /// As ``pace(of:annual:against:in:knownOn:)`` for several years, leaving out those without.
  public func paces(
    of metric: String, annual: String? = nil, against goal: Goal, in years: [FiscalYear],
    knownOn limit: Day? = nil
  ) -> [Pace] {
    guard let definition = self.metric(metric) else { return [] }
    let counts = YearCounts(of: metric, annual: annual, in: self, knownOn: limit)
    return years.compactMap { year in
      counts.total(of: year).map { Pace($0, of: definition, against: goal, in: year) }
    }
  }

  /// The totals from 1 October on, to each day up to which firm figures add up without a gap.
  func runningTotals(of metric: String, in year: FiscalYear, knownOn limit: Day?) -> [Total] {
    YearCounts(of: metric, annual: nil, in: self, knownOn: limit).running(in: year)
  }
}

/// The figures of a flow or cumulative metric that fiscal years are added up from.
struct YearCounts {
  private let whole: [Figure]
  private let parts: [Figure]

  /// - Complexity: O(*n*) in the observations of both metrics.
  init(of metric: String, annual: String?, in dataset: Dataset, knownOn limit: Day?) {
    whole = annual.map { dataset.figures(of: $0, knownOn: limit) } ?? []
    switch dataset.metric(metric)?.kind {
    case .flow, .cumulative:
      parts = dataset.everyPeriod(of: metric, knownOn: limit) { _ in true }
        .filter(\.isSummable)
    case .stock, .mean, .rate, nil: parts = []
    }
  }

  /// The totals from 1 October on, to each day up to which firm figures add up without a gap.
  func running(in year: FiscalYear) -> [Total] {
    let figures = parts.filter { year.first <= $0.period.start && $0.period.end <= year.last }
    return Totals(figures).running(from: year.first, to: year.last)
  }

  /// What was counted in a fiscal year, as far as it is published without a gap.
  func total(of year: FiscalYear) -> Total? {
    guard let whole = whole.last(where: { $0.period == year.period }), whole.isFirm else {
      return running(in: year).last
    }
    return Total(
      period: whole.period, value: whole.value, low: whole.value, high: whole.value,
      isAbout: false, rows: [whole.row])
  }
}

extension Pace {
  fileprivate init(
    _ total: Total, of metric: Metric, against goal: Goal, in year: FiscalYear
  ) {
    let unit = metric.unit + " a day"
    let rate = Formula(
      "Rate so far", "\(total.value) ÷ \(total.period.days) days",
      inputs: [
        .init("counted", total.value, unit: metric.unit, origin: .rows(total.rows)),
        .init("days counted", Double(total.period.days), unit: "days", origin: .calendar),
      ], result: total.perDay, unit: unit)
    let ends = goal.low == goal.high ? [goal.low] : [goal.low, goal.high]
    self.init(
      year: year, goal: goal, total: total, rate: rate,
      targets: ends.map {
        Pace.Target($0, goal: goal, year: year, total: total, rate: rate, metric: metric)
      })
  }
}

extension Pace.Target {
  fileprivate init(
    _ stated: Double, goal: Goal, year: FiscalYear, total: Total, rate: Formula, metric: Metric
  ) {
    let days = Double(year.days)
    let goalInput = Formula.Input("goal", stated, unit: metric.unit, origin: .goal(goal.id))
    let daysInput = Formula.Input("days in \(year)", days, unit: "days", origin: .calendar)
    let (amount, expression, inputs): (Double, Sentence, [Formula.Input]) =
      switch goal.span {
      case .day: (stated * days, "\(stated, decimals: 1) a day, as stated", [goalInput])
      case .month:
        (stated * 12, "\(stated) × 12 ÷ \(year.days) days", [goalInput, daysInput])
      case .year: (stated, "\(stated) ÷ \(year.days) days", [goalInput, daysInput])
      }
    let flat = Formula(
      "Flat rate", expression, inputs: inputs, result: amount / days, unit: rate.unit)
    self.amount = amount
    self.flat = flat
    share = .ratio("Share of the flat rate", rate, flat)
    let rest = amount - total.value
    let left = year.last - total.period.end
    let isMeantForAll = goal.span == .year || goal.from <= year.first
    let counted = Formula.Input(
      "counted", total.value, unit: metric.unit, origin: .rows(total.rows))
    let whole = Formula.Input("goal in \(year)", amount, unit: metric.unit, origin: .computed)
    let catchUp =
      rest > 0 && left > 0 && isMeantForAll
      ? Formula(
        "Catch-up rate", "(\(amount) − \(total.value)) ÷ \(left) days",
        inputs: [
          whole, counted, .init("days left", Double(left), unit: "days", origin: .calendar),
        ], result: rest / Double(left), unit: rate.unit) : nil
    self.catchUp = catchUp
    multiple = rate.result > 0 ? catchUp.map { .ratio("Catch-up ÷ rate so far", $0, rate) } : nil
    result =
      left > 0
      ? nil
      : Formula(
        "Result", "\(total.value) ÷ \(amount)", inputs: [counted, whole],
        result: amount > 0 ? total.value / amount : 0, unit: "")
    let needed = (rest / rate.result).rounded(.up)
    if rest <= 0 {
      meeting = .met
    } else if rate.result > 0, needed <= Double(Day.all.upperBound - total.period.end) {
      meeting = .on(
        total.period.end + Int(needed),
        Formula(
          "Days to the goal at this pace",
          "(\(amount) − \(total.value)) ÷ \(rate.result, decimals: 1) a day",
          inputs: [
            whole, counted, .init("rate so far", rate.result, unit: rate.unit, origin: .computed),
          ], result: needed, unit: "days"))
    } else {
      meeting = .never
    }
  }
}

extension Formula {
  /// One rate as a multiple or share of another.
  fileprivate static func ratio(_ name: String, _ part: Formula, _ whole: Formula) -> Formula {
    Formula(
      name, "\(part.result, decimals: 1) ÷ \(whole.result, decimals: 1)",
      inputs: [part, whole].map {
        Input($0.name, $0.result, unit: $0.unit, origin: .computed)
      }, result: whole.result > 0 ? part.result / whole.result : 0, unit: "")
  }
}

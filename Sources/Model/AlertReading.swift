/// How a rule stands on a day.
public struct AlertReading: Hashable, Sendable {
  /// Whether what the rule watches for is so.
  public enum State: Hashable, Sendable {
    /// It is, whatever its figures leave open.
    case holds
    /// It is not, whatever its figures leave open.
    case fails
    /// It is within the margin, or in doubt where sources disagree: nothing changes.
    case between
    /// It cannot be judged.
    case unknown(ExpressionFault.Reason)
  }

  /// A figure that it rests on.
  public struct Basis: Hashable, Sendable {
    /// The metric's id.
    public let metric: String
    /// The figure.
    public let figure: Figure
  }

  /// Whether it is so.
  public let state: State
  /// What is so, with its numbers: `detained.snapshot 60,311 (4 Apr 2026) > 49,800`.
  public let words: Sentence
  /// The left side of a comparison.
  public let left: Double?
  /// The right side of a comparison.
  public let right: Double?
  /// The figures it rests on, in the order of the rule.
  public let basis: [Basis]
}

extension Dataset {
  /// How a rule stands on a day.
  ///
  /// A comparison rests on the latest figures that may be headlines, so that a partial, estimated
  /// or preliminary one never decides it. A later one on which sources disagree takes part with the
  /// whole of its range: only where all of it is beyond does the comparison hold, and the words say
  /// that sources disagree.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - today: The day on which delays are judged.
  ///   - isActive: Whether it came about earlier and is not over yet: then it fails only beyond
  ///     its margin.
  /// - Returns: How it stands; of a rule for new data, whether something was published on the day
  ///   or the one before.
  /// - Complexity: O(*n*) in the observations of its metrics.
  public func reading(of rule: AlertRule, today: Day, isActive: Bool = false) -> AlertReading {
    switch rule.condition {
    case .comparison(let comparison):
      reading(of: comparison, clearing: isActive ? rule.clearing : nil)
    case .late(let metric): delay(of: metric, today: today)
    case .new(let metric): newest(of: metric, today: today)
    }
  }

  // MARK: Comparisons

  private func reading(
    of comparison: AlertComparison, clearing: AlertRule.Clearing?
  ) -> AlertReading {
    var sides = AlertSides(dataset: self)
    do throws(ExpressionFault) {
      let (left, right) = (
        try sides.value(of: comparison.left), try sides.value(of: comparison.right)
      )
      let state: AlertReading.State
      switch clearing {
      case nil: state = comparison.state(left, right, margin: 0)
      case .margin(let margin): state = comparison.state(left, right, margin: margin)
      case .comparison(let other):
        var others = AlertSides(dataset: self)
        let end = other.state(
          try others.value(of: other.left), try others.value(of: other.right), margin: 0)
        state = end == .holds ? .fails : .between
      }
      let sign = comparison.isAbove ? ">" : "<"
      let isPlain = comparison.right.watched.isEmpty
      let named = Sentence.joined(sides.basis.map(sentence), by: ", ")
      return AlertReading(
        state: state,
        words: isPlain
          ? "\(named) \(sign) \(right.value, decimals: 1)"
          : "\(left.value, decimals: 1) \(sign) \(right.value, decimals: 1): \(named)",
        left: left.value, right: right.value, basis: sides.basis)
    } catch {
      return .unknown(error.reason)
    }
  }

  private func sentence(_ basis: AlertReading.Basis) -> Sentence {
    let figure = basis.figure
    guard let range = figure.disagreement else {
      return "\(basis.metric) \(figure.value, decimals: 1) (\(figure.period))"
    }
    return "\(basis.metric) \(range.lowerBound, decimals: 1)–\(range.upperBound, decimals: 1) "
      + "(\(figure.period), sources disagree)"
  }

  // MARK: Delays and news

  private func delay(of metric: String, today: Day) -> AlertReading {
    guard let definition = self.metric(metric) else { return .unknown(.unknownMetric(metric)) }
    let figures = figures(of: metric).filter(\.isChartable)
    let checked = figures.last.flatMap { sources[$0.source].checked }
    guard
      let freshness = Freshness(
        figures: figures, cadence: definition.cadence, checked: checked, today: today)
    else { return .unknown(.nothingPublished(metric: metric)) }
    let basis = figures.last.map { [AlertReading.Basis(metric: metric, figure: $0)] } ?? []
    func reading(_ state: AlertReading.State, _ words: Sentence) -> AlertReading {
      AlertReading(state: state, words: words, left: nil, right: nil, basis: basis)
    }
    let through: Sentence = "\(metric), data to \(freshness.dataTo)"
    switch freshness.state {
    case .current: return reading(.fails, "\(through), is not overdue")
    case .late(let days): return reading(.holds, "\(through): the publisher is \(days) days late")
    case .old(let days): return reading(.holds, "\(through): our copy is \(days) days old")
    }
  }

  private func newest(of metric: String, today: Day) -> AlertReading {
    guard self.metric(metric) != nil else { return .unknown(.unknownMetric(metric)) }
    let dated = figures(of: metric).filter { $0.published.precision == .day }
    guard let newest = dated.max(by: { $0.published.day < $1.published.day }) else {
      return .unknown(.nothingPublished(metric: metric))
    }
    return AlertReading(
      state: newest.published.day >= today - 1 ? .holds : .fails,
      words: "\(metric) \(newest.value, decimals: 1) (\(newest.period)), "
        + "published \(newest.published.day)", left: nil, right: nil,
      basis: [AlertReading.Basis(metric: metric, figure: newest)])
  }
}

extension AlertReading {
  fileprivate static func unknown(_ reason: ExpressionFault.Reason) -> AlertReading {
    AlertReading(
      state: .unknown(reason), words: "cannot be judged: \(reason.words)", left: nil, right: nil,
      basis: [])
  }
}

extension AlertComparison {
  /// Whether it holds for all that its sides can be; once it has come about it fails only where
  /// the left side is back by a share of the right one.
  fileprivate func state(
    _ left: Quantity, _ right: Quantity, margin: Double
  ) -> AlertReading.State {
    let (nearest, farthest) = isAbove ? (left.low, left.high) : (-left.high, -left.low)
    let (bar, floor) = isAbove ? (right.high, right.low) : (-right.low, -right.high)
    if nearest > bar || (includesEqual && nearest == bar) { return .holds }
    let end = floor - floor.magnitude * margin
    if farthest < end || (farthest == end && !(includesEqual && margin == 0)) { return .fails }
    return .between
  }
}

/// The values of a comparison's sides, with the figures they rest on.
private struct AlertSides {
  let dataset: Dataset
  var basis: [AlertReading.Basis] = []

  mutating func value(of expression: Expression) throws(ExpressionFault) -> Quantity {
    switch expression {
    case .number(let value): return Quantity(value)
    case .percent(let value): return Quantity(value / 100)
    case .claim(let metric, let column): return try latest(metric, in: nil, column)
    case .figure(let metric, let period, let column): return try latest(metric, in: period, column)
    case .days(_, let column): throw ExpressionFault(column: column, reason: .noDays("a rule"))
    case .negative(let part): return -(try value(of: part))
    case .sum(let parts):
      var sum = Quantity(0)
      for part in parts { sum = sum + (try value(of: part)) }
      return sum
    case .operation(let sign, let left, let right, let column):
      return try sign.result(of: try value(of: left), try value(of: right), at: column)
    }
  }

  private mutating func latest(
    _ metric: String, in period: Period?, _ column: Int
  ) throws(ExpressionFault) -> Quantity {
    guard dataset.metric(metric) != nil else {
      throw ExpressionFault(column: column, reason: .unknownMetric(metric))
    }
    let decisive = dataset.figures(of: metric).filter { figure in
      figure.decides && (period.map { $0 == figure.period } ?? true)
    }
    guard let figure = decisive.max(by: { $0.period.end < $1.period.end }) else {
      throw ExpressionFault(
        column: column,
        reason: period.map { .notPublished(metric: metric, $0) }
          ?? .nothingPublished(metric: metric))
    }
    basis.append(AlertReading.Basis(metric: metric, figure: figure))
    return Quantity(figure)
  }
}

extension Figure {
  /// Whether a rule may rest on it: it may be a headline, or would be if sources agreed.
  fileprivate var decides: Bool {
    isFirm
      || disagreement != nil && status == .reported && bound == .exact && isChartable
        && period.end <= published.day
  }
}

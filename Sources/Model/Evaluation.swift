/// Computes expressions from the claims and the published figures of a dataset.
public struct Evaluation: Sendable {
  /// The claims and figures.
  public let dataset: Dataset
  /// Only observations certainly published by this day count; nil for all.
  public let limit: Day?
  private let claims: [String: Claim]
  /// Claims whose own statements must not serve as published figures.
  private var aside: [Claim] = []

  /// Prepares a dataset's claims for look-up.
  public init(_ dataset: Dataset, knownOn limit: Day? = nil) {
    self.dataset = dataset
    self.limit = limit
    claims = Dictionary(
      dataset.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same without the figures that rest on the same statements as some claims.
  func settingAside(_ ids: [String]) -> Evaluation {
    var result = self
    result.aside = ids.compactMap { claims[$0] }
    return result
  }

  /// The claim with an id.
  public func claim(_ id: String) -> Claim? { claims[id] }

  /// The value of an expression, its ends by interval arithmetic.
  ///
  /// - Parameter expression: An expression over the dataset's claims and metrics.
  /// - Returns: The value; a lone claim or number keeps its being a share in percent.
  /// - Throws: What it names that is not there or cannot be computed.
  public func value(of expression: Expression) throws(ExpressionFault) -> Quantity {
    switch expression {
    case .number(let value): return Quantity(value)
    case .percent(let value): return Quantity(value / 100, point: 0.01)
    case .claim(let id, let column): return try claim(id, at: column).quantity
    case .figure(let metric, let period, let column):
      return try figure(metric, period, at: column).quantity
    case .days(let part, let column): return Quantity(Double(try days(part, at: column).days))
    case .sum(let parts):
      var sum = Quantity(0)
      for part in parts { sum = sum + (try value(of: part)) }
      return sum
    case .negative(let part): return -(try value(of: part))
    case .operation(let sign, let left, let right, let column):
      return try sign.result(of: try value(of: left), try value(of: right), at: column)
    }
  }

  /// The expression with its numbers filled in: `11,000 arrests ÷ 18 days`.
  public func sentence(of expression: Expression) throws(ExpressionFault) -> Sentence {
    switch expression {
    case .number(let value): return "\(value, decimals: 6)"
    case .percent(let value): return "\(value, decimals: 2) %"
    case .claim(let id, let column): return "\(try claim(id, at: column).sentence) (\(id))"
    case .figure(let metric, let period, let column):
      let figure = try figure(metric, period, at: column)
      return "\(figure.quantity.sentence) in \(period)"
    case .days(let part, let column): return "\(try days(part, at: column).days) days"
    case .sum(let parts):
      var sentences: [Sentence] = []
      for part in parts { sentences.append(try sentence(of: part)) }
      return sentences.count == 1 ? sentences[0] : "(\(Sentence.joined(sentences, by: " + ")))"
    case .negative(let part):
      let inner = try sentence(of: part)
      return part.isLoose ? "−(\(inner))" : "−\(inner)"
    case .operation(let sign, let left, let right, _):
      let first = try sentence(of: left)
      let second = try sentence(of: right)
      let isLeftLoose = sign.isTight && left.isLoose
      let isRightLoose = right.isLoose && sign != .plus || (sign == .divided && right.isTight)
      return
        "\(isLeftLoose ? "(\(first))" : first)\(sign.sign)\(isRightLoose ? "(\(second))" : second)"
    }
  }

  /// The rows of the figures that an expression names.
  public func rows(of expression: Expression) -> [Int] {
    switch expression {
    case .number, .percent, .claim, .days: []
    case .figure(let metric, let period, let column):
      (try? figure(metric, period, at: column))?.rows ?? []
    case .sum(let parts): parts.flatMap(rows)
    case .negative(let part): rows(of: part)
    case .operation(_, let left, let right, _): rows(of: left) + rows(of: right)
    }
  }

  private func claim(_ id: String, at column: Int) throws(ExpressionFault) -> Claim {
    guard let claim = claims[id] else {
      throw ExpressionFault(column: column, reason: .unknownClaim(id))
    }
    return claim
  }

  private func days(_ part: Expression, at column: Int) throws(ExpressionFault) -> Period {
    switch part {
    case .claim(let id, let column):
      if let period = try claim(id, at: column).period { return period }
      throw ExpressionFault(column: column, reason: .noDays(id))
    case .figure(_, let period, _): return period
    default: throw ExpressionFault(column: column, reason: .noDays("an arithmetic expression"))
    }
  }

  /// The published value of exactly a period; flows and cumulative metrics are added up to it.
  private func figure(
    _ id: String, _ period: Period, at column: Int
  ) throws(ExpressionFault) -> (quantity: Quantity, rows: [Int]) {
    guard let metric = dataset.metric(id) else {
      throw ExpressionFault(column: column, reason: .unknownMetric(id))
    }
    func isCounted(_ provenance: Provenance) -> Bool {
      !aside.contains { dataset.restsOnSameStatement(provenance, as: $0) }
    }
    let figures = dataset.figures(of: id, knownOn: limit, where: isCounted)
    if let figure = figures.last(where: { $0.period == period }), figure.isChartable {
      return (Quantity(figure), [figure.row])
    }
    switch metric.kind {
    case .flow, .cumulative:
      if let total = dataset.totals(of: id, knownOn: limit, where: isCounted)
        .total(of: period)
      {
        return (Quantity(total), total.rows)
      }
    case .stock, .mean, .rate:
      if period.days > 1 {
        throw ExpressionFault(column: column, reason: .notAdditive(metric: id))
      }
    }
    throw ExpressionFault(column: column, reason: .notPublished(metric: id, period))
  }
}

extension Expression {
  /// Whether it is a sum or difference.
  fileprivate var isLoose: Bool {
    if case .operation(let sign, _, _, _) = self { return !sign.isTight }
    return false
  }

  /// Whether it is a product or quotient.
  fileprivate var isTight: Bool {
    if case .operation(let sign, _, _, _) = self { return sign.isTight }
    return false
  }
}

extension Claim {
  /// The value with what its statement leaves open.
  public var quantity: Quantity {
    Quantity(value, bound, point: unit == "percent" ? 1 : nil)
  }

  /// The value with its unit: `787 arrests per day`, `108 %`.
  var sentence: Sentence {
    unit == "percent" ? "\(quantity.sentence) %" : "\(quantity.sentence) \(unit)"
  }
}

extension Quantity {
  /// The value with its bound or range, to the decimals that matter: `> 8,000`, `7,314–7,537`.
  var sentence: Sentence {
    let decimals = value.magnitude < 1 ? 4 : value.magnitude < 1_000 ? 1 : 0
    if low > 0, high < .infinity, low < high {
      return "\(low, decimals: decimals)–\(high, decimals: decimals)"
    }
    return "\(bound.sign)\(value, decimals: decimals)"
  }
}

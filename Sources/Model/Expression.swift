/// An arithmetic expression over claims, published figures and numbers.
///
///     sum    = term { ("+" | "-") term }
///     term   = factor { ("*" | "/") factor }
///     factor = "-" factor | "(" sum ")" | call | name "@" period | claim | number [ "%" ]
///     call   = ("days" | "sum") "(" sum { "," sum } ")"
///     period = "2025" | "FY2025" | "2025-02" | "2025-01-23" | "2025-01-23/2025-01-31"
public indirect enum Expression: Hashable, Sendable {
  /// An operator between two expressions.
  public enum Operator: Character, Hashable, Sendable {
    /// Plus.
    case plus = "+"
    /// Minus.
    case minus = "-"
    /// Times.
    case times = "*"
    /// Divided by.
    case divided = "/"

    /// What it makes of two quantities.
    ///
    /// - Throws: A fault at the column where the divisor can be zero.
    func result(
      of left: Quantity, _ right: Quantity, at column: Int
    ) throws(ExpressionFault) -> Quantity {
      switch self {
      case .plus: return left + right
      case .minus: return left - right
      case .times: return left * right
      case .divided:
        guard let quotient = left / right else {
          throw ExpressionFault(column: column, reason: .division)
        }
        return quotient
      }
    }

    /// Whether it binds closer than plus and minus.
    var isTight: Bool { self == .times || self == .divided }
    /// How it is written for people.
    var sign: String {
      switch self {
      case .plus: " + "
      case .minus: " − "
      case .times: " × "
      case .divided: " ÷ "
      }
    }
  }

  /// A number.
  case number(Double)
  /// A number of percent: `6 %` is 6.
  case percent(Double)
  /// A claim by its id.
  case claim(String, column: Int)
  /// A metric's figure of a period.
  case figure(metric: String, Period, column: Int)
  /// The days a claim or a figure speaks of.
  case days(Expression, column: Int)
  /// The sum of expressions, or of the figures within one period.
  case sum([Expression])
  /// A negative.
  case negative(Expression)
  /// Two expressions with an operator between, found at a column.
  case operation(Operator, Expression, Expression, column: Int)

  /// The ids of the claims it names, each once, in order.
  public var claims: [String] {
    var result: [String] = []
    for id in named where !result.contains(id) { result.append(id) }
    return result
  }

  /// The claim, where it is one and nothing else.
  var onlyClaim: String? {
    if case .claim(let id, _) = self { return id }
    return nil
  }

  /// The ids of the metrics whose figures it names.
  public var metrics: [String] {
    switch self {
    case .number, .percent, .claim: []
    case .figure(let metric, _, _): [metric]
    case .days: []
    case .sum(let parts): parts.flatMap(\.metrics)
    case .negative(let part): part.metrics
    case .operation(_, let left, let right, _): left.metrics + right.metrics
    }
  }

  private var named: [String] {
    switch self {
    case .number, .percent, .figure: []
    case .claim(let id, _): [id]
    case .days(let part, _), .negative(let part): part.named
    case .sum(let parts): parts.flatMap(\.named)
    case .operation(_, let left, let right, _): left.named + right.named
    }
  }
}

/// Why an expression cannot be read or computed, and where.
public struct ExpressionFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing stands where a value belongs.
    case missingValue
    /// A rule that compares nothing.
    case notAComparison
    /// A sign or word that does not belong there.
    case unexpected(String)
    /// A parenthesis that is never closed.
    case unclosed
    /// More than ``Expression/longest`` characters.
    case tooLong
    /// Parentheses and signs deeper than ``Expression/deepest``.
    case tooDeep
    /// Digits that are no number.
    case badNumber(String)
    /// What stands behind `@` is no period.
    case badPeriod(String)
    /// No such function.
    case unknownFunction(String)
    /// No claim has that id.
    case unknownClaim(String)
    /// No metric has that id.
    case unknownMetric(String)
    /// The metric has no published value for exactly that period.
    case notPublished(metric: String, Period)
    /// The metric has no figure that may be a headline.
    case nothingPublished(metric: String)
    /// A stock, mean or rate is not added up over days.
    case notAdditive(metric: String)
    /// It names no days to count.
    case noDays(String)
    /// A division by zero.
    case division
  }

  /// The character it is found at, from 1.
  public let column: Int
  /// What is wrong.
  public let reason: Reason

  /// Creates a fault.
  public init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }

  /// What is wrong in words: `column 5: unexpected “)”`.
  public var words: String { "column \(column): \(reason.words)" }
}

extension ExpressionFault.Reason {
  /// What is wrong, in words.
  public var words: String {
    switch self {
    case .missingValue: "a value is missing"
    case .notAComparison: "it compares nothing: write A > B, late(METRIC) or new(METRIC)"
    case .unexpected(let text): "unexpected “\(text)”"
    case .unclosed: "“(” is never closed"
    case .tooLong: "longer than \(Expression.longest) characters"
    case .tooDeep: "nested deeper than \(Expression.deepest) levels"
    case .badNumber(let text): "“\(text)” is no number"
    case .badPeriod(let text):
      "“\(text)” is no period: write 2025-02, FY2025, 2025-02-08 or 2025-01-23/2025-01-31"
    case .unknownFunction(let name): "no function “\(name)”: there are days(…) and sum(…)"
    case .unknownClaim(let id): "no claim “\(id)”"
    case .unknownMetric(let id): "no metric “\(id)”"
    case .notPublished(let metric, let period): "\(metric) is not published for \(period.label)"
    case .nothingPublished(let metric): "\(metric) has no complete, final figure"
    case .notAdditive(let metric):
      "\(metric) is published for other days and does not add up over days"
    case .noDays(let name): "\(name) names no days"
    case .division: "division by zero"
    }
  }
}

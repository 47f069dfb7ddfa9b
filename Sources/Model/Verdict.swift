/// What the published figures, and other claims, say of a claim.
public struct Verdict: Hashable, Sendable {
  /// How the claim stands.
  public enum Outcome: Hashable, Sendable {
    /// With the published figures or, where claims are named, with those.
    case agrees(with: [String])
    /// From the published figures.
    case off(Comparison)
    /// Other claims; by how much where it is said to be a quotient of one.
    case contradicts([String], by: Comparison? = nil)
    /// Within tolerance of a published measure of something related.
    case otherMeasure(Comparison)
    /// It was a forecast; nil where the outcome so far does not decide it.
    case forecast(Comparison?)
    /// Nothing decides it.
    case cannotBeChecked(Reason)
  }

  /// Why a claim cannot be checked.
  public enum Reason: Hashable, Sendable {
    /// No published quantity measures it.
    case notMeasured
    /// It is a goal, not a measurement.
    case goal
    /// It names no days.
    case noDays
    /// Nothing is published for its days.
    case notPublished
    /// For its days only the ends of what was counted are known.
    case between(low: Double, high: Double?, unit: String)
    /// Only something related is published, and differs.
    case differentMeasure(Comparison)
    /// The nearest snapshot is too many days away.
    case tooFar(days: Int)
    /// What it is to be checked against does not exist.
    case unknown(String)
  }

  /// A published figure that a claim is held against.
  public struct Published: Hashable, Sendable {
    /// The metric's id.
    public let metric: String
    /// The value in the claim's terms: a day where the claim is a day.
    public let quantity: Quantity
    /// What is counted.
    public let unit: String
    /// The days of the figure.
    public let period: Period
    /// How many days it is from the claim's day; 0 for the claim's own days.
    public let distance: Int
    /// The rows it was taken or added up from.
    public let rows: [Int]
  }

  /// The claim's id.
  public let claim: String
  /// How it stands.
  public let outcome: Outcome
  /// The figure it is held against, if any.
  public let published: Published?
  /// The arithmetic, line by line.
  public let lines: [Sentence]
  /// The ids of the checks it takes part in.
  public let checks: [String]

  /// Whether it counts among the claims that disagree.
  public var isDisagreement: Bool {
    switch outcome {
    case .off, .contradicts: true
    case .agrees, .otherMeasure, .forecast, .cannotBeChecked: false
    }
  }
}

extension Verdict.Outcome {
  /// The verdict in neutral words: `off: 28.8 % high`.
  public var words: Sentence {
    switch self {
    case .agrees(let claims):
      claims.isEmpty ? "agrees" : "agrees with \(claims.joined(separator: ", "))"
    case .off(let comparison): "off: \(comparison.words)"
    case .contradicts(let claims, nil): "contradicts \(claims.joined(separator: ", "))"
    case .contradicts(let claims, let comparison?):
      "contradicts \(claims.joined(separator: ", ")): \(comparison.words)"
    case .otherMeasure(let comparison):
      "consistent with a different measure, \(comparison.words)"
    case .forecast(nil): "forecast, outcome open"
    case .forecast(let comparison?): "forecast: \(comparison.words)"
    case .cannotBeChecked(let reason): "cannot be checked: \(reason.words)"
    }
  }
}

extension Verdict.Reason {
  /// The reason in neutral words.
  public var words: Sentence {
    switch self {
    case .notMeasured: "no published figure measures it"
    case .goal: "a goal, not a measurement"
    case .noDays: "it names no days"
    case .notPublished: "not published for its days"
    case .between(let low, let high?, let unit):
      "published for other days: between \(low) and \(high) \(unit)"
    case .between(let low, nil, let unit): "published for other days: at least \(low) \(unit)"
    case .differentMeasure(let comparison):
      "only a different measure is published, \(comparison.words)"
    case .tooFar(let days): "the nearest snapshot is \(days) days away"
    case .unknown(let id): "there is no “\(id)”"
    }
  }
}

extension Comparison {
  /// The difference in words: `28.8 % high`, `at least 3.2 % low`, `equal`.
  public var words: Sentence {
    if share == 0 { return "equal" }
    let side = share > 0 ? "high" : "low"
    return "\(isAtLeast && !agrees ? "at least " : "")\(percent: share.magnitude) \(side)"
  }
}

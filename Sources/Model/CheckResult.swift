/// What a check of the package comes to.
public struct CheckResult: Hashable, Sendable {
  /// What the two sides are to each other.
  public enum Outcome: Hashable, Sendable {
    /// There is one side only: its value is the result.
    case computed
    /// Both sides can be the same.
    case agrees(Comparison)
    /// They cannot.
    case off(Comparison)
    /// They can be the same, but measure different things.
    case otherMeasure(Comparison)
    /// They measure things that must not be compared.
    case notComparable(Comparison)
    /// A side cannot be read or computed.
    case cannotBeChecked(ExpressionFault, isRightSide: Bool)
  }

  /// The check's id.
  public let id: String
  /// The left side's value.
  public let left: Quantity?
  /// The right side's value, where there is one.
  public let right: Quantity?
  /// What the two sides are to each other.
  public let outcome: Outcome
  /// Both sides with their numbers filled in, or the reason why not.
  public let line: Sentence
  /// The claims it tests, each with the claims it is held against.
  public let tested: [String: [String]]
  /// Whether one claim alone is held against published figures alone.
  public let isAgainstFigures: Bool
  /// The rows of the figures it names.
  public let rows: [Int]
}

extension Evaluation {
  /// Computes a check; figures that rest on the statement of a claim in it do not count.
  public func result(of check: Check) -> CheckResult {
    let left: Expression
    let right: Expression?
    do { left = try Expression(parsing: check.expression) } catch {
      return .failed(check, error, isRightSide: false)
    }
    do {
      let isOneSided = check.comparedWith.allSatisfy(\.isWhitespace)
      right = isOneSided ? nil : try Expression(parsing: check.comparedWith)
    } catch { return .failed(check, error, isRightSide: true) }
    return settingAside(left.claims + (right?.claims ?? [])).result(of: check, left, right)
  }

  private func result(
    of check: Check, _ left: Expression, _ right: Expression?
  ) -> CheckResult {
    let first: Quantity
    let second: Quantity
    do { first = try value(of: left) } catch { return .failed(check, error, isRightSide: false) }
    guard let right else {
      return CheckResult(
        id: check.id, left: first, right: nil, outcome: .computed,
        line: line(of: left, value: first, point: nil), tested: [:], isAgainstFigures: false,
        rows: rows(of: left))
    }
    do { second = try value(of: right) } catch { return .failed(check, error, isRightSide: true) }
    // Where the right side is one claim it is what the left side tests; else it is the measure.
    let comparison =
      right.onlyClaim == nil
      ? Comparison(first, with: second) : Comparison(second, with: first)
    return CheckResult(
      id: check.id, left: first, right: second,
      outcome: outcome(comparison, of: left, against: right),
      line: line(of: left, value: first, point: second.point) + " · "
        + line(of: right, value: second, point: first.point),
      tested: Self.tested(by: left, against: right),
      isAgainstFigures: left.onlyClaim != nil && right.claims.isEmpty && !right.metrics.isEmpty,
      rows: rows(of: left) + rows(of: right))
  }

  /// A side with its numbers and, where it computes something, what that comes to: in percent
  /// where it is held against a share in percent.
  private func line(of side: Expression, value: Quantity, point: Double?) -> Sentence {
    let sentence = (try? sentence(of: side)) ?? value.sentence
    switch side {
    case .number, .percent, .claim, .figure: return sentence
    case .sum(let parts) where parts.count == 1: return sentence
    case .days, .sum, .negative, .operation: break
    }
    switch point {
    case 1?: return "\(sentence) = \(value.sentence) %"
    case let point?: return "\(sentence) = \((value / Quantity(point) ?? value).sentence) %"
    case nil: return "\(sentence) = \(value.sentence)"
    }
  }

  private func outcome(
    _ comparison: Comparison, of left: Expression, against right: Expression
  ) -> CheckResult.Outcome {
    let (first, second) = (measured(by: left), measured(by: right))
    let isMixed = first.contains { metric in
      second.contains { !isComparable(metric, $0) }
    }
    if isMixed { return .notComparable(comparison) }
    let isRelated =
      isRelated(left, to: right.metrics) || isRelated(right, to: left.metrics)
    if isRelated {
      return comparison.agrees ? .otherMeasure(comparison) : .notComparable(comparison)
    }
    return comparison.agrees ? .agrees(comparison) : .off(comparison)
  }

  /// The metrics a side names or its claims are checked against.
  private func measured(by expression: Expression) -> [String] {
    expression.metrics
      + expression.claims.compactMap { claim($0)?.checkAgainst }.filter {
        dataset.metric($0) != nil
      }
  }

  private func isComparable(_ first: String, _ second: String) -> Bool {
    guard first != second, let one = dataset.metric(first), let other = dataset.metric(second)
    else { return true }
    return !one.notComparableWith.contains(second) && !other.notComparableWith.contains(first)
  }

  private func isRelated(_ side: Expression, to metrics: [String]) -> Bool {
    side.claims.contains { id in
      guard let claim = claim(id) else { return false }
      return claim.measure == .related && metrics.contains(claim.checkAgainst)
    }
  }

  private static func tested(
    by left: Expression, against right: Expression
  ) -> [String: [String]] {
    if let claim = right.onlyClaim { return [claim: left.claims.filter { $0 != claim }] }
    var result: [String: [String]] = [:]
    for (own, other) in [(left, right), (right, left)] {
      for claim in own.claims { result[claim] = other.claims }
    }
    return result
  }
}

extension CheckResult {
  fileprivate static func failed(
    _ check: Check, _ fault: ExpressionFault, isRightSide: Bool
  ) -> CheckResult {
    CheckResult(
      id: check.id, left: nil, right: nil,
      outcome: .cannotBeChecked(fault, isRightSide: isRightSide),
      line: "cannot be checked: \(fault.words)\(isRightSide ? " (right side)" : "")", tested: [:],
      isAgainstFigures: false, rows: [])
  }
}

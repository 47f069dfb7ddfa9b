extension Dataset {
  /// The verdict of every claim said by a day, in the order of the package.
  ///
  /// Each claim is held against the published figures of its own days first; where those do not
  /// decide it, the checks it takes part in do. All of it is computed, none of it stored.
  ///
  /// - Parameter limit: Only what was said and certainly published by this day counts; nil for
  ///   all.
  /// - Returns: The verdicts.
  /// - Complexity: O(*n*) in the observations of the metrics claimed, for each claim.
  public func verdicts(knownOn limit: Day? = nil) -> [Verdict] {
    let evaluation = Evaluation(self, knownOn: limit)
    let unsaid = Set(claims.filter { !evaluation.isSaid($0) }.map(\.id))
    // The claims of a check stand in two expressions, which are read once.
    let results = checks.compactMap { check -> (claims: [String], result: CheckResult)? in
      let claims = check.claims
      return unsaid.isDisjoint(with: claims) ? (claims, evaluation.result(of: check)) : nil
    }
    return claims.filter(evaluation.isSaid).map { claim in
      evaluation.verdict(
        of: claim, checks: results.filter { $0.claims.contains(claim.id) }.map(\.result))
    }
  }
}

extension Check {
  /// The ids of the claims it names.
  fileprivate var claims: [String] {
    [expression, comparedWith].flatMap { (try? Expression(parsing: $0))?.claims ?? [] }
  }
}

extension Evaluation {
  /// The verdict of a claim.
  ///
  /// - Parameters:
  ///   - claim: A claim of the dataset.
  ///   - checks: The results of the checks it takes part in.
  /// - Returns: The verdict with its arithmetic.
  public func verdict(of claim: Claim, checks: [CheckResult]) -> Verdict {
    let own = ownVerdict(of: claim)
    var outcome = own.outcome
    if case .cannotBeChecked = outcome, let other = Self.outcome(of: claim.id, by: checks) {
      outcome = other
    }
    // A check that repeats the arithmetic above would say it twice.
    let further = checks.filter {
      claim.measure == .quotient
        ? $0.tested[claim.id] != [claim.checkAgainst]
        : !$0.isAgainstFigures || own.published == nil
    }
    return Verdict(
      claim: claim.id, outcome: outcome, published: own.published,
      lines: own.lines + further.map(\.line), checks: checks.map(\.id))
  }

  /// Whether a claim was said by the day of knowledge.
  func isSaid(_ claim: Claim) -> Bool {
    guard let limit, let said = claim.saidOn else { return true }
    return said <= limit
  }

  private typealias Own = (
    outcome: Verdict.Outcome, published: Verdict.Published?, lines: [Sentence]
  )

  /// What the published figures of its own days say.
  private func ownVerdict(of claim: Claim) -> Own {
    switch claim.measure {
    case .goal: return (.cannotBeChecked(.goal), nil, [])
    case .none: return (.cannotBeChecked(.notMeasured), nil, [])
    case .quotient: return quotient(claim)
    case .forecast: return forecast(claim)
    case .same, .related: break
    }
    switch evidence(for: claim) {
    case .nothing(let reason): return (.cannotBeChecked(reason), nil, [])
    case .figure(let published):
      let comparison = Comparison(claim.quantity, with: published.quantity)
      let outcome: Verdict.Outcome =
        switch (claim.measure == .related, comparison.agrees) {
        case (true, true): .otherMeasure(comparison)
        case (true, false): .cannotBeChecked(.differentMeasure(comparison))
        case (false, true): .agrees(with: [])
        case (false, false): .off(comparison)
        }
      return (outcome, published, [published.line(for: claim)])
    case .between(let inside, let around):
      return between(inside, around, claim: claim)
    }
  }

  /// A claim whose days are not those of any release: off only where it lies outside of what was
  /// counted in fewer and in more days.
  private func between(
    _ inside: Verdict.Published?, _ around: Verdict.Published?, claim: Claim
  ) -> Own {
    let low = inside?.quantity.low ?? 0
    let high = around?.quantity.high ?? .infinity
    let comparison = Comparison(
      claim.quantity, with: Quantity(low, low, high, isAbout: false))
    let outcome: Verdict.Outcome =
      comparison.agrees || claim.measure == .related
      ? .cannotBeChecked(
        .between(
          low: low, high: high.isFinite ? high : nil,
          unit: (inside ?? around)?.unit ?? claim.unit)) : .off(comparison)
    return (outcome, nil, [inside, around].compactMap { $0?.line(for: claim) })
  }

  private func forecast(_ claim: Claim) -> Own {
    let breaks = claim.period.map { period in
      dataset.breaks(of: claim.checkAgainst).filter {
        period.start <= $0.day && $0.day <= period.end
      }.map { Sentence("\($0.label) from \($0.day)") }
    }
    switch evidence(for: claim) {
    case .nothing: return (.forecast(nil), nil, breaks ?? [])
    case .figure(let published):
      return (
        .forecast(Comparison(claim.quantity, with: published.quantity)), published,
        [published.line(for: claim)] + (breaks ?? [])
      )
    case .between(let inside, _):
      // The days to come can only add to the count.
      guard let inside else { return (.forecast(nil), nil, breaks ?? []) }
      let least = inside.quantity
      let soFar = Quantity(least.low, least.low, .infinity, isAbout: least.isAbout)
      let comparison = Comparison(claim.quantity, with: soFar)
      return (
        .forecast(comparison.agrees ? nil : comparison), inside.with(soFar),
        [inside.line(for: claim)] + (breaks ?? [])
      )
    }
  }

  /// A rate a day that is said to follow from another claim.
  private func quotient(_ claim: Claim) -> Own {
    guard let base = self.claim(claim.checkAgainst) else {
      return (.cannotBeChecked(.unknown(claim.checkAgainst)), nil, [])
    }
    guard let days = base.period?.days,
      let rate = base.quantity / Quantity(Double(days))
    else { return (.cannotBeChecked(.noDays), nil, []) }
    let comparison = Comparison(claim.quantity, with: rate)
    var lines: [Sentence] = [
      "\(base.sentence) (\(base.id)) ÷ \(days) days = \(rate.sentence) a day"
    ]
    if !comparison.agrees {
      if claim.value > 0 {
        let needed = base.value / claim.value
        lines.append("\(claim.value, decimals: 1) a day would be \(needed, decimals: 1) days")
      }
      lines += dataset.claims.filter {
        $0.id != claim.id && isSaid($0) && $0.metric == claim.metric && $0.value == claim.value
      }.compactMap { other in
        other.period.map { "\(other.id) states \(other.sentence) for \($0)" }
      }
    }
    // Nothing published takes part in it: one claim is held against another.
    return (
      comparison.agrees ? .agrees(with: [base.id]) : .contradicts([base.id], by: comparison), nil,
      lines
    )
  }

  /// What the checks decide of a claim: those that fail before those that hold.
  private static func outcome(
    of claim: String, by checks: [CheckResult]
  ) -> Verdict.Outcome? {
    var contradicted: Set<String> = []
    var confirmed: Set<String> = []
    var byFigures: Verdict.Outcome?
    for check in checks {
      let others = check.tested[claim] ?? []
      switch check.outcome {
      case .off(let comparison):
        contradicted.formUnion(others)
        if check.isAgainstFigures { byFigures = .off(comparison) }
      case .agrees:
        confirmed.formUnion(others)
        if check.isAgainstFigures { byFigures = byFigures ?? .agrees(with: []) }
      case .otherMeasure(let comparison):
        if check.isAgainstFigures { byFigures = byFigures ?? .otherMeasure(comparison) }
      case .computed, .notComparable, .cannotBeChecked: break
      }
    }
    if let byFigures { return byFigures }
    if !contradicted.isEmpty { return .contradicts(inOrder(contradicted)) }
    return confirmed.isEmpty ? nil : .agrees(with: inOrder(confirmed))
  }
}

/// Ids as they count up: `c9` before `c10`.
private func inOrder(_ ids: Set<String>) -> [String] {
  ids.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
}

extension Verdict.Published {
  /// The figure in a line: `41,169 people published for 9 Feb 2025, 4 days away`.
  fileprivate func line(for claim: Claim) -> Sentence {
    let base: Sentence =
      "\(claim.sentence) claimed · \(quantity.sentence) \(unit) published for \(period)"
    return distance == 0 ? base : "\(base), \(distance) days away"
  }

  fileprivate func with(_ quantity: Quantity) -> Verdict.Published {
    Verdict.Published(
      metric: metric, quantity: quantity, unit: unit, period: period, distance: distance,
      rows: rows)
  }
}

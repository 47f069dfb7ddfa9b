/// How long the people held stay below a definition of capacity at the recent rate of change.
public struct Headroom: Hashable, Sendable {
  /// How the level stands to the capacity.
  public enum Outcome: Hashable, Sendable {
    /// Every snapshot from this day on is above the capacity.
    case exceeded(since: Day)
    /// It would be reached on a day; the formula's result is the days from the last snapshot.
    case reached(on: Day, Formula)
    /// It is not getting nearer, or too little is published to tell.
    case none
  }

  /// The capacity: the latest firm figure of its definition.
  public let capacity: Figure
  /// The latest firm snapshot.
  public let held: Figure
  /// The level as a share of the capacity, 1 where they are equal.
  public let share: Double
  /// The recent change a day; nil where no earlier snapshot lies in reach.
  public let rate: Formula?
  /// How the level stands to the capacity.
  public let outcome: Outcome
}

extension Headroom {
  /// How far back the snapshot lies that the recent rate is taken against, as near as there is.
  public static let window = 28
  /// The days between which that snapshot must lie before the last one.
  public static let reach = 14...Change.stockReach
}

extension Dataset {
  /// The headroom of a stock below one definition of capacity.
  ///
  /// - Parameters:
  ///   - metric: The id of the stock of people held.
  ///   - capacity: The id of a definition of capacity.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: Nil where either has no firm figure.
  public func headroom(
    of metric: String, below capacity: String, knownOn limit: Day? = nil
  ) -> Headroom? {
    let snapshots = figures(of: metric, knownOn: limit).filter(\.isFirm)
    guard let unit = self.metric(metric)?.unit, let capacityUnit = self.metric(capacity)?.unit,
      let held = snapshots.last,
      let ceiling = figures(of: capacity, knownOn: limit).last(where: \.isFirm), ceiling.value > 0
    else { return nil }
    let rate = recentRate(snapshots, unit: unit)
    return Headroom(
      capacity: ceiling, held: held, share: held.value / ceiling.value, rate: rate,
      outcome: outcome(
        snapshots, held: held, capacity: ceiling, rate: rate, units: (unit, capacityUnit)))
  }

  private func recentRate(_ snapshots: [Figure], unit: String) -> Formula? {
    guard let last = snapshots.last else { return nil }
    func age(_ figure: Figure) -> Int { last.period.end - figure.period.end }
    let near = snapshots.filter { Headroom.reach.contains(age($0)) }.min {
      abs(age($0) - Headroom.window) < abs(age($1) - Headroom.window)
    }
    guard let near else { return nil }
    return Formula(
      "Recent change a day", "(\(last.value) − \(near.value)) ÷ \(age(near)) days",
      inputs: [last, near].map {
        .init("held on \($0.period.end)", $0.value, unit: unit, origin: .rows([$0.row]))
      } + [.init("days between", Double(age(near)), unit: "days", origin: .calendar)],
      result: (last.value - near.value) / Double(age(near)), unit: unit + " a day")
  }

  private func outcome(
    _ snapshots: [Figure], held: Figure, capacity: Figure, rate: Formula?,
    units: (held: String, capacity: String)
  ) -> Headroom.Outcome {
    if held.value > capacity.value {
      let above = snapshots.reversed().prefix { $0.value > capacity.value }
      return .exceeded(since: above.last?.period.start ?? held.period.start)
    }
    guard let rate, rate.result > 0 else { return .none }
    let days = ((capacity.value - held.value) / rate.result).rounded(.up)
    guard days <= Double(Day.all.upperBound - held.period.end) else { return .none }
    return .reached(
      on: held.period.end + Int(days),
      Formula(
        "Headroom",
        "(\(capacity.value) − \(held.value)) ÷ \(rate.result, decimals: 1) a day",
        inputs: [
          .init("capacity", capacity.value, unit: units.capacity, origin: .rows([capacity.row])),
          .init("held", held.value, unit: units.held, origin: .rows([held.row])),
          .init("recent change", rate.result, unit: rate.unit, origin: .computed),
        ], result: days, unit: "days"))
  }
}

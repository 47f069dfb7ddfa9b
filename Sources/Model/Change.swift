/// How a complete period compares with the complete one before it.
public struct Change: Hashable, Sendable {
  /// The relative change, where 0.07 is 7 % more.
  public let share: Double
  /// The period it is compared with.
  public let base: Period
  /// Whether rates a day were compared, because periods of a flow differ in length.
  public let isOfRate: Bool

  /// Creates a change.
  public init(share: Double, base: Period, isOfRate: Bool = false) {
    self.share = share
    self.base = base
    self.isOfRate = isOfRate
  }
}

extension Change {
  /// The change from the figure before to a figure, by their rates for flows and levels otherwise.
  ///
  /// Periods must follow each other as the kind asks: months next to months, fiscal years next to
  /// fiscal years, days next to days; a stock is compared with the firm snapshot before it, at
  /// most `stockReach` days earlier. Nothing is compared across a break.
  ///
  /// - Parameters:
  ///   - index: Which of `figures` the change leads to.
  ///   - figures: The figures of one metric, earliest first.
  ///   - kind: The metric's kind; a cumulative total has no change.
  ///   - breaks: The metric's breaks.
  /// - Returns: Nil unless both figures are firm, adjacent and the earlier one is above zero.
  public static func before(
    _ index: Int, in figures: [Figure], kind: Kind, breaks: [Break] = []
  ) -> Change? {
    guard figures.indices.contains(index), figures[index].isFirm else { return nil }
    let figure = figures[index]
    let earlier: Figure? =
      switch kind {
      case .flow, .mean, .rate:
        figures[..<index].last { isAdjacent($0.period, figure.period) }
      case .stock:
        figures[..<index].last { $0.isFirm && $0.period.end < figure.period.start }
      case .cumulative:
        nil
      }
    return earlier.flatMap { from($0, to: figure, kind: kind, breaks: breaks) }
  }

  /// The change from one figure to a later one of the same metric, however many lie between.
  ///
  /// - Parameters:
  ///   - earlier: The figure it is compared with.
  ///   - figure: The figure that the change leads to.
  ///   - kind: The metric's kind: a flow is compared by its rate.
  ///   - breaks: The metric's breaks.
  /// - Returns: Nil unless both are firm, at most `stockReach` days apart and not parted by a
  ///   break, and the earlier one is above zero.
  public static func from(
    _ earlier: Figure, to figure: Figure, kind: Kind, breaks: [Break] = []
  ) -> Change? {
    guard earlier.isFirm, figure.isFirm,
      figure.period.start - earlier.period.end <= stockReach,
      !breaks.contains(where: { $0.parts(earlier.period, from: figure.period) })
    else { return nil }
    let (old, new) = kind == .flow ? (earlier.perDay, figure.perDay) : (earlier.value, figure.value)
    guard old > 0 else { return nil }
    return Change(share: (new - old) / old, base: earlier.period, isOfRate: kind == .flow)
  }

  /// How many days apart two snapshots may lie to be compared: two months of a two-week series.
  public static let stockReach = 62

  private static func isAdjacent(_ earlier: Period, _ later: Period) -> Bool {
    guard earlier.end + 1 == later.start else { return false }
    if let first = earlier.wholeMonth, let second = later.wholeMonth { return second - first == 1 }
    if earlier.wholeFiscalYear != nil, later.wholeFiscalYear != nil { return true }
    return earlier.days == later.days
  }
}

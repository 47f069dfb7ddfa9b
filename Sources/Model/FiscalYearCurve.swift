/// A fiscal year's count as it grew, to lay beside other years on one axis of days.
public struct FiscalYearCurve: Hashable, Sendable {
  /// A total to a day.
  public struct Point: Hashable, Sendable {
    /// The days counted: 1 for 1 October, 365 or 366 for 30 September.
    public let day: Int
    /// What was counted from 1 October to that day.
    public let total: Double
    /// The rows it was added up from.
    public let rows: [Int]
  }

  /// The fiscal year.
  public let year: FiscalYear
  /// The totals within the year, earliest first; none for years with a closing total only.
  public let points: [Point]
  /// The published total of the whole year.
  public let closing: Figure?
  /// The breaks that lie within the year, its first day included.
  public let breaks: [Break]
  /// How many breaks lie before the year or on its first day: years with the same number, and
  /// without a break after their first day, follow one definition.
  public let definition: Int
}

extension Dataset {
  /// The fiscal years of a count, earliest first.
  ///
  /// - Parameters:
  ///   - metric: The id of a cumulative fiscal-year metric, or of a flow that is summed.
  ///   - annual: The id of the metric with the totals of closed years.
  ///   - limit: Only observations certainly published by this day count; nil for all.
  /// - Returns: The years of which anything firm is published.
  public func fiscalYearCurves(
    of metric: String, annual: String? = nil, knownOn limit: Day? = nil
  ) -> [FiscalYearCurve] {
    let breaks = breaks(of: metric)
    let closing = annual.map { annualTotals(of: $0, knownOn: limit) } ?? []
    let years =
      (closing.compactMap { $0.period.wholeFiscalYear }
      + figures(of: metric, knownOn: limit).map { $0.period.start.fiscalYear }).sorted()
    let counts = YearCounts(of: metric, annual: annual, in: self, knownOn: limit)
    return years.indices.compactMap { index in
      let year = years[index]
      guard index == 0 || years[index - 1] != year else { return nil }
      let points = counts.running(in: year).map {
        FiscalYearCurve.Point(day: $0.period.days, total: $0.value, rows: $0.rows)
      }
      let whole = closing.first { $0.period == year.period }
      guard !points.isEmpty || whole != nil else { return nil }
      return FiscalYearCurve(
        year: year, points: points, closing: whole,
        breaks: breaks.filter { year.first <= $0.day && $0.day <= year.last },
        definition: breaks.count { $0.day <= year.first })
    }
  }

  /// The firm totals of whole fiscal years of a metric, earliest first.
  public func annualTotals(of metric: String, knownOn limit: Day? = nil) -> [Figure] {
    figures(of: metric, knownOn: limit).filter {
      $0.period.wholeFiscalYear != nil && $0.isFirm
    }
  }
}

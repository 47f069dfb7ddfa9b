public import Model

/// What is known of one month of a family.
public struct MonthReading: Hashable, Sendable {
  /// The month.
  public let month: Month
  /// The month's figure: the whole or partial month of a flow or mean, the last snapshot of a
  /// stock; nil where none was published.
  public let figure: Figure?
  /// The change against the complete month, or the snapshot, before.
  public let change: Change?
  /// The mean of the month's daily values.
  public let dailyMean: DailyMean?

  /// The mean of a month's daily values.
  public struct DailyMean: Hashable, Sendable {
    /// The mean.
    public let value: Double
    /// Over how many days.
    public let days: Int
  }

  /// Whether the daily values cover every day of the month.
  public var isDailyWhole: Bool { dailyMean?.days == month.days }

  /// Gathers figures by month, from the first month with any to the last.
  ///
  /// A figure belongs to the month in which its period ends; periods of more than a month are
  /// left out, because they are no month's.
  ///
  /// - Complexity: O(*n*) in the figures.
  static func months(
    of figures: [Figure], daily: [Figure], kind: Kind, breaks: [Break]
  ) -> [MonthReading] {
    var own: [Month: (figure: Figure, change: Change?)] = [:]
    for (index, figure) in figures.enumerated()
    where figure.period.start.month == figure.period.end.month && figure.quality != .conflict {
      let month = figure.period.end.month
      if kind == .flow || kind == .mean, let held = own[month],
        held.figure.period.days > figure.period.days
      {
        continue
      }
      own[month] = (figure, Change.before(index, in: figures, kind: kind, breaks: breaks))
    }
    var sums: [Month: (sum: Double, days: Int)] = [:]
    for figure in daily where figure.period.days == 1 {
      let (sum, days) = sums[figure.period.end.month] ?? (0, 0)
      sums[figure.period.end.month] = (sum + figure.value, days + 1)
    }
    let known = Array(own.keys) + Array(sums.keys)
    guard let first = known.min(), let last = known.max() else { return [] }
    return (0...(last - first)).map { offset in
      let month = first + offset
      let mean = sums[month].map { DailyMean(value: $0.sum / Double($0.days), days: $0.days) }
      return MonthReading(
        month: month, figure: own[month]?.figure, change: own[month]?.change, dailyMean: mean)
    }
  }
}

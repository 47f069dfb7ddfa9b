public import Model

/// What is known of one month of a family.
public struct MonthReading: Hashable, Sendable {
  /// The month.
  public let month: Month
  /// The month's figure: the whole or partial month of a flow or mean, the last snapshot of a
  /// stock; nil where none was published.
  public let figure: Figure?
  /// The change against the complete month before; of a stock against the last snapshot of the
  /// latest earlier month that has one, so that a month is compared with the one told beside it.
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
    let ownIndices = figures.indices.filter {
      let (period, quality) = (figures[$0].period, figures[$0].quality)
      return period.start.month == period.end.month && quality != .conflict
    }
    let days = daily.lazy.map(\.period).filter { $0.days == 1 }.map(\.end)
    let ends = ownIndices.map { figures[$0].period.end } + days
    guard let first = ends.min()?.month, let last = ends.max()?.month else { return [] }
    // The index of each month's figure, by the months since the first.
    var own = [Int?](repeating: nil, count: last - first + 1)
    for index in ownIndices {
      let period = figures[index].period
      let offset = period.end.month - first
      if kind == .flow || kind == .mean, let held = own[offset],
        figures[held].period.days > period.days
      {
        continue
      }
      own[offset] = index
    }
    var sums = [Double](repeating: 0, count: own.count)
    var counts = [Int](repeating: 0, count: own.count)
    for figure in daily where figure.period.days == 1 {
      let offset = figure.period.end.month - first
      sums[offset] += figure.value
      counts[offset] += 1
    }
    var before: Int?
    return own.indices.map { offset in
      let index = own[offset]
      defer { before = index ?? before }
      return MonthReading(
        month: first + offset, figure: index.map { figures[$0] },
        change: index.flatMap { index in
          guard kind == .stock else {
            return Change.before(index, in: figures, kind: kind, breaks: breaks)
          }
          return before.flatMap {
            Change.from(figures[$0], to: figures[index], kind: kind, breaks: breaks)
          }
        },
        dailyMean: counts[offset] == 0
          ? nil
          : DailyMean(value: sums[offset] / Double(counts[offset]), days: counts[offset]))
    }
  }
}

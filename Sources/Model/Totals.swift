/// How much a metric counted over a run of days, added up from what was published.
public struct Total: Hashable, Sendable {
  /// The days it covers.
  public let period: Period
  /// The count, in the metric's unit.
  public let value: Double
  /// The lowest it can be, by contested or bounded parts.
  public let low: Double
  /// The highest it can be, by contested or bounded parts.
  public let high: Double
  /// Whether a part of it is stated as about.
  public let isAbout: Bool
  /// The rows it was added up from.
  public let rows: [Int]

  /// The count a day.
  public var perDay: Double { value / Double(period.days) }
}

/// What is known of the counts of a flow or a cumulative metric between days.
///
/// Each published period is a known distance between two days; a distance is added up along the
/// fewest of them, forwards and backwards: the days 9 to 28 February are the month less its
/// first eight days. Whole periods are preferred to earlier editions of running ones.
struct Totals {
  private struct Distance {
    /// The mark it leads to.
    let to: Int
    let value: Double
    let low: Double
    let high: Double
    let isAbout: Bool
    let row: Int
  }

  /// The days on which something published begins, and those after something ends, in order.
  private let marks: [Day]
  /// The known distances from each mark.
  private let distances: [[Distance]]
  /// Which marks are at known distances from each other: those with the same number.
  private let groups: [Int]

  /// Takes the figures of one flow or cumulative metric; uncertain ones do not count.
  ///
  /// - Complexity: O(*n* log *n*) in the figures.
  init(_ figures: [Figure]) {
    let ordered =
      figures.filter { $0.isChartable && $0.status != .partial }
      + figures.filter { $0.isChartable && $0.status == .partial }
    var marks: [Day] = []
    for day in ordered.flatMap({ [$0.period.start, $0.period.end + 1] }).sorted()
    where day != marks.last {
      marks.append(day)
    }
    var distances = [[Distance]](repeating: [], count: marks.count)
    for figure in ordered {
      guard let first = marks.index(of: figure.period.start),
        let next = marks.index(of: figure.period.end + 1)
      else { continue }
      let stated =
        figure.bound == .about
        ? figure.value...figure.value
        : figure.bound.meaning(of: figure.value)
      let range = figure.disagreement ?? stated
      func add(from: Int, to: Int, sign: Double) {
        distances[from].append(
          Distance(
            to: to, value: sign * figure.value,
            low: sign > 0 ? range.lowerBound : -range.upperBound,
            high: sign > 0 ? range.upperBound : -range.lowerBound,
            isAbout: figure.bound == .about, row: figure.row))
      }
      add(from: first, to: next, sign: 1)
      add(from: next, to: first, sign: -1)
    }
    self.marks = marks
    self.distances = distances
    groups = Self.groups(joinedBy: distances)
  }

  private static func groups(joinedBy distances: [[Distance]]) -> [Int] {
    var groups = [Int?](repeating: nil, count: distances.count)
    for mark in distances.indices where groups[mark] == nil {
      groups[mark] = mark
      var open = [mark]
      while let next = open.popLast() {
        for distance in distances[next] where groups[distance.to] == nil {
          groups[distance.to] = mark
          open.append(distance.to)
        }
      }
    }
    return groups.enumerated().map { $1 ?? $0 }
  }

  /// What was counted in a run of days; nil where what was published does not add up to it.
  func total(of period: Period) -> Total? {
    guard let first = marks.index(of: period.start), let next = marks.index(of: period.end + 1)
    else { return nil }
    return total(to: next, by: steps(from: first), from: first)
  }

  /// The last step of the way of fewest distances from a mark to each other one.
  private func steps(from first: Int) -> [(from: Int, by: Distance)?] {
    var steps = [(from: Int, by: Distance)?](repeating: nil, count: marks.count)
    var frontier = [first]
    while !frontier.isEmpty {
      var further: [Int] = []
      for mark in frontier {
        for distance in distances[mark] where distance.to != first && steps[distance.to] == nil {
          steps[distance.to] = (mark, distance)
          further.append(distance.to)
        }
      }
      frontier = further
    }
    return steps
  }

  private func total(
    to next: Int, by steps: [(from: Int, by: Distance)?], from first: Int
  ) -> Total? {
    var (value, low, high) = (0.0, 0.0, 0.0)
    var isAbout = false
    var rows: [Int] = []
    var mark = next
    while mark != first {
      guard let (from, distance) = steps[mark] else { return nil }
      value += distance.value
      low += distance.low
      high += distance.high
      isAbout = isAbout || distance.isAbout
      rows.append(distance.row)
      mark = from
    }
    return Total(
      period: Period(marks[first], marks[next] - 1), value: value,
      low: low.isNaN ? 0 : max(low, 0), high: high.isNaN ? .infinity : high,
      isAbout: isAbout, rows: rows.sorted())
  }

  /// The longest published run of days inside a period: what is counted in it at least.
  func inside(_ period: Period) -> Total? {
    // By the number of each group: its first and last mark in the period.
    var ends = [(first: Day, last: Day)?](repeating: nil, count: marks.count)
    for (mark, group) in zip(marks, groups)
    where period.start <= mark && mark <= period.end + 1 {
      ends[group] = (ends[group]?.first ?? mark, mark)
    }
    return ends.lazy.compactMap(\.self).filter { $0.first < $0.last }
      .max { ($0.last - $0.first, $1.first) < ($1.last - $1.first, $0.first) }
      .flatMap { total(of: Period($0.first, $0.last - 1)) }
  }

  /// The shortest published run of days around a period: what is counted in it at most.
  func around(_ period: Period) -> Total? {
    var starts = [Day?](repeating: nil, count: marks.count)
    var shortest: Period?
    for (mark, group) in zip(marks, groups) {
      if mark <= period.start {
        starts[group] = mark
      } else if mark > period.end, let first = starts[group] {
        starts[group] = nil
        let run = Period(first, mark - 1)
        if shortest.map({ run.days < $0.days }) ?? true { shortest = run }
      }
    }
    return shortest.flatMap(total)
  }

  /// What was counted from a day on, to each day up to which it is known.
  ///
  /// - Parameters:
  ///   - first: The first day counted.
  ///   - last: The last day that may be counted.
  /// - Returns: The totals, the shortest first.
  func running(from first: Day, to last: Day) -> [Total] {
    guard let start = marks.index(of: first) else { return [] }
    let steps = steps(from: start)
    return marks.indices.filter { first < marks[$0] && marks[$0] <= last + 1 }
      .compactMap { total(to: $0, by: steps, from: start) }
  }
}

extension [Day] {
  /// Where a day stands among ordered ones; nil where it is none of them.
  fileprivate func index(of day: Day) -> Int? {
    let index = partitioningIndex { $0 >= day }
    return index < count && self[index] == day ? index : nil
  }
}

extension Dataset {
  /// What is known of the counts of a metric, earlier editions of running periods included.
  func totals(
    of metric: String, knownOn limit: Day?, where isCounted: (Provenance) -> Bool = { _ in true }
  ) -> Totals {
    Totals(everyPeriod(of: metric, knownOn: limit, where: isCounted))
  }
}

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
    let to: Day
    let value: Double
    let low: Double
    let high: Double
    let isAbout: Bool
    let row: Int
  }

  private let distances: [Day: [Distance]]
  /// The days on which something published begins, and those after something ends.
  private let marks: [Day]
  /// Which marks are at known distances from each other: those with the same number.
  private let groups: [Day: Int]

  /// Takes the figures of one flow or cumulative metric; uncertain ones do not count.
  init(_ figures: [Figure]) {
    var distances: [Day: [Distance]] = [:]
    var marks: Set<Day> = []
    let ordered =
      figures.filter { $0.isChartable && $0.status != .partial }
      + figures.filter { $0.isChartable && $0.status == .partial }
    for figure in ordered {
      let (first, next) = (figure.period.start, figure.period.end + 1)
      let stated =
        figure.bound == .about
        ? figure.value...figure.value
        : figure.bound.meaning(of: figure.value)
      let range = figure.disagreement ?? stated
      func add(from: Day, to: Day, sign: Double) {
        distances[from, default: []].append(
          Distance(
            to: to, value: sign * figure.value,
            low: sign > 0 ? range.lowerBound : -range.upperBound,
            high: sign > 0 ? range.upperBound : -range.lowerBound,
            isAbout: figure.bound == .about, row: figure.row))
      }
      add(from: first, to: next, sign: 1)
      add(from: next, to: first, sign: -1)
      marks.formUnion([first, next])
    }
    self.distances = distances
    self.marks = marks.sorted()
    groups = Self.groups(of: self.marks, joinedBy: distances)
  }

  private static func groups(of marks: [Day], joinedBy distances: [Day: [Distance]]) -> [Day: Int] {
    var groups: [Day: Int] = [:]
    for (number, mark) in marks.enumerated() where groups[mark] == nil {
      groups[mark] = number
      var open = [mark]
      while let day = open.popLast() {
        for distance in distances[day, default: []] where groups[distance.to] == nil {
          groups[distance.to] = number
          open.append(distance.to)
        }
      }
    }
    return groups
  }

  /// What was counted in a run of days; nil where what was published does not add up to it.
  func total(of period: Period) -> Total? {
    let (first, next) = (period.start, period.end + 1)
    var reached: [Day: (from: Day, by: Distance)] = [:]
    var frontier = [first]
    while !frontier.isEmpty, reached[next] == nil {
      var further: [Day] = []
      for day in frontier {
        for distance in distances[day, default: []]
        where distance.to != first && reached[distance.to] == nil {
          reached[distance.to] = (day, distance)
          further.append(distance.to)
        }
      }
      frontier = further
    }
    var path: [Distance] = []
    var day = next
    while day != first {
      guard let step = reached[day] else { return nil }
      path.append(step.by)
      day = step.from
    }
    let low = path.map(\.low).reduce(0, +)
    let high = path.map(\.high).reduce(0, +)
    return Total(
      period: period, value: path.map(\.value).reduce(0, +),
      low: low.isNaN ? 0 : max(low, 0), high: high.isNaN ? .infinity : high,
      isAbout: path.contains(where: \.isAbout), rows: path.map(\.row).sorted())
  }

  /// The longest published run of days inside a period: what is counted in it at least.
  func inside(_ period: Period) -> Total? {
    var ends: [Int: (first: Day, last: Day)] = [:]
    for mark in marks where period.start <= mark && mark <= period.end + 1 {
      guard let group = groups[mark] else { continue }
      ends[group] = (ends[group]?.first ?? mark, mark)
    }
    return ends.values.filter { $0.first < $0.last }
      .max { ($0.last - $0.first, $1.first) < ($1.last - $1.first, $0.first) }
      .flatMap { total(of: Period($0.first, $0.last - 1)) }
  }

  /// The shortest published run of days around a period: what is counted in it at most.
  func around(_ period: Period) -> Total? {
    var starts: [Int: Day] = [:]
    var shortest: Period?
    for mark in marks {
      guard let group = groups[mark] else { continue }
      if mark <= period.start {
        starts[group] = mark
      } else if mark > period.end, let first = starts.removeValue(forKey: group) {
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
    marks.filter { first < $0 && $0 <= last + 1 }.compactMap { total(of: Period(first, $0 - 1)) }
  }
}

extension Dataset {
  /// What is known of the counts of a metric, earlier editions of running periods included.
  func totals(
    of metric: String, knownOn limit: Day?, where isCounted: (Observation) -> Bool = { _ in true }
  ) -> Totals {
    Totals(everyPeriod(of: metric, knownOn: limit, where: isCounted))
  }
}

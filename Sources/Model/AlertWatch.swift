/// A rule that came about.
public struct Alert: Hashable, Sendable {
  /// The rule.
  public let rule: AlertRule
  /// How it stands, by the latest data.
  public let reading: AlertReading
  /// When it came about, or was first seen to be so.
  public let since: Instant

  /// Whether it tells that something new was read, which is told for a while only.
  public var isNews: Bool { if case .new = rule.condition { true } else { false } }
}

/// Which rules have come about and are not over, from one reading of the data to the next.
///
/// A rule comes about once, and again only after it was over: within its margin, and where sources
/// disagree, it stays what it was. What is so already when the first data is read, or when a rule
/// is first stated, is shown but not called out: a program that starts again and again tells
/// nobody the same thing each time.
public struct AlertWatch: Hashable, Sendable {
  /// The rules that have come about and are not over, in their order.
  public private(set) var active: [Alert] = []
  private var known: [AlertRule] = []

  /// How long news is told, in seconds.
  public static let newsTold = 3600

  /// Creates a watch that has seen nothing.
  public init() {}

  /// Takes what is so now.
  ///
  /// - Parameters:
  ///   - rules: The rules, each name once.
  ///   - dataset: The latest data.
  ///   - differences: What it has that the data before did not.
  ///   - now: The present moment.
  /// - Returns: The alerts to be called out: those that have just come about.
  /// - Complexity: O(*r* · *n*) in the rules and the observations of their metrics.
  public mutating func take(
    _ rules: [AlertRule], of dataset: Dataset, differences: [Difference], now: Instant
  ) -> [Alert] {
    var fired: [Alert] = []
    var next: [Alert] = []
    for rule in rules {
      let before = active.first { $0.rule == rule }
      let reading = dataset.reading(
        of: rule, today: now.easternDay, isActive: before != nil)
      let alert = Alert(rule: rule, reading: reading, since: before?.since ?? now)
      if case .new(let metric) = rule.condition {
        if differences.contains(where: { $0.metric == metric && $0.kind != .removed }) {
          let news = Alert(rule: rule, reading: reading, since: now)
          next.append(news)
          fired.append(news)
        } else if let before, now.seconds - before.since.seconds < Self.newsTold {
          next.append(before)
        }
        continue
      }
      switch reading.state {
      case .holds:
        next.append(alert)
        if before == nil, known.contains(rule) { fired.append(alert) }
      case .between, .unknown:
        if before != nil { next.append(alert) }
      case .fails: break
      }
    }
    active = next
    known = rules
    return fired
  }
}

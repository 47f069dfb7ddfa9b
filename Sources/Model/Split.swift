/// A figure split into its parts, for one period.
public struct Split: Hashable, Sendable {
  /// The period.
  public let period: Period
  /// The parts' figures in the order of the breakdown; nil where one was not published.
  public let parts: [Figure?]
  /// The figure of the whole for just this period; nil where none was published.
  public let whole: Figure?

  /// Whether every part was published.
  public var isComplete: Bool { parts.allSatisfy { $0 != nil } }

  /// The sum of the parts that were published.
  public var sum: Double { parts.reduce(0) { $0 + ($1?.value ?? 0) } }

  /// What lies in no part that was published; negative where the parts exceed the whole, nil where
  /// the whole is not known.
  public var rest: Double? { whole.map { $0.value - sum } }
}

extension Breakdown {
  /// Every period of which any part was published, with the whole beside the parts.
  ///
  /// - Parameter whole: The figures of the metric that is split, each period once.
  /// - Returns: The splits by the end of their periods, earliest first.
  /// - Complexity: O(*n* log *n*) in all figures.
  public func splits(of whole: [Figure]) -> [Split] {
    let wholes = Dictionary(
      whole.map { ($0.period, $0) }, uniquingKeysWith: { _, last in last })
    var figures: [Period: [Figure?]] = [:]
    for (index, part) in parts.enumerated() {
      for figure in part.figures {
        figures[figure.period, default: parts.map { _ in nil }][index] = figure
      }
    }
    return figures.map { Split(period: $0.key, parts: $0.value, whole: wholes[$0.key]) }
      .sorted { ($0.period.end, $0.period) < ($1.period.end, $1.period) }
  }
}

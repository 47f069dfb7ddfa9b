/// A stated target, drawn as a dashed line behind the data, or named at the edge where the scale
/// does not reach it.
public struct GoalLine: Hashable, Sendable {
  /// The target, or the lower end of a band.
  public let low: Double
  /// The upper end of a band; equal to `low` where the target is one value.
  public let high: Double
  /// What it is: shown where the line itself cannot be.
  public let label: Phrase
  /// Where on the chart it begins, in the unit of the chart's positions; nil for the left edge.
  public let start: Double?
  /// Where on the chart it ends; nil for the right edge.
  public let end: Double?

  /// Creates a goal.
  ///
  /// - Parameters:
  ///   - low: The target, or the lower end of a band.
  ///   - high: The upper end of a band; nil for one value.
  ///   - label: What it is, such as `goal 3,000 from 21 May 2025`.
  ///   - start: Where it begins, in slots on a bar chart, as a share 0…1 on a line chart.
  ///   - end: Where it ends, likewise.
  public init(
    _ low: Double, high: Double? = nil, label: Phrase, from start: Double? = nil,
    to end: Double? = nil
  ) {
    self.low = low
    self.high = max(low, high ?? low)
    self.label = label
    self.start = start
    self.end = end
  }
}

/// A sign on a chart: a claim beside the data, an event.
public struct ChartMark: Hashable, Sendable {
  /// Where: in slots on a bar chart, as a share 0…1 on a line chart.
  public let position: Double
  /// At which height; nil for the top row.
  public let value: Double?
  /// The sign, of one column.
  public let glyph: Unicode.Scalar
  /// The sign where only ASCII can be drawn.
  public let ascii: Unicode.Scalar
  /// How it is drawn.
  public let role: Role
  /// What it is; written beside the sign where nothing else stands.
  public let label: Phrase
  /// Whether the sign says nothing without its label, so that it stands only where that does.
  public let needsLabel: Bool

  /// Creates a mark.
  public init(
    at position: Double, value: Double? = nil, glyph: Unicode.Scalar, ascii: Unicode.Scalar = "o",
    role: Role = .claim, label: Phrase = "", needsLabel: Bool = false
  ) {
    self.position = position
    self.value = value
    self.glyph = glyph
    self.ascii = ascii
    self.role = role
    self.label = label
    self.needsLabel = needsLabel
  }
}

/// A place where a series changes its source or its definition: a dashed upright line with a name.
public struct ChartBreak: Hashable, Sendable {
  /// Where: before this slot on a bar chart, at this share 0…1 on a line chart.
  public let position: Double
  /// What changes there.
  public let label: Phrase

  /// Creates a break.
  public init(at position: Double, label: Phrase) {
    self.position = position
    self.label = label
  }
}

/// A text under a chart at one of its positions.
public struct XLabel: Hashable, Sendable {
  /// Where: in slots on a bar chart, as a share 0…1 on a line chart.
  public let position: Double
  /// The text; shorter forms are tried before labels are left out.
  public let text: Phrase
  /// The row under the chart: 0 for months or days, 1 for years, 2 for more.
  public let tier: Int
  /// Labels of a higher priority are placed first.
  public let priority: Int
  /// How it is drawn; nil for the usual style of its tier.
  public let role: Role?

  /// Creates a label.
  public init(
    at position: Double, _ text: Phrase, tier: Int = 0, priority: Int = 0, role: Role? = nil
  ) {
    self.position = position
    self.text = text
    self.tier = max(0, tier)
    self.priority = priority
    self.role = role
  }
}

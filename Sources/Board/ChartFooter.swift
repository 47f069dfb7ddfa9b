internal import Canvas

/// The lines at the foot of a family's chart, in the order in which they stand.
struct ChartFooter {
  /// What a line tells; what gives way first where room runs out stands first.
  enum Content: Int {
    case events
    case shares
    case measure
    case readout
    /// How fresh the figures are, which no panel leaves out.
    case freshness
  }

  private var lines: [(content: Content, parts: [Line.Part])] = []

  /// Adds a line at the end.
  mutating func append(_ content: Content, _ parts: [Line.Part]) {
    lines.append((content, parts))
  }

  /// Adds what a chart's own legend has no room for: to the events, whose row is often blank and
  /// whose words are many, or in a line above the last one.
  mutating func add(legend parts: [Line.Part]) {
    guard !parts.isEmpty else { return }
    guard let events = lines.firstIndex(where: { $0.content == .events }) else {
      lines.insert((.measure, parts), at: max(0, lines.count - 1))
      return
    }
    lines[events].parts += parts.map {
      Line.Part($0.phrase, $0.style, sign: $0.sign, priority: $0.priority + 1)
    }
  }

  /// The lines that leave a chart five rows for its data.
  ///
  /// - Parameters:
  ///   - height: The height of the chart's panel.
  ///   - labels: How many rows of labels the chart has.
  /// - Returns: The lines in their order; one at least.
  func lines(height: Int, labels: Int) -> [[Line.Part]] {
    let room = max(1, height - 2 - 5 - labels)
    let kept = lines.indices.sorted { lines[$0].content.rawValue > lines[$1].content.rawValue }
      .prefix(room)
    return lines.indices.filter(kept.contains).map { lines[$0].parts }
  }
}

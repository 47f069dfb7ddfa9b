internal import Canvas
internal import Model
internal import Text

/// The highest and the lowest of the values of a chart, as signs with their names.
struct Extremes {
  /// A value where a chart draws it.
  struct Value {
    /// In slots, or as a share of the window's days.
    let position: Double
    /// As the chart draws it.
    let value: Double
    let bound: Bound
    /// Whether it can be told from a value that will be another: of a period that was over, and not
    /// contested.
    let isSettled: Bool

    /// A figure in a chart.
    init(_ figure: Figure, at position: Double, value: Double) {
      self.position = position
      self.value = value
      bound = figure.bound
      isSettled =
        figure.status == .reported && !figure.isContested
        && figure.quality.rank <= Quality.secondary.rank
        && figure.period.end <= figure.published.day
    }
  }

  /// All values that the chart shows: one that may not be named keeps a lower one from being called
  /// the highest.
  let values: [Value]
  let numbers: NumberStyle

  /// The signs at both ends.
  ///
  /// - Parameters:
  ///   - glyph: The sign.
  ///   - ascii: The sign where only ASCII can be drawn.
  ///   - lift: How far above its value a sign stands.
  ///   - needsLabel: Whether a sign stands only where its name does.
  /// - Returns: The signs; without that of an end whose value cannot be named, and none where there
  ///   are too few values to choose among.
  func marks(
    glyph: Unicode.Scalar, ascii: Unicode.Scalar, lift: Double = 0, needsLabel: Bool = false
  ) -> [ChartMark] {
    guard values.count > 2, let high = values.max(by: { $0.value < $1.value }),
      let low = values.min(by: { $0.value < $1.value }), low.value < high.value
    else { return [] }
    // A value that is beyond its bound may lie beyond any other.
    let ends = [("max", high, Bound.below, Bound.above), ("min", low, .above, .below)]
    return ends.filter { _, value, own, others in
      value.isSettled && value.bound != own
        && values.allSatisfy { $0.bound != others || $0.position == value.position }
    }.map { name, value, _, _ in
      let sign = value.bound.sign
      let exact = Wording(numbers).value(value.value, bound: value.bound)
      return ChartMark(
        at: value.position, value: value.value + lift, glyph: glyph, ascii: ascii, role: .strong,
        label: ["\(name) \(exact)", "\(name) \(sign)\(numbers.short(value.value))"],
        needsLabel: needsLabel)
    }
  }
}

extension Scale {
  /// The scale of a chart: it holds all data, and the goals and marks that lie near it.
  ///
  /// A goal three times as high as the data would flatten the data; it is named at the edge.
  static func holding(
    _ values: [Double], goals: [GoalLine], marks: [ChartMark], from zero: Bool, kind: Kind,
    rows: Int
  ) -> Scale {
    let high = values.max() ?? 0
    let low = values.min() ?? 0
    let span = zero ? high : high - low
    let reach = high + span * 0.4
    let depth = zero ? 0 : low - span * 0.4
    let near = (goals.flatMap { [$0.low, $0.high] } + marks.compactMap(\.value)).filter {
      $0 <= reach && $0 >= depth
    }
    return .fitting(values + near, from: zero, kind: kind, ticks: max(2, min(6, rows / 2)))
  }
}

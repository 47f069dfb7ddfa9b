/// What was left out of a text, by reason, with the line of the first of it.
struct LineSkips: Sendable {
  private struct Skip {
    let reason: String
    var count: Int
    let line: Int
    let detail: String
  }

  private var skips: [Skip] = []

  /// Counts something that was left out.
  mutating func add(_ reason: String, at line: Int, _ detail: @autoclosure () -> String = "") {
    guard let index = skips.firstIndex(where: { $0.reason == reason }) else {
      skips.append(Skip(reason: reason, count: 1, line: line, detail: detail()))
      return
    }
    skips[index].count += 1
  }

  /// Takes in what was left out of a later part, before which so many lines stand.
  mutating func add(_ other: LineSkips, behind lines: Int) {
    for skip in other.skips {
      if let index = skips.firstIndex(where: { $0.reason == skip.reason }) {
        skips[index].count += skip.count
      } else {
        skips.append(
          Skip(
            reason: skip.reason, count: skip.count, line: skip.line + lines, detail: skip.detail))
      }
    }
  }

  /// Notes everything in a report.
  func report(_ report: inout ImportReport) {
    for skip in skips {
      report.skip(skip.reason, at: "line \(skip.line)\(skip.detail)", count: skip.count)
    }
  }
}

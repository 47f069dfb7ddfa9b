import DataPackage
import Model
import Publishers
import Text

extension FileOutcome {
  /// The outcome in lines for people, safe to show.
  ///
  /// The first says what became of the file; indented ones, what was taken, left out and noticed.
  public var lines: [String] {
    let name = visible(path == "-" ? "standard input" : path)
    switch result {
    case .skipped(let reason): return ["\(name): skipped: \(visible(reason))"]
    case .refused(let refusal): return ["\(name): refused: \(visible(refusal.description))"]
    case .failed(let fault): return ["\(name): not written: \(fault)"]
    case .taken(let taken): return ["\(name): \(taken.summary)"] + taken.details.map { "  \($0)" }
    }
  }
}

extension FileOutcome.Taken {
  /// `ICE detention statistics, published 16 Jan 2025: 12 added, 3 revised, 40 confirmed`.
  fileprivate var summary: String {
    let style = NumberStyle()
    let counts = [
      (tally.added, "added"), (tally.revised, "revised"), (tally.confirmed, "confirmed"),
      (tally.unchanged, "unchanged"),
    ]
    let words = counts.filter { $0.0 > 0 }
      .map { "\(style.whole(Double($0.0))) \($0.1)" }.joined(separator: ", ")
    return visible("\(report.format), \(source.published.words()): ")
      + (words.isEmpty ? "nothing added" : words)
  }

  fileprivate var details: [String] {
    let style = NumberStyle()
    var lines: [String] = []
    for table in report.tables {
      let period = table.period.map(\.label) ?? "no period"
      let count = style.whole(Double(table.values))
      lines.append("\(table.metric): \(count) values, \(period), from \(table.title)")
    }
    lines.append(
      "\(style.whole(Double(report.rows))) rows or cells read, "
        + "\(style.whole(Double(report.taken))) taken")
    for skipped in report.skipped {
      let count = style.whole(Double(skipped.count))
      lines.append("left out: \(count) × \(skipped.reason) (first at \(skipped.first))")
    }
    lines += report.warnings.map { "warning: \($0)" }
    return lines.map(visible)
  }
}

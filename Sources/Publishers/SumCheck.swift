/// Compares totals with the sums of their parts.
struct SumCheck {
  private struct Entry {
    var whole: Double?
    var parts = 0.0
    var count = 0
  }

  private let title: String
  private let tolerance: Double
  private var entries: [String: Entry] = [:]
  private var order: [String] = []

  init(_ title: String, tolerance: Double = 0) {
    self.title = title
    self.tolerance = tolerance
  }

  /// Adds a total, or one of its parts.
  mutating func add(_ value: Double, whole isWhole: Bool, of name: String) {
    if entries[name] == nil { order.append(name) }
    if isWhole {
      entries[name, default: Entry()].whole = value
    } else {
      entries[name, default: Entry()].parts += value
      entries[name, default: Entry()].count += 1
    }
  }

  /// Warns of every total that its parts do not add up to.
  func report(_ report: inout ImportReport) {
    for name in order {
      guard let entry = entries[name], let whole = entry.whole, entry.count > 0,
        abs(whole - entry.parts) > tolerance
      else { continue }
      report.warn(
        "\(title): the parts of \(name) add up to \(plain(entry.parts)), not \(plain(whole))")
    }
  }
}

import Canvas
import Testing

struct XLabelTests {
  private let theme = Theme.dark

  private func labels(_ labels: [XLabel], bars count: Int, width: Int) -> [String] {
    let chart = BarChart(
      (0..<count).map { Bar(Double($0)) }, scale: Scale(from: 0, to: 10, ticks: []),
      accent: theme.accent(0), theme: theme, xLabels: labels)
    let tiers = (labels.map(\.tier).max() ?? -1) + 1
    return picture(chart, width, 3 + tiers).split(separator: "\n").suffix(tiers).map(String.init)
  }

  private let months = (0..<6).map { index -> XLabel in
    let names = ["January", "February", "March", "April", "May", "June"]
    return XLabel(at: Double(index), Phrase(names[index], String(names[index].prefix(1))))
  }

  @Test(arguments: [
    (60, "   January   February   March     April      May      June"), (20, "  J  F  M  A  M  J"),
    (7, "J M M"), (6, "J M M"), (3, "May"),
  ])
  func `labels shorten, then thin out evenly`(width: Int, text: String) {
    #expect(labels(months, bars: 6, width: width).first == text)
  }

  @Test func `labels of a higher priority are placed first`() {
    let years = [
      XLabel(at: 0, "2024", tier: 1), XLabel(at: 1, "2025", tier: 1, priority: 1),
      XLabel(at: 5, "2026", tier: 1, priority: 1),
    ]
    #expect(labels(months + years, bars: 6, width: 18).last == "    2025      2026")
  }

  @Test func `a label at the right edge moves left to stay whole`() {
    let last = [XLabel(at: 5, "June 2026")]
    #expect(labels(last, bars: 6, width: 18).first == "         June 2026")
  }
}

import Text

/// One row of labels under a chart, placed so that none meets another.
struct XLabelRow {
  /// A label with its place.
  struct Placed {
    let x: Int
    let text: String
    let role: Role?

    var end: Int { x + text.columns }
  }

  /// A stretch of free columns.
  struct Gap {
    let x: Int
    let columns: Int
  }

  /// The labels from left to right.
  private(set) var placed: [Placed] = []
  private let air: Int

  /// Places labels in `width` columns.
  ///
  /// Of each priority, the highest first, all labels in their longest form are tried, then in
  /// shorter ones, then all but the first, which often names the stub of a period, then every
  /// second, third and so on: a regular choice reads as a scale where a dense one reads as noise.
  ///
  /// - Parameters:
  ///   - labels: The labels of one tier.
  ///   - width: How many columns there are.
  ///   - air: How many columns stay free between two labels.
  ///   - column: The first column of a label's text of so many columns; nil where out of sight.
  init(
    _ labels: [XLabel], width: Int, air: Int = 1,
    column: (_ position: Double, _ columns: Int) -> Int?
  ) {
    self.air = air
    func place(_ label: XLabel, form: Int) -> Placed? {
      guard let text = label.text.form(form) else { return nil }
      let columns = text.columns
      guard columns > 0, columns <= width, let x = column(label.position, columns) else {
        return nil
      }
      return Placed(x: max(0, min(x, width - columns)), text: text, role: label.role)
    }
    var rest = labels.sorted { ($1.priority, $0.position) < ($0.priority, $1.position) }[...]
    while let first = rest.first {
      let group = rest.prefix { $0.priority == first.priority }
      rest = rest[group.endIndex...]
      let forms = group.reduce(1) { max($0, $1.text.forms.count) }
      let rows = (0..<forms).map { form in group.compactMap { place($0, form: form) } }
      placed += rows.first(where: isFree) ?? thinned(rows)
    }
    placed.sort { $0.x < $1.x }
  }

  /// The stretches of free columns, two columns away from the labels around them, the widest first.
  func gaps(width: Int) -> [Gap] {
    var gaps: [Gap] = []
    var start = 0
    for label in placed + [Placed(x: width + 2, text: "", role: nil)] {
      let end = min(label.x - 2, width)
      if start < end { gaps.append(Gap(x: start, columns: end - start)) }
      start = label.end + 2
    }
    return gaps.sorted { ($1.columns, $0.x) < ($0.columns, $1.x) }
  }

  /// As many labels as fit, given the row in each of its forms.
  private func thinned(_ rows: [[Placed]]) -> [Placed] {
    for row in rows where row.count > 2 && isFree(Array(row.dropFirst())) {
      return Array(row.dropFirst())
    }
    let free = (rows.last ?? []).filter { label in !placed.contains { meets(label, $0) } }
    for stride in 1..<max(2, free.count) {
      let row = free.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
      if isFree(row) { return row }
    }
    return Array(free.prefix(1))
  }

  /// Whether a row meets neither itself nor what was placed before.
  private func isFree(_ row: [Placed]) -> Bool {
    zip(row, row.dropFirst()).allSatisfy { !meets($0, $1) }
      && row.allSatisfy { label in !placed.contains { meets(label, $0) } }
  }

  private func meets(_ one: Placed, _ other: Placed) -> Bool {
    one.x < other.end + air && other.x < one.end + air
  }
}

extension Phrase {
  /// The form of an index, or the last one.
  func form(_ index: Int) -> String? { index < forms.count ? forms[index] : forms.last }
}

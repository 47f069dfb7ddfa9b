internal import Canvas
internal import Model
internal import Text

/// The board's words for figures, changes and dates, with their shorter forms.
struct Wording {
  let numbers: NumberStyle
  /// The year that dates leave out.
  let year: Int?

  init(_ numbers: NumberStyle, today: Day? = nil) {
    self.numbers = numbers
    year = today?.civil.year
  }

  /// A value with its bound: `60,311`, `~18,000`, `>240`.
  func value(_ value: Double, bound: Bound = .exact) -> String {
    sign(of: bound) + numbers.plain(value, decimals: value.magnitude < 100 ? 1 : 0)
  }

  /// A figure in a panel's measure, a range where sources disagree: `955`, `64,506–65,765`.
  func value(of figure: Figure, in definition: PanelDefinition, kind: Kind) -> String {
    if let range = figure.disagreement {
      return "\(value(range.lowerBound))–\(value(range.upperBound))"
    }
    return value(definition.value(of: figure, kind: kind), bound: figure.bound)
  }

  /// A change with its arrow: `▼7%`, `▲12%`, `=`; more than tenfold as a multiple, `▲×12`.
  func change(_ change: Change) -> String {
    let arrow = change.share < 0 ? "▼" : "▲"
    guard change.share <= 10 else { return "\(arrow)×\(numbers.short(change.share + 1))" }
    let percent = numbers.whole(change.share.magnitude * 100)
    return percent == "0" ? "=" : "\(arrow)\(percent)%"
  }

  /// A change with a sign and one decimal, for tables: `+14.0%`, `-0.3%`.
  func signedChange(_ change: Change) -> String {
    let percent = numbers.fixed(change.share * 100, decimals: 1)
    return (change.share > 0 && !percent.hasPrefix("-") ? "+" : "") + percent + "%"
  }

  /// A day without the year where it is this year's.
  func day(_ day: Day) -> String { day.short(in: year) }

  /// What a figure's marks mean, in words; empty for a firm one.
  func caveat(_ figure: Figure) -> String {
    var words: [String] = []
    if figure.status == .partial { words.append("to \(day(figure.period.end))") }
    if figure.status == .preliminary { words.append("preliminary") }
    if figure.status == .estimated { words.append("estimated") }
    if figure.disagreement != nil { words.append("sources disagree") }
    switch figure.quality {
    case .primary, .secondary: break
    case .derived: words.append("derived")
    case .conflict: words.append("contested")
    case .uncertain: words.append("uncertain")
    }
    return words.joined(separator: ", ")
  }

  /// What keeps a figure out of changes, in one short word; empty for a firm one.
  func shortCaveat(_ figure: Figure) -> String {
    if figure.status == .partial { return "part" }
    if figure.disagreement != nil { return "differ" }
    if figure.status == .preliminary { return "prelim" }
    if figure.status == .estimated || figure.quality == .derived { return "est." }
    return figure.quality.rank > Quality.derived.rank ? "unsure" : ""
  }

  private func sign(of bound: Bound) -> String { bound == .exact ? "" : bound.rawValue }
}

extension PanelDefinition {
  /// The panel's name with its shorter forms.
  var title: Phrase { Phrase(titles.isEmpty ? [metric] : titles) }

  /// The panel's shortest name.
  var shortTitle: String { titles.last ?? metric }
}

extension Freshness {
  /// The parts of a panel's last line: how far the data goes, when it was published, when the
  /// next is due, and whose delay it is where it is overdue.
  func parts(_ wording: Wording, theme: Theme) -> [Line.Part] {
    let dim = theme.style(.dim)
    let through = wording.day(dataTo)
    let publication =
      wording.year == published.day.civil.year
      ? published.words(in: wording.year) : published.words()
    var parts = [
      Line.Part(["data to \(through)", "to \(through)"], dim, priority: 3),
      Line.Part(
        [publication, publication.replacingPrefix("published", with: "pub.")], dim, priority: 1),
    ]
    if let due { parts.append(Line.Part(["due \(wording.day(due))"], dim, priority: 2)) }
    let alert = theme.style(.alert)
    switch state {
    case .current: break
    case .late(let days):
      let age = Self.age(days)
      parts.append(
        Line.Part(["publisher LATE \(age)", "LATE \(age)", "LATE"], alert, priority: 5))
    case .old(let days):
      let age = Self.age(days)
      parts.append(Line.Part(["our copy OLD \(age)", "OLD \(age)", "OLD"], alert, priority: 5))
    }
    return parts
  }

  /// An age in the unit that reads best: `12 days`, `7 mo.`, `2 yr`.
  static func age(_ days: Int) -> String {
    switch days {
    case ..<2: "1 day"
    case ..<60: "\(days) days"
    case ..<730: "\(days / 30) mo."
    default: "\(days / 365) yr"
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + String(dropFirst(prefix.count)) : self
  }
}

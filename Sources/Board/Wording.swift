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
    bound.sign + numbers.plain(value, decimals: value.magnitude < 100 ? 1 : 0)
  }

  /// A value with its bound, and a rounded form where that is long: `~2,200,000`, `~2.2M`.
  func forms(_ value: Double, bound: Bound = .exact) -> Phrase {
    let words = self.value(value, bound: bound)
    return words.columns > 8 ? [words, bound.sign + numbers.short(value)] : [words]
  }

  /// A figure in a panel's measure, a range where sources disagree: `955`, `64,506–65,765`.
  func value(of figure: Figure, in definition: PanelDefinition, kind: Kind) -> String {
    if let range = figure.disagreement {
      return "\(value(range.lowerBound))–\(value(range.upperBound))"
    }
    return value(definition.value(of: figure, kind: kind), bound: figure.bound)
  }

  /// A figure over the days it covers, with the bound it is stated with: `955`, `>7.7`.
  func rate(of figure: Figure) -> String { rate(figure.perDay, bound: figure.bound) }

  /// A rate a day with the bound of what it is made of.
  func rate(_ perDay: Double, bound: Bound) -> String {
    bound.sign + numbers.fixed(perDay, decimals: perDay < 100 ? 1 : 0)
  }

  /// A change with its arrow: `▼7%`, `▲12%`, `▼0.1%`, `=` for equality alone; more than tenfold as a multiple, `▲×12`.
  func change(_ change: Change) -> String {
    let arrow = change.share < 0 ? "▼" : "▲"
    guard change.share <= 10 else { return "\(arrow)×\(numbers.short(change.share + 1))" }
    return change.share == 0 ? "=" : "\(arrow)\(percent(change))%"
  }

  /// A change without what it is against; that rates are compared is said: `▲20% a day`.
  func changeAlone(_ change: Change) -> String {
    self.change(change) + (change.isOfRate ? " a day" : "")
  }

  /// A change with what it is against: `▼12% since 7 Feb 2026` for a level, `▼7% a day from
  /// Feb 2026` for a month's count; `▼12% on 7 Feb` would read as a fall on that day.
  func changeWithBase(_ change: Change) -> String {
    "\(change.share == 0 ? "unchanged" : self.change(change)) \(base(of: change))"
  }

  /// What a change is against: `since 7 Feb 2026`, `a day from Feb 2026`; without the year where it
  /// is `year`, which stands beside it.
  ///
  /// That rates are compared is said: months differ in length, and their totals by more or less.
  func base(of change: Change, in year: Int? = nil) -> String {
    let period = change.base
    if period.days == 1 { return "since \(period.end.short(in: year))" }
    let from = change.isOfRate ? "a day from" : "from"
    guard let month = period.wholeMonth, month.year == year else {
      return "\(from) \(period.label)"
    }
    return "\(from) \(month.name)"
  }

  /// A change with a sign and one decimal, for tables: `+14.0%`, `−0.3%`, `=`.
  func signedChange(_ change: Change) -> String {
    guard change.share != 0 else { return "=" }
    let sign = change.share < 0 ? "−" : "+"
    let percent =
      change.share.magnitude < 0.0005
      ? "<0.1" : numbers.fixed(change.share.magnitude * 100, decimals: 1)
    return sign + percent + "%"
  }

  /// A change in percent without its sign, whole from 1 % on; what is above zero is never `0`.
  private func percent(_ change: Change) -> String {
    let percent = change.share.magnitude * 100
    if percent >= 0.95 { return numbers.whole(percent) }
    return percent < 0.05 ? "<0.1" : numbers.fixed(percent, decimals: 1)
  }

  /// A difference with its sign: `+7,082`, `−3,000`, `0`.
  func signed(_ difference: Double) -> String {
    let words = value(difference.magnitude)
    return difference == 0 ? words : (difference < 0 ? "−" : "+") + words
  }

  /// A share with its bound: `145 %`, `~83 %`.
  func share(_ share: Double, bound: Bound = .exact) -> String {
    bound.sign + numbers.percent(share)
  }

  /// Shares from one to another: `64–80 %`, and one alone where both read the same.
  func share(from low: Double, to high: Double) -> String {
    let (first, last) = (numbers.whole(low * 100), numbers.percent(high))
    return last == numbers.percent(low) ? last : "\(first)–\(last)"
  }

  /// A whole value, or two that are the ends of a band: `3,000`, `1,200–1,500`.
  func range(_ low: Double, _ high: Double) -> String {
    low == high ? numbers.whole(low) : "\(numbers.whole(low))–\(numbers.whole(high))"
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
    case .derived, .conflict, .uncertain: words.append(figure.quality.word)
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

  /// The sign of a bound, which stands before its value: `~`, `>`, `<`, or nothing.
}

extension Quality {
  /// The quality in the board's word for it.
  var word: String { self == .conflict ? "contested" : rawValue }
}

extension Metric {
  /// The title without the words that tie a count to the running fiscal year, for a place that
  /// names the year or the days itself.
  var titleOfAnyYear: String {
    let words = " this fiscal year"
    return title.hasSuffix(words) ? String(title.dropLast(words.count)) : title
  }
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

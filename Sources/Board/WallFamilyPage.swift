internal import Canvas
internal import Model
internal import Text

/// One family's figure on the wall.
struct WallFamilyPage {
  let board: Board
  let panel: PanelReading

  var sheet: WallSheet {
    WallSheet(
      board: board, titles: panel.definition.title.forms, figure: figure, details: details,
      source: panel.sourceParts(board, theme: board.appearance.theme),
      titleStyle: board.appearance.theme.accent(panel.index).title,
      chart: FamilyChart(panel: panel, appearance: board.appearance))
  }

  private var figure: Phrase {
    guard let headline = panel.headline else { return ["–"] }
    return [board.wording.value(headline.value, bound: headline.figure.bound)]
  }

  private var details: [WallDetail] {
    let theme = board.appearance.theme
    let delay = panel.freshness.map { $0.wallDetails(board) } ?? []
    guard let headline = panel.headline else {
      return delay + [WallDetail("no complete figure", theme.style(.strong))]
    }
    let period = headline.figure.period
    let short = period.wholeMonth?.short ?? period.end.short()
    let date = WallDetail([period.label, short], words: [short], theme.style(.strong))
    var details = delay.prefix(1) + [date]
    if let change = headline.change {
      let text = board.wording.change(change)
      let base = board.wording.base(of: change)
      let short = board.wording.base(of: change, in: period.end.civil.year)
      details.append(
        WallDetail(
          ["\(text) \(base)", board.wording.changeAlone(change)], words: [text],
          note: [base, short], theme.style(.text)))
    } else if !board.wording.caveat(headline.figure).isEmpty {
      details.append(WallDetail([board.wording.caveat(headline.figure)], theme.style(.notice)))
    }
    return details + goals(of: headline) + shares(of: headline) + delay.dropFirst()
  }

  /// The goals in force, each with the figure's share of it; of a band of both its ends.
  private func goals(of headline: PanelReading.Headline) -> [WallDetail] {
    let span: Goal.Span = panel.definition.measure == .perDay ? .day : .month
    let goals = panel.goals.filter { $0.span == span && $0.low > 0 }
    let isAnyBand = goals.contains { $0.low < $0.high }
    return goals.map { goal in
      let share = board.wording.share(
        from: headline.value / goal.high, to: headline.value / goal.low)
      let value = board.wording.range(goal.low, goal.high)
      return WallDetail(
        [
          "\(share) of the goal \(value) a \(span.rawValue), from \(goal.from.short())",
          "\(share) of the goal \(value)", "\(share) of \(value)", "goal \(value)",
        ], words: [isAnyBand ? share : "\(share) of \(value)"],
        // Both ends of a band are too long for large letters, and goals stand in one form.
        note: isAnyBand
          ? [
            "of the goal \(value) a \(span.rawValue), from \(goal.from.short())",
            "of the goal \(value)", "of \(value)",
          ] : ["the goal from \(goal.from.short())", "goal"],
        board.appearance.theme.style(.text), isGoal: true)
    }
  }

  /// The figures it is held against, each with its share of them.
  private func shares(of headline: PanelReading.Headline) -> [WallDetail] {
    let numbers = board.appearance.numbers
    return panel.against.filter { $0.figure.value > 0 }.map { reference in
      let share = numbers.percent(headline.value / reference.figure.value)
      let value = board.wording.value(reference.figure.value, bound: reference.figure.bound)
      let name = reference.metric.title.lowercasedFirst
      let short = name.split(separator: " ").first.map(String.init) ?? name
      let day = board.wording.day(reference.figure.period.end)
      return WallDetail(
        [
          "\(share) of \(value) \(name) (\(day))", "\(share) of \(value) \(name)",
          "\(share) of \(value) \(short)",
        ], words: ["\(share) of \(value)"], note: ["\(name) (\(day))", name, short],
        board.appearance.theme.style(.text))
    }
  }
}

extension Theme {
  /// What is wrong, in reverse video; without lines, which would run through large letters.
  var reversedAlert: Style {
    let alert = style(.alert)
    return Style(
      alert.foreground, on: alert.background, alert.attributes.subtracting(.underline)
    ).adding(.reverse)
  }
}

extension Freshness {
  /// What is overdue, in reverse video, and whose delay it is; nothing where nothing is.
  func wallDetails(_ board: Board) -> [WallDetail] {
    let theme = board.appearance.theme
    guard let days = overdueDays, let due, let word = delayWord else { return [] }
    let age = Self.age(days)
    let since = "due \(board.wording.day(due)), \(age) ago"
    let whose: Phrase =
      switch state {
      case .current: Phrase()
      case .late:
        ["the publisher is late: newer \(since)", "publisher late, \(since)", since, "\(age) late"]
      case .old: ["our copy is old: newer \(since)", "our copy, \(since)", since, "\(age) old"]
      }
    return [
      WallDetail(
        ["\(word) \(age)", word], words: ["\(word) \(age)", word],
        theme.reversedAlert, isBox: true),
      WallDetail(whose, theme.style(.alert)),
    ]
  }

  /// The word for a delay: the publisher's or that of our copy; nil where there is none.
  var delayWord: String? {
    switch state {
    case .current: nil
    case .late: "LATE"
    case .old: "OLD"
    }
  }
}

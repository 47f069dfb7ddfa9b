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
      accent: board.appearance.theme.accent(panel.index),
      chart: FamilyChart(panel: panel, appearance: board.appearance))
  }

  private var figure: Phrase {
    guard let headline = panel.headline else { return ["–"] }
    return [board.wording.value(headline.value, bound: headline.figure.bound)]
  }

  private var details: [WallDetail] {
    let theme = board.appearance.theme
    var details = panel.freshness.map { $0.wallDetails(board) } ?? []
    guard let headline = panel.headline else {
      return details + [WallDetail("no complete figure", theme.style(.strong))]
    }
    let period = headline.figure.period
    let short = period.wholeMonth?.short ?? period.end.short()
    details.append(WallDetail([period.label, short], words: [short], theme.style(.strong)))
    if let change = headline.change {
      let text = board.wording.change(change)
      let base = change.base.wholeMonth?.short ?? change.base.end.short()
      details.append(
        WallDetail(["\(text) on \(base)", text], words: [text], theme.style(.text)))
    }
    details += goals(of: headline)
    details += panel.shares(board.wording, theme: theme).map {
      WallDetail($0.phrase, theme.style(.text))
    }
    return details
  }

  /// The goals in force, each with the figure's share of it.
  private func goals(of headline: PanelReading.Headline) -> [WallDetail] {
    let numbers = board.appearance.numbers
    let span: Goal.Span = panel.definition.measure == .perDay ? .day : .month
    return panel.goals.filter { $0.span == span && $0.low > 0 }.map { goal in
      let share = numbers.percent(headline.value / goal.low)
      let value = numbers.whole(goal.low)
      return WallDetail(
        [
          "\(share) of the goal \(value) a \(span.rawValue), from \(goal.from.short())",
          "\(share) of the goal \(value)", "goal \(value)",
        ], board.appearance.theme.style(.goal))
    }
  }
}

extension Freshness {
  /// What is overdue, in reverse video, and whose delay it is; nothing where nothing is.
  func wallDetails(_ board: Board) -> [WallDetail] {
    let theme = board.appearance.theme
    let style = theme.style(.alert).adding(.reverse)
    let dueWords = due.map { board.wording.day($0) } ?? ""
    switch state {
    case .current: return []
    case .late(let days):
      let age = Self.age(days)
      return [
        WallDetail(
          ["LATE \(age)", "LATE"], words: ["LATE \(age)", "LATE"], style, isBox: true),
        WallDetail(
          ["publisher late: due \(dueWords)", "due \(dueWords)"], theme.style(.alert)),
      ]
    case .old(let days):
      let age = Self.age(days)
      return [
        WallDetail(["OLD \(age)", "OLD"], words: ["OLD \(age)", "OLD"], style, isBox: true),
        WallDetail(
          ["our copy is old: newer due \(dueWords)", "our copy: due \(dueWords)"],
          theme.style(.alert)),
      ]
    }
  }
}

internal import Canvas
internal import Model
internal import Text

/// How many claims the published figures contradict, and what became of the others.
struct WallClaimsPage {
  let board: Board

  var sheet: WallSheet {
    let theme = board.appearance.theme
    let count = board.verdicts.count
    return WallSheet(
      board: board,
      titles: [
        "Claims that disagree with published figures, or with each other", "Claims that disagree",
        "Claims disagree", "Claims",
      ],
      figure: ["\(board.disagreements)"],
      details: [
        WallDetail(
          ["of \(count) claims checked"], words: ["OF \(count)"], note: ["claims"],
          theme.style(.dim))
      ],
      source: [
        Line.Part(
          ["statements of officials and outlets beside published figures · page 6 of the board"],
          theme.style(.dim))
      ],
      titleStyle: theme.style(.title), chart: ClaimTally(board: board))
  }
}

/// How many claims there are of each outcome, as bars.
private struct ClaimTally: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let tally = tally
    let most = max(1, tally.map(\.count).max() ?? 1)
    let step = area.height >= 2 * tally.count ? 2 : 1
    for (index, outcome) in tally.enumerated() where index * step < area.height {
      let style = theme.style(.text)
      let name = outcome.name.padding(18)
      Gauge(
        Double(outcome.count) / Double(most), width: max(8, area.width * 2 / 3 - 18),
        title: Line(name, style), text: [Line.Part(["\(outcome.count)"], theme.style(.strong))],
        gradient: theme.accent(4).gradient, theme: theme, symbols: board.appearance.symbols
      ).draw(
        on: &canvas, in: Rect(x: area.x, y: area.y + index * step, width: area.width, height: 1))
    }
  }

  private var tally: [(name: String, count: Int)] {
    func count(_ isOne: (Verdict.Outcome) -> Bool) -> Int {
      board.verdicts.count { isOne($0.outcome) }
    }
    return [
      ("agrees", count { if case .agrees = $0 { true } else { false } }),
      ("off", count { if case .off = $0 { true } else { false } }),
      ("contradicts", count { if case .contradicts = $0 { true } else { false } }),
      ("other measure", count { if case .otherMeasure = $0 { true } else { false } }),
      ("forecast", count { if case .forecast = $0 { true } else { false } }),
      ("cannot be checked", count { if case .cannotBeChecked = $0 { true } else { false } }),
    ]
  }
}

extension String {
  /// The text with blanks after it up to a width.
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }
}

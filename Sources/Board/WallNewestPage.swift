internal import Canvas
internal import Model
internal import Text

/// The figure that was published last.
struct WallNewestPage {
  let board: Board

  var sheet: WallSheet {
    let theme = board.appearance.theme
    guard let dataset = board.dataset, let newest = board.newest?.observation else {
      return WallSheet(
        board: board, titles: ["Published last"], figure: ["–"],
        details: [WallDetail("nothing with a known day", theme.style(.text))], source: [],
        titleStyle: theme.style(.title), chart: nil)
    }
    let metric = dataset.metrics[newest.metric]
    let published = newest.published.words()
    let panel = board.panels.first { $0.metric.id == metric.id }
    var details = [
      WallDetail(
        [newest.period.label, newest.period.end.short()], words: [newest.period.label],
        theme.style(.strong)),
      WallDetail([published], theme.style(.text)),
    ]
    if newest.status != .reported {
      details.append(WallDetail([newest.status.rawValue], theme.style(.notice)))
    }
    return WallSheet(
      board: board, titles: ["Published last · \(metric.title)", metric.title, "Published last"],
      figure: [board.wording.value(newest.value, bound: newest.bound)], details: details,
      source: [
        Line.Part([dataset.sources[newest.source].publisher], theme.style(.dim), priority: 1),
        Line.Part([dataset.sources[newest.source].title, ""], theme.style(.dim)),
        Line.Part([published], theme.style(.dim)),
      ],
      titleStyle: panel.map { theme.accent($0.index).title } ?? theme.style(.title),
      chart: panel.map { FamilyChart(panel: $0, appearance: board.appearance) })
  }
}

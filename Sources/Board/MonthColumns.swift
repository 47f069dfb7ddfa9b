internal import Canvas
internal import Model
internal import Text

/// The columns of a family's months and what stands in them.
struct MonthColumns {
  let board: Board
  let panel: PanelReading

  private var isStock: Bool { panel.metric.kind == .stock }
  private var unit: String { panel.metric.unit }

  var columns: [Table.Column] {
    let month = Table.Column("Month", priority: 9)
    let note = Table.Column("", priority: 1)
    if isStock {
      var columns = [
        month, Table.Column(["Snapshot"], .right, priority: 8),
        Table.Column(["on", ""], priority: 5),
        Table.Column(["Change", "Δ"], .right, priority: 7),
      ]
      if !panel.daily.isEmpty {
        columns.append(Table.Column(["Midnight mean", "Mean"], .right, priority: 6))
      }
      if let reference = panel.against.first {
        let beds = board.wording.numbers.short(reference.figure.value)
        columns.append(Table.Column(["% of \(beds)", "of \(beds)"], .right, priority: 4))
      }
      return columns + [note]
    }
    return [
      month, Table.Column(Phrase([unit.capitalizedFirst, "Value"]), .right, priority: 8),
      Table.Column(["A day", "/day"], .right, priority: 6),
      Table.Column(["Change", "Δ"], .right, priority: 7), note,
    ]
  }

  /// The mean of a month's days, marked as a part where some of them are not published.
  private func mean(of month: MonthReading) -> String? {
    month.dailyMean.map { mean in
      let words = board.wording.numbers.whole(mean.value)
      let sign = board.appearance.symbols.sign(of: .partial)
      return month.isDailyWhole ? words : "\(sign) \(words)"
    }
  }

  func row(_ month: MonthReading) -> Table.Row {
    let wording = board.wording
    let name = Table.Cell(Phrase([month.month.short]), rank: Double(month.month.number))
    guard let figure = month.figure else {
      let mean = mean(of: month)
      var cells = [name, Table.Cell("··", .missing), Table.Cell(""), Table.Cell("")]
      if isStock, !panel.daily.isEmpty {
        cells.append(Table.Cell(mean ?? "", rank: month.dailyMean?.value))
      }
      if isStock, !panel.against.isEmpty { cells.append(Table.Cell("")) }
      let note: Phrase = mean == nil ? ["not published", "no data", ""] : ["no snapshot", ""]
      return Table.Row(
        cells + [Table.Cell(note, .missing)],
        emphasis: board.emphasis(month, in: panel))
    }
    let value = figure.disagreement.map {
      "\(wording.value($0.lowerBound))–\(wording.value($0.upperBound))"
    }
    var cells = [
      name,
      Table.Cell(
        value ?? wording.value(figure.value, bound: figure.bound), figure.isFirm ? .strong : .text,
        rank: figure.value),
    ]
    let caveat = wording.caveat(figure)
    // Where there is no change its place says why, so that the reason survives a narrow table.
    let reason: Phrase = caveat.isEmpty ? "–" : Phrase([wording.shortCaveat(figure)])
    let change =
      month.change.map { Table.Cell(wording.signedChange($0), .text, rank: $0.share) }
      ?? Table.Cell(reason, .dim)
    if isStock {
      let day = figure.period.end.civil.day
      cells += [Table.Cell("\(day)", .dim, rank: Double(day)), change]
      if !panel.daily.isEmpty {
        cells.append(
          Table.Cell(mean(of: month) ?? "–", rank: month.dailyMean?.value))
      }
      if let reference = panel.against.first {
        cells.append(
          Table.Cell(
            panel.share(of: figure, in: reference, wording) ?? "–",
            rank: figure.value / reference.figure.value))
      }
    } else {
      cells += [Table.Cell(wording.rate(of: figure), rank: figure.perDay), change]
    }
    return Table.Row(
      cells + [Table.Cell(Phrase([caveat, ""]), .dim)], emphasis: board.emphasis(month, in: panel))
  }
}

extension String {
  /// The same text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}

internal import Canvas
internal import Model
internal import Text

/// The latest fiscal years side by side on one axis of days, with the flat rate to the goal.
struct PaceCurves: View {
  let pace: PaceReading
  let appearance: Appearance

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = appearance.theme
    let shown = pace.curves.filter { $0.points.count > 1 }.suffix(3).reversed()
    let series = shown.enumerated().map { index, curve in
      Series(
        Phrase([curve.year.description]),
        [DataPoint(x: 0, y: 0)]
          + curve.points.map { DataPoint(x: Double($0.day) / 366, y: $0.total) },
        accent: theme.accent(index == 0 ? 0 : index == 1 ? 4 : 2))
    }
    // A goal has the colour of goals here too, not that of some family.
    let style = theme.style(.goal)
    let goal = Accent(
      title: style, frame: style, gradient: Gradient([style.foreground, style.foreground]))
    let flat = pace.years.first?.targets.last?.amount ?? 0
    let all =
      series.isEmpty
      ? []
      : series + [
        Series(
          ["flat rate to the goal", "flat rate"],
          [DataPoint(x: 0, y: 0), DataPoint(x: 1, y: flat)], accent: goal)
      ]
    let months = [
      "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
    ]
    var day = 0
    let labels = months.enumerated().map { index, name in
      defer { day += (Month(year: 2023, month: 10) + index).days }
      return XLabel(at: Double(day) / 366, Phrase([name, String(name.prefix(1))]))
    }
    let numbers = appearance.numbers
    LineChart(
      all, form: .line, beginsAtZero: true, theme: theme, symbols: appearance.symbols,
      xLabels: labels, label: { numbers.short($0) }
    ).draw(on: &canvas, in: area)
  }
}

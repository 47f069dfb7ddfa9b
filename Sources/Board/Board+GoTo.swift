internal import Model

extension Board {
  /// Goes to a date on the family or the steps in view.
  ///
  /// A day opens its month with the day selected, a month stands under the cursor, and a year
  /// opens with its months.
  ///
  /// - Returns: Nil, or why there is nothing to go to, in words.
  mutating func go(to date: Date) -> String? {
    if case .steps(let metric, _) = place { return goToStep(of: metric, date) }
    guard let family = familyInView, let first = panels[family].months.first?.month,
      let last = panels[family].months.last?.month
    else { return "nothing here is dated" }
    guard date.period.overlaps(Period(first.first, last.last)) else {
      let name = panels[family].definition.shortTitle
      return "\(name) has figures from \(first.short) to \(last.short)"
    }
    switch date {
    case .day(let day): open(day: day, of: family)
    case .month(let month):
      if case .month = place {
        show(month: month, of: family, row: shownRow(of: month, family: family))
      } else {
        path = [.overview(selected: family), .months(family: family, selected: month)]
      }
    case .year(let year):
      exploration.reckoning = year.reckoning
      path = [.overview(selected: family), .years(family: family, selected: year.number)]
      open(year: year, of: family)
    }
    return nil
  }

  private mutating func goToStep(of metric: String, _ date: Date) -> String? {
    let steps = steps(of: metric)
    guard let index = steps.lastIndex(where: { $0.period.overlaps(date.period) }) else {
      guard let first = steps.first, let last = steps.last else { return "nothing here is dated" }
      return "totals are from \(first.period.start.short()) to \(last.period.end.short())"
    }
    replacePlace(with: .steps(metric: metric, selected: index))
    return nil
  }

  private mutating func open(day: Day, of family: Int) {
    let rows = observations(of: day.month, family: family)
    let row =
      rows.firstIndex { $0.observation.period == Period(day, day) }
      ?? rows.firstIndex { $0.observation.period.end >= day } ?? 0
    if case .month = place {
      show(month: day.month, of: family, row: row)
    } else {
      path = [
        .overview(selected: family), .months(family: family, selected: day.month),
        .month(family: family, month: day.month, row: row),
      ]
    }
  }

  /// Shows another month in the place of one, and moves the cursor below to it.
  mutating func show(month: Month, of family: Int, row: Int) {
    replacePlace(with: .month(family: family, month: month, row: row))
    guard path.count > 1 else { return }
    switch path[path.count - 2] {
    case .months: path[path.count - 2] = .months(family: family, selected: month)
    case .year:
      path[path.count - 2] = .year(
        family: family, year: Year(exploration.reckoning, holding: month), selected: month)
    default: break
    }
  }

  /// Opens a year with the last of its months that has figures selected.
  mutating func open(year: Year, of family: Int) {
    guard panels.indices.contains(family) else { return }
    let months = panels[family].months.filter { year.period.overlaps($0.month.period) }
    let selected = months.last { $0.figure != nil } ?? months.last
    path.append(.year(family: family, year: year, selected: selected?.month))
  }
}

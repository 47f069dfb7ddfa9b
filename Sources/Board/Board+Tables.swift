internal import Canvas
internal import Model

extension Board {
  /// The table of the page with all of its rows in their own order; nil where there is none.
  var wholeTable: Table? {
    guard let dataset else { return nil }
    switch place {
    case .years(let family, let selected):
      guard panels.indices.contains(family) else { return nil }
      let page = YearsPage(board: self, panel: panels[family], selected: selected)
      return page.table(panels[family].years(exploration.reckoning), cursor: nil)
    case .year(let family, _, _), .months(let family, _):
      guard panels.indices.contains(family) else { return nil }
      let columns = MonthColumns(board: self, panel: panels[family])
      return Table(
        columns.columns, monthsListed.map(columns.row), theme: appearance.theme,
        symbols: appearance.symbols)
    case .month(let family, let month, _):
      guard panels.indices.contains(family) else { return nil }
      let rows = observations(of: month, family: family)
      return ObservationTable(board: self, panel: panels[family], rows: rows, cursor: nil).table
    case .steps(let metric, _):
      let unit = dataset.metric(metric)?.unit ?? ""
      return StepTable(
        board: self, metric: metric, steps: steps(of: metric), unit: unit, cursor: nil
      ).table
    case .revisions(let metric, let period, let selected):
      let revisions = dataset.revisions(of: period, metric: metric, knownOn: knownOn)
      return RevisionsPage(board: self, metric: metric, period: period, selected: selected)
        .table(revisions, of: dataset, cursor: nil)
    case .pace:
      guard let pace else { return nil }
      return PacePage(board: self, pace: pace, selected: 0).table(pace.years, cursor: nil)
    case .claims(let selected):
      return ClaimsPage(board: self, selected: selected).table(verdicts, cursor: nil)
    case .sources(let selected):
      return SourcesPage(board: self, selected: selected).sourceTable(sources, cursor: nil)
    case .changes(let selected):
      return ChangesPage(board: self, selected: selected).wholeTable
    case .overview, .formulas, .help: return nil
    }
  }

  /// How many rows of the page's list stand before those of its table: the files of a package.
  var rowsBeforeTable: Int { if case .sources = place { refresh.files.count } else { 0 } }

  /// The months on the page of all months or of a year, the earliest first.
  var monthsListed: [MonthReading] {
    switch place {
    case .months(let family, _):
      panels.indices.contains(family) ? panels[family].months : []
    case .year(let family, let year, _):
      panels.indices.contains(family)
        ? panels[family].months.filter { year.period.overlaps($0.month.period) } : []
    default: []
    }
  }

  /// How many rows the list of the place shown has.
  var rowCount: Int {
    switch place {
    case .overview: panels.count
    case .years(let family, _):
      panels.indices.contains(family) ? panels[family].years(exploration.reckoning).count : 0
    case .year, .months: monthsListed.count
    case .month(let family, let month, _): observations(of: month, family: family).count
    case .steps(let metric, _): steps(of: metric).count
    case .pace: pace?.years.count ?? 0
    case .claims: verdicts.count
    case .sources: refresh.files.count + sources.count
    case .changes: newsLines.count + (published?.lines.count ?? 0)
    case .revisions(let metric, let period, _):
      dataset?.revisions(of: period, metric: metric, knownOn: knownOn).count ?? 0
    case .formulas: formulaLines.count
    case .help: helpLines.count
    }
  }
}

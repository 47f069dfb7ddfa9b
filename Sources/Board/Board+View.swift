public import Canvas

extension Board: View {
  /// Draws the whole screen; before the first reading, that it is under way.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = appearance.theme
    canvas.fill(area, style: theme.style(.text))
    guard !area.isEmpty else { return }
    if wall != nil {
      drawWall(on: &canvas, in: area)
      return
    }
    let (banner, page) = area.splitTop(knownOn != nil && area.height >= 4 ? 1 : 0)
    if let knownOn { KnowledgeBanner(board: self, day: knownOn).draw(on: &canvas, in: banner) }
    let (alertLine, rest) = page.splitTop(hasAlertLine(height: page.height) ? 1 : 0)
    AlertBanner(board: self).draw(on: &canvas, in: alertLine)
    drawWhole(on: &canvas, in: rest)
    if let find {
      FindLine(find: find, again: signs(of: .find), appearance: appearance)
        .draw(on: &canvas, in: page.splitBottom(1).bottom)
    }
    if let palette {
      PaletteBox(palette: palette, keys: namedKeys, appearance: appearance).draw(
        on: &canvas, in: page)
    }
    if shelf.isOpen { ThemeList(shelf: shelf, appearance: appearance).draw(on: &canvas, in: page) }
    if let prompt = exploration.prompt {
      DatePromptLine(prompt: prompt, appearance: appearance)
        .draw(on: &canvas, in: page.splitBottom(1).bottom)
    }
    if let notice { NoticeBox(board: self, notice: notice).draw(on: &canvas, in: page) }
  }

  private func drawWall(on canvas: inout Canvas, in area: Rect) {
    if dataset == nil {
      let picture = WallDrift.area(of: area, at: now)
      let (body, foot) = picture.splitBottom(picture.height >= 3 ? 1 : 0)
      NoDataPage(board: self).draw(on: &canvas, in: body)
      WallFoot(board: self, isBlank: false).draw(on: &canvas, in: foot)
    } else {
      WallView(board: self).draw(on: &canvas, in: area)
    }
  }

  private func drawWhole(on canvas: inout Canvas, in area: Rect) {
    // The keys can be looked up while data is read; everything else is about data.
    let isHelp = if case .help = place { true } else { false }
    guard dataset != nil || isHelp else {
      NoDataPage(board: self).draw(on: &canvas, in: area)
      return
    }
    if case .overview = place {
      // Without any panel for want of a table, an empty page would not say why.
      if panels.isEmpty, pace == nil, !refresh.faults.isEmpty {
        NoDataPage(board: self).draw(on: &canvas, in: area)
        return
      }
      OverviewPage(board: self).draw(on: &canvas, in: area)
      return
    }
    let (top, rest) = area.splitTop(area.height >= 4 ? 1 : 0)
    let (body, bottom) = rest.splitBottom(area.height >= 8 ? 1 : 0)
    StatusLine(board: self).draw(on: &canvas, in: top)
    drawPage(on: &canvas, in: body)
    KeyLine(hints: hints, keys: keys, appearance: appearance).draw(on: &canvas, in: bottom)
  }

  /// Where the page stands: what the bars leave of the screen.
  var bodyArea: Rect {
    let area = Rect(width: size.width, height: size.height)
    let page = area.splitTop(knownOn != nil && area.height >= 4 ? 1 : 0).rest
    let whole = page.splitTop(hasAlertLine(height: page.height) ? 1 : 0).rest
    let rest = whole.splitTop(whole.height >= 4 ? 1 : 0).rest
    return rest.splitBottom(whole.height >= 8 ? 1 : 0).rest
  }

  private func drawPage(on canvas: inout Canvas, in area: Rect) {
    switch place {
    case .overview: OverviewPage(board: self).draw(on: &canvas, in: area)
    case .years(let family, let selected):
      guard panels.indices.contains(family) else { return }
      YearsPage(board: self, panel: panels[family], selected: selected)
        .draw(on: &canvas, in: area)
    case .year(let family, let year, let selected):
      guard panels.indices.contains(family) else { return }
      MonthsPage(board: self, panel: panels[family], selected: selected, year: year)
        .draw(on: &canvas, in: area)
    case .steps(let metric, let selected):
      StepsPage(board: self, metric: metric, selected: selected).draw(on: &canvas, in: area)
    case .months(let family, let selected):
      guard panels.indices.contains(family) else { return }
      let panel = panels[family]
      MonthsPage(board: self, panel: panel, selected: selected ?? panel.months.last?.month)
        .draw(on: &canvas, in: area)
    case .month(let family, let month, let row):
      guard panels.indices.contains(family) else { return }
      MonthPage(board: self, panel: panels[family], month: month, row: row)
        .draw(on: &canvas, in: area)
    case .pace(let selected):
      guard let pace else { return }
      PacePage(board: self, pace: pace, selected: selected).draw(on: &canvas, in: area)
    case .claims(let selected):
      ClaimsPage(board: self, selected: selected).draw(on: &canvas, in: area)
    case .sources(let selected):
      SourcesPage(board: self, selected: selected).draw(on: &canvas, in: area)
    case .changes(let scroll):
      ChangesPage(board: self, selected: scroll).draw(on: &canvas, in: area)
    case .revisions(let metric, let period, let selected):
      RevisionsPage(board: self, metric: metric, period: period, selected: selected)
        .draw(on: &canvas, in: area)
    case .formulas(let scroll):
      FormulasPage(board: self, scroll: scroll).draw(on: &canvas, in: area)
    case .help(let scroll): HelpPage(board: self, scroll: scroll).draw(on: &canvas, in: area)
    }
  }

  /// Whether a line of the screen says that an alert has come about.
  private func hasAlertLine(height: Int) -> Bool {
    height >= 5 && AlertBanner(board: self).isNeeded
  }

  /// The keys that matter where the viewer is.
  private var hints: [KeyLine.Hint] {
    let ends = [
      KeyLine.Hint(.palette, "actions", priority: 3),
      KeyLine.Hint(.back, "back", priority: 5), KeyLine.Hint(.help, "help", priority: 5),
      KeyLine.Hint(.quit, "close", priority: 1),
    ]
    switch place {
    case .overview: return []
    case .years: return yearsHints + ends
    case .months, .year: return monthsHints + ends
    case .steps: return stepsHints + ends
    case .month(let family, let month, _): return monthHints(of: family, month) + ends
    case .revisions:
      return [
        KeyLine.Hint([.up, .down], "row", priority: 4),
        KeyLine.Hint([.left, .right], "period", priority: 3),
        KeyLine.Hint(.citation, "cite", priority: 3),
      ] + ends
    case .pace:
      return [
        KeyLine.Hint(
          [.up, .down], exploration.pace.part == .years ? "year" : "scroll", priority: 4),
        KeyLine.Hint(.nextPanel, "panel", priority: 4),
        KeyLine.Hint(.formula, "formula", priority: 3),
        expandHint(3),
        KeyLine.Hint(.steps, "between releases", priority: 2),
      ] + ends
    case .claims, .sources, .changes:
      return [
        KeyLine.Hint([.up, .down], "row", priority: 4), KeyLine.Hint([.pageUp, .pageDown], "page"),
      ] + listHints + [
        KeyLine.Hint(.find, "find", priority: 2), KeyLine.Hint(.order, "order", priority: 2),
      ] + ends
    case .formulas, .help: return [KeyLine.Hint([.up, .down], "scroll", priority: 4)] + ends
    }
  }

  /// The keys that matter in one of the long lists only.
  private var listHints: [KeyLine.Hint] {
    switch place {
    case .changes:
      [
        KeyLine.Hint(.enter, "revisions", priority: 4),
        KeyLine.Hint(.citation, "cite", priority: 2),
      ]
    case .sources:
      [KeyLine.Hint(.nextPanel, "panel", priority: 3)]
        + (isOnFile ? [] : [KeyLine.Hint(.citation, "cite", priority: 2)])
    case .claims: [KeyLine.Hint(.citation, "cite", priority: 2)]
    default: []
    }
  }

  /// Draws the status line again; false where more than it has to be drawn.
  func redrawStatus(on canvas: inout Canvas) -> Bool {
    let area = canvas.bounds
    if wall != nil, dataset != nil, appearance.symbols != .ascii {
      WallView(board: self).redrawFoot(on: &canvas)
      return true
    }
    guard dataset != nil, notice == nil, !shelf.isOpen, palette == nil,
      appearance.symbols != .ascii,
      area.height >= 6
    else { return false }
    let known = knownOn == nil ? 0 : 1
    let row = known + (hasAlertLine(height: area.height - known) ? 1 : 0)
    StatusLine(board: self).draw(on: &canvas, in: Rect(y: row, width: area.width, height: 1))
    return true
  }

  /// The canvas for this board's size, drawn in another theme.
  public func frame(in theme: Theme) -> Canvas {
    var board = self
    board.appearance.theme = theme
    return board.frame()
  }

  /// The canvas for this board's size, drawn.
  public func frame() -> Canvas {
    var canvas = Canvas(
      width: size.width, height: size.height, style: appearance.theme.style(.text))
    draw(on: &canvas, in: canvas.bounds)
    return appearance.symbols == .ascii ? canvas.asASCII() : canvas
  }
}

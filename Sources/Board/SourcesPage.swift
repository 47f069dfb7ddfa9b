internal import Canvas
internal import Model
internal import Text

/// Every file and every source: rows, coverage, publication, next edition, age and faults.
struct SourcesPage: View {
  let board: Board
  let selected: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let files = board.refresh.files.count
    let isInFiles = selected < files
    let layout = SourcesLayout(
      area, files: files, isInFiles: isInFiles, hasFaults: !board.refresh.faults.isEmpty)
    let path = board.exploration.paths[.sources]
    var fileTable = fileTable(cursor: isInFiles ? shownFiles.firstIndex(of: selected) : nil)
    fileTable.path = path
    func table(isNarrow: Bool) -> Table {
      var table = board.ordered(
        sourceTable(
          shownSources.map { board.sources[$0] },
          cursor: isInFiles ? nil : shownSources.firstIndex(of: selected - files),
          isNarrow: isNarrow))
      table.path = path?.dropping(shownFiles.count)
      return table
    }
    draw(
      fileTable,
      hasOtherFiles
        ? ["Files of the package, settings and themes", "Files"]
        : ["Files of the package", "Files"],
      reading: fileSummary, isFocused: isInFiles, on: &canvas, in: layout.files)
    draw(
      table(isNarrow: false), narrow: table(isNarrow: true),
      ["Sources, the latest first", "Sources"],
      reading: ["\(board.sources.count) sources", "\(board.sources.count)"],
      isFocused: !isInFiles, on: &canvas, in: layout.sources)
    drawDetail(on: &canvas, in: layout.detail)
  }

  /// What is known of the selected row, as far as there is room.
  private func drawDetail(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let frame = Panel(
      ["What is selected"], keepsFrame: true, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    var lines = detailLines.flatMap { $0.wrapped(to: inner.width) }
    if lines.count > inner.height, inner.height > 0 {
      let rest = lines[(inner.height - 1)...].joined(separator: " ")
      lines[inner.height - 1] = rest.fitted(to: inner.width)
    }
    for (index, line) in lines.prefix(inner.height).enumerated() {
      let style = theme.style(index == 0 ? .strong : .text)
      canvas.write(line, at: Point(x: inner.x, y: inner.y + index), style: style, in: inner)
    }
  }

  /// The files that are not left out by what is looked for.
  private var shownFiles: [Int] { board.shownRows.filter { $0 < board.refresh.files.count } }

  /// The sources that are not left out by what is looked for.
  private var shownSources: [Int] {
    let files = board.refresh.files.count
    return board.shownRows.filter { $0 >= files }.map { $0 - files }
      .filter(board.sources.indices.contains)
  }

  /// Draws a list, of sources in its narrow form where only that has room for their titles.
  private func draw(
    _ table: Table, narrow: Table? = nil, _ title: Phrase, reading: Phrase, isFocused: Bool,
    on canvas: inout Canvas, in area: Rect
  ) {
    guard !area.isEmpty else { return }
    let theme = board.appearance.theme
    let frame = Panel(
      title, reading: reading, isFocused: isFocused, accent: theme.accent(4), theme: theme,
      symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let shown = narrow.map {
      !table.shows(Self.title, in: inner) && $0.shows(Self.title, in: inner) ? $0 : table
    }
    (shown ?? table).draw(on: &canvas, in: inner)
  }

  /// The place of the titles among the columns of the sources.
  private static let title = 2

  /// Whether settings or themes have something to tell beside the data.
  private var hasOtherFiles: Bool { board.refresh.files.contains { $0.kind != .data } }

  private var fileSummary: Phrase {
    let faults = board.refresh.faults.count
    let rows = board.refresh.files.reduce(0) { $0 + ($1.rows ?? 0) }
    let words = board.wording.numbers.whole(Double(rows)) + " rows"
    let found = faults == 1 ? "1 fault" : "\(faults) faults"
    return faults == 0 ? ["\(words), no faults", words] : ["\(words), \(found)", found]
  }

  private func fileTable(cursor: Int?) -> Table {
    let columns = [
      Table.Column("File", priority: 5), Table.Column("Rows", .right, priority: 4),
      Table.Column(["Left out", "Out"], .right, priority: 3),
      Table.Column("Faults", .right, priority: 3), Table.Column("Covers", priority: 1),
      Table.Column("", priority: 2),
    ]
    let files = shownFiles.map { board.refresh.files[$0] }
    let rows = files.map { file in
      Table.Row(
        [
          Table.Cell(name(of: file)),
          Table.Cell(file.rows.map { board.wording.numbers.whole(Double($0)) } ?? "–"),
          Table.Cell(file.rowsLeftOut == 0 ? "–" : String(file.rowsLeftOut)),
          Table.Cell(file.faults.isEmpty ? "–" : String(file.faults.count)),
          Table.Cell(file.coverage.map { [$0.label, $0.short] } ?? "–", .dim),
          Table.Cell(
            !file.isStale
              ? ""
              : file.kind == .data
                ? ["last good reading shown", "kept"]
                : ["the \(file.kind.rawValue) from before in use", "kept"], .alert),
        ], role: file.faults.isEmpty ? .text : .notice)
    }
    return Table(
      columns, rows, cursor: cursor, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  /// Sources as a table.
  ///
  /// - Parameters:
  ///   - sources: The sources.
  ///   - cursor: The selected one.
  ///   - isNarrow: Whether titles are cut further, and states are a word: few sources have one, and
  ///     its column would take the room of every title.
  /// - Returns: The table.
  func sourceTable(
    _ sources: [SourceReading], cursor: Int?, isNarrow: Bool = false
  ) -> Table {
    let columns = [
      Table.Column("Published", priority: 6), Table.Column("Publisher", priority: 6, narrowest: 12),
      Table.Column("Title", priority: 4, narrowest: isNarrow ? 18 : 32),
      Table.Column("Rows", .right, priority: 3), Table.Column("Covers", priority: 2),
      Table.Column(["Next due", "Due"], priority: 3), Table.Column("", priority: 5),
    ]
    let rows = sources.map { reading in
      let state = Freshness.words(reading.state)
      return Table.Row([
        Table.Cell(reading.source.published.shortForm, rank: reading.source.published.rank),
        Table.Cell(reading.source.publisher),
        Table.Cell(reading.source.name, .dim),
        Table.Cell(reading.rows == 0 ? "–" : String(reading.rows), rank: Double(reading.rows)),
        Table.Cell(
          reading.coverage.map { [$0.label, $0.short] } ?? "–", .dim,
          rank: reading.coverage?.end.rank),
        Table.Cell(reading.due.map { board.wording.day($0) } ?? "–", rank: reading.due?.rank),
        Table.Cell(isNarrow ? Phrase(state.forms.suffix(1)) : state, .alert),
      ])
    }
    return Table(
      columns, rows, cursor: cursor, theme: board.appearance.theme,
      symbols: board.appearance.symbols)
  }

  /// A file as the list names it: of a path its end, which tells files apart.
  private func name(of file: FileReading) -> String {
    guard file.kind != .data else { return file.name.fitted(to: 40) }
    let path = visible(file.name)
    let end = path.suffixFitting(40 - file.kind.rawValue.columns - 2)
    return "\(file.kind.rawValue) \(end == path ? path : "…" + end)"
  }

  /// All that is known of the selected file or source, the faults of a file included.
  private var detailLines: [String] {
    let files = board.refresh.files
    if files.indices.contains(selected) {
      let file = files[selected]
      guard file.kind == .data else {
        return ["\(file.kind.rawValue) \(visible(file.name))"] + file.faults
      }
      let content =
        file.rows.map { $0 == 1 ? "1 row" : board.wording.numbers.whole(Double($0)) + " rows" }
        ?? "describes the package"
      let covers = file.coverage.map { " · covers \($0.label)" } ?? ""
      return ["\(file.name): \(content)\(file.faults.isEmpty ? ", no faults" : "")\(covers)"]
        + file.faults
    }
    guard board.sources.indices.contains(selected - files.count) else { return [] }
    let reading = board.sources[selected - files.count]
    let source = reading.source
    return [
      "\(source.publisher): \(source.title)",
      [source.published.words(), source.url].filter { !$0.isEmpty }.joined(separator: " · "),
      reading.newestOf.isEmpty ? "" : "newest for: " + reading.newestOf.joined(separator: ", "),
      source.file.isEmpty ? "" : "file \(source.file) \(source.sha256.prefix(16))", source.note,
    ].filter { !$0.isEmpty }
  }
}

extension Source {
  /// Its title; of one without a title where it is found.
  var name: String {
    guard title.isEmpty else { return title }
    for prefix in ["https://www.", "http://www.", "https://", "http://"] where url.hasPrefix(prefix)
    {
      return String(url.dropFirst(prefix.count))
    }
    return url
  }
}

extension Period {
  /// Its label, or its last day where that is shorter: `Mar 2026`, `1–4 Apr 2026`, `to 11 Jul 2026`.
  var short: String {
    let (label, last) = (label, "to \(end.short())")
    return last.columns < label.columns ? last : label
  }

  /// The same, and for one that ends in the midst of a month with that month alone: `to Jul 2026`.
  var shortForms: Phrase {
    let month = "to \(end.month.short)"
    return month.columns < short.columns ? [short, month] : [short]
  }
}

extension Freshness {
  /// Whose delay it is, in words: `publisher LATE 12 days`; nothing where nothing is overdue.
  static func words(_ state: State) -> Phrase {
    switch state {
    case .current: ""
    case .late(let days): ["publisher LATE \(age(days))", "LATE \(age(days))", "LATE"]
    case .old(let days): ["our copy OLD \(age(days))", "OLD \(age(days))", "OLD"]
    }
  }
}

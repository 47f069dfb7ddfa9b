internal import Canvas
internal import Model
internal import Text

/// How the figures of the place below are computed: each formula with its numbers and what they
/// are.
struct FormulasPage: View {
  let board: Board
  let scroll: Int

  func draw(on canvas: inout Canvas, in area: Rect) {
    let theme = board.appearance.theme
    let frame = Panel(
      ["How these figures are computed", "Formulas"], isFocused: true, accent: theme.accent(4),
      theme: theme, symbols: board.appearance.symbols)
    frame.draw(on: &canvas, in: area)
    let inner = frame.inner(of: area)
    let lines = board.formulaLines
    let first = max(0, min(scroll, lines.count - inner.height))
    for (row, line) in lines.dropFirst(first).prefix(inner.height).enumerated() {
      canvas.write(
        line.text, at: Point(x: inner.x + line.indent, y: inner.y + row),
        style: theme.style(line.role), in: inner)
    }
    if lines.isEmpty {
      canvas.write(
        "nothing here is computed: the figures are as published", at: Point(x: inner.x, y: inner.y),
        style: theme.style(.dim), in: inner)
    }
  }
}

/// One line of the page of formulas.
struct FormulaLine: Hashable, Sendable {
  let text: String
  let role: Role
  let indent: Int

  /// The line in as many as it takes, those after the first a little further in.
  func wrapped(to columns: Int) -> [FormulaLine] {
    let (first, more) = (columns - indent, columns - indent - 2)
    guard text.columns > first, more > 0 else { return [self] }
    let parts = text.wrapped(to: more)
    return parts.enumerated().map { index, part in
      FormulaLine(text: part, role: role, indent: index == 0 ? indent : indent + 2)
    }
  }
}

extension Board {
  /// The formulas of the place below, written out in the columns between the frame's sides.
  var formulaLines: [FormulaLine] { formulaSentences.flatMap { $0.wrapped(to: size.width - 4) } }

  private var formulaSentences: [FormulaLine] {
    if case .claims(let selected) = path.dropLast().last, let last = verdicts.indices.last {
      return lines(of: verdicts[min(selected, last)])
    }
    return formulas.flatMap { formula in
      let style = appearance.numbers
      let written = formula.expression.text { minus(style.plain($0, decimals: $1)) }
      // Some formulas say what they come to themselves.
      let expression = written.contains("=") ? written : "\(written) = \(result(of: formula))"
      return [
        FormulaLine(text: formula.name, role: .strong, indent: 0),
        FormulaLine(text: expression, role: .text, indent: 2),
      ]
        + formula.inputs.map { input in
          FormulaLine(
            text:
              "\(minus(style.plain(input.value))) \(input.unit): \(input.name)\(origin(input.origin))",
            role: .dim, indent: 4)
        } + [FormulaLine(text: "", role: .text, indent: 0)]
    }
  }

  /// A verdict with its arithmetic, and within what two figures say the same.
  private func lines(of verdict: Verdict) -> [FormulaLine] {
    let name = claim(verdict.claim)?.name ?? ""
    let numbers = appearance.numbers
    let (exact, about) = (numbers.plain(Tolerance.exact * 100), numbers.percent(Tolerance.about))
    let points = numbers.plain(Tolerance.exactPoints)
    let rule: String =
      "two figures say the same within \(exact) %, or \(about) where one of them is about; shares "
      + "in percent within \(points) of a point, or \(numbers.plain(Tolerance.aboutPoints))"
    return [FormulaLine(text: "\(verdict.claim): \(name)", role: .strong, indent: 0)]
      + [FormulaLine(text: wording.forms(of: verdict).first ?? "", role: .text, indent: 2)]
      + verdict.lines.map { FormulaLine(text: wording.text($0), role: .text, indent: 2) }
      + [
        FormulaLine(text: "", role: .text, indent: 0),
        FormulaLine(text: rule, role: .dim, indent: 0),
      ]
  }

  /// What a formula comes to; a share in percent where it counts nothing.
  private func result(of formula: Formula) -> String {
    let numbers = appearance.numbers
    guard formula.unit.isEmpty else {
      return "\(minus(numbers.plain(formula.result, decimals: 1))) \(formula.unit)"
    }
    return formula.result > 2
      ? "×\(numbers.fixed(formula.result, decimals: 1))" : minus(numbers.percent(formula.result))
  }

  /// A number with the minus of the tables in the place of a hyphen.
  private func minus(_ number: String) -> String {
    number.hasPrefix("-") ? "−" + number.dropFirst() : number
  }

  private func origin(_ origin: Formula.Origin) -> String {
    switch origin {
    case .rows(let rows):
      guard let dataset, let row = rows.last else { return "" }
      let observation = dataset.observations[row]
      let publisher = dataset.sources[observation.source].publisher
      return " (\(publisher), \(observation.published.words()))"
    case .goal(let id): return " (goal \(id))"
    case .claim(let id): return " (claim \(id))"
    case .calendar: return " (calendar)"
    case .computed: return " (computed above)"
    }
  }

  /// The formulas of what the place below the page of formulas shows.
  var formulas: [Formula] {
    guard let below = path.last(where: { if case .formulas = $0 { false } else { true } }) else {
      return []
    }
    switch below {
    case .overview: return panels.flatMap { formulas(of: $0, month: nil) }
    case .months(let family, let month):
      guard panels.indices.contains(family) else { return [] }
      let panel = panels[family]
      return formulas(of: panel, month: month ?? panel.months.last?.month)
    case .year(let family, _, let month):
      return panels.indices.contains(family) ? formulas(of: panels[family], month: month) : []
    case .month(let family, let month, _):
      return panels.indices.contains(family) ? formulas(of: panels[family], month: month) : []
    case .pace(let selected):
      guard let pace, let dataset else { return [] }
      let chain = pace.chain(ofYear: selected, in: dataset, knownOn: knownOn)
      return pace.formulas(ofYear: selected, chain: chain)
    case .years, .steps, .claims, .sources, .changes, .revisions, .formulas, .help: return []
    }
  }

  /// How a family's rate, change and shares are computed: of a month, or of its headline.
  private func formulas(of panel: PanelReading, month: Month?) -> [Formula] {
    let reading = month.flatMap { month in panel.months.first { $0.month == month } }
    let figure = month == nil ? panel.headline?.figure : reading?.figure
    guard let figure else { return [] }
    var formulas: [Formula] = []
    let change = month == nil ? panel.headline?.change : reading?.change
    let unit = panel.metric.unit
    let label = figure.period.label
    let value = Formula.Input(
      "\(panel.metric.title), \(label)", figure.value, unit: unit, origin: .rows([figure.row]))
    if panel.metric.kind == .flow {
      let sign = figure.bound.sign
      let days = Formula.Input(
        "days covered", Double(figure.period.days), unit: "days", origin: .calendar)
      formulas.append(
        Formula(
          "\(panel.definition.shortTitle), \(label): a day",
          "\(sign)\(figure.value) ÷ \(figure.period.days) days = \(sign)\(figure.perDay, decimals: 1) a day",
          inputs: [value, days], result: figure.perDay, unit: "\(unit) a day"))
    }
    if let change, let base = panel.figures.last(where: { $0.period == change.base }) {
      let isFlow = panel.metric.kind == .flow
      let (new, old) = isFlow ? (figure.perDay, base.perDay) : (figure.value, base.value)
      let before = Formula.Input(
        "\(panel.metric.title), \(base.period.label)", base.value, unit: unit,
        origin: .rows([base.row]))
      formulas.append(
        Formula(
          "\(panel.definition.shortTitle), \(label): change",
          "(\(new, decimals: 1) − \(old, decimals: 1)) ÷ \(old, decimals: 1) = \(percent: change.share)",
          inputs: [value, before], result: change.share, unit: ""))
    }
    for reference in panel.against where reference.figure.value > 0 {
      let share = figure.value / reference.figure.value
      formulas.append(
        Formula(
          "\(panel.definition.shortTitle), \(label): share of \(reference.metric.title.lowercasedFirst)",
          "\(figure.value) ÷ \(reference.figure.value) = \(percent: share)",
          inputs: [
            value,
            Formula.Input(
              "\(reference.metric.title), \(reference.figure.period.label)",
              reference.figure.value, unit: reference.metric.unit,
              origin: .rows([reference.figure.row])),
          ], result: share, unit: ""))
    }
    return formulas
  }
}

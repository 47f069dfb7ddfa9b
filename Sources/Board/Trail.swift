internal import Canvas
internal import Model

/// A name of the trail and the place it leads back to.
struct TrailStep: Hashable, Sendable {
  /// The name, and its shorter forms for where there is room for the last one only.
  let phrase: Phrase
  /// The index of the place in the path.
  let depth: Int
  /// Whether it names the year of the month at that place, which is no place of the path itself.
  var isYear = false

  var name: String { phrase.longest }
}

extension Board {
  /// The names of the places from the program to what is shown.
  var trail: [String] { trailSteps.map(\.name) }

  /// The names with the places they lead back to.
  var trailSteps: [TrailStep] {
    [TrailStep(phrase: "PACEBOARD", depth: 0)]
      + path.indices.flatMap { depth in
        let name: Phrase? =
          switch path[depth] {
          case .overview: nil
          case .years(let family, _), .months(let family, _):
            panels.indices.contains(family) ? [panels[family].definition.shortTitle] : nil
          case .year(_, let year, _): [year.description]
          case .month(_, let month, _): [month.long, month.short]
          case .steps: ["Between releases", "Releases"]
          case .pace: "Pace"
          case .claims: "Claims"
          case .sources: "Sources"
          case .changes: "Changes"
          case .revisions(_, let period, _): ["Revisions of \(period.label)", "Revisions"]
          case .formulas: "Formulas"
          case .help: "Keys"
          }
        guard let name else { return [TrailStep]() }
        return impliedYear(at: depth) + [TrailStep(phrase: name, depth: depth)]
      }
  }

  /// The year of a month that was entered from all months: it lies in one all the same.
  private func impliedYear(at depth: Int) -> [TrailStep] {
    guard case .month(_, let month, _) = path[depth] else { return [] }
    if depth > 0, case .year = path[depth - 1] { return [] }
    let year = Year(exploration.reckoning, holding: month)
    return [TrailStep(phrase: [year.description], depth: depth, isYear: true)]
  }
}

internal import Model
internal import Text

extension Board {
  /// The figures of the page shown, with where each comes from, as JSON.
  ///
  /// The text is an object with these members; what a page does not have is left out, what is not
  /// known is null, and days are written `2025-06-15`:
  ///
  /// - `schema`: `paceboard/1`; a reader that knows this version knows all that follows. Members
  ///   may be added in the same version.
  /// - `kind`: `page`.
  /// - `package`, `page`, `now`, `today`, `known_on`: what is shown, for which moment, for which
  ///   day in US Eastern time, and as known on which day; null for everything.
  /// - `faults`: what is wrong with the files, where anything is; what they are of is left out.
  /// - `panels`, `panel`: the overview's panels, or the one the page is about: its metric, its
  ///   headline, how fresh it is, its goals, breaks, events and claims, what it is held against,
  ///   and its series.
  /// - `pace`: the pace against the goal, with each number's formula.
  /// - `claims`: the claims with their verdicts; on the overview how many there are of each.
  /// - `observations`, `revisions`: everything published for a month or a period.
  /// - `changes`, `files`: what each publication brought, and what was read.
  /// - `sources`: the sources that the other members name by their ids; on the page of sources
  ///   all of them.
  ///
  /// A figure has `start`, `end`, `value`, `bound` (`=`, `~`, `>` or `<`), `status`, `quality`,
  /// `disagreement` (the range of what equally good sources say, else null), `firm` (whether it
  /// may be a headline and take part in a change), `source`, `published`,
  /// `published_precision`, `first_published_value` where it was another, and `observations`
  /// (how many were published of its period).
  ///
  /// - Returns: One JSON value, ended by a line feed; empty before the first reading.
  public func json() -> [UInt8] {
    guard let dataset else { return [] }
    var page = PageJSON(board: self, dataset: dataset)
    return page.text()
  }
}

/// The page shown, as JSON.
struct PageJSON {
  /// The version of what ``Board/json()`` writes.
  static let schema = "paceboard/1"

  let board: Board
  let dataset: Dataset
  /// The ids of the sources that were named.
  var sources: Set<String> = []

  init(board: Board, dataset: Dataset) {
    self.board = board
    self.dataset = dataset
  }

  mutating func text() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("schema", Self.schema)
      json.member("kind", "page")
      json.member("package", dataset.title)
      json.member("page", board.place.name)
      json.member("now", board.now.iso)
      json.member("today", "\(board.now.easternDay)")
      json.member("known_on", board.knownOn.map { "\($0)" })
      if !board.refresh.faults.isEmpty { json.member("faults", board.refresh.faults) }
      if !board.alerts.isEmpty {
        json.list("alerts", board.alerts) { json, alert in
          json.object(.line) { json in
            json.member("name", alert.rule.name)
            json.member("rule", alert.rule.text)
            json.member("text", alert.text)
          }
        }
      }
      write(board.place, to: &json)
      if case .sources = board.place { return }
      let named = dataset.sources.filter { sources.contains($0.id) }
      json.list("sources", named) { write($1, to: &$0) }
    }
    json.endLine()
    return json.bytes
  }

  private mutating func write(_ place: Place, to json: inout JSONText) {
    switch place {
    case .overview:
      json.list("panels", board.panels) { write($1, to: &$0) }
      if let pace = board.pace { write(pace, to: &json) }
      writeClaimCounts(to: &json)
    case .years(let family, _): writePanel(family, to: &json)
    case .months(let family, _): writePanel(family, to: &json)
    case .year(let family, let year, _): writePanel(family, within: year.period, to: &json)
    case .month(let family, let month, _):
      writePanel(family, within: month.period, to: &json)
      json.list("observations", board.observations(of: month, family: family)) { json, row in
        json.object(.line) { json in
          write(row.observation, to: &json)
          json.member("shown", row.isShown)
        }
      }
    case .steps(let metric, _): writeSteps(of: metric, to: &json)
    case .pace: if let pace = board.pace { write(pace, to: &json) }
    case .claims: json.list("claims", board.verdicts) { write($1, to: &$0) }
    case .sources: writeFilesAndSources(to: &json)
    case .changes: writeChanges(to: &json)
    case .revisions(let metric, let period, _): writeRevisions(of: metric, period, to: &json)
    case .formulas: writeFormulas(to: &json)
    case .help: return
    }
  }

  private mutating func writePanel(
    _ family: Int, within period: Period? = nil, to json: inout JSONText
  ) {
    guard board.panels.indices.contains(family) else { return }
    let panel = board.panels[family]
    json.object("panel") { writeMembers(of: panel, within: period, isWhole: true, to: &$0) }
  }
}

extension Place {
  /// What the page is called in JSON.
  fileprivate var name: String {
    switch self {
    case .overview: "overview"
    case .years: "years"
    case .year: "year"
    case .months: "months"
    case .month: "month"
    case .steps: "steps"
    case .pace: "pace"
    case .claims: "claims"
    case .sources: "sources"
    case .changes: "changes"
    case .revisions: "revisions"
    case .formulas: "formulas"
    case .help: "help"
    }
  }
}

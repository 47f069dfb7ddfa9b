internal import Canvas
internal import Model

/// What is said where nothing that is selected can be cited or entered.
extension Board {
  /// Whether a file is selected on the page of sources.
  var isOnFile: Bool {
    if case .sources(let selected) = place { selected < refresh.files.count } else { false }
  }

  /// Why nothing can be cited.
  var citationRefusal: String {
    switch place {
    case .sources: "A file is not cited; the sources of its figures are."
    case .pace: computed
    case .overview, .years, .year, .months, .month, .steps, .claims, .changes, .revisions,
      .formulas, .help:
      "No published figure is selected that could be cited."
    }
  }

  /// Why no address can be shown.
  var addressRefusal: String {
    switch place {
    case .sources where isOnFile: "A file has no address; the sources of its figures have."
    case .pace: computed
    case _ where address == nil: "No published figure is selected whose source could be named."
    default:
      "No address of this source is known"
        + (keys.key(for: .citation).map { "; \($0.label) shows its citation." } ?? ".")
    }
  }

  /// Why there is nothing to go into; nil where there is.
  var enterRefusal: String? {
    switch place {
    case .pace: computed
    case .claims, .sources: "Nothing lies below this row."
    case .revisions: "Nothing lies below a revision."
    case .changes where selection == nil: "The figure of this row is no longer published."
    case .overview, .years, .year, .months, .month, .steps, .changes, .formulas, .help: nil
    }
  }

  /// Why a figure of the pace is no published one, and which keys lead to those.
  private var computed: String {
    let ways = [(Action.formula, "shows how"), (.steps, "what it is computed from")].compactMap {
      action, words in keys.key(for: action).map { "\($0.label) \(words)" }
    }
    let end = ways.isEmpty ? "" : "; " + ways.joined(separator: ", ")
    return "The figures of the pace are computed\(end)."
  }
}

import Model
import Tables

/// What `datapackage.json` says of a package.
struct Descriptor: Hashable, Sendable {
  /// The descriptor's own file.
  static let fileName = "datapackage.json"

  /// A file that holds a table.
  struct Resource: Hashable, Sendable {
    let name: String
    let kind: TableKind
    let path: Reference
    let delimiter: CSVDelimiter
    /// The names of its columns by its schema; nil where it has none.
    let fields: [String]?
  }

  /// A text that names something elsewhere, and where it stands.
  struct Reference: Hashable, Sendable {
    let text: String
    let place: Place
  }

  /// A panel whose metrics were not yet looked up.
  struct Panel: Hashable, Sendable {
    let definition: PanelDefinition
    let metric: Reference
    let daily: Reference?
    let cumulative: Reference?
    let against: [Reference]
    let parts: [Reference]
  }

  /// What the pace is measured by, not yet looked up.
  struct Pace: Hashable, Sendable {
    let titles: [String]
    let metric: Reference
    let annual: Reference?
    let goal: Reference
    let definitionSince: Int?
    let claimed: [Reference]
    let chain: Chain?
  }

  /// The chain from book-ins to the change in people held, not yet looked up.
  struct Chain: Hashable, Sendable {
    let entries: [Reference]
    let left: Reference
    let held: Reference
    let apart: Reference?
  }

  let title: String
  let resources: [Resource]
  let panels: [Panel]
  let pace: Pace?
}

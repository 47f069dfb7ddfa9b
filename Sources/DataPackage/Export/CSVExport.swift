public import Model
internal import Text

/// Observations as one table of the kind that data packages have.
///
/// The columns are those of the package's own observation tables, followed by a column for each
/// dimension that the exported rows have, by name: put in the place of those tables, or read back
/// by any program that keeps fields as they are, it is the same data.
public struct CSVExport: Sendable {
  private let dataset: Dataset
  private let selection: ExportSelection
  private let dimensions: [String]

  /// Prepares an export.
  ///
  /// - Complexity: O(*n*) in the observations selected.
  public init(_ dataset: Dataset, _ selection: ExportSelection = ExportSelection()) {
    self.dataset = dataset
    self.selection = selection
    var sets: Set<Int> = []
    selection.forEach(in: dataset) { sets.insert($0.dimensions) }
    dimensions = Set(sets.flatMap { dataset.dimensions[$0].map(\.name) }).sorted()
  }

  /// Writes the table in pieces of some 64 KiB, each handed on before the next is made.
  ///
  /// - Parameter sink: Takes a piece.
  /// - Returns: The fields that a spreadsheet would run as formulas; they are written as they are,
  ///   because what was altered would not read back the same.
  /// - Throws: What `sink` throws.
  public func write<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> FormulaFields {
    var formulas = FormulaFields()
    var text = CSVText()
    text.add(row: ObservationLines.columns + dimensions)
    try selection.forEach(in: dataset) { observation throws(Failure) in
      add(observation, to: &text, &formulas)
      if text.bytes.count >= exportChunk { try sink(text.take()) }
    }
    try sink(text.take())
    return formulas
  }

  private func add(
    _ observation: Observation, to text: inout CSVText, _ formulas: inout FormulaFields
  ) {
    let metric = dataset.metrics[observation.metric].id
    let source = dataset.sources[observation.source].id
    let values = dataset.dimensions[observation.dimensions]
    for field in [
      metric, "\(observation.period.start)", "\(observation.period.end)",
      decimal(observation.value), observation.bound.rawValue, observation.status.rawValue,
      observation.quality.rawValue, source, "\(observation.published.day)",
      observation.published.precision.rawValue, observation.note,
    ] {
      text.add(field)
    }
    formulas.look(at: metric, column: "metric", of: observation, metric)
    formulas.look(at: source, column: "source", of: observation, metric)
    formulas.look(at: observation.note, column: "note", of: observation, metric)
    for name in dimensions {
      let value = values.first { $0.name == name }?.value ?? ""
      text.add(value)
      formulas.look(at: value, column: name, of: observation, metric)
    }
    text.endRow()
  }
}

/// Texts of a table that a spreadsheet would run as formulas when it opens it.
public struct FormulaFields: Hashable, Sendable {
  /// The first of them and where it stands.
  public struct Field: Hashable, Sendable {
    /// The column's name.
    public let column: String
    /// The metric of its row.
    public let metric: String
    /// The days of its row.
    public let period: Period
    /// The text.
    public let text: String
  }

  /// How many there are.
  public private(set) var count = 0
  /// The first one, if there are any.
  public private(set) var first: Field?

  /// What a formula begins with: signs, and white space that spreadsheets pass over before one.
  private static let beginnings = Set("=+-@\t\r".utf8)

  /// Counts a text that begins like a formula.
  ///
  /// Of the other columns the numbers are numbers, and `=` alone in `bound` is none.
  fileprivate mutating func look(
    at text: String, column: String, of observation: Observation, _ metric: String
  ) {
    guard let byte = text.utf8.first, Self.beginnings.contains(byte) else { return }
    count += 1
    guard first == nil else { return }
    first = Field(column: column, metric: metric, period: observation.period, text: text)
  }
}

import Model

/// The tables of a package that imports make where there are none, with their schemas.
enum PackageTables {
  static let metricColumns = [
    "metric", "panel", "kind", "unit", "cadence", "title", "definition", "not_comparable_with",
  ]
  static let sourceColumns = [
    "id", "publisher", "title", "published", "published_precision", "url", "licence", "file",
    "sha256", "note", "checked",
  ]

  private static let id = "[A-Za-z0-9][A-Za-z0-9._-]*"
  private static let precisions = Publication.Precision.allCases.map(\.rawValue)

  /// The resource of the metrics.
  static let metrics = ResourceText.table(
    name: "metrics", title: "Metrics and their definitions", path: "metrics.csv",
    fields: [
      ResourceText.field("metric", "string", isRequired: true, pattern: id),
      ResourceText.field(
        "panel", "string", isRequired: true, description: "the family it is shown with"),
      ResourceText.field(
        "kind", "string", isRequired: true, values: Kind.allCases.map(\.rawValue),
        description: "how its values behave over time"),
      ResourceText.field("unit", "string", isRequired: true),
      ResourceText.field(
        "cadence", "string", isRequired: true, values: Cadence.allCases.map(\.rawValue)),
      ResourceText.field("title", "string", isRequired: true),
      ResourceText.field("definition", "string"),
      ResourceText.field(
        "not_comparable_with", "string", description: "ids of metrics, separated by spaces"),
    ], primaryKey: ["metric"])

  /// The resource of the sources.
  static let sources = ResourceText.table(
    name: "sources", title: "Where figures were published", path: "sources.csv",
    fields: [
      ResourceText.field("id", "string", isRequired: true, pattern: id),
      ResourceText.field("publisher", "string", isRequired: true),
      ResourceText.field("title", "string"),
      ResourceText.field(
        "published", "date", description: "last day on which it can have been published"),
      ResourceText.field(
        "published_precision", "string", values: precisions, description: "how that day is known"),
      ResourceText.field("url", "string"),
      ResourceText.field("licence", "string"),
      ResourceText.field("file", "string"),
      ResourceText.field("sha256", "string", pattern: "[0-9a-f]{64}"),
      ResourceText.field("note", "string"),
      ResourceText.field(
        "checked", "date", description: "last day on which someone looked for a newer edition"),
    ], primaryKey: ["id"])

  /// The resource of a series.
  static func observations(_ table: SeriesTable, dimensions: [String]) -> String {
    let fields = [
      ResourceText.field(
        "metric", "string", isRequired: true, description: "the quantity; see metrics"),
      ResourceText.field("start", "date", isRequired: true, description: "first day covered"),
      ResourceText.field("end", "date", isRequired: true, description: "last day covered"),
      ResourceText.field(
        "value", "number", isRequired: true, description: "in the metric's unit, as published"),
      ResourceText.field(
        "bound", "string", isRequired: true, values: Bound.allCases.map(\.rawValue),
        description: "= exact, ~ about, > more than, < fewer than"),
      ResourceText.field(
        "status", "string", isRequired: true, values: Status.allCases.map(\.rawValue),
        description: "partial: the period was not over"),
      ResourceText.field(
        "quality", "string", isRequired: true, values: Quality.allCases.map(\.rawValue),
        description: "how close the value is to its publisher"),
      ResourceText.field(
        "source", "string", isRequired: true, description: "where it was published; see sources"),
      ResourceText.field(
        "published", "date", isRequired: true,
        description: "last day on which it can have been published"),
      ResourceText.field(
        "published_precision", "string", isRequired: true, values: precisions,
        description: "how that day is known"),
      ResourceText.field("note", "string"),
    ]
    return ResourceText.table(
      name: table.resource, title: table.title, path: table.file,
      fields: fields
        + dimensions.map { ResourceText.field($0, "string", description: "dimension") },
      primaryKey: ["metric", "start", "end"] + dimensions + ["source", "published"],
      foreignKeys: [
        reference("metric", to: "metrics", "metric"), reference("source", to: "sources", "id"),
      ])
  }

  private static func reference(_ field: String, to resource: String, _ other: String) -> String {
    "{ \"fields\": [\"\(field)\"], "
      + "\"reference\": { \"resource\": \"\(resource)\", \"fields\": [\"\(other)\"] } }"
  }

  /// The fields of a metric's row.
  static func row(of metric: Metric) -> [String: String] {
    [
      "metric": metric.id, "panel": metric.family, "kind": metric.kind.rawValue,
      "unit": metric.unit, "cadence": metric.cadence.rawValue, "title": metric.title,
      "definition": metric.definition,
      "not_comparable_with": metric.notComparableWith.joined(separator: " "),
    ]
  }

  /// The fields of a source's row.
  static func row(of source: Source) -> [String: String] {
    [
      "id": source.id, "publisher": source.publisher, "title": source.title,
      "published": "\(source.published.day)",
      "published_precision": source.published.precision.rawValue, "url": source.url,
      "licence": source.licence, "file": source.file, "sha256": source.sha256,
      "note": source.note, "checked": source.checked.map { "\($0)" } ?? "",
    ]
  }
}

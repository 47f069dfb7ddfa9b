public import Model
internal import Text

/// Observations with their metrics and sources as JSON, for programs.
///
/// The text is an object; days are written `2025-06-15`:
///
/// - `schema`: `paceboard/1`; members may be added in the same version.
/// - `kind`: `observations`.
/// - `package`, `known_on`, `from`, `to`: what was asked for; null for no limit.
/// - `metrics`: each with `id`, `family`, `kind`, `unit`, `cadence`, `title`, `definition` and
///   `not_comparable_with`.
/// - `observations`: one a line, each with `metric`, `start`, `end`, `value`, `bound` (`=`, `~`,
///   `>` or `<`), `status`, `quality`, `source`, `published`, `published_precision`, `note` where
///   there is one, and `dimensions`, an object, where it has any.
/// - `sources`: those that the observations name, each with the columns of the package's table.
public struct JSONExport: Sendable {
  private let dataset: Dataset
  private let selection: ExportSelection

  /// Prepares an export.
  public init(_ dataset: Dataset, _ selection: ExportSelection = ExportSelection()) {
    self.dataset = dataset
    self.selection = selection
  }

  /// Writes the text in pieces of some 64 KiB, each handed on before the next is made.
  ///
  /// - Parameter sink: Takes a piece.
  /// - Throws: What `sink` throws.
  public func write<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONText()
    var sources: Set<Int> = []
    var failure: Failure?
    json.object { json in
      writeHead(to: &json)
      json.list("observations") { elements in
        do throws(Failure) {
          try selection.forEach(in: dataset) { observation throws(Failure) in
            sources.insert(observation.source)
            elements.next { write(observation, to: &$0) }
            if elements.json.bytes.count >= exportChunk { try sink(elements.json.take()) }
          }
        } catch {
          failure = error
        }
      }
      json.list("sources", sources.sorted()) { write(dataset.sources[$1], to: &$0) }
    }
    if let failure { throw failure }
    json.endLine()
    try sink(json.take())
  }

  private func writeHead(to json: inout JSONText) {
    json.member("schema", "paceboard/1")
    json.member("kind", "observations")
    json.member("package", dataset.title)
    json.member("known_on", selection.knownOn.map { "\($0)" })
    json.member("from", selection.from.map { "\($0)" })
    json.member("to", selection.to.map { "\($0)" })
    let metrics = dataset.metrics.filter { selection.contains(metric: $0.id) }
    json.list("metrics", metrics) { json, metric in
      json.object { json in
        json.member("id", metric.id)
        json.member("family", metric.family)
        json.member("kind", metric.kind.rawValue)
        json.member("unit", metric.unit)
        json.member("cadence", metric.cadence.rawValue)
        json.member("title", metric.title)
        json.member("definition", metric.definition)
        json.member("not_comparable_with", metric.notComparableWith)
      }
    }
  }

  private func write(_ observation: Observation, to json: inout JSONText) {
    json.object(.line) { json in
      json.member("metric", dataset.metrics[observation.metric].id)
      json.member("start", "\(observation.period.start)")
      json.member("end", "\(observation.period.end)")
      json.member("value", observation.value)
      json.member("bound", observation.bound.rawValue)
      json.member("status", observation.status.rawValue)
      json.member("quality", observation.quality.rawValue)
      json.member("source", dataset.sources[observation.source].id)
      json.member("published", "\(observation.published.day)")
      json.member("published_precision", observation.published.precision.rawValue)
      if !observation.note.isEmpty { json.member("note", observation.note) }
      let dimensions = dataset.dimensions[observation.dimensions]
      guard !dimensions.isEmpty else { return }
      json.object("dimensions") { json in
        for dimension in dimensions { json.member(dimension.name, dimension.value) }
      }
    }
  }

  private func write(_ source: Source, to json: inout JSONText) {
    json.object { json in
      json.member("id", source.id)
      json.member("publisher", source.publisher)
      json.member("title", source.title)
      json.member("published", "\(source.published.day)")
      json.member("published_precision", source.published.precision.rawValue)
      json.member("url", source.url)
      json.member("licence", source.licence)
      json.member("file", source.file)
      json.member("sha256", source.sha256)
      json.member("note", source.note)
      json.member("checked", source.checked.map { "\($0)" })
    }
  }
}

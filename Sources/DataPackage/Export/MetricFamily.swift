internal import Model
internal import Text

/// A family of metrics of OpenMetrics: gauges of one name that differ in their labels.
struct MetricFamily {
  /// A family's name, which ends with its unit.
  struct Name: Hashable {
    let text: String
    /// The unit; nil where the name may not end with it.
    let unit: String?
  }

  let name: Name
  let help: String
  private(set) var samples: [String] = []

  init(name: Name, help: String) {
    self.name = name
    self.help = help
  }

  /// Adds a sample.
  mutating func add(_ labels: [(name: String, value: String)], _ value: Double) {
    let pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
    samples.append("\(name.text){\(pairs.joined(separator: ","))} \(decimal(value))")
  }

  /// The family's lines.
  var text: String {
    var lines = ["# TYPE \(name.text) gauge"]
    if let unit = name.unit { lines.append("# UNIT \(name.text) \(unit)") }
    // A quote has to be escaped in one of the two formats, and must not be in the other.
    let help = Self.escaped(self.help.split(separator: "\"").joined(separator: "'"))
    lines.append("# HELP \(name.text) \(help)")
    return (lines + samples).map { $0 + "\n" }.joined()
  }

  /// A text of a label or help, safe to show.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension MetricFamily.Name {
  /// What the names of other types of metrics end with; a gauge's may not.
  private static let reserved = [
    "total", "created", "count", "sum", "bucket", "gcount", "gsum", "info",
  ]

  /// The name of a metric of a package: `paceboard_`, its id and its unit.
  init(_ metric: Metric) {
    let unit = Self.word(metric.unit)
    let id = "paceboard_" + Self.word(metric.id)
    self.init(text: id.hasSuffix("_" + unit) ? String(id.dropLast(unit.count + 1)) : id, unit: unit)
  }

  /// A name that a unit is put behind.
  init(text: String, unit: String) {
    let full = unit.isEmpty ? text : "\(text)_\(unit)"
    let last = full.split(separator: "_").last.map(String.init) ?? ""
    let isTaken = Self.reserved.contains(last)
    self.text = isTaken ? full + "_value" : full
    self.unit = isTaken || unit.isEmpty ? nil : unit
  }

  /// A text in the letters that names may have, in small ones.
  private static func word(_ text: String) -> String {
    let parts = text.lowercased().unicodeScalars.split { scalar in
      !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
    }
    return parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: "_")
  }
}

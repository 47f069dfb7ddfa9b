public import Model

/// A publisher's line of editions, each of which revises those before it.
public struct Series: Hashable, Sendable {
  /// Its name in files: `ice-detention-statistics`.
  public let id: String
  /// Who publishes it, as sources name them.
  public let publisher: String
  /// What it is called.
  public let title: String
  /// Where its editions are found, or empty.
  public let url: String
  /// The dimensions its values may have, in the order of the columns.
  public let dimensions: [String]
  /// The metrics it brings with it; none where the package must have them.
  public let metrics: [Metric]

  /// CBP's encounters, southwest border and nationwide.
  public static let cbpEncounters = Series(
    id: "cbp-encounters", publisher: "CBP", title: "CBP encounters",
    url: "https://www.cbp.gov/newsroom/stats",
    dimensions: [
      "agency", "region", "state", "area", "country", "demographic", "authority", "encounter_type",
    ],
    metrics: ImportedMetrics.all)

  /// ICE's detention statistics workbooks.
  public static let iceDetention = Series(
    id: "ice-detention-statistics", publisher: "ICE", title: "ICE detention statistics workbook",
    url: "https://www.ice.gov/detain/detention-management",
    dimensions: ["agency", "criminality", "reason", "facility"],
    metrics: ImportedMetrics.all)

  /// The monthly workbooks of DHS's Office of Homeland Security Statistics.
  public static let ohssEncounters = Series(
    id: "ohss-encounters", publisher: "DHS OHSS", title: "OHSS monthly tables, USBP encounters",
    url: "https://ohss.dhs.gov/khsm",
    dimensions: ["region", "area", "country", "demographic"],
    metrics: ImportedMetrics.all)

  /// A table of anyone's, mapped to a metric by hand.
  ///
  /// - Parameters:
  ///   - metric: The metric's id.
  ///   - publisher: Who published it.
  ///   - dimensions: The dimensions its values may have.
  /// - Returns: The series.
  public static func table(metric: String, publisher: String, dimensions: [String]) -> Series {
    Series(
      id: "table-" + name(of: metric), publisher: publisher, title: "Table of \(metric)", url: "",
      dimensions: dimensions.sorted(), metrics: [])
  }
}

/// A metric's id as a part of a file name; two ids never become one but by the case of letters.
private func name(of metric: String) -> String {
  String(
    metric.lowercased().map { "a"..."z" ~= $0 || "0"..."9" ~= $0 || "._-".contains($0) ? $0 : "-" })
}

/// A text as a part of a name: lower-case letters, digits and single hyphens.
func slug(of text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
    case "A"..."Z": result += String(scalar).lowercased()
    default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
    }
  }
  return result.hasSuffix("-") ? String(result.dropLast()) : result
}

import Foundation

/// Makes a package that is a copy of another, but for its observations: they are one table.
///
/// - Parameters:
///   - package: The folder of the package to copy.
///   - observations: The table that takes the place of all of its observation tables.
///   - folder: An empty folder.
/// - Throws: Where the other folder holds no package.
package func repack(
  _ package: String, observations: [UInt8], into folder: TemporaryFolder
) throws {
  let text = Data(bytes(of: "\(package)/datapackage.json"))
  guard var descriptor = try JSONSerialization.jsonObject(with: text) as? [String: Any],
    let resources = descriptor["resources"] as? [[String: Any]]
  else { throw TestFault.noPackage }
  func name(_ resource: [String: Any]) -> String { resource["name"] as? String ?? "" }
  let tables = resources.filter { name($0).hasPrefix("observations") }
  var fields: [[String: Any]] = []
  for table in tables {
    for field in (table["schema"] as? [String: Any])?["fields"] as? [[String: Any]] ?? []
    where !fields.contains(where: { name($0) == name(field) }) {
      fields.append(field)
    }
  }
  let names = fields.map(name)
  let dimensions = names.drop { $0 != "note" }.dropFirst().sorted()
  fields.sort { left, right in
    let (one, other) = (dimensions.contains(name(left)), dimensions.contains(name(right)))
    return one == other ? one && name(left) < name(right) : !one
  }
  guard var table = tables.first, var schema = table["schema"] as? [String: Any] else {
    throw TestFault.noPackage
  }
  schema["fields"] = fields
  schema["primaryKey"] = ["metric", "start", "end"] + dimensions + ["source", "published"]
  table["schema"] = schema
  table["name"] = "observations-exported"
  table["path"] = "observations-exported.csv"
  descriptor["resources"] = resources.filter { !name($0).hasPrefix("observations") } + [table]
  for file in TestSupport.names(in: package)
  where file.hasSuffix(".csv") && !file.hasPrefix("observations") {
    folder.write(bytes(of: "\(package)/\(file)"), to: file)
  }
  folder.write(
    Array(try JSONSerialization.data(withJSONObject: descriptor)), to: "datapackage.json")
  folder.write(observations, to: "observations-exported.csv")
}

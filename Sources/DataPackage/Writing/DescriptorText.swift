/// The text of `datapackage.json`, made or added to without touching what others wrote in it.
struct DescriptorText {
  private(set) var bytes: [UInt8]

  /// A package of the tables that imports need.
  init(resources: [String]) {
    let list = resources.joined(separator: ",\n    ")
    let text = """
      {
        "profile": "tabular-data-package",
        "name": "imported-figures",
        "title": "Imported figures",
        "resources": [
          \(list)
        ]
      }

      """
    bytes = Array(text.utf8)
  }

  /// The text of a file.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Puts a resource in, in place of the one of its name, else among those that imports write by
  /// their names: any order of imports makes the same text.
  mutating func put(_ resource: String, named name: String) throws(WriteFault) {
    let value: JSONValue
    do throws(Fault) {
      value = try JSONReader.read(bytes, file: Descriptor.fileName)
    } catch {
      throw WriteFault(Descriptor.fileName, "\(error)")
    }
    let all = (value.object?["resources"]?.list ?? []).map { entry in
      (name: entry.object?["name"]?.text ?? "", start: offset(of: entry))
    }
    guard let last = all.last else {
      throw WriteFault(Descriptor.fileName, "it lists no resources")
    }
    let imports = all.filter { $0.name.hasPrefix(SeriesTable.namePrefix) }
    if let same = all.first(where: { $0.name == name }) {
      let range = same.start..<end(ofObjectAt: same.start)
      bytes.replaceSubrange(range, with: Array(resource.utf8))
    } else if let before = imports.last(where: { $0.name < name }) {
      insert(",\n    " + resource, at: end(ofObjectAt: before.start))
    } else if let behind = imports.first {
      insert(resource + ",\n    ", at: behind.start)
    } else {
      insert(",\n    " + resource, at: end(ofObjectAt: last.start))
    }
  }

  private mutating func insert(_ text: String, at offset: Int) {
    bytes.insert(contentsOf: Array(text.utf8), at: offset)
  }

  /// The offset of the byte at which a value begins.
  private func offset(of value: JSONValue) -> Int {
    var cursor = JSONCursor(bytes, file: Descriptor.fileName)
    while cursor.line < value.line || cursor.column < value.column, let byte = cursor.byte {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: cursor.skipSpace()
      default: cursor.advance()
      }
    }
    return cursor.position
  }

  /// The offset behind the object that begins at an offset; the text is known to be sound.
  private func end(ofObjectAt start: Int) -> Int {
    var (depth, index, isInText) = (0, start, false)
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C where isInText: index += 1
      case 0x22: isInText.toggle()
      case 0x7B where !isInText: depth += 1
      case 0x7D where !isInText:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return bytes.count
  }
}

/// The resources that imports write, as they stand in `datapackage.json`.
enum ResourceText {
  /// A resource of a table.
  static func table(
    name: String, title: String, path: String, fields: [String], primaryKey: [String],
    foreignKeys: [String] = []
  ) -> String {
    let keys = primaryKey.map { "\"\($0)\"" }.joined(separator: ", ")
    var foreign = ""
    if !foreignKeys.isEmpty {
      foreign =
        ",\n        \"foreignKeys\": [\n          "
        + foreignKeys.joined(separator: ",\n          ") + "\n        ]"
    }
    return """
      {
            "name": \(quoted(name)),
            "title": \(quoted(title)),
            "path": \(quoted(path)),
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
              "fields": [
                \(fields.joined(separator: ",\n          "))
              ],
              "primaryKey": [\(keys)]\(foreign)
            }
          }
      """
  }

  /// A field of a schema.
  static func field(
    _ name: String, _ type: String, isRequired: Bool = false, values: [String] = [],
    pattern: String = "", description: String = ""
  ) -> String {
    var constraints: [String] = []
    if isRequired { constraints.append("\"required\": true") }
    if !pattern.isEmpty { constraints.append("\"pattern\": \(quoted(pattern))") }
    if !values.isEmpty {
      constraints.append("\"enum\": [\(values.map(quoted).joined(separator: ", "))]")
    }
    var text = "{ \"name\": \(quoted(name)), \"type\": \"\(type)\""
    if !description.isEmpty { text += ", \"description\": \(quoted(description))" }
    if !constraints.isEmpty {
      text += ", \"constraints\": { \(constraints.joined(separator: ", ")) }"
    }
    return text + " }"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

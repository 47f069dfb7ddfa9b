import Model
import Tables
import Text

/// Makes a descriptor of `datapackage.json`.
///
/// Of the Frictionless Data Package standard it reads what tells where the tables are: resources
/// with their names, paths, encodings and delimiters. The schemas are for other tools: which columns
/// a table has and what they hold is known here, and judged whether a schema says so or not.
struct DescriptorReading {
  private var members: MemberReading
  private let limits: PackageLimits

  /// Reads a descriptor.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limits: What is too much.
  /// - Returns: The descriptor, nil where the file cannot be used at all, and the faults in it.
  static func read(_ bytes: [UInt8], limits: PackageLimits) -> (Descriptor?, FaultList) {
    var reading = DescriptorReading(
      members: MemberReading(file: Descriptor.fileName, limit: limits.faults), limits: limits)
    do throws(Fault) {
      let value = try JSONReader.read(bytes, file: Descriptor.fileName)
      let descriptor = reading.descriptor(value)
      return (descriptor, reading.members.faults.inOrder)
    } catch {
      var faults = FaultList(limit: limits.faults)
      faults.add(error)
      return (nil, faults)
    }
  }

  private mutating func descriptor(_ value: JSONValue) -> Descriptor? {
    guard let object = members.object(value, "package") else { return nil }
    guard let list = object["resources"] else {
      members.add("no member", at: value, shown: "resources", hint: "it lists the files")
      return nil
    }
    guard let values = list.list else {
      members.add("resources are \(list.sort), not a list", at: list)
      return nil
    }
    let title = members.optionalText("title", of: object)
    let resources = resources(values, at: value)
    var panels: [Descriptor.Panel] = []
    var pace: Descriptor.Pace?
    if let own = object["paceboard"], let object = members.object(own, "paceboard") {
      members.warn(object, knows: ["panels", "pace"])
      for value in members.list("panels", of: object) {
        if let panel = panel(value) { panels.append(panel) }
      }
      pace = object["pace"].flatMap { self.pace($0) }
    }
    return Descriptor(
      title: title ?? members.optionalText("name", of: object) ?? "", resources: resources,
      panels: panels, pace: pace)
  }

  // MARK: Resources

  private mutating func resources(
    _ values: [JSONValue], at owner: JSONValue
  ) -> [Descriptor.Resource] {
    var resources: [Descriptor.Resource] = []
    for value in values {
      guard resources.count < limits.resources else {
        members.add("more than \(limits.resources) resources", at: value)
        break
      }
      guard let resource = resource(value) else { continue }
      if resources.contains(where: { $0.name == resource.name }) {
        members.add(
          "second resource", at: resource.path.place, shown: resource.name,
          hint: "each resource has its own name")
        continue
      }
      if let other = resources.first(where: { $0.path.text == resource.path.text }) {
        members.add(
          "second resource of one file", at: resource.path.place, shown: resource.path.text,
          hint: "it is '\(other.name)' already, and its rows would count twice")
        continue
      }
      resources.append(resource)
    }
    for kind in [TableKind.metrics, .sources, .observations]
    where !resources.contains(where: { $0.kind == kind }) {
      members.add("no resource", at: owner, shown: kind.rawValue, hint: "it lists the table's file")
    }
    return resources
  }

  private mutating func resource(_ value: JSONValue) -> Descriptor.Resource? {
    guard let object = members.object(value, "resource"),
      let nameValue = members.text("name", of: object, at: value), let name = nameValue.text
    else { return nil }
    guard let kind = TableKind(resource: name) else {
      let known = TableKind.allCases.map(\.rawValue)
      members.add(
        "unknown resource", at: nameValue, severity: .warning, shown: name,
        hint: didYouMean(name, among: known)
          ?? "tables are \(known.joined(separator: ", ")) and observations-NAME")
      return nil
    }
    guard object["data"] == nil else {
      members.add("data inside the descriptor", at: value, shown: name, hint: "put it into a file")
      return nil
    }
    guard let path = path(object, at: value), checkEncoding(object),
      let delimiter = delimiter(object)
    else { return nil }
    return Descriptor.Resource(
      name: name, kind: kind, path: path, delimiter: delimiter, fields: fields(object))
  }

  /// The names of the fields of a schema, which is otherwise for other tools.
  private func fields(_ object: JSONObject) -> [String]? {
    object["schema"]?.object?["fields"]?.list?.compactMap { $0.object?["name"]?.text }
  }

  /// The standard allows a list of paths, of which only one of a single path is read.
  private mutating func path(
    _ object: JSONObject, at owner: JSONValue
  ) -> Descriptor.Reference? {
    guard let list = object["path"]?.list else {
      return members.reference("path", of: object, at: owner)
    }
    guard list.count == 1 else {
      members.add(
        "\(list.count) paths in one resource", at: owner,
        hint: "make each file a resource of its own")
      return nil
    }
    return members.references("path", of: object).first
  }

  private mutating func checkEncoding(_ object: JSONObject) -> Bool {
    guard let value = object["encoding"], let text = members.optionalText("encoding", of: object)
    else { return true }
    if ["utf-8", "utf8"].contains(text.lowercased()) { return true }
    members.add("encoding is not read", at: value, shown: text, hint: "save the file as UTF-8")
    return false
  }

  private mutating func delimiter(_ object: JSONObject) -> CSVDelimiter? {
    guard let dialect = object["dialect"], let members = members.object(dialect, "dialect"),
      let value = members["delimiter"]
    else { return .comma }
    guard let text = value.text, text.utf8.count == 1, let byte = text.utf8.first,
      let delimiter = CSVDelimiter(rawValue: byte)
    else {
      self.members.add(
        "unknown delimiter", at: value, shown: value.text,
        hint: "a comma, a semicolon, a tab or a bar")
      return nil
    }
    return delimiter
  }

  // MARK: Panels and pace

  private mutating func panel(_ value: JSONValue) -> Descriptor.Panel? {
    guard let object = members.object(value, "panel") else { return nil }
    members.warn(
      object,
      knows: [
        "family", "titles", "strip", "metric", "daily", "cumulative", "chart", "measure",
        "against", "parts",
      ])
    guard let family = members.reference("family", of: object, at: value),
      let strip = members.reference("strip", of: object, at: value),
      let metric = members.reference("metric", of: object, at: value),
      let titles = titles(object, at: value)
    else { return nil }
    let daily = members.optionalReference("daily", of: object)
    let cumulative = members.optionalReference("cumulative", of: object)
    let against = members.references("against", of: object)
    let parts = members.references("parts", of: object)
    return Descriptor.Panel(
      definition: PanelDefinition(
        family: family.text, titles: titles, strip: strip.text, metric: metric.text,
        daily: daily?.text, cumulative: cumulative?.text,
        chart: members.word("chart", of: object, else: .bars),
        measure: members.word("measure", of: object, else: .value),
        against: against.map(\.text), parts: parts.map(\.text)),
      metric: metric, daily: daily, cumulative: cumulative, against: against, parts: parts)
  }

  private mutating func pace(_ value: JSONValue) -> Descriptor.Pace? {
    guard let object = members.object(value, "pace") else { return nil }
    members.warn(
      object,
      knows: ["titles", "metric", "annual", "goal", "definitionSince", "claimed", "chain"])
    guard let titles = titles(object, at: value),
      let metric = members.reference("metric", of: object, at: value),
      let goal = members.reference("goal", of: object, at: value)
    else { return nil }
    return Descriptor.Pace(
      titles: titles, metric: metric, annual: members.optionalReference("annual", of: object),
      goal: goal, definitionSince: members.optionalYear("definitionSince", of: object),
      claimed: members.references("claimed", of: object),
      chain: object["chain"].flatMap { chain($0) })
  }

  private mutating func chain(_ value: JSONValue) -> Descriptor.Chain? {
    guard let object = members.object(value, "chain") else { return nil }
    members.warn(object, knows: ["entries", "left", "held", "apart"])
    let entries = members.references("entries", of: object)
    guard let left = members.reference("left", of: object, at: value),
      let held = members.reference("held", of: object, at: value)
    else { return nil }
    return Descriptor.Chain(
      entries: entries, left: left, held: held,
      apart: members.optionalReference("apart", of: object))
  }

  private mutating func titles(_ object: JSONObject, at owner: JSONValue) -> [String]? {
    let titles = members.references("titles", of: object).map(\.text)
    guard titles.isEmpty else { return titles }
    members.add(
      "no titles", at: owner, hint: "a list of at least one, the longest form first")
    return nil
  }
}

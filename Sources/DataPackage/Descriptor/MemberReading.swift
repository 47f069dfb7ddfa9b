import Text

/// Reads the members of JSON objects by name and sort, and collects what is wrong with them.
struct MemberReading {
  let file: String
  private(set) var faults: FaultList

  init(file: String, limit: Int) {
    self.file = file
    faults = FaultList(limit: limit)
  }

  /// Adds a fault at a value.
  mutating func add(
    _ message: String, at value: JSONValue, severity: Fault.Severity = .error,
    shown: String? = nil, hint: String? = nil
  ) {
    add(message, at: Place(value), severity: severity, shown: shown, hint: hint)
  }

  /// Adds a fault at a place.
  mutating func add(
    _ message: String, at place: Place, severity: Fault.Severity = .error, shown: String? = nil,
    hint: String? = nil
  ) {
    faults.add(
      Fault(
        file: file, line: place.line, column: place.column, severity: severity, message: message,
        value: shown, hint: hint), severity: severity)
  }

  // MARK: Members that must be there

  /// The members of a value that must be an object.
  mutating func object(_ value: JSONValue, _ what: String) -> JSONObject? {
    if let object = value.object { return object }
    add("\(what) is \(value.sort), not an object", at: value)
    return nil
  }

  /// A text that must be there.
  mutating func text(_ name: String, of object: JSONObject, at owner: JSONValue) -> JSONValue? {
    guard let value = object[name] else {
      add("no member", at: owner, shown: name)
      return nil
    }
    return checked(value, name, is: value.text != nil, "a text")
  }

  /// A text that must be there, as a reference.
  mutating func reference(
    _ name: String, of object: JSONObject, at owner: JSONValue
  ) -> Descriptor.Reference? {
    text(name, of: object, at: owner).flatMap(Descriptor.Reference.init)
  }

  // MARK: Members that may be there

  /// A list, empty where there is none.
  mutating func list(_ name: String, of object: JSONObject) -> [JSONValue] {
    guard let value = object[name] else { return [] }
    return checked(value, name, is: value.list != nil, "a list")?.list ?? []
  }

  /// A text that may be there.
  mutating func optionalText(_ name: String, of object: JSONObject) -> String? {
    guard let value = object[name] else { return nil }
    return checked(value, name, is: value.text != nil, "a text")?.text
  }

  /// A text that may be there, as a reference.
  mutating func optionalReference(
    _ name: String, of object: JSONObject
  ) -> Descriptor.Reference? {
    guard let value = object[name] else { return nil }
    return checked(value, name, is: value.text != nil, "a text")
      .flatMap(Descriptor.Reference.init)
  }

  /// The texts of a list that may be there, as references.
  mutating func references(_ name: String, of object: JSONObject) -> [Descriptor.Reference] {
    list(name, of: object).compactMap { value in
      checked(value, name, is: value.text != nil, "a text").flatMap(Descriptor.Reference.init)
    }
  }

  /// A year that may be there, of four digits as in every table.
  mutating func optionalYear(_ name: String, of object: JSONObject) -> Int? {
    guard let value = object[name],
      let year = checked(value, name, is: value.integer != nil, "a whole number")?.integer
    else { return nil }
    guard (1000...9999).contains(year) else {
      add("bad year of \(name)", at: value, shown: "\(year)", hint: "four digits, such as 2025")
      return nil
    }
    return year
  }

  /// A word that may be there, and what it means.
  mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, of object: JSONObject, else fallback: Value
  ) -> Value {
    guard let value = object[name], let text = optionalText(name, of: object) else {
      return fallback
    }
    if let meant = Value(rawValue: text) { return meant }
    let words = Value.allCases.map(\.rawValue)
    add(
      "unknown \(name)", at: value, shown: text,
      hint: didYouMean(text, among: words) ?? "one of " + words.joined(separator: ", "))
    return fallback
  }

  /// Warns of members that nothing reads.
  mutating func warn(_ object: JSONObject, knows names: [String]) {
    for member in object.members where !names.contains(member.name) {
      let place = Place(line: member.line, column: member.column)
      add(
        "unknown member", at: place, severity: .warning, shown: member.name,
        hint: didYouMean(member.name, among: names) ?? "it is not read")
    }
  }

  private mutating func checked(
    _ value: JSONValue, _ name: String, is sound: Bool, _ wanted: String
  ) -> JSONValue? {
    if sound { return value }
    add("member is \(value.sort), not \(wanted)", at: value, shown: name)
    return nil
  }
}

extension Descriptor.Reference {
  /// The reference that a text is.
  init?(_ value: JSONValue) {
    guard let text = value.text else { return nil }
    self.init(text: text, place: Place(value))
  }
}

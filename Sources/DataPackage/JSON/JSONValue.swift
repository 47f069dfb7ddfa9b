/// A value of a JSON text and the place where it begins.
struct JSONValue: Hashable, Sendable {
  /// What a value is.
  enum Content: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object(JSONObject)
  }

  let content: Content
  /// The line, from 1.
  let line: Int
  /// The column in the line, from 1, in Unicode scalars.
  let column: Int
}

/// The members of a JSON object in their order; no two have the same name.
struct JSONObject: Hashable, Sendable {
  /// A name, its place and its value.
  struct Member: Hashable, Sendable {
    let name: String
    let line: Int
    let column: Int
    let value: JSONValue
  }

  let members: [Member]

  /// The value of a name.
  ///
  /// - Complexity: O(*n*) in the members.
  subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }
}

extension JSONValue {
  /// What sort of value it is, with its article.
  var sort: String {
    switch content {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The text, if it is one.
  var text: String? { if case .text(let text) = content { text } else { nil } }

  /// The elements, if it is a list.
  var list: [JSONValue]? { if case .list(let list) = content { list } else { nil } }

  /// The members, if it is an object.
  var object: JSONObject? { if case .object(let object) = content { object } else { nil } }

  /// The number, if it is a whole one.
  var integer: Int? { if case .number(let number) = content { Int(exactly: number) } else { nil } }
}

/// A value as somebody wrote it, before it is known whether it is one.
struct RawValue: Hashable, Sendable {
  /// What kind of value it is.
  indirect enum Content: Hashable, Sendable {
    /// Text from the environment or the command line, which has no types: `5` may be a number.
    case word(String)
    case string(String)
    case integer(Int)
    /// A number with decimals, a date or a time: what no setting takes.
    case other
    case boolean(Bool)
    case list([RawValue])
    case table([Entry])
  }

  /// A key of a table and its value.
  struct Entry: Hashable, Sendable {
    let key: String
    let keyOrigin: Origin
    let value: RawValue
  }

  let content: Content
  let origin: Origin
  /// How it is written, for messages; of strings what is between the quotes.
  let text: String

  init(_ content: Content, from origin: Origin, text: String) {
    self.content = content
    self.origin = origin
    self.text = text
  }

  /// A value without a type.
  init(word: String, from origin: Origin) {
    self.init(.word(word), from: origin, text: word)
  }
}

/// A page, as people name it.
public enum PageChoice: Hashable, Sendable {
  /// The page of a digit, 0 to 8.
  case number(Int)
  /// The page of a family of metrics, which only the data knows.
  case family(String)

  /// The pages that every data package has, by their names.
  static let fixed = [
    "overview": 0, "pace": 5, "claims": 6, "sources": 7, "changes": 8,
  ]

  /// The page of a name or of a digit as text; nil where it cannot be one.
  init?(_ text: String) {
    if let number = Self.fixed[text.lowercased()] {
      self = .number(number)
    } else if let number = Int(text) {
      guard (0...8).contains(number), text.count == 1 else { return nil }
      self = .number(number)
    } else {
      guard !text.isEmpty, text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
      else { return nil }
      self = .family(text)
    }
  }
}

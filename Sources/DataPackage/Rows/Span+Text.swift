extension Span<UInt8> {
  /// The bytes as text; nil where they are not UTF-8.
  ///
  /// `String(validating:as:)` looks its types up anew for each text, which takes longer than the
  /// text does.
  var text: String? {
    guard let text = try? UTF8Span(validating: self) else { return nil }
    return String(copying: text)
  }
}

/// What stands around a word that is quoted.
public enum QuotationMarks: Sendable {
  /// `'word'`, as in the faults of files.
  case straight
  /// `“word”`, as in sentences.
  case curly
  /// Nothing.
  case none

  fileprivate func around(_ word: String) -> String {
    switch self {
    case .straight: "'\(word)'"
    case .curly: "“\(word)”"
    case .none: word
    }
  }
}

/// The hint that names the word which was probably meant.
///
/// - Parameters:
///   - word: The right word.
///   - marks: What stands around it.
/// - Returns: A question, such as `did you mean 'flow'?`.
public func didYouMean(_ word: String, in marks: QuotationMarks = .straight) -> String {
  "did you mean \(marks.around(word))?"
}

/// The hint that names the known word which a wrong one was probably meant to be.
///
/// - Parameters:
///   - typed: The wrong word.
///   - words: The words that would be right.
///   - limit: The most changes there may be, as of ``nearest(to:among:within:)``.
///   - marks: What stands around the word.
/// - Returns: Nil where none is near enough.
public func didYouMean(
  _ typed: String, among words: some Sequence<String>, within limit: Int? = nil,
  in marks: QuotationMarks = .straight
) -> String? {
  nearest(to: typed, among: words, within: limit).map { didYouMean($0, in: marks) }
}

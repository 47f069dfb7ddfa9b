/// A readable line whose numbers are still numbers, so that each reader gets them in their style.
///
///     let line: Sentence = "\(11_000.0) arrests ÷ \(18) days = \(611.1)"
public struct Sentence: Hashable, Sendable {
  /// A piece of a line.
  public enum Part: Hashable, Sendable {
    /// Words, shown as they are.
    case words(String)
    /// A number with at most so many decimals.
    case number(Double, decimals: Int)
    /// A share in percent, where 1 is the whole, with at most so many decimals.
    case percent(Double, decimals: Int)
    /// A day.
    case day(Day)
    /// A run of days.
    case period(Period)
  }

  /// The pieces, first to last.
  public private(set) var parts: [Part]

  /// Creates a line of pieces.
  public init(_ parts: [Part] = []) { self.parts = parts }

  /// The line as text: `11,000 arrests ÷ 18 days = 611`.
  ///
  /// - Parameter number: Writes a number with at most so many decimals.
  /// - Returns: The text.
  public func text(number: (_ value: Double, _ decimals: Int) -> String) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .number(let value, let decimals): number(value, decimals)
      case .percent(let share, let decimals): number(share * 100, decimals) + " %"
      case .day(let day): day.short()
      case .period(let period): period.label
      }
    }.joined()
  }

  /// Adds a line's pieces at the end.
  public static func += (left: inout Sentence, right: Sentence) { left.parts += right.parts }

  /// The pieces of both, the left ones first.
  public static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(left.parts + right.parts)
  }

  /// Lines as one, with words between.
  static func joined(_ sentences: [Sentence], by words: String) -> Sentence {
    var result = Sentence()
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { result.parts.append(.words(words)) }
      result += sentence
    }
    return result
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// Collects the pieces of a line.
  public struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Makes room for the pieces.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds words.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    /// Adds words.
    public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

    /// Adds a number, whole unless decimals are asked for.
    public mutating func appendInterpolation(_ value: Double, decimals: Int = 0) {
      parts.append(.number(value, decimals: decimals))
    }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ value: Int) {
      parts.append(.number(Double(value), decimals: 0))
    }

    /// Adds a share in percent, where 1 is the whole.
    public mutating func appendInterpolation(percent share: Double, decimals: Int = 1) {
      parts.append(.percent(share, decimals: decimals))
    }

    /// Adds a day.
    public mutating func appendInterpolation(_ day: Day) { parts.append(.day(day)) }

    /// Adds a run of days.
    public mutating func appendInterpolation(_ period: Period) { parts.append(.period(period)) }

    /// Adds another line.
    public mutating func appendInterpolation(_ line: Sentence) { parts += line.parts }
  }

  /// Creates a line of its pieces.
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// Creates a line of words.
  public init(stringLiteral value: String) { parts = [.words(value)] }
}

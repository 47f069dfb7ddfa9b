/// A rule of the viewer's: what to watch for, and what to do once it comes about.
public struct AlertRule: Hashable, Sendable {
  /// What is watched for.
  public enum Condition: Hashable, Sendable {
    /// One expression over the latest figures lies beyond another.
    case comparison(AlertComparison)
    /// The next publication of a metric is overdue, whoever's delay it is.
    case late(metric: String)
    /// Something new of a metric was read.
    case new(metric: String)
  }

  /// When a comparison that came about is over, so that it may come about again.
  public enum Clearing: Hashable, Sendable {
    /// Once the left side is back on the other side by this share of the right one.
    case margin(Double)
    /// Once another comparison holds.
    case comparison(AlertComparison)
  }

  /// What is done beside the banner, which the board always shows.
  public enum Action: Hashable, Sendable {
    /// Nothing.
    case banner
    /// The bell is rung.
    case bell
    /// A program is run: its absolute path, then its arguments.
    case command([String])
  }

  /// What it is called; no two rules have the same name.
  public let name: String
  /// How its condition is written.
  public let text: String
  /// What is watched for.
  public let condition: Condition
  /// When a comparison is over.
  public let clearing: Clearing
  /// What is done beside the banner.
  public let action: Action

  /// Creates a rule.
  public init(
    name: String, text: String, condition: Condition,
    clearing: Clearing = .margin(AlertRule.standardMargin), action: Action = .banner
  ) {
    self.name = name
    self.text = text
    self.condition = condition
    self.clearing = clearing
    self.action = action
  }

  /// The margin where none is stated: what figures move by when their publishers revise them.
  public static let standardMargin = Tolerance.exact

  /// The ids of the metrics that it names, in order.
  public var metrics: [String] {
    switch condition {
    case .late(let metric), .new(let metric): return [metric]
    case .comparison(let comparison):
      guard case .comparison(let other) = clearing else { return comparison.metrics }
      return comparison.metrics + other.metrics
    }
  }
}

/// Whether one expression over the latest figures lies above or below another.
///
///     comparison = sum (">" | ">=" | "<" | "<=") sum
///
/// Sums are those of ``Expression``, where a metric alone is its latest figure; `×`, `÷` and `−`
/// may stand for `*`, `/` and `-`.
public struct AlertComparison: Hashable, Sendable {
  /// What is compared.
  public let left: Expression
  /// Whether it holds where the left side is the greater one.
  public let isAbove: Bool
  /// Whether it holds where both are the same.
  public let includesEqual: Bool
  /// What it is compared with.
  public let right: Expression

  /// The ids of the metrics that it names, in order.
  var metrics: [String] { left.watched + right.watched }
}

extension Expression {
  /// The metrics whose figures it names, a metric alone included.
  var watched: [String] {
    switch self {
    case .number, .percent: []
    case .claim(let name, _): [name]
    case .figure(let metric, _, _): [metric]
    case .days(let part, _), .negative(let part): part.watched
    case .sum(let parts): parts.flatMap(\.watched)
    case .operation(_, let left, let right, _): left.watched + right.watched
    }
  }
}

extension AlertRule.Condition {
  /// Reads a condition: a comparison, `late(METRIC)` or `new(METRIC)`.
  ///
  /// - Parameter text: How it is written.
  /// - Throws: Where and why it is none.
  public init(parsing text: String) throws(ExpressionFault) {
    if let metric = Self.argument(of: "late", in: text) {
      self = .late(metric: metric)
    } else if let metric = Self.argument(of: "new", in: text) {
      self = .new(metric: metric)
    } else {
      self = .comparison(try AlertComparison(parsing: text))
    }
  }

  /// What stands between the parentheses behind a word, where nothing else is there.
  private static func argument(of word: String, in text: String) -> String? {
    let packed = text.filter { $0 != " " && $0 != "\t" }
    guard packed.hasPrefix(word + "("), packed.hasSuffix(")") else { return nil }
    let name = packed.dropFirst(word.count + 1).dropLast()
    return name.isEmpty || name.contains { "()<>".contains($0) } ? nil : String(name)
  }
}

extension AlertComparison {
  /// Reads a comparison.
  ///
  /// - Parameter text: How it is written.
  /// - Throws: Where and why it is none.
  public init(parsing text: String) throws(ExpressionFault) {
    let characters = text.map { character -> Character in
      switch character {
      case "×", "·": "*"
      case "÷": "/"
      case "−": "-"
      case "≥": ">"
      case "≤": "<"
      default: character
      }
    }
    guard let mark = characters.firstIndex(where: { $0 == ">" || $0 == "<" }) else {
      throw ExpressionFault(column: characters.count + 1, reason: .notAComparison)
    }
    let hasSign = characters.indices.contains(mark + 1) && characters[mark + 1] == "="
    let behind = mark + (hasSign ? 2 : 1)
    left = try Expression(parsing: String(characters[..<mark]))
    isAbove = characters[mark] == ">"
    includesEqual = hasSign || "≥≤".contains(Array(text)[mark])
    do throws(ExpressionFault) {
      right = try Expression(parsing: String(characters[behind...]))
    } catch {
      throw ExpressionFault(column: error.column + behind, reason: error.reason)
    }
  }
}

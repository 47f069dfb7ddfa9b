import Text

/// A text of our own words with shorter forms, so that nothing is ever cut at a border.
public struct Phrase: Hashable, Sendable {
  /// Most phrases of a table have one form, which needs no list.
  private enum Kept: Hashable, Sendable {
    case one(String)
    case list([String])
  }

  private let kept: Kept

  /// Creates a phrase of its forms, the longest and best first.
  public init(_ forms: [String]) {
    kept = if forms.count == 1, let one = forms.first { .one(one) } else { .list(forms) }
  }

  /// Creates a phrase of its forms, the longest and best first.
  public init(_ forms: String...) { self.init(forms) }

  /// Creates a phrase of one form.
  public init(_ form: String) { kept = .one(form) }

  /// The forms in the order of preference, the longest first.
  public var forms: [String] {
    switch kept {
    case .one(let form): [form]
    case .list(let forms): forms
    }
  }

  /// The form, where there is one and no other.
  var only: String? {
    if case .one(let form) = kept { form } else { nil }
  }

  /// The first form that takes at most `columns` columns; empty if none does.
  public func fitting(_ columns: Int) -> String { best(within: columns) ?? "" }

  /// A text of strangers in at most `columns` columns: its longest form that fits, or its
  /// beginning with `…`.
  func narrowed(to columns: Int) -> String {
    best(within: columns) ?? longest.fitted(to: columns)
  }

  /// The best form whatever its width.
  public var longest: String {
    switch kept {
    case .one(let form): form
    case .list(let forms): forms.first ?? ""
    }
  }

  /// The last form.
  var shortest: String {
    switch kept {
    case .one(let form): form
    case .list(let forms): forms.last ?? ""
    }
  }

  private func best(within columns: Int) -> String? {
    switch kept {
    case .one(let form): form.columns <= columns ? form : nil
    case .list(let forms): forms.first { $0.columns <= columns }
    }
  }

  /// Joins phrases into one that shortens, then drops, its later parts first.
  ///
  /// - Parameters:
  ///   - parts: The parts from left to right; one without a form is left out.
  ///   - separator: What stands between two parts.
  /// - Returns: A phrase that has a form for each step from all parts at their longest to the
  ///   shortest form of the first one.
  public static func joined(_ parts: [Phrase], separator: String = " · ") -> Phrase {
    let steps = Shortening(parts.map { Shortening.Part(forms: $0.forms.count) }).steps
    return Phrase(
      steps.map { step in
        zip(parts, step).compactMap { part, form in form.map { part.forms[$0] } }
          .filter { !$0.isEmpty }.joined(separator: separator)
      })
  }
}

extension Phrase: ExpressibleByStringLiteral {
  /// Creates a phrase of one form.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Phrase: ExpressibleByArrayLiteral {
  /// Creates a phrase of its forms, the longest and best first.
  public init(arrayLiteral elements: String...) { self.init(elements) }
}

/// The order in which the parts of a line give way when room runs out.
///
/// Parts of low priority give way first, later ones before earlier ones; all parts shorten before
/// any is dropped.
struct Shortening {
  /// What is known of a part: how many forms it has, and how much it matters.
  struct Part {
    let forms: Int
    var priority = 0
  }

  /// From everything at its longest to nothing left; the form of each part, nil where dropped.
  let steps: [[Int?]]

  init(_ parts: [Part]) {
    let order = parts.indices.sorted {
      (parts[$0].priority, -$0) < (parts[$1].priority, -$1)
    }
    var step: [Int?] = parts.map { $0.forms > 0 ? 0 : nil }
    var steps = [step]
    for index in order where parts[index].forms > 1 {
      for form in 1..<parts[index].forms {
        step[index] = form
        steps.append(step)
      }
    }
    for (rank, index) in order.enumerated() where parts[index].forms > 0 {
      step[index] = nil
      // With one part gone the others may use their longer forms again.
      var roomy = step
      let left = order[(rank + 1)...].filter { parts[$0].forms > 0 }
      for other in left { roomy[other] = 0 }
      if !left.isEmpty { steps.append(roomy) }
      for other in left where parts[other].forms > 1 {
        for form in 1..<parts[other].forms {
          roomy[other] = form
          steps.append(roomy)
        }
      }
    }
    self.steps = steps
  }
}

/// How much a figure is set off because it has changed.
public enum Emphasis: Int, Hashable, Sendable, Comparable {
  /// Not at all.
  case none
  /// It has changed a moment ago: a sign before it, and a style of its own.
  case changed
  /// It has changed just now: the sign, and the style reversed.
  case justChanged

  /// Whether one sets off less than another.
  public static func < (left: Emphasis, right: Emphasis) -> Bool { left.rawValue < right.rawValue }
}

extension Theme {
  /// The style of a figure that has changed.
  ///
  /// - Parameters:
  ///   - style: Its style when it has not.
  ///   - emphasis: How much it is set off.
  /// - Returns: The style; bold where it is set off, so that it shows without colours too.
  public func style(_ style: Style, _ emphasis: Emphasis) -> Style {
    switch emphasis {
    case .none: style
    case .changed: self.style(.notice).adding(.bold)
    case .justChanged: self.style(.notice).adding([.bold, .reverse])
    }
  }
}

extension Symbols {
  /// Stands in the blank before a figure that has changed, so that nothing shifts.
  public var changed: Unicode.Scalar { self == .braille ? "✱" : "*" }

  /// What stands in the blank before a figure.
  public func blank(_ emphasis: Emphasis) -> String {
    emphasis == .none ? " " : String(changed)
  }
}

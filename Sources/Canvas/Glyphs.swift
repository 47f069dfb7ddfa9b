extension Symbols {
  /// The lower `eighths` of a cell filled, 1 to 8.
  func lowerBlock(_ eighths: Int) -> Unicode.Scalar {
    let eighths = min(8, max(0, eighths))
    guard eighths > 0 else { return " " }
    switch self {
    case .braille, .block:
      return Unicode.Scalar(0x2580 + UInt32(eighths)) ?? "█"
    case .ascii:
      return eighths < 4 ? "_" : eighths < 7 ? "=" : "#"
    }
  }

  /// The stroke across a bar at an earlier value.
  public var earlier: Unicode.Scalar {
    switch self {
    case .braille: "╌"
    case .block: "─"
    case .ascii: "_"
    }
  }

  /// The left `eighths` of a cell filled, 1 to 8.
  func leftBlock(_ eighths: Int) -> Unicode.Scalar {
    let eighths = min(8, max(0, eighths))
    guard eighths > 0 else { return " " }
    switch self {
    case .braille, .block:
      return Unicode.Scalar(0x2590 - UInt32(eighths)) ?? "█"
    case .ascii:
      return eighths < 4 ? "-" : eighths < 7 ? "=" : "#"
    }
  }

  /// A piece of a dashed line that lies; nil for a gap between dashes.
  func dash(_ x: Int) -> Unicode.Scalar? {
    switch self {
    case .braille: "┄"
    // The console's fonts have no dashed lines.
    case .block: x % 2 == 0 ? "─" : nil
    case .ascii: x % 2 == 0 ? "-" : nil
    }
  }

  /// A piece of a dashed line at a height within its cell, 0 at the foot and 1 at the top, as
  /// near as there are glyphs for; nil for a gap between dashes.
  func dash(_ x: Int, at height: Double) -> Unicode.Scalar? {
    switch self {
    // A dot in every column: dashes and the gaps between bars could fall together.
    case .braille: DotGrid.dot(inRow: DotGrid.dotRow(height))
    case .block, .ascii: x % 2 == 0 && height < 0.25 ? "_" : dash(x)
    }
  }

  /// A piece of a dashed line that stands; nil for a gap between dashes.
  func uprightDash(_ y: Int) -> Unicode.Scalar? {
    switch self {
    case .braille: "┊"
    case .block: y % 2 == 0 ? "│" : nil
    case .ascii: ":"
    }
  }

  /// The sign of a fill in a legend: what its bars are filled with.
  public func swatch(_ fill: Bar.Fill) -> Unicode.Scalar {
    switch fill {
    case .whole: self == .ascii ? "#" : "█"
    case .partial: self == .ascii ? "/" : "▒"
    case .preliminary: self == .ascii ? "%" : "▓"
    case .uncertain: self == .ascii ? ":" : "░"
    case .ghost: self == .ascii ? "-" : "╌"
    }
  }

  /// Points from an axis to the left.
  var pointer: Unicode.Scalar { self == .ascii ? "|" : self == .block ? "◄" : "◂" }
  /// Points from a label to what is above it.
  var caret: Unicode.Scalar { self == .ascii ? "^" : self == .block ? "▲" : "▴" }
  /// Says that something lies above what is shown.
  public var above: Unicode.Scalar { self == .ascii ? "^" : "↑" }
  /// Says that something lies below what is shown.
  public var below: Unicode.Scalar { self == .ascii ? "v" : "↓" }
  /// Points to the selected row.
  var rowMark: Unicode.Scalar { self == .ascii ? ">" : self == .block ? "►" : "▸" }
  /// Says that an axis does not begin at 0.
  public var cut: String { self == .braille ? "✂" : "cut" }
  /// Stands for a value that was not published.
  public var missing: Unicode.Scalar { self == .ascii ? "." : "·" }
}

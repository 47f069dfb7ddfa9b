internal import Canvas

/// The signs of legends: those that the charts draw with the same symbols.
extension Symbols {
  /// What bars of a fill are filled with.
  func sign(of fill: Bar.Fill) -> String { String(Character(swatch(fill))) }

  /// A value that was not published.
  var missingSign: String { String(repeating: Character(missing), count: 2) }

  /// A snapshot, or a mean over bars.
  var dotSign: String { self == .ascii ? "*" : "•" }

  /// The line of earlier values across bars.
  var ghostSign: String { String(Character(earlier)) }

  /// A claim.
  var claimSign: String { self == .ascii ? "o" : "◇" }

  /// What an area is filled with.
  var areaSign: String { String(Character(full)) }
}

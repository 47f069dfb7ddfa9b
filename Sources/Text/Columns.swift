extension Unicode.Scalar {
  /// How many columns of a terminal this scalar takes by itself: 0, 1 or 2.
  ///
  /// Combining marks take none. Scalars that need a stand-in (see ``visible(_:)``) are never drawn
  /// themselves; asked all the same they answer 0. Ambiguous scalars answer 1.
  ///
  /// - Complexity: O(1) below U+0300 and for boxes, blocks and braille, which charts consist of;
  ///   O(log *r*) in the ranges of the tables for the rest.
  public var columns: Int {
    switch value {
    case ..<0x300: return needsStandIn ? 0 : 1
    case 0x2500...0x25FC, 0x2800...0x28FF: return 1
    default: break
    }
    if needsStandIn || contains(value, in: ColumnTables.combining) { return 0 }
    return contains(value, in: ColumnTables.wide) ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// Whether this scalar needs no stand-in and is a grapheme of its own whatever its neighbours
  /// are, as far as that can be told without tables.
  fileprivate var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2190...0x2BFF: true
    default: false
    }
  }
}

extension Character {
  /// How many columns of a terminal this grapheme takes: those of its first scalar.
  ///
  /// Terminals disagree about what later scalars add, so Paceboard draws no sequence that depends
  /// on it: joiners are shown as stand-ins and variation selectors are dropped.
  public var columns: Int {
    unicodeScalars.first?.columns ?? 0
  }
}

extension String {
  /// How many columns of a terminal this text takes once stand-ins are written out.
  ///
  /// - Complexity: O(*n*).
  public var columns: Int {
    // Most texts are ASCII, of which each byte is a column.
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return utf8.count }
    var columns = 0
    for scalar in unicodeScalars {
      guard scalar.standsAlone else { return visible(self).reduce(0) { $0 + $1.columns } }
      columns += scalar.columns
    }
    return columns
  }
}

extension StringProtocol {
  /// How many columns of a terminal this text takes once stand-ins are written out.
  ///
  /// - Complexity: O(*n*).
  public var columns: Int { String(self).columns }

  /// This text, or its beginning with `…` at its end where it is wider than `columns`.
  ///
  /// For texts of strangers only: Paceboard's own words have shorter forms instead.
  public func fitted(to columns: Int) -> String {
    let shown = visible(String(self))
    guard shown.columns > columns else { return shown }
    guard columns > 0 else { return "" }
    var result = ""
    var used = 0
    for character in shown {
      guard used + character.columns <= columns - 1 else { break }
      result.append(character)
      used += character.columns
    }
    return result + "…"
  }
}

private func contains(_ value: UInt32, in ranges: [ColumnTables.Span]) -> Bool {
  var low = 0
  var high = ranges.count
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].last < value {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low < ranges.count && ranges[low].first <= value
}

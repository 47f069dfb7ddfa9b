import CNCurses
import Canvas

extension Style {
  /// All of the style in 60 bits: a colour's are its kind, in two, and its value.
  var packed: UInt64 {
    let mask: UInt32 = 0x3FF_FFFF
    return UInt64(foreground.rawValue & mask) | UInt64(background.rawValue & mask) << 26
      | UInt64(attributes.rawValue) << 52
  }

  /// Whether a blank looks the same in both styles.
  func looksBlank(as other: Style) -> Bool {
    background == other.background
      && attributes.union(other.attributes).isDisjoint(with: [.reverse, .underline])
  }
}

extension Attributes {
  /// The same attributes as ncurses' bits.
  var curses: attr_t {
    var bits: attr_t = 0
    if contains(.bold) { bits |= cncurses_bold }
    if contains(.dim) { bits |= cncurses_dim }
    if contains(.italic) { bits |= cncurses_italic }
    if contains(.underline) { bits |= cncurses_underline }
    if contains(.reverse) { bits |= cncurses_reverse }
    return bits
  }
}

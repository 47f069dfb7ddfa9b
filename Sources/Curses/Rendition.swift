import Canvas

/// What a terminal draws with, as far as the bytes sent to it tell: its graphic rendition, in the
/// words of ECMA-48, 8.3.117 (SGR).
///
/// Attributes are known only after a reset, with which the colours are too.
struct Rendition: Hashable {
  /// One of two colours, by how it is selected.
  enum Color: Hashable {
    /// Whatever it was.
    case unknown
    /// The terminal's own.
    case terminal
    /// One of the first eight, or of their bright kin after them.
    case low(UInt8)
    /// One of 256.
    case palette(UInt8)
    /// Red, green and blue, between semicolons.
    case rgb(UInt8, UInt8, UInt8)
    /// The same between colons, as ISO 8613-6 has it.
    case direct(UInt8, UInt8, UInt8)
  }

  /// nil where they are unknown.
  var attributes: Attributes?
  var foreground = Color.unknown
  var background = Color.unknown

  /// Nothing is known.
  static let unknown = Rendition()
  /// As after a reset.
  static let terminal = Rendition(
    attributes: [], foreground: .terminal, background: .terminal)

  /// Takes the parameters of a sequence that selects.
  ///
  /// - Parameters:
  ///   - range: Where they stand in the bytes, without the sequence's beginning and end.
  ///   - bytes: All that is sent.
  /// - Returns: Whether each is known here and has a known result; if not, nothing was taken.
  mutating func select(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    var next = self
    var parameters = Parameters(rest: range)
    while let parameter = parameters.next(of: bytes) {
      switch parameter {
      case 0: next = .terminal
      case 1, 2, 3, 4, 7, 22, 23, 24, 27:
        guard let known = next.attributes else { return false }
        let named = Self.attributes(named: parameter)
        next.attributes = parameter < 20 ? known.union(named) : known.subtracting(named)
      case 30...37: next.foreground = .low(UInt8(parameter - 30))
      case 90...97: next.foreground = .low(UInt8(parameter - 82))
      case 40...47: next.background = .low(UInt8(parameter - 40))
      case 100...107: next.background = .low(UInt8(parameter - 92))
      case 39: next.foreground = .terminal
      case 49: next.background = .terminal
      case 38, 48:
        guard let color = parameters.color(of: bytes) else { return false }
        if parameter == 38 { next.foreground = color } else { next.background = color }
      default: return false
      }
    }
    guard parameters.areSound else { return false }
    self = next
    return true
  }

  /// What a parameter sets, or ends: bold and dim end together.
  private static func attributes(named parameter: Int) -> Attributes {
    switch parameter {
    case 1: .bold
    case 2: .dim
    case 3, 23: .italic
    case 4, 24: .underline
    case 7, 27: .reverse
    default: [.bold, .dim]
    }
  }
}

/// The parameters of a sequence, one after the other.
private struct Parameters {
  /// Where those stand that were not read.
  var rest: Range<Int>
  /// Whether one was read, and where none is left after a separator, that one is to come.
  private var hasBegun = false
  /// Whether all that was read were numbers and separators.
  private(set) var areSound = true

  init(rest: Range<Int>) { self.rest = rest }

  /// The next, where an empty one is 0; nil after the last and where they are not sound.
  mutating func next(of bytes: [UInt8], after separator: UInt8 = UInt8(ascii: ";")) -> Int? {
    guard areSound, !hasBegun || !rest.isEmpty else { return nil }
    if hasBegun {
      areSound = bytes[rest.lowerBound] == separator
      rest = (rest.lowerBound + 1)..<rest.upperBound
    }
    hasBegun = true
    var number = 0
    while let index = rest.first, areSound, 0x30...0x39 ~= bytes[index] {
      number = number * 10 + Int(bytes[index] - 0x30)
      areSound = number < 1000
      rest = (index + 1)..<rest.upperBound
    }
    return areSound ? number : nil
  }

  /// A colour after the parameter that says which: 5 and its number, or 2 and its three parts.
  mutating func color(of bytes: [UInt8]) -> Rendition.Color? {
    if let index = rest.first, bytes[index] == UInt8(ascii: ":") { return directColor(of: bytes) }
    switch next(of: bytes) {
    case 5: return part(of: bytes).map { .palette($0) }
    case 2:
      guard let red = part(of: bytes), let green = part(of: bytes), let blue = part(of: bytes)
      else { return nil }
      return .rgb(red, green, blue)
    default: return nil
    }
  }

  /// `:2::` and three parts: the space of colours between them is left open.
  private mutating func directColor(of bytes: [UInt8]) -> Rendition.Color? {
    let separator = UInt8(ascii: ":")
    guard next(of: bytes, after: separator) == 2, next(of: bytes, after: separator) == 0,
      let red = part(of: bytes, after: separator), let green = part(of: bytes, after: separator),
      let blue = part(of: bytes, after: separator)
    else { return nil }
    return .direct(red, green, blue)
  }

  private mutating func part(
    of bytes: [UInt8], after separator: UInt8 = UInt8(ascii: ";")
  ) -> UInt8? {
    rest.isEmpty ? nil : next(of: bytes, after: separator).flatMap { UInt8(exactly: $0) }
  }
}

extension Rendition {
  /// Writes the sequence that makes a terminal draw with this, where it draws with something else.
  ///
  /// What is unknown here is left as it is.
  ///
  /// - Parameters:
  ///   - actual: What it draws with.
  ///   - endsEach: Whether the terminal can end one attribute, and not only all.
  ///   - bytes: Where the sequence is written to.
  func write(after actual: Rendition, endsEach: Bool, to bytes: inout [UInt8]) {
    guard self != actual else { return }
    bytes += [0x1B, UInt8(ascii: "[")]
    let start = bytes.count
    if self != .terminal {
      var actual = actual
      if let attributes { Self.write(attributes, after: &actual, endsEach: endsEach, to: &bytes) }
      if foreground != actual.foreground { foreground.write(base: 30, to: &bytes) }
      if background != actual.background { background.write(base: 40, to: &bytes) }
    }
    // Each parameter has its separator after it; a reset needs none.
    if bytes.count > start { bytes.removeLast() }
    bytes.append(UInt8(ascii: "m"))
  }

  private static func write(
    _ attributes: Attributes, after actual: inout Rendition, endsEach: Bool,
    to bytes: inout [UInt8]
  ) {
    guard attributes != actual.attributes else { return }
    var kept = Attributes()
    if let known = actual.attributes, known.isSubset(of: attributes) || endsEach {
      let ended = known.subtracting(attributes)
      kept = known.intersection(attributes)
      if !ended.isDisjoint(with: [.bold, .dim]) {
        bytes += "22;".utf8
        kept.subtract([.bold, .dim])
      }
      if ended.contains(.italic) { bytes += "23;".utf8 }
      if ended.contains(.underline) { bytes += "24;".utf8 }
      if ended.contains(.reverse) { bytes += "27;".utf8 }
    } else {
      bytes += "0;".utf8
      actual = .terminal
    }
    let begun = attributes.subtracting(kept)
    if begun.contains(.bold) { bytes += "1;".utf8 }
    if begun.contains(.dim) { bytes += "2;".utf8 }
    if begun.contains(.italic) { bytes += "3;".utf8 }
    if begun.contains(.underline) { bytes += "4;".utf8 }
    if begun.contains(.reverse) { bytes += "7;".utf8 }
  }
}

extension Rendition.Color {
  /// Writes the parameters that select it; `base` is 30 for the glyph's colour, else 40.
  fileprivate func write(base: Int, to bytes: inout [UInt8]) {
    let separator = UInt8(ascii: ":")
    switch self {
    case .unknown: return
    case .terminal: Self.write(base + 9, to: &bytes)
    case .low(let number):
      Self.write(base + Int(number) + (number < 8 ? 0 : 52), to: &bytes)
    case .palette(let number):
      Self.write(base + 8, to: &bytes)
      bytes += "5;".utf8
      Self.write(Int(number), to: &bytes)
    case .rgb(let red, let green, let blue):
      Self.write(base + 8, to: &bytes)
      bytes += "2;".utf8
      Self.write(Int(red), to: &bytes)
      Self.write(Int(green), to: &bytes)
      Self.write(Int(blue), to: &bytes)
    case .direct(let red, let green, let blue):
      Self.write(base + 8, before: separator, to: &bytes)
      bytes += "2::".utf8
      Self.write(Int(red), before: separator, to: &bytes)
      Self.write(Int(green), before: separator, to: &bytes)
      Self.write(Int(blue), to: &bytes)
    }
  }

  /// Writes a number below 1000 and a separator.
  private static func write(
    _ number: Int, before separator: UInt8 = UInt8(ascii: ";"), to bytes: inout [UInt8]
  ) {
    if number >= 100 { bytes.append(UInt8(0x30 + number / 100)) }
    if number >= 10 { bytes.append(UInt8(0x30 + number / 10 % 10)) }
    bytes.append(UInt8(0x30 + number % 10))
    bytes.append(separator)
  }
}

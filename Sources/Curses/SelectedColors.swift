/// The colours that a terminal draws in, as far as a frame's bytes have selected them.
///
/// ncurses selects both colours of a pair at each change of either, and most neighbours of a frame
/// share their ground: a quarter of its bytes would select what is selected.
struct SelectedColors {
  /// Where in the bytes each was selected; nil where it is unknown.
  private var foreground: Range<Int>?
  private var background: Range<Int>?

  /// The bytes without those that select a colour that is selected.
  ///
  /// That is done for single colours of the palette or of RGB alone. At first, and after whatever
  /// else may set a colour, both count as unknown, so that the terminal shows the same.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func withoutRepeats(_ bytes: [UInt8]) -> [UInt8] {
    var selected = SelectedColors()
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var (index, copied) = (0, 0)
    while index < bytes.count {
      guard bytes[index] == 0x1B else {
        index += 1
        continue
      }
      let sequence = index..<end(ofSequenceAt: index, in: bytes)
      if selected.repeats(sequence, of: bytes) {
        kept += bytes[copied..<index]
        copied = sequence.upperBound
      }
      index = sequence.upperBound
    }
    return kept + bytes[copied...]
  }

  /// Takes a sequence, and says whether it changes nothing.
  private mutating func repeats(_ sequence: Range<Int>, of bytes: [UInt8]) -> Bool {
    switch Meaning(of: bytes[sequence]) {
    case .nothing: return false
    case .unknown:
      self = SelectedColors()
      return false
    case .foreground:
      defer { foreground = sequence }
      return foreground.map { bytes[$0] == bytes[sequence] } ?? false
    case .background:
      defer { background = sequence }
      return background.map { bytes[$0] == bytes[sequence] } ?? false
    }
  }

  /// Where an escape sequence ends: ECMA-48, 5.4, and ECMA-35, 13.2.
  private static func end(ofSequenceAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "[") {
      index += 1
      while index < bytes.count, 0x30...0x3F ~= bytes[index] { index += 1 }
    }
    while index < bytes.count, 0x20...0x2F ~= bytes[index] { index += 1 }
    return min(index + 1, bytes.count)
  }
}

/// What an escape sequence says of colours.
private enum Meaning {
  /// That there are no others.
  case nothing
  /// Maybe that there are others.
  case unknown
  /// Which one glyphs have.
  case foreground
  /// Which one is behind them.
  case background

  init(of sequence: ArraySlice<UInt8>) {
    let start = sequence.startIndex
    guard sequence.count > 2, let last = sequence.last else {
      self = .unknown
      return
    }
    switch (sequence[start + 1], last) {
    // A character set.
    case (UInt8(ascii: "("), _): self = .nothing
    case (UInt8(ascii: "["), UInt8(ascii: "m")): self = Self(selecting: sequence[(start + 2)...])
    // Movements and erasures.
    case (UInt8(ascii: "["), UInt8(ascii: "@")...UInt8(ascii: "Z")),
      (UInt8(ascii: "["), UInt8(ascii: "d")):
      self = .nothing
    default: self = .unknown
    }
  }

  /// Reads 38;5;n, 38;2;r;g;b and all of 38:…, or the same with 48; ends with its m.
  private init(selecting parameters: ArraySlice<UInt8>) {
    let start = parameters.startIndex
    var (semicolons, colons) = (0, 0)
    for byte in parameters {
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: ":") { colons += 1 }
    }
    guard parameters.count > 5, parameters[start + 1] == UInt8(ascii: "8") else {
      self = .unknown
      return
    }
    let isOneColor =
      switch parameters[start + 3] {
      case _ where colons > 0: semicolons == 0
      case UInt8(ascii: "5"): semicolons == 2
      case UInt8(ascii: "2"): semicolons == 4
      default: false
      }
    switch parameters[start] {
    case UInt8(ascii: "3") where isOneColor: self = .foreground
    case UInt8(ascii: "4") where isOneColor: self = .background
    default: self = .unknown
    }
  }
}

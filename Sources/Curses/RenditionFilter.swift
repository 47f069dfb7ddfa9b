/// Makes the bytes of a frame fewer, which show the same.
///
/// ncurses selects both colours at each change of either, ends bold by ending everything, and
/// selects for what is then not drawn: together two fifths of a frame. Here a selection waits until
/// something is drawn, and then says what is different from the last one.
struct RenditionFilter {
  /// Whether the terminal can end one attribute, and not only all.
  private let endsEach: Bool
  /// What the bytes so far select, and what the terminal was told.
  private var (wanted, actual) = (Rendition.unknown, Rendition.unknown)
  /// The character set that the bytes so far designate, and the one that the terminal was told of;
  /// nil where that is unknown.
  private var (wantedSet, actualSet): (UInt8?, UInt8?) = (nil, nil)
  private var result: [UInt8] = []

  /// Makes bytes fewer.
  ///
  /// Nothing is taken for granted of what the terminal draws with before them; after them it draws
  /// with the same as after the bytes that are given. What may select something that is not known
  /// here stays as it is.
  ///
  /// - Parameters:
  ///   - bytes: What ncurses writes for a frame.
  ///   - endsEach: Whether the terminal can end one attribute, and not only all.
  /// - Returns: The bytes to send in their place.
  /// - Complexity: O(*n*) in the bytes.
  static func reduced(_ bytes: [UInt8], endsEach: Bool) -> [UInt8] {
    var filter = RenditionFilter(endsEach: endsEach)
    filter.result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index] == 0x1B {
        index = end(ofSequenceAt: start, in: bytes)
        filter.take(start..<index, of: bytes)
      } else {
        let moves = bytes[start] == 0x0D || bytes[start] == 0x08
        repeat { index += 1 } while index < bytes.count && bytes[index] >= 0x20 && !moves
        if !moves { filter.tell() }
        filter.result += bytes[start..<index]
      }
    }
    filter.tell()
    return filter.result
  }

  private init(endsEach: Bool) { self.endsEach = endsEach }

  private mutating func take(_ sequence: Range<Int>, of bytes: [UInt8]) {
    switch Meaning(of: bytes, sequence) {
    case .movement: result += bytes[sequence]
    case .drawing:
      tell()
      result += bytes[sequence]
    case .designation(let set): wantedSet = set
    case .selection(let parameters) where wanted.select(parameters, of: bytes): break
    case .selection:
      tell()
      result += bytes[sequence]
      (wanted, actual) = (.unknown, .unknown)
    case .unknown:
      tell()
      result += bytes[sequence]
      (wanted, actual) = (.unknown, .unknown)
      (wantedSet, actualSet) = (nil, nil)
    }
  }

  /// Tells the terminal what was selected since it was told last.
  private mutating func tell() {
    if let wantedSet, wantedSet != actualSet {
      result += [0x1B, UInt8(ascii: "("), wantedSet]
      actualSet = wantedSet
    }
    wanted.write(after: actual, endsEach: endsEach, to: &result)
    actual = wanted
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

/// What an escape sequence has to do with what is drawn with.
private enum Meaning {
  /// Nothing.
  case movement
  /// It draws.
  case drawing
  /// It names the character set.
  case designation(UInt8)
  /// It selects, by the parameters there.
  case selection(Range<Int>)
  /// Maybe anything.
  case unknown

  init(of bytes: [UInt8], _ sequence: Range<Int>) {
    guard sequence.count > 2 else {
      self = .unknown
      return
    }
    let parameters = (sequence.lowerBound + 2)..<(sequence.upperBound - 1)
    let isPlain = parameters.isEmpty || bytes[parameters.lowerBound] < 0x3C
    switch (bytes[sequence.lowerBound + 1], bytes[sequence.upperBound - 1]) {
    case (UInt8(ascii: "("), let set) where sequence.count == 3: self = .designation(set)
    case (UInt8(ascii: "["), UInt8(ascii: "m")) where isPlain: self = .selection(parameters)
    // Up, down, forth, back, to a line, a column or a place.
    case (UInt8(ascii: "["), UInt8(ascii: "A")...UInt8(ascii: "H")) where isPlain,
      (UInt8(ascii: "["), UInt8(ascii: "d")) where isPlain:
      self = .movement
    // Insertions, erasures, deletions and scrolling.
    case (UInt8(ascii: "["), UInt8(ascii: "@")) where isPlain,
      (UInt8(ascii: "["), UInt8(ascii: "J")...UInt8(ascii: "M")) where isPlain,
      (UInt8(ascii: "["), UInt8(ascii: "P")) where isPlain,
      (UInt8(ascii: "["), UInt8(ascii: "S")...UInt8(ascii: "T")) where isPlain,
      (UInt8(ascii: "["), UInt8(ascii: "X")) where isPlain,
      (UInt8(ascii: "["), UInt8(ascii: "b")) where isPlain:
      self = .drawing
    default: self = .unknown
    }
  }
}

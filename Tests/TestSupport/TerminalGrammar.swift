/// What a terminal's description lets a program send to it: plain text and the entry's strings, with
/// any numbers in their places.
///
/// It reads bytes as a terminal does and stops at the first that it was never told of.
public struct TerminalGrammar: Sendable {
  /// A piece of a string of the description.
  private indirect enum Piece: Sendable {
    case byte(UInt8)
    /// `%d`: a number.
    case number
    /// `%c`, `%s`: whatever a parameter holds; no printing of the board needs it.
    case anything
    /// `%?…%t…%e…%;`: one of several, each of pieces.
    case oneOf([[Piece]])
  }

  private let strings: [[Piece]]
  private let isUTF8: Bool

  /// Reads a description.
  ///
  /// - Parameters:
  ///   - entry: As `infocmp -1 -x` writes it: a capability a line.
  ///   - extra: Strings beyond the entry that the terminal takes as well.
  ///   - isUTF8: Whether text may hold more than ASCII.
  public init(entry: String, extra: [String], isUTF8: Bool) {
    self.isUTF8 = isUTF8
    let sent = entry.split(separator: "\n").compactMap { line -> [UInt8]? in
      let line = line.drop { $0 == "\t" || $0 == " " }
      // What begins with a k is sent by keys, and acsc is a table.
      guard let equals = line.firstIndex(of: "="), !line.hasPrefix("k"), !line.hasPrefix("acsc"),
        line.hasSuffix(",")
      else { return nil }
      return Self.unescaped(line[line.index(after: equals)...].dropLast())
    }
    strings =
      (sent + extra.map { Array($0.utf8) }).map { bytes in
        var rest = bytes[...]
        let pieces = Self.pieces(&rest)
        // What repeats a character begins with it, which has been read as text by then.
        if case .anything = pieces.first { return Array(pieces.dropFirst()) }
        return pieces
      }.filter { !$0.isEmpty }
  }

  /// The first bytes that are neither text nor in the description; nil where all are.
  public func firstStray(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = bytes[...]
    // A frame says the same few hundred things again and again.
    var known: Set<ArraySlice<UInt8>> = []
    while let first = rest.first {
      if (0x20...0x7E).contains(first) {
        rest = rest.dropFirst()
        continue
      }
      let sequence = Self.sequence(at: rest)
      if known.contains(sequence) {
        rest = rest[sequence.endIndex...]
      } else if first >= 0x80 {
        let length = Self.scalarLength(rest)
        guard isUTF8, length > 0 else { return rest.prefix(24) }
        rest = rest.dropFirst(length)
      } else if let end = strings.compactMap({ Self.ends(of: $0[...], in: rest).max() }).max(),
        end > rest.startIndex
      {
        if end == sequence.endIndex { known.insert(sequence) }
        rest = rest[end...]
      } else if let selections = Self.selections(in: sequence), selections.allSatisfy(isString) {
        known.insert(sequence)
        rest = rest[sequence.endIndex...]
      } else {
        return rest.prefix(24)
      }
    }
    return nil
  }

  /// What stands at the start as far as its end can be told without the description.
  private static func sequence(at bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.starts(with: [0x1B, 0x5B]) else { return bytes.prefix(1) }
    let final = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return final.map { bytes[...$0] } ?? bytes
  }

  /// The selections that a sequence of several joins, each as a sequence of its own; nil where it
  /// is no such sequence.
  private static func selections(in sequence: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard sequence.starts(with: [0x1B, 0x5B]), sequence.last == UInt8(ascii: "m") else {
      return nil
    }
    var rest = sequence.dropFirst(2).dropLast()
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
    var selections: [[UInt8]] = []
    while let first = rest.first {
      let isColor = first.elementsEqual("38".utf8) || first.elementsEqual("48".utf8)
      let count = !isColor ? 1 : rest.dropFirst().first?.elementsEqual("5".utf8) == true ? 3 : 5
      let one = rest.prefix(count).joined(separator: [UInt8(ascii: ";")])
      selections.append([0x1B, 0x5B] + one + [UInt8(ascii: "m")])
      rest = rest.dropFirst(count)
    }
    return selections.count > 1 ? selections : nil
  }

  /// Whether bytes are one string of the description.
  private func isString(_ bytes: [UInt8]) -> Bool {
    strings.contains { Self.ends(of: $0[...], in: bytes[...]).contains(bytes.endIndex) }
  }

  /// How many bytes the character at the start of UTF-8 takes; 0 where it is none, or a control.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let length =
      switch bytes.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard length > 0, text.utf8.elementsEqual(bytes.prefix(length)),
      let scalar = text.unicodeScalars.first, !(0x80...0x9F).contains(scalar.value)
    else { return 0 }
    return length
  }

  /// Every place in which some pieces may end.
  private static func ends(
    of pieces: ArraySlice<Piece>, in bytes: ArraySlice<UInt8>
  ) -> Set<Int> {
    guard let piece = pieces.first else { return [bytes.startIndex] }
    let rest = pieces.dropFirst()
    func on(_ index: Int) -> Set<Int> { ends(of: rest, in: bytes[index...]) }
    switch piece {
    case .byte(let byte): return bytes.first == byte ? on(bytes.startIndex + 1) : []
    case .anything: return bytes.isEmpty ? [] : on(bytes.startIndex + 1)
    case .number:
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      return digits.isEmpty ? [] : on(digits.endIndex)
    case .oneOf(let choices):
      return choices.reduce(into: []) { found, choice in
        for end in ends(of: choice[...], in: bytes) { found.formUnion(on(end)) }
      }
    }
  }

  // MARK: Reading the description

  /// The pieces up to the end, or up to `%t`, `%e` or `%;`, which is left.
  private static func pieces(_ bytes: inout ArraySlice<UInt8>) -> [Piece] {
    var result: [Piece] = []
    let ends = ["%t", "%e", "%;"].map { Array($0.utf8) }
    while !ends.contains(where: { bytes.starts(with: $0) }), let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "$"), bytes.first == UInt8(ascii: "<") {
        // A pause, which nothing is sent for.
        bytes = bytes.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        continue
      }
      guard byte == UInt8(ascii: "%") else {
        result.append(.byte(byte))
        continue
      }
      switch bytes.popFirst() ?? 0 {
      case UInt8(ascii: "%"): result.append(.byte(byte))
      case UInt8(ascii: "d"), UInt8(ascii: "x"), UInt8(ascii: "o"): result.append(.number)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes = bytes.drop { $0 != UInt8(ascii: "d") }.dropFirst()
        result.append(.number)
      case UInt8(ascii: "c"), UInt8(ascii: "s"): result.append(.anything)
      case UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "g"): bytes = bytes.dropFirst()
      case UInt8(ascii: "'"): bytes = bytes.dropFirst(2)
      case UInt8(ascii: "{"): bytes = bytes.drop { $0 != UInt8(ascii: "}") }.dropFirst()
      case UInt8(ascii: "?"): result.append(choice(&bytes))
      default: break
      }
    }
    return result
  }

  /// The branches of a condition; the condition itself sends nothing.
  private static func choice(_ bytes: inout ArraySlice<UInt8>) -> Piece {
    var branches: [[Piece]] = []
    var hasElse = false
    _ = pieces(&bytes)
    while bytes.starts(with: Array("%t".utf8)) {
      bytes = bytes.dropFirst(2)
      branches.append(pieces(&bytes))
      guard bytes.starts(with: Array("%e".utf8)) else { break }
      bytes = bytes.dropFirst(2)
      // After an else comes what is sent otherwise, or the condition of the next branch.
      let other = pieces(&bytes)
      if !bytes.starts(with: Array("%t".utf8)) {
        branches.append(other)
        hasElse = true
      }
    }
    if bytes.starts(with: Array("%;".utf8)) { bytes = bytes.dropFirst(2) }
    return .oneOf(hasElse ? branches : branches + [[]])
  }

  /// A string of the description without its escapes.
  private static func unescaped(_ text: Substring) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "^"):
        let letter = rest.popFirst() ?? 0x40
        result.append(letter == UInt8(ascii: "?") ? 0x7F : letter & 0x1F)
      case UInt8(ascii: "\\"):
        let letter = rest.popFirst() ?? 0
        switch letter {
        case UInt8(ascii: "E"), UInt8(ascii: "e"): result.append(0x1B)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "s"): result.append(0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
          let more = rest.prefix(2).prefix { (0x30...0x37).contains($0) }
          rest = rest.dropFirst(more.count)
          let value = ([letter] + more).reduce(0) { $0 * 8 + Int($1 - 0x30) }
          result.append(UInt8(truncatingIfNeeded: value))
        default: result.append(letter)
        }
      default: result.append(byte)
      }
    }
    return result
  }
}

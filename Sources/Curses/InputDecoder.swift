package import Canvas

/// Turns the bytes that a terminal sends into inputs, however they are cut into pieces.
///
/// ncurses' own reading blocks up to the escape delay after a lone Esc and cannot see a hang-up, so
/// the bytes are read and understood here; a value without a descriptor can be tested byte by byte.
package struct InputDecoder {
  private let sequences: KeySequences
  /// Bytes that have arrived and are not understood yet.
  private var waiting: [UInt8] = []
  private var isPasting = false
  /// What has been pasted so far, as much of it as is kept.
  private var pasted: [UInt8] = []
  private var clicks = ClickCounter()

  package init(sequences: KeySequences) {
    self.sequences = sequences
  }

  /// What the decoder waits for.
  package enum Expectation: Hashable {
    /// Nothing: what comes next starts anew.
    case nothing
    /// The rest of a key or character, which is due within the escape delay.
    case restOfKey
    /// The end of a paste.
    case restOfPaste
  }

  /// What the next bytes are expected to be.
  package var expectation: Expectation {
    if isPasting { return .restOfPaste }
    return waiting.isEmpty ? .nothing : .restOfKey
  }

  /// Takes bytes as they arrive.
  ///
  /// - Returns: The inputs they complete. Pasted text is one input, and never a key.
  package mutating func decode(
    _ bytes: some Sequence<UInt8>, at now: Duration = .awake
  ) -> [Input] {
    waiting.append(contentsOf: bytes)
    return drain(isFinal: false, at: now)
  }

  /// Decides what is waiting, because nothing more has come in time: Esc was a key by itself.
  package mutating func settle(at now: Duration = .awake) -> [Input] {
    if isPasting {
      isPasting = false
      waiting = []
      pasted = []
    }
    return drain(isFinal: true, at: now)
  }

  private mutating func drain(isFinal: Bool, at now: Duration) -> [Input] {
    var inputs: [Input] = []
    var rest = waiting[...]
    reading: while let first = rest.first {
      if isPasting {
        guard let end = rest.firstRange(of: Self.pasteEnd) else {
          // The end may have arrived in part.
          let tail = rest.suffix(Self.pasteEnd.count - 1)
          keep(pasted: rest[..<tail.startIndex])
          rest = tail
          break
        }
        keep(pasted: rest[..<end.lowerBound])
        rest = rest[end.upperBound...]
        isPasting = false
        inputs.append(.paste(String(decoding: pasted, as: UTF8.self)))
        pasted = []
        continue
      }
      let step =
        switch first {
        case 0x1B: escape(rest, isFinal: isFinal)
        case 0x00..<0x20, 0x7F: Step.key(Self.control(first), length: 1)
        default: text(rest, isFinal: isFinal)
        }
      switch step {
      case .incomplete:
        break reading
      case .inputs(let some, let length):
        inputs += some
        rest = rest.dropFirst(length)
      case .mouse(let report, let length):
        inputs += clicks.inputs(for: report, at: now).map(Input.mouse)
        rest = rest.dropFirst(length)
      case .paste(let length):
        isPasting = true
        rest = rest.dropFirst(length)
      }
    }
    waiting = Array(rest)
    return inputs
  }

  private mutating func keep(pasted bytes: ArraySlice<UInt8>) {
    pasted.append(contentsOf: bytes.prefix(Input.pasteLimit - pasted.count))
  }

  /// What the first bytes mean, and how many they are.
  private enum Step {
    case incomplete
    case inputs([Input], length: Int)
    case mouse(MouseReport, length: Int)
    case paste(length: Int)

    static func key(_ key: Key?, length: Int) -> Step {
      .inputs(key.map { [.key($0)] } ?? [], length: length)
    }
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  // MARK: Characters

  /// Characters up to the next control character, marks joined to their bases.
  private func text(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    var run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let length = run.count
    var torn = 0
    if run.endIndex == bytes.endIndex {
      torn = Self.tornTail(run)
      run = run.dropLast(torn)
      if run.isEmpty { return isFinal ? .inputs([], length: length) : .incomplete }
    }
    let characters = String(decoding: run, as: UTF8.self).filter { character in
      // U+FFFD is what bytes that are no UTF-8 decode to; C1 controls are not typed.
      character != "\u{FFFD}" && !character.unicodeScalars.contains { (0x80...0x9F) ~= $0.value }
    }
    return .inputs(
      characters.map { .key(.character($0)) }, length: isFinal ? length : length - torn)
  }

  /// How many bytes at the end begin a character of UTF-8 without finishing it.
  private static func tornTail(_ bytes: ArraySlice<UInt8>) -> Int {
    for (back, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let needed =
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      return needed > back + 1 ? back + 1 : 0
    }
    return 0
  }

  // MARK: Escape sequences

  private func escape(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    switch sequences.match(bytes) {
    case .key(let key, let length): return .key(key, length: length)
    case .beginning: if !isFinal { return .incomplete }
    case .none: break
    }
    let rest = bytes.dropFirst()
    switch rest.first {
    case nil:
      return isFinal ? .key(.escape, length: 1) : .incomplete
    case UInt8(ascii: "["):
      return ControlSequence.parse(rest.dropFirst()).map { step(for: $0) }
        ?? (isFinal ? torn(bytes) : .incomplete)
    case UInt8(ascii: "O"):
      return singleShift(rest.dropFirst(), isFinal: isFinal)
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      return report(bytes, isFinal: isFinal)
    case 0x1B:
      // Some terminals mark Alt by one more Esc before the key's own.
      let second = rest.dropFirst().first
      if second == nil, !isFinal { return .incomplete }
      let isMarked = second == UInt8(ascii: "[") || second == UInt8(ascii: "O")
      return .key(isMarked ? nil : .escape, length: 1)
    case 0x08, 0x7F:
      return .key(.backspace, length: 2)
    case .some(0x00..<0x20):
      return .key(.escape, length: 1)
    default:
      let length = 1 + Self.characterLength(rest)
      guard length <= bytes.count else {
        return isFinal ? .inputs([], length: bytes.count) : .incomplete
      }
      let text = String(decoding: bytes.prefix(length).dropFirst(), as: UTF8.self)
      return .key(text.first.map(Key.alt), length: length)
    }
  }

  /// A sequence whose rest never came: Alt and a bracket if there is no more of it, else nothing.
  private func torn(_ bytes: ArraySlice<UInt8>) -> Step {
    .key(
      bytes.count == 2 ? .alt(Character(Unicode.Scalar(bytes[bytes.startIndex + 1]))) : nil,
      length: bytes.count)
  }

  private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first ?? 0 {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private func step(for sequence: ControlSequence) -> Step {
    // Esc and the bracket came before it.
    let length = sequence.length + 2
    if let report = sequence.mouse { return .mouse(report, length: length) }
    if sequence.isPasteStart { return .paste(length: length) }
    if sequence.isFocus { return .inputs([.focused], length: length) }
    return .key(sequence.key, length: length)
  }

  /// `ESC O` and a letter: cursor and keypad keys in application mode, F1–F4.
  private func singleShift(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let length = 2 + digits.count + 1
    guard let letter = bytes.dropFirst(digits.count).first else {
      if !isFinal { return .incomplete }
      return .key(digits.isEmpty ? .alt("O") : nil, length: length - 1)
    }
    let modifiers = Modifiers(parameter: Int(String(decoding: digits, as: UTF8.self)) ?? 1)
    if let key = ControlSequence.key(letter: letter, modifiers) {
      return .key(key, length: length)
    }
    switch letter {
    case UInt8(ascii: "M"): return .key(.enter, length: length)
    case UInt8(ascii: "I"): return .key(.tab, length: length)
    case UInt8(ascii: "X"): return .key(.character("="), length: length)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad's `*+,-./0–9` are its letters, 0x40 further down.
      return .key(.character(Character(Unicode.Scalar(letter - 0x40))), length: length)
    default: return .key(.alt("O"), length: 2)
    }
  }

  /// An answer to a question another program asked: dropped up to its end.
  private func report(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    let body = bytes.dropFirst(2)
    let isAlt: Bool
    switch body.first {
    case nil: return isFinal ? torn(bytes) : .incomplete
    case .some(0x30...0x39): isAlt = false
    case UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "+"):
      isAlt = bytes[bytes.startIndex + 1] != UInt8(ascii: "P")
    default: isAlt = true
    }
    if isAlt { return torn(bytes.prefix(2)) }
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return isFinal || body.count > 4096 ? .inputs([], length: bytes.count) : .incomplete
    }
    // The string terminator is Esc and a backslash.
    let terminator = bytes[end] == 0x1B && bytes[(end + 1)...].first == UInt8(ascii: "\\") ? 2 : 1
    if bytes[end] == 0x1B, end + 1 == bytes.endIndex, !isFinal { return .incomplete }
    let isCut = bytes[end] == 0x1B && terminator == 1
    return .inputs([], length: end - bytes.startIndex + (isCut ? 0 : terminator))
  }
}

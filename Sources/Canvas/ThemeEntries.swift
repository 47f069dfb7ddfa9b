import Text

/// The entries of a theme file: what each key says, before anything is made of it.
struct ThemeEntries {
  /// The colours by key; a key with an empty value has ``Color/terminal``.
  private(set) var colors: [ThemeKey: Color] = [:]
  /// The attributes by key.
  private(set) var attributes: [ThemeKey: Attributes] = [:]
  /// The keys whose value is empty, which is not the same as a missing key.
  private(set) var empty: Set<ThemeKey> = []
  private var faults: [ThemeFault] = []

  /// Reads `theme[key]="value"` lines; later entries win over earlier ones of the same key.
  init(_ text: String) throws(ThemeFaults) {
    // Lines are split by their scalars: as characters, CR LF would be one.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var scalars = line[...]
      if index == 0, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
      read(Array(scalars), line: index + 1)
    }
    guard faults.isEmpty else { throw ThemeFaults(faults: faults) }
  }

  private mutating func read(_ line: [Unicode.Scalar], line number: Int) {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { " \t\r".unicodeScalars.contains(scalar) }
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line[range])
      return String(view)
    }
    var end = line.count
    while end > 0, isBlank(line[end - 1]) { end -= 1 }
    let start = line.firstIndex { !isBlank($0) } ?? end
    guard start < end, line[start] != "#" else { return }
    let opening = Array("theme[".unicodeScalars)
    let keyStart = start + opening.count
    guard end > keyStart, Array(line[start..<keyStart]) == opening,
      let keyEnd = line[keyStart..<end].firstIndex(of: "]"),
      let equals = line[keyEnd..<end].firstIndex(of: "="),
      line[keyEnd + 1..<equals].allSatisfy(isBlank)
    else {
      report(
        .notAnEntry, number, start, text(start..<end), "write theme[key]=\"#rrggbb\"")
      return
    }
    let name = text(keyStart..<keyEnd)
    var valueStart = equals + 1
    while valueStart < end, isBlank(line[valueStart]) { valueStart += 1 }
    var valueEnd = end
    if valueStart < end, line[valueStart] == "\"" {
      valueStart += 1
      // What follows the closing quote is somebody's note.
      guard let quote = line[valueStart..<end].firstIndex(of: "\"") else {
        report(.openQuote, number, valueStart, text(valueStart..<end), "end the value with \"")
        return
      }
      valueEnd = quote
    }
    guard let key = ThemeKey(name) else {
      refuse(name, number, keyStart)
      return
    }
    store(text(min(valueStart, valueEnd)..<valueEnd), for: key, number, valueStart)
  }

  /// A key near a known one is a slip; other keys belong to programs that read the same files.
  private mutating func refuse(_ name: String, _ line: Int, _ column: Int) {
    if let hint = didYouMean(name, among: ThemeKey.names, within: 2, in: .none) {
      report(.unknownKey, line, column, name, hint)
    } else if name.hasPrefix("pb_") {
      report(
        .unknownKey, line, column, name, "keys are pb_ROLE, pb_ROLE_bg, pb_ROLE_style, pb_PANEL_…")
    }
  }

  private mutating func store(
    _ value: String, for key: ThemeKey, _ line: Int, _ column: Int
  ) {
    if case .roleStyle = key {
      switch Attributes(words: value) {
      case .some(let attributes): self.attributes[key] = attributes
      case nil:
        report(
          .notAttributes, line, column, value, "use bold, dim, italic, underline, reverse")
      }
      return
    }
    if value.allSatisfy({ $0 == " " }) {
      colors[key] = .terminal
      empty.insert(key)
      return
    }
    do throws(ColorProblem) {
      colors[key] = try Color(parsing: value)
      empty.remove(key)
    } catch {
      report(error.problem, line, column, value, error.hint)
    }
  }

  private mutating func report(
    _ problem: ThemeFault.Problem, _ line: Int, _ column: Int, _ value: String, _ hint: String
  ) {
    faults.append(
      ThemeFault(
        problem: problem, line: line, column: column + 1, value: visible(value), hint: hint))
  }
}

extension Attributes {
  /// The attributes of a list of words; nil where one is unknown.
  fileprivate init?(words: String) {
    self = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "," }) {
      switch word {
      case "bold": insert(.bold)
      case "dim": insert(.dim)
      case "italic": insert(.italic)
      case "underline": insert(.underline)
      case "reverse": insert(.reverse)
      default: return nil
      }
    }
  }
}

/// Why a value is no colour.
struct ColorProblem: Error, Hashable {
  let problem: ThemeFault.Problem
  let hint: String
}

extension Color {
  /// A colour as theme files write it: `#rrggbb`, `#gg` for a grey, `r g b` in decimals, or
  /// `palette n`.
  init(parsing value: String) throws(ColorProblem) {
    let words = value.split(separator: " ").map(String.init)
    if let first = words.first, first.hasPrefix("#"), words.count == 1 {
      self = try Color(hexadecimal: String(first.dropFirst()))
    } else if words.count == 2, words[0] == "palette" {
      self = .palette(try Color.component(words[1]))
    } else if words.count == 3 {
      self = .rgb(
        try Color.component(words[0]), try Color.component(words[1]),
        try Color.component(words[2]))
    } else if words.count == 1, words[0].utf8.count == 6, Int(words[0], radix: 16) != nil {
      throw ColorProblem(problem: .notAColor, hint: didYouMean("#\(words[0])", in: .none))
    } else {
      throw ColorProblem(
        problem: .notAColor, hint: "write #rrggbb, #gg, three decimals or palette n")
    }
  }

  private init(hexadecimal digits: String) throws(ColorProblem) {
    let isHexadecimal = digits.utf8.allSatisfy {
      UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9")
        || UInt8(ascii: "a") <= $0 | 0x20 && $0 | 0x20 <= UInt8(ascii: "f")
    }
    guard isHexadecimal, let value = UInt32(digits, radix: 16) else {
      throw ColorProblem(problem: .notAColor, hint: "after # come the digits 0–9 and a–f")
    }
    func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) }
    switch digits.utf8.count {
    case 2: self = .rgb(byte(0), byte(0), byte(0))
    case 6: self = .rgb(byte(16), byte(8), byte(0))
    default:
      throw ColorProblem(problem: .notAColor, hint: "after # come six digits, or two for a grey")
    }
  }

  private static func component(_ word: String) throws(ColorProblem) -> UInt8 {
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), word.utf8.count < 10,
      let value = Int(word)
    else { throw ColorProblem(problem: .notAColor, hint: "components are numbers from 0 to 255") }
    guard value < 256 else {
      throw ColorProblem(problem: .outOfRange, hint: "components are numbers from 0 to 255")
    }
    return UInt8(value)
  }
}

import Model

extension StringProtocol {
  /// The text without white space at its ends, and with one space in place of each run of it: labels
  /// of workbooks have trailing spaces and line breaks.
  var words: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isSpace {
        result.append(scalar)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// The text as it is compared: its words in lower case.
  var folded: String { words.lowercased() }

  /// The numbers written in it, each with its digits.
  var digitRuns: [Substring] {
    Substring(self).split { !("0"..."9" ~= $0) }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space as spreadsheets have it, the space that does not break included.
  fileprivate var isSpace: Bool {
    switch self {
    case " ", "\t"..."\r", "\u{A0}", "\u{2007}", "\u{202F}": true
    default: false
    }
  }
}

extension FiscalYear {
  /// The fiscal year a label states: `2025`, `2025 (FYTD)`, `FY25`, `FY2025`, `EOFY2024`.
  ///
  /// Where several are named, as in `FY2023 - FY2025`, the last counts.
  init?(label: some StringProtocol) {
    for digits in label.digitRuns.reversed() {
      guard let number = Int(digits) else { continue }
      if digits.count == 4, (1990...2100).contains(number) {
        self.init(number)
        return
      }
      if digits.count == 2 {
        self.init(2000 + number)
        return
      }
    }
    return nil
  }

  /// The month of this fiscal year with a number in the calendar year, 1–12.
  func month(_ number: Int) -> Month {
    Month(year: number >= 10 ? year - 1 : year, month: number)
  }
}

extension Month {
  /// The number, 1–12, of a month's name: `OCT`, `Sept`, `October`, `01 October`.
  static func number(ofName text: some StringProtocol) -> Int? {
    let name = text.lowercased().drop { !("a"..."z" ~= $0) }
    let letters = name.prefix { "a"..."z" ~= $0 }
    guard letters.count >= 3 else { return nil }
    return longNames.firstIndex { $0.lowercased().hasPrefix(letters) }.map { $0 + 1 }
  }
}

extension Day {
  /// The day written as `MM/DD/YYYY`, months and days of one digit included.
  init?(american text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]),
      let year = Int(parts[2]), parts[2].count == 4
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

import Model

/// A text that may be a date, taken apart once for all formats that it is tried in.
struct DateText {
  let text: String
  /// What is in it; nil where something is that no date has.
  let parts: DateParts?

  init(_ text: String) {
    self.text = text
    parts = DateParts(text.utf8)
  }
}

/// The numbers and month names in a date.
struct DateParts {
  struct Item {
    let number: Int
    let digits: Int
    var isName: Bool { digits == 0 }

    /// As a year: four digits, or two of this century.
    var year: Int? {
      switch digits {
      case 4: (1900...2100).contains(number) ? number : nil
      case 2: 2000 + number
      default: nil
      }
    }

    var month: Int? { digits <= 2 && (1...12).contains(number) ? number : nil }

    /// The digits up to a place and those behind it, if there are so many in all.
    func split(behind place: Int, of all: Int) -> (Item, Item)? {
      guard digits == all else { return nil }
      var divisor = 1
      for _ in place..<all { divisor *= 10 }
      return (
        Item(number: number / divisor, digits: place),
        Item(number: number % divisor, digits: all - place)
      )
    }
  }

  private(set) var items: [Item] = []
  private(set) var isFiscal = false
  private(set) var hasTime = false

  /// Takes a text apart, by bytes: what is not ASCII is no part of a date.
  init?(_ text: String.UTF8View) {
    var rest = text[...]
    while let first = rest.first {
      switch first {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard digits.count <= 8 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        items.append(Item(number: number, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        let letters = rest.prefix(while: Self.isLetter)
        guard take(String(Substring(letters)).lowercased()) else { return nil }
        rest = rest.dropFirst(letters.count)
      default:
        guard "-/._, :'".utf8.contains(first) else { return nil }
        if first == UInt8(ascii: ":") { hasTime = true }
        rest = rest.dropFirst()
      }
    }
    if items.isEmpty { return nil }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private mutating func take(_ letters: String) -> Bool {
    switch letters {
    case "fy": isFiscal = true
    case "t", "z": hasTime = true
    default:
      guard let month = Month.number(ofName: letters) else { return false }
      items.append(Item(number: month, digits: 0))
    }
    return true
  }
}

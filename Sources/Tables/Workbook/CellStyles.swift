/// Which cell styles show a number as a day.
struct CellStyles: Sendable {
  private var isDate: [Bool] = []

  /// The styles of a workbook that has none.
  init() {}

  init(_ isDate: [Bool]) {
    self.isDate = isDate
  }

  /// Whether a cell of a style holds a day; false for a style that does not exist.
  func isDate(_ style: Int) -> Bool {
    isDate.indices.contains(style) && isDate[style]
  }
}

/// Reads `styles.xml`.
final class CellStylesHandler: XMLHandler {
  private let limit: Int
  private var customDates: [Int: Bool] = [:]
  private var isInCellFormats = false
  private var isDate: [Bool] = []

  init(limit: Int) {
    self.limit = limit
  }

  var styles: CellStyles { CellStyles(isDate) }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    if name.isEqual(to: "numFmt") {
      guard let id = attributes["numFmtId"]?.integer, let code = attributes["formatCode"] else {
        return
      }
      customDates[id] = NumberFormat.isDate(code: code.string)
    } else if name.isEqual(to: "cellXfs") {
      isInCellFormats = true
    } else if isInCellFormats, name.isEqual(to: "xf") {
      let id = attributes["numFmtId"]?.integer ?? 0
      isDate.append(customDates[id] ?? NumberFormat.isDate(builtIn: id))
    }
    if max(isDate.count, customDates.count) > limit {
      fault = TableFault(.tooMany("styles", limit: limit))
    }
  }

  override func end(_ name: XMLText) {
    if name.isEqual(to: "cellXfs") { isInCellFormats = false }
  }
}

/// What a number format shows.
enum NumberFormat {
  /// Whether a format that every spreadsheet knows shows a day.
  ///
  /// Source: ECMA-376 part 1, 18.8.30 `numFmt`; 27 to 36 and 50 to 58 are days in East Asian
  /// languages. Times alone, 18 to 21, 32 to 35 and 45 to 47, are left as numbers.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 36, 50...58: true
    default: false
    }
  }

  /// Whether a format code shows a day.
  ///
  /// That is a year or a day of the month, or a month without a time.
  ///
  /// - Parameter code: Such as `[$-409]d\-mmm\-yy;@`; what is in quotes, brackets or escaped is text.
  /// - Returns: Whether it does.
  static func isDate(code: String) -> Bool {
    var (hasDay, hasMonth, hasTime) = (false, false, false)
    var bytes = Array(code.lowercased().utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "["):
        let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes[inside.endIndex...].dropFirst()
        // `[h]`, `[mm]` and `[ss]` count on past a day's end; all else is a colour or a language.
        hasTime = hasTime || (!inside.isEmpty && inside.allSatisfy("hms".utf8.contains))
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): bytes = bytes.dropFirst()
      case UInt8(ascii: "a") where bytes.starts(with: "m/pm".utf8): bytes = bytes.dropFirst(4)
      case UInt8(ascii: "g") where bytes.starts(with: "eneral".utf8): bytes = bytes.dropFirst(6)
      case UInt8(ascii: "d"), UInt8(ascii: "y"): hasDay = true
      case UInt8(ascii: "m"): hasMonth = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      default: break
      }
    }
    return hasDay || (hasMonth && !hasTime)
  }
}

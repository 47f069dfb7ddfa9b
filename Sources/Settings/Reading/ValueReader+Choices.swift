internal import Board
internal import Text

extension ValueReader {
  /// A path, `~` and relative ones resolved; those of the file are relative to its folder.
  func path(_ raw: RawValue, home: String?, _ faults: inout FaultCollector) -> String? {
    guard let text = text(raw), !text.isEmpty, !text.utf8.contains(0) else {
      // The quotes of a shell are gone by the time that an argument arrives.
      let isArgument = if case .flag = raw.origin { true } else { false }
      return faults.refuse(
        raw, for: name, hint: isArgument ? "it has to be a path" : "write a path in quotes")
    }
    if text == "~" || text.hasPrefix("~/") {
      guard let home else {
        return faults.refuse(raw, for: name, hint: "HOME is not set: write the whole path")
      }
      return text == "~" ? home : home.joined(String(text.dropFirst(2)))
    }
    guard !text.hasPrefix("/"), case .file(let file, _, _) = raw.origin, file.folder != "." else {
      return text
    }
    return file.folder.joined(text)
  }

  /// A path, or the name of the data in the program.
  func dataFolder(_ raw: RawValue, home: String?, _ faults: inout FaultCollector) -> String? {
    text(raw) == Settings.builtInData ? text(raw) : path(raw, home: home, &faults)
  }

  /// A theme by its name, or by its path where there is a slash in it.
  func theme(_ raw: RawValue, home: String?, _ faults: inout FaultCollector) -> ThemeChoice? {
    let hint = "write a theme's name, or a path with a slash in it"
    if let text = text(raw), text.contains("/") || text.hasPrefix("~") {
      return path(raw, home: home, &faults).map(ThemeChoice.file)
    }
    return shownText(raw, hint: hint, &faults).flatMap { name in
      // Files are named after their themes, and some people name the file.
      let plain = name.hasSuffix(".theme") ? String(name.dropLast(6)) : name
      return plain.isEmpty ? faults.refuse(raw, for: self.name, hint: hint) : .named(plain)
    }
  }

  /// A page by its digit or its name.
  func page(_ raw: RawValue, _ faults: inout FaultCollector) -> PageChoice? {
    let page: PageChoice? =
      switch raw.content {
      case .integer(let number): (0...8).contains(number) ? .number(number) : nil
      case .word(let text), .string(let text): PageChoice(text)
      case .other, .boolean, .list, .table: nil
      }
    return page
      ?? faults.refuse(
        raw, for: name,
        hint: "it is a digit from 0 to 8, \(alternatives(PageChoice.names)) or a family's name")
  }

  /// At least one page.
  func pages(_ raw: RawValue, _ faults: inout FaultCollector) -> [PageChoice]? {
    let elements = elements(raw)
    guard (1...32).contains(elements.count) else {
      return faults.refuse(raw, for: name, hint: "list 1 to 32 pages")
    }
    let pages = elements.map { page($0, &faults) }
    return pages.contains(nil) ? nil : pages.compactMap { $0 }
  }

  /// Hours of the night, or `none`; nil inside for none.
  func night(_ raw: RawValue, _ faults: inout FaultCollector) -> NightHours?? {
    guard let text = text(raw), let hours = NightHours(text) else {
      if text(raw) == "none" { return .some(nil) }
      return faults.refuse(
        raw, for: name, hint: "write two different times, as in \"22:00-06:00\", or \"none\"")
    }
    return .some(hours)
  }

  /// A mark inside of numbers: one character, one column wide, that is no part of a number itself.
  func mark(_ raw: RawValue, allowsEmpty: Bool, _ faults: inout FaultCollector) -> String? {
    guard let text = text(raw), text.isEmpty ? allowsEmpty : text.count == 1,
      text.columns == text.count,
      !text.contains(where: { $0.isLetter || $0.isNumber || "+-–~<>=%".contains($0) })
    else {
      return faults.refuse(
        raw, for: name,
        hint: "it is one character that is no letter, digit or sign"
          + (allowsEmpty ? ", or \"\"" : ""))
    }
    return text
  }
}

extension PageChoice {
  /// The names of the pages that every data package has, in the order of their digits.
  static var names: [String] { fixed.sorted { $0.value < $1.value }.map(\.key) }
}

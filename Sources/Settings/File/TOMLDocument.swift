internal import CToml

/// The values of a TOML text, each with its place.
enum TOMLDocument {
  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: Any bytes.
  ///   - path: The file's name in the places of values and faults.
  /// - Returns: The keys of the whole document, in the order of their places.
  /// - Throws: The first thing that is not TOML; toml++ cannot go on behind it.
  static func read(_ bytes: [UInt8], path: String) throws(SettingsFault) -> [RawValue.Entry] {
    let source = SourceText(bytes)
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe toml_read(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    guard let document = unsafe document else { return [] }
    defer { unsafe toml_free(document) }
    guard unsafe document.pointee.count > 0 else {
      let place = unsafe document.pointee.error_place
      throw SettingsFault(
        at: Origin(path: path, place),
        source.openText(before: place).map { "the text that begins in column \($0) is not closed" }
          ?? inWords(unsafe String(document.pointee.error)))
    }
    let values = unsafe UnsafeBufferPointer(
      start: document.pointee.values, count: document.pointee.count)
    let rows = unsafe values.map { unsafe Row($0, path: path, source: source) }
    return entries(of: 0, in: rows, children: children(of: rows))
  }

  /// toml++'s words, without those that every fault begins with.
  private static func inWords(_ reason: String) -> String {
    let usual = "Error while parsing "
    return reason.hasPrefix(usual) ? "in " + reason.dropFirst(usual.count) : reason
  }

  /// The rows whose parent each row is; a parent stands before its children.
  private static func children(of rows: [Row]) -> [[Int]] {
    var children = [[Int]](repeating: [], count: rows.count)
    for (index, row) in rows.enumerated().dropFirst() { children[row.parent].append(index) }
    return children
  }

  private static func entries(
    of parent: Int, in rows: [Row], children: [[Int]]
  ) -> [RawValue.Entry] {
    children[parent].map { index in
      RawValue.Entry(
        key: rows[index].key, keyOrigin: rows[index].keyOrigin,
        value: value(index, in: rows, children: children))
    }
    // toml++ has the keys in the order of their names.
    .sorted { $0.keyOrigin < $1.keyOrigin }
  }

  private static func value(_ index: Int, in rows: [Row], children: [[Int]]) -> RawValue {
    let row = rows[index]
    switch row.content {
    case .single(let content): return RawValue(content, from: row.origin, text: row.text)
    case .list:
      let elements = children[index].map { value($0, in: rows, children: children) }
      return RawValue(.list(elements), from: row.origin, text: "a list")
    case .table:
      let entries = entries(of: index, in: rows, children: children)
      return RawValue(.table(entries), from: row.origin, text: "a table")
    }
  }
}

/// One value of the shim, copied out of its memory.
private struct Row {
  enum Content {
    case single(RawValue.Content)
    case list
    case table
  }

  let parent: Int
  let key: String
  let keyOrigin: Origin
  let origin: Origin
  let text: String
  let content: Content

  init(_ value: toml_value, path: String, source: SourceText) {
    unsafe parent = Int(value.parent)
    key = unsafe String(value.key)
    keyOrigin = unsafe Origin(path: path, value.key_place)
    origin = unsafe Origin(path: path, value.place)
    switch toml_kind(unsafe value.kind) {
    case TOML_STRING:
      let string = unsafe String(value.text)
      text = string
      content = .single(.string(string))
      return
    case TOML_INTEGER: content = .single(.integer(Int(unsafe value.integer)))
    case TOML_BOOLEAN: content = .single(.boolean(unsafe value.integer != 0))
    case TOML_ARRAY: content = .list
    case TOML_TABLE: content = .table
    default: content = .single(.other)
    }
    text = unsafe source.text(from: value.place, to: value.end)
  }
}

/// A text that is looked up by line and column.
private struct SourceText {
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Where a text in quotes begins that its line ends in, counted from 1.
  ///
  /// Nil unless the place, that of a fault, is the end of the line: what is wrong inside of a text
  /// has words of its own. A text of several lines begins with three quotes and is not looked for.
  func openText(before place: toml_place) -> Int? {
    guard place.line >= 1, lines.indices.contains(Int(place.line) - 1) else { return nil }
    let line = Array(String(decoding: lines[Int(place.line) - 1], as: UTF8.self).unicodeScalars)
    guard Int(place.column) >= line.count else { return nil }
    var open: (quote: Unicode.Scalar, column: Int)?
    var isEscaped = false
    for (index, scalar) in line.enumerated() {
      let next = line[index...].prefix(3)
      if open == nil, next.count == 3, next.allSatisfy({ $0 == scalar }),
        "\"'".unicodeScalars.contains(scalar)
      {
        return nil
      }
      if let quote = open?.quote {
        if isEscaped {
          isEscaped = false
        } else if quote == "\"", scalar == "\\" {
          isEscaped = true
        } else if scalar == quote {
          open = nil
        }
      } else if scalar == "\"" || scalar == "'" {
        open = (scalar, index + 1)
      } else if scalar == "#" {
        return nil
      }
    }
    return open?.column
  }

  /// What stands between two places of one line; empty for more than a line.
  func text(from start: toml_place, to end: toml_place) -> String {
    guard start.line == end.line, start.column >= 1, end.column > start.column,
      lines.indices.contains(Int(start.line) - 1)
    else { return "" }
    let line = String(decoding: lines[Int(start.line) - 1], as: UTF8.self).unicodeScalars
    let scalars = line.dropFirst(Int(start.column) - 1).prefix(Int(end.column - start.column))
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Origin {
  fileprivate init(path: String, _ place: toml_place) {
    self = .file(path: path, line: Int(place.line), column: Int(place.column))
  }
}

extension String {
  fileprivate init(_ text: toml_text) {
    unsafe self.init(
      decoding: UnsafeRawBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
  }
}

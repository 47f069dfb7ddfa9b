/// A glyph as a picture of five points in height, for words and for the smallest figures.
///
/// Two points make a cell where there are halves of cells, so that five take three rows.
struct SmallGlyph {
  private let lines: [Substring]

  /// How high a glyph is in points.
  static let height = 5

  /// Finds a glyph; nil where there is none.
  ///
  /// - Parameters:
  ///   - character: A digit, a capital or a sign; small letters count as capitals, but for `k`.
  ///   - symbols: Which characters it is drawn with.
  init?(_ character: Character, for symbols: Symbols) {
    let pictures = symbols == .ascii ? Self.lined : Self.pictures
    guard let picture = pictures[character] ?? pictures[Character(character.uppercased())] else {
      return nil
    }
    lines = picture.split(
      separator: symbols == .ascii ? "\n" : "/", omittingEmptySubsequences: false)
  }

  /// How many points, and cells, it is wide.
  var columns: Int { lines.first?.utf8.count ?? 0 }

  /// Whether one of its points is set.
  func isSet(x: Int, y: Int) -> Bool {
    guard lines.indices.contains(y), x >= 0, x < columns else { return false }
    return Array(lines[y].utf8)[x] == UInt8(ascii: "#")
  }

  /// The glyph as three rows of cells.
  func cells(_ symbols: Symbols) -> [[Unicode.Scalar]] {
    guard symbols != .ascii else { return lines.map { Array($0.unicodeScalars) } }
    return symbols.cells(columns: columns, rows: 3) { x, y in isSet(x: Int(x), y: Int(y)) }
  }
}

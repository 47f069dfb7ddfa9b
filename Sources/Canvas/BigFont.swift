/// A font for figures and words that are read from across the room.
///
/// From five rows on a glyph is a set of strokes of one thickness, drawn for exactly the height
/// asked for, so that edges fall on the borders of the points that a cell is divided into: two by
/// two where there are quadrants, two halves where there are only those, one in ASCII. Below that a
/// glyph is a small picture of three rows, because there a stroke has no room to be one.
///
/// It has the digits, the signs of numbers, and capitals; small letters are drawn as capitals, but
/// for the `k` of thousands.
public struct BigFont: Hashable, Sendable {
  /// How high every glyph is: ``leastRows``, or 5 or more.
  public let rows: Int
  /// Which characters it is drawn with.
  public let symbols: Symbols

  /// The least height.
  public static let leastRows = 3

  /// Creates a font.
  ///
  /// - Parameters:
  ///   - rows: How high it is; 4 and less count as ``leastRows``.
  ///   - symbols: Which characters it is drawn with.
  public init(rows: Int, symbols: Symbols) {
    self.rows = rows < 5 ? Self.leastRows : rows
    self.symbols = symbols
  }

  /// The largest font in which a text fits.
  ///
  /// - Parameters:
  ///   - text: A figure or a word.
  ///   - size: The room there is.
  ///   - symbols: Which characters it is drawn with.
  /// - Returns: Nil where not even the smallest font fits or it lacks one of the characters.
  /// - Complexity: O(*n* · *r*) in the characters and the rows.
  public static func largest(for text: String, in size: Size, symbols: Symbols) -> BigFont? {
    guard size.height >= leastRows, !text.isEmpty else { return nil }
    for rows in stride(from: size.height, through: leastRows, by: -1) {
      let font = BigFont(rows: rows, symbols: symbols)
      if let columns = font.columns(of: text), columns <= size.width { return font }
    }
    return nil
  }

  /// How many columns a text takes.
  ///
  /// - Returns: Nil where the font lacks one of the characters.
  public func columns(of text: String) -> Int? {
    var total = 0
    for character in text {
      guard let width = columns(of: character) else { return nil }
      total += width + (total > 0 ? gap : 0)
    }
    return total
  }

  /// Whether there is a glyph for a character.
  public func has(_ character: Character) -> Bool { columns(of: character) != nil }

  /// Whether glyphs reach to the lower edge of the last row, or leave half of it free.
  public var fillsLastRow: Bool {
    symbols == .ascii || (!usesPictures && height == Double(2 * rows))
  }

  /// How many columns a glyph takes; nil where there is none.
  func columns(of character: Character) -> Int? {
    if character == " " { return max(1, columns(ofPart: 0.3)) }
    guard !usesPictures else { return SmallGlyph(character, for: symbols)?.columns }
    return StrokeGlyph.share(of: capital(character)).map { share in
      let columns = columns(ofPart: share)
      // A stem in the middle stands on the borders of points too.
      return columns + ((columns - Int(thickness)).isMultiple(of: 2) ? 0 : 1)
    }
  }

  /// How many columns stay free between two glyphs.
  var gap: Int { usesPictures ? 1 : max(1, Int((thickness * 0.8).rounded())) }

  /// The glyph as rows of cells; nil where there is none.
  func glyph(_ character: Character) -> [[Unicode.Scalar]]? {
    guard let columns = columns(of: character) else { return nil }
    if character == " " {
      return Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }
    guard !usesPictures else { return SmallGlyph(character, for: symbols)?.cells(symbols) }
    let strokes = StrokeGlyph(
      capital(character), width: Double(columns), height: height, thickness: thickness)
    return symbols.cells(columns: columns, rows: rows) { x, y in strokes.contains(x: x, y: y) }
  }

  private func capital(_ character: Character) -> Character {
    character == "k" ? character : character.uppercased().first ?? character
  }

  /// Whether glyphs are the small pictures rather than strokes.
  private var usesPictures: Bool { rows < 5 }

  /// The height of the strokes in columns, which are half as high as rows: such that the space
  /// above the middle bar equals that below it.
  private var height: Double {
    let full = 2 * rows
    return Double((full - Int(thickness)).isMultiple(of: 2) ? full : full - 1)
  }

  /// How thick the strokes are, in columns.
  private var thickness: Double { max(1, (Double(2 * rows) * 0.155).rounded()) }

  /// How many columns a share of a glyph's height is.
  private func columns(ofPart share: Double) -> Int {
    Int((Double(2 * rows) * share).rounded())
  }
}

extension Symbols {
  /// Rows of cells of a picture.
  ///
  /// - Parameters:
  ///   - columns: How wide it is.
  ///   - rows: How high it is.
  ///   - isSet: Whether a point is part of it, both counted in columns from the top-left corner;
  ///     a row is two columns high.
  /// - Returns: Rows of one scalar a column.
  func cells(
    columns: Int, rows: Int, _ isSet: (_ x: Double, _ y: Double) -> Bool
  ) -> [[Unicode.Scalar]] {
    (0..<rows).map { row in
      (0..<columns).map { column in
        let (x, y) = (Double(column), Double(row) * 2)
        switch self {
        case .ascii: return isSet(x + 0.5, y + 1) ? "#" : " "
        case .block:
          return Self.halves[(isSet(x + 0.5, y + 0.5) ? 1 : 0) + (isSet(x + 0.5, y + 1.5) ? 2 : 0)]
        case .braille:
          return Self.quadrants[
            (isSet(x + 0.25, y + 0.5) ? 1 : 0) + (isSet(x + 0.75, y + 0.5) ? 2 : 0)
              + (isSet(x + 0.25, y + 1.5) ? 4 : 0) + (isSet(x + 0.75, y + 1.5) ? 8 : 0)]
        }
      }
    }
  }

  /// By bits: 1 the upper half, 2 the lower.
  private static let halves: [Unicode.Scalar] = [" ", "▀", "▄", "█"]
  /// By bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}

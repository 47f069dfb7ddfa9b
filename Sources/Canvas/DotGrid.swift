/// A picture in dots finer than cells: two by four to a cell in braille, one by two in half blocks
/// and in ASCII.
struct DotGrid {
  /// Dots across.
  let width: Int
  /// Dots from the foot to the top.
  let height: Int
  private let columns: Int
  private let rows: Int
  private let symbols: Symbols
  private var bits: [UInt8]
  /// Which series drew last in a cell.
  private(set) var owners: [UInt8]

  init(columns: Int, rows: Int, symbols: Symbols) {
    self.columns = columns
    self.rows = rows
    self.symbols = symbols
    width = symbols == .braille ? columns * 2 : columns
    height = symbols == .braille ? rows * 4 : rows * 2
    bits = Array(repeating: 0, count: columns * rows)
    owners = Array(repeating: 0, count: columns * rows)
  }

  /// Sets a dot, counted from the lower left corner; outside nothing happens.
  mutating func set(x: Int, y: Int, owner: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let index: Int
    if symbols == .braille {
      index = (rows - 1 - y / 4) * columns + x / 2
      bits[index] |= DotGrid.braille[(y % 4) * 2 + x % 2]
    } else {
      index = (rows - 1 - y / 2) * columns + x
      bits[index] |= y % 2 == 0 ? 1 : 2
    }
    owners[index] = UInt8(truncatingIfNeeded: owner)
  }

  /// Draws a line between two dots, both included; `pattern` says which of its dots are set.
  mutating func line(
    from start: Point, to end: Point, owner: Int, where pattern: (_ step: Int) -> Bool
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let steps = max(dx.magnitude, dy.magnitude)
    guard steps > 0 else {
      set(x: start.x, y: start.y, owner: owner)
      return
    }
    let count = Int(steps)
    // Counted along the chart, so that a pattern runs on from one point to the next.
    let isSteep = dy.magnitude > dx.magnitude
    for step in 0...count
    where pattern(isSteep ? start.y + (dy < 0 ? -step : step) : start.x + (dx < 0 ? -step : step)) {
      // Rounding to the nearest dot, halves away from the start, in whole numbers.
      set(
        x: start.x + rounded(step * dx, count), y: start.y + rounded(step * dy, count),
        owner: owner)
    }
  }

  /// The glyph of a cell counted from the upper left corner; nil where no dot is set.
  func glyph(column: Int, row: Int) -> Unicode.Scalar? {
    let value = bits[row * columns + column]
    guard value != 0 else { return nil }
    switch symbols {
    case .braille: return Unicode.Scalar(0x2800 + UInt32(value))
    case .block: return value == 1 ? "▄" : value == 2 ? "▀" : "█"
    case .ascii: return value == 1 ? "." : value == 2 ? "'" : ":"
    }
  }

  /// The series that drew last in a cell.
  func owner(column: Int, row: Int) -> Int { Int(owners[row * columns + column]) }

  private func rounded(_ numerator: Int, _ denominator: Int) -> Int {
    let half = numerator < 0 ? -denominator : denominator
    return (2 * numerator + half) / (2 * denominator)
  }

  /// Which of a braille cell's four rows of dots is nearest to a height within it, 0 being the
  /// lowest; heights are from 0 at the foot to 1 at the top.
  static func dotRow(_ height: Double) -> Int { min(3, max(0, Int(height * 4))) }

  /// The braille cell in which the left dot of one row is set.
  static func dot(inRow row: Int) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(braille[row * 2])) ?? " "
  }

  /// Whether a glyph is a braille cell with dots.
  static func hasDots(_ glyph: Unicode.Scalar) -> Bool { (0x2801...0x28FF).contains(glyph.value) }

  /// The bits of a braille cell's row of dots.
  static func bits(ofRow row: Int) -> UInt8 { braille[row * 2] | braille[row * 2 + 1] }

  /// The bit of each dot of a braille cell, from the lower left to the upper right.
  static let braille: [UInt8] = [0x40, 0x80, 0x04, 0x20, 0x02, 0x10, 0x01, 0x08]
}

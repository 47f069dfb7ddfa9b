/// The lines that box-drawing characters are made of, in tenths of a unit of a 10 × 20 cell.
enum BoxLines {
  /// One line, or one arc through a corner.
  struct Line {
    let points: [Point]
    let isThick: Bool
    let isArc: Bool
  }

  /// The lines of the characters that frames, charts and tables are drawn with.
  static let lines: [Unicode.Scalar: [Line]] = {
    var lines: [Unicode.Scalar: [Line]] = [:]
    for (characters, weights) in arms {
      for (scalar, arms) in zip(characters.unicodeScalars, weights) {
        lines[scalar] = arms.flatMap { arm($0) }
      }
    }
    lines["╭"] = arc(to: .down, .right)
    lines["╮"] = arc(to: .down, .left)
    lines["╰"] = arc(to: .up, .right)
    lines["╯"] = arc(to: .up, .left)
    for (scalar, count, isThick) in [
      ("╌", 2, false), ("┄", 3, false), ("┈", 4, false), ("╍", 2, true), ("┅", 3, true),
    ] as [(Unicode.Scalar, Int, Bool)] {
      lines[scalar] = dashes(count, isUpright: false, isThick: isThick)
    }
    for (scalar, count) in [("╎", 2), ("┆", 3), ("┊", 4)] as [(Unicode.Scalar, Int)] {
      lines[scalar] = dashes(count, isUpright: true, isThick: false)
    }
    return lines
  }()

  private enum Side { case left, right, up, down }
  private enum Weight { case light, heavy, double }

  /// Which arms reach from the middle of a cell to its sides, all of one weight.
  private static let arms: [(String, [[(Side, Weight)]])] = {
    let shapes: [[Side]] = [
      [.left, .right], [.up, .down], [.down, .right], [.down, .left], [.up, .right], [.up, .left],
      [.up, .down, .right], [.up, .down, .left], [.left, .right, .down], [.left, .right, .up],
      [.left, .right, .up, .down],
    ]
    func all(_ weight: Weight) -> [[(Side, Weight)]] { shapes.map { $0.map { ($0, weight) } } }
    return [
      ("─│┌┐└┘├┤┬┴┼", all(.light)), ("━┃┏┓┗┛┣┫┳┻╋", all(.heavy)), ("═║╔╗╚╝╠╣╦╩╬", all(.double)),
      (
        "╞╡",
        [
          [(.up, .light), (.down, .light), (.right, .double)],
          [(.up, .light), (.down, .light), (.left, .double)],
        ]
      ),
    ]
  }()

  private static func arm(_ arm: (side: Side, weight: Weight)) -> [Line] {
    let offsets = arm.weight == .double ? [-15, 15] : [0]
    return offsets.map { offset in
      // An arm of two lines begins beyond the middle on both sides, so that corners close.
      let reach = arm.weight == .double ? 15 : 6
      let points: [Point]
      switch arm.side {
      case .left: points = [Point(x: 0, y: 100 + offset), Point(x: 50 + reach, y: 100 + offset)]
      case .right: points = [Point(x: 100, y: 100 + offset), Point(x: 50 - reach, y: 100 + offset)]
      case .up: points = [Point(x: 50 + offset, y: 0), Point(x: 50 + offset, y: 100 + reach)]
      case .down: points = [Point(x: 50 + offset, y: 200), Point(x: 50 + offset, y: 100 - reach)]
      }
      return Line(points: points, isThick: arm.weight == .heavy, isArc: false)
    }
  }

  /// A straight piece from the side, then a bend through the middle of the cell.
  private static func arc(to vertical: Side, _ horizontal: Side) -> [Line] {
    let side = Point(x: 50, y: vertical == .down ? 200 : 0)
    let bend = Point(x: 50, y: vertical == .down ? 150 : 50)
    let end = Point(x: horizontal == .right ? 100 : 0, y: 100)
    return [
      Line(points: [side, bend], isThick: false, isArc: false),
      Line(points: [bend, Point(x: 50, y: 100), end], isThick: false, isArc: true),
    ]
  }

  private static func dashes(_ count: Int, isUpright: Bool, isThick: Bool) -> [Line] {
    let length = (isUpright ? 200 : 100) / count
    return (0..<count).map { index in
      let (from, to) = (index * length + length / 6, index * length + length * 5 / 6)
      let points =
        isUpright
        ? [Point(x: 50, y: from), Point(x: 50, y: to)]
        : [Point(x: from, y: 100), Point(x: to, y: 100)]
      return Line(points: points, isThick: isThick, isArc: false)
    }
  }
}

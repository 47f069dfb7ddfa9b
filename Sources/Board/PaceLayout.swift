internal import Canvas

/// The parts of the pace page that keys can go to.
public enum PacePart: Hashable, Sendable, CaseIterable {
  /// The fiscal years as curves and as a table.
  case years
  /// The chain from book-ins to people held.
  case chain
  /// Goals stated a day, room below capacities and totals that others claim.
  case room

  /// Its place among the parts, from 0.
  var index: Int {
    switch self {
    case .years: 0
    case .chain: 1
    case .room: 2
    }
  }

  var title: Phrase {
    switch self {
    case .years: ["Fiscal years"]
    case .chain: ["The chain, as far as it is published", "The chain"]
    case .room: ["Day goals, room and claimed totals", "Goals and room"]
    }
  }
}

/// Which part of the pace page the keys go to.
public struct PaceFocus: Hashable, Sendable {
  /// The part.
  public internal(set) var part = PacePart.years
  /// How many of its rows are scrolled past.
  public internal(set) var scroll = 0
}

/// Where the parts of the pace page stand: side by side below the curves and the table, as far as
/// there is room; else those that find none share a place, in which the one with the keys stands.
struct PaceLayout: Hashable, Sendable {
  let chart: Rect
  let table: Rect
  let chain: Rect
  let room: Rect
  /// Whether parts share a place, so that one is out of sight.
  let sharesPlace: Bool

  private static let nothing = Rect(width: 0, height: 0)
  /// Rows below which the curves say nothing.
  private static let leastChart = 8
  /// Rows of a table with its frame, its header and two years.
  private static let leastTable = 5

  /// Lays out the page.
  ///
  /// - Parameters:
  ///   - area: The area of the page.
  ///   - years: How many fiscal years there are.
  ///   - focus: The part that keys go to.
  ///   - isExpanded: Whether that part has all the room.
  ///   - rows: How many rows a list takes in so many columns.
  init(
    _ area: Rect, years: Int, focus: PacePart, isExpanded: Bool,
    rows: (_ part: PacePart, _ columns: Int) -> Int
  ) {
    guard !isExpanded else {
      chart = focus == .years ? area : Self.nothing
      table = Self.nothing
      chain = focus == .chain ? area : Self.nothing
      room = focus == .room ? area : Self.nothing
      sharesPlace = false
      return
    }
    /// The height of a frame with a list, in which two columns stay free at either side.
    func height(_ part: PacePart, _ width: Int) -> Int { max(4, rows(part, width - 4) + 2) }
    guard area.height >= 26 else {
      let wanted =
        focus == .years
        ? min(years + 3, max(4, area.height / 3))
        : min(height(focus, area.width), area.height / 2)
      let hasChart = area.height - wanted >= Self.leastChart
      let (top, place) = area.splitBottom(hasChart ? wanted : area.height)
      chart = top
      table = focus == .years ? place : Self.nothing
      chain = focus == .chain ? place : Self.nothing
      room = focus == .room ? place : Self.nothing
      sharesPlace = true
      return
    }
    let isWide = area.width >= 100
    let width = isWide ? area.width / 2 : area.width
    // The curves keep two fifths of the page; the table and the lists below it can scroll.
    let curves = max(Self.leastChart, area.height * 2 / 5)
    let most = area.height - curves - Self.leastTable
    let wanted = max(height(.chain, width), height(.room, isWide ? area.width - width : width))
    let (rest, lower) = area.splitBottom(min(most, wanted))
    let tableHeight = max(Self.leastTable, min(years + 3, rest.height - curves))
    (chart, table) = rest.splitBottom(tableHeight)
    if isWide {
      (chain, room) = lower.splitLeft(width)
    } else {
      chain = focus == .room ? Self.nothing : lower
      room = focus == .room ? lower : Self.nothing
    }
    sharesPlace = !isWide
  }

  /// That a part shares its place, for its border: the key that leads to the others.
  func hint(for part: PacePart) -> Phrase {
    guard sharesPlace, part == .years ? chain.isEmpty && room.isEmpty : true else { return "" }
    return ["\(part.index + 1) of \(PacePart.allCases.count) · Tab"]
  }

  /// Where a part stands; empty where it is out of sight.
  func place(of part: PacePart) -> Rect {
    switch part {
    case .years: table.isEmpty ? chart : table
    case .chain: chain
    case .room: room
    }
  }
}

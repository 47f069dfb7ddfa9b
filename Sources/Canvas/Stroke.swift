import Glibc

/// A line of one thickness through some points, its right-angled corners bent.
///
/// Its ends are square and reach half its thickness beyond the first and the last point.
struct Stroke {
  /// A point, counted in columns from the top-left corner.
  struct Place: Hashable {
    let x: Double
    let y: Double

    /// The point at a distance on the way to another one.
    func moved(_ distance: Double, to other: Place) -> Place {
      let length = max(1e-9, self.distance(to: other))
      return Place(
        x: x + (other.x - x) * distance / length, y: y + (other.y - y) * distance / length)
    }

    func distance(to other: Place) -> Double { hypot(other.x - x, other.y - y) }
  }

  /// A straight part, with how far it goes on beyond each end.
  private struct Straight {
    let from: Place
    let to: Place
    let before: Double
    let after: Double
  }

  /// A quarter of a circle between two parts that meet at a right angle.
  private struct Bend {
    let centre: Place
    let radius: Double
    /// Towards which corner it lies: -1 or 1 in each direction.
    let (dx, dy): (Double, Double)
  }

  private var straights: [Straight] = []
  private var bends: [Bend] = []
  private let half: Double

  /// Creates a stroke.
  ///
  /// - Parameters:
  ///   - places: The points it leads through.
  ///   - thickness: How thick it is.
  ///   - bend: The radius of its corners, at most half of what the parts beside them have.
  ///   - isClosed: Whether it leads back to the first point.
  init(_ places: [Place], thickness: Double, bend: Double, isClosed: Bool) {
    half = thickness / 2
    let count = places.count
    let parts = isClosed ? count : count - 1
    func radius(at index: Int) -> Double {
      guard isClosed || (index > 0 && index < count - 1) else { return 0 }
      let place = places[index]
      let (before, after) = (places[(index + count - 1) % count], places[(index + 1) % count])
      return min(bend, place.distance(to: before) / 2, place.distance(to: after) / 2)
    }
    for part in 0..<max(0, parts) {
      let (first, last) = (part, (part + 1) % count)
      let (from, to) = (places[first], places[last])
      let (start, end) = (radius(at: first), radius(at: last))
      straights.append(
        Straight(
          from: from.moved(start, to: to), to: to.moved(end, to: from),
          before: start > 0 ? 0 : half, after: end > 0 ? 0 : half))
      let next = places[(last + 1) % count]
      guard end > 0 else { continue }
      let centre = Place(
        x: to.x + (from.x - to.x).signed(end) + (next.x - to.x).signed(end),
        y: to.y + (from.y - to.y).signed(end) + (next.y - to.y).signed(end))
      bends.append(
        Bend(
          centre: centre, radius: end, dx: to.x < centre.x ? -1 : 1, dy: to.y < centre.y ? -1 : 1))
    }
  }

  /// Whether a point is on the line.
  func contains(_ place: Place) -> Bool {
    straights.contains { contains(place, $0) } || bends.contains { contains(place, $0) }
  }

  private func contains(_ place: Place, _ straight: Straight) -> Bool {
    let (from, to) = (straight.from, straight.to)
    let length = from.distance(to: to)
    guard length > 1e-9 else {
      let reach = max(straight.before, straight.after)
      return reach > 0 && abs(place.x - from.x) <= half && abs(place.y - from.y) <= half
    }
    let (ux, uy) = ((to.x - from.x) / length, (to.y - from.y) / length)
    let (px, py) = (place.x - from.x, place.y - from.y)
    let along = px * ux + py * uy
    return abs(px * uy - py * ux) <= half && along >= -straight.before
      && along <= length + straight.after
  }

  private func contains(_ place: Place, _ bend: Bend) -> Bool {
    let (x, y) = ((place.x - bend.centre.x) * bend.dx, (place.y - bend.centre.y) * bend.dy)
    return x >= 0 && y >= 0 && abs(hypot(x, y) - bend.radius) <= half
  }
}

extension Double {
  /// A length in the direction of this number; 0 where this is 0.
  fileprivate func signed(_ length: Double) -> Double {
    self > 0 ? length : self < 0 ? -length : 0
  }
}

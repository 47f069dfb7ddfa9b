internal import Model

/// Where pages were left, so that coming back to one is coming back to its row.
extension Board {
  /// Notes where the cursor of every page in the path stands.
  mutating func rememberRows() {
    for place in path {
      guard let list = place.list else { continue }
      exploration.places[list] = place
    }
  }

  /// A page with its cursor where it was left, or as it is where it was never opened.
  func remembered(_ place: Place) -> Place {
    place.list.flatMap { exploration.places[$0] } ?? place
  }

  /// The months of a family, on the one that was left.
  func months(of family: Int) -> Place { remembered(.months(family: family, selected: nil)) }

  /// Goes up to another path, and notes the one that going back leads to.
  mutating func ascend(to path: [Place]) {
    exploration.ascents.removeAll { !$0.isUnder(self.path) }
    exploration.ascents.append(Ascent(from: self.path, to: path))
    self.path = path
  }

  /// Takes back the last step up, where the viewer is where it led.
  ///
  /// - Returns: Whether there was one.
  mutating func descend() -> Bool {
    guard let last = exploration.ascents.last, last.isUnder(path), path.count == last.to.count
    else { return false }
    path = last.from
    exploration.ascents.removeLast()
    return true
  }
}

/// A step up that leads to another path than the one it came from.
struct Ascent: Hashable, Sendable {
  let from: [Place]
  let to: [Place]

  /// Whether a path leads through the pages that the step led to, whatever is selected there.
  func isUnder(_ path: [Place]) -> Bool {
    path.count >= to.count && zip(path, to).allSatisfy { $0.list == $1.list }
  }
}

internal import Model

extension Board {
  /// Takes panels in place of those before; whoever is in a family stays in it wherever its panel
  /// stands now, and goes back to where they came from where it is gone.
  mutating func take(_ panels: [PanelReading]) {
    let before = self.panels.map(\.definition)
    self.panels = panels
    let now = panels.map(\.definition)
    guard !before.isEmpty, before.map(\.place) != now.map(\.place) else { return }
    func index(of family: Int) -> Int? {
      guard before.indices.contains(family) else { return nil }
      return now.firstIndex { $0.place == before[family].place }
    }
    var followed: [Place] = []
    for place in path {
      guard let place = place.following(index) else { break }
      followed.append(place)
    }
    path = followed.isEmpty ? [.overview(selected: 0)] : followed
    exploration.breakdowns = Dictionary(
      exploration.breakdowns.compactMap { family, breakdown in
        index(of: family).map { ($0, breakdown) }
      }, uniquingKeysWith: { first, _ in first })
    let places = exploration.places.values.compactMap { $0.following(index) }
    exploration.places = Dictionary(
      places.compactMap { place in place.list.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    exploration.ascents = []
    // They are known by the index of the panel that they were of.
    exploration.orders = exploration.orders.filter { $0.key.family == nil }
    exploration.paths = exploration.paths.filter { $0.key.family == nil }
  }
}

extension PanelDefinition {
  /// What tells a panel from the others of a package, in whatever order they are.
  fileprivate var place: [String] { [family, metric] }
}

extension Place {
  /// The same place where the panels stand in another order.
  ///
  /// - Parameter index: Where the panel of a family stands now; nil where it is gone.
  /// - Returns: Nil where the place is one of a family that is gone.
  fileprivate func following(_ index: (_ family: Int) -> Int?) -> Place? {
    switch self {
    case .overview(let selected): .overview(selected: index(selected) ?? 0)
    case .years(let family, let selected):
      index(family).map { .years(family: $0, selected: selected) }
    case .year(let family, let year, let selected):
      index(family).map { .year(family: $0, year: year, selected: selected) }
    case .months(let family, let selected):
      index(family).map { .months(family: $0, selected: selected) }
    case .month(let family, let month, let row):
      index(family).map { .month(family: $0, month: month, row: row) }
    case .steps, .pace, .claims, .sources, .changes, .revisions, .formulas, .help: self
    }
  }
}

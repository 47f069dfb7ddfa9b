extension ObservationLines {
  /// The rows that one release added, up to those of the next.
  struct Stage {
    /// Where they begin.
    let start: Int
    /// Which release it was.
    let release: Int
    /// The sources that had been superseded by then.
    let superseded: Set<String>
  }

  /// Counts what releases brought, by what was known of each subject before.
  ///
  /// - Parameters:
  ///   - stages: The releases, in the order in which they were added; nothing was added between.
  ///   - tallies: Of each release.
  func count(_ stages: [Stage], into tallies: inout [ReleaseTally]) {
    guard let known = stages.first?.start else { return }
    let superseded = stages.map { origins.sources($0.superseded) }
    let ranks = origins.ranks
    forEachSubject { places in
      guard let last = places.last, last >= known else { return }
      var stage = 0
      for (index, place) in places.enumerated() where place >= known {
        while stage + 1 < stages.count, stages[stage + 1].start <= place { stage += 1 }
        let change = change(
          by: Int(place), among: places.prefix(index), instead: superseded[stage], ranks)
        tallies[stages[stage].release][keyPath: change] += 1
      }
    }
  }

  /// Goes through the places of the rows, those about the same at once and in their order.
  private func forEachSubject(_ body: (ArraySlice<Int32>) -> Void) {
    var order = StableOrder(count: rows.count)
    order.sort(keys: lists.count) { rows[$0].dimensions }
    order.sort(keys: days.texts.count) { rows[$0].end }
    order.sort(keys: days.texts.count) { rows[$0].start }
    order.sort(keys: metrics.texts.count) { rows[$0].metric }
    let places = order.places
    var first = 0
    while first < places.count {
      let row = rows[Int(places[first])]
      let end =
        places[(first + 1)...].firstIndex { !rows[Int($0)].isAboutSame(as: row) } ?? places.count
      body(places[first..<end])
      first = end
    }
  }

  /// What a row is to those that were known before.
  private func change(
    by place: Int, among known: ArraySlice<Int32>, instead superseded: Set<Int32>,
    _ ranks: (published: [Int32], whole: [Int32])
  ) -> WritableKeyPath<ReleaseTally, Int> {
    let row = rows[place]
    let source = origins.source(row.origin)
    var isRevised = false
    // The last said before, and the first said after.
    var (before, after): (Row?, Row?) = (nil, nil)
    for place in known {
      let other = rows[Int(place)]
      let otherSource = origins.source(other.origin)
      if otherSource == source || superseded.contains(otherSource) {
        if other.value == row.value, other.origin == row.origin { return \.unchanged }
        if other.value != row.value { isRevised = true }
        continue
      }
      let rank = ranks.whole[Int(other.origin)]
      if ranks.published[Int(other.origin)] <= ranks.published[Int(row.origin)] {
        if before.map({ ranks.whole[Int($0.origin)] < rank }) ?? true { before = other }
      } else if after.map({ rank < ranks.whole[Int($0.origin)] }) ?? true {
        after = other
      }
    }
    if isRevised { return \.revised }
    guard let nearest = before ?? after else { return \.added }
    return nearest.value == row.value ? \.confirmed : \.revised
  }
}

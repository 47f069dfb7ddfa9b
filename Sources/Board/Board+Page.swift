import Model

extension Board {
  /// Works out what only the page shown needs, so that nothing else pays for it.
  ///
  /// The overview's count of claims and its newest figure wait for the first tick: the figures come
  /// first.
  ///
  /// - Returns: Whether anything was worked out.
  mutating func fillPage(isIdle: Bool) -> Bool {
    guard let dataset else { return false }
    if wall != nil { return fillWallPage(from: dataset) }
    switch place {
    case .sources where sources.isEmpty:
      sources = SourceReading.sources(of: dataset, knownOn: knownOn, today: now.easternDay)
    case .overview where newest == nil && isIdle:
      newest = NewestFigure(in: dataset, days: knowledge.days, knownOn: knownOn)
      verdicts = dataset.verdicts(knownOn: knownOn)
    case .claims where verdicts.isEmpty,
      .overview where verdicts.isEmpty && showsClaims,
      .months where verdicts.isEmpty && showsClaims,
      .year where verdicts.isEmpty && showsClaims, .month where verdicts.isEmpty && showsClaims:
      verdicts = dataset.verdicts(knownOn: knownOn)
    case .changes where published == nil: tellChanges()
    default: return false
    }
    return true
  }

  /// Works out what was published on the last days of knowledge, for the page of changes.
  mutating func tellChanges() {
    guard let dataset else { return }
    published = Self.publishedChanges(
      in: dataset, days: knowledge.days, knownOn: knownOn, wording: wording)
  }
}

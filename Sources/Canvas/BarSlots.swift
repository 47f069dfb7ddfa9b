/// Where the bars of a chart stand: slots of one width, flush with the axis at the right.
struct BarSlots {
  /// The bars that find room, the newest.
  let shown: Range<Int>
  /// Columns from one bar to the next.
  let pitch: Int
  /// Columns between two bars.
  let gap: Int
  private let left: Int

  init(count: Int, in rect: Rect) {
    let shown = max(0, min(count, rect.width))
    // Beyond twelve columns a bar reads as a wall, not as a bar.
    pitch = shown > 0 ? min(12, rect.width / shown) : 1
    gap = pitch < 2 ? 0 : pitch < 5 ? 1 : pitch < 9 ? 2 : 3
    self.shown = (count - shown)..<count
    // The gap stands before each bar, so the last one is flush with the right edge; a single
    // column of air keeps it off the axis labels.
    let used = shown * pitch
    left = rect.right - used - (used < rect.width ? 1 : 0)
  }

  /// The columns of a bar.
  func bar(_ index: Int) -> Range<Int> {
    let start = self.start(index)
    return start..<start + pitch - gap
  }

  /// The slot that holds a column; nil beside the bars.
  func slot(at x: Int) -> Int? {
    guard x >= left, !shown.isEmpty else { return nil }
    let index = shown.lowerBound + (x - left) / pitch
    return shown.contains(index) ? index : nil
  }

  /// The first column of the bar nearest to a position.
  func start(ofPosition position: Double) -> Int { start(index(of: position)) }

  /// The column nearest to the middle of the bar nearest to a position.
  func middle(ofPosition position: Double) -> Int {
    start(index(of: position)) + (pitch - gap - 1) / 2
  }

  /// The first column of a label: centred under its bar, or from the bar's left where it is wider.
  func label(ofPosition position: Double, columns: Int) -> Int? {
    let index = index(of: position)
    guard shown.contains(index) else { return nil }
    return start(index) + max(0, pitch - gap - columns) / 2
  }

  private func start(_ index: Int) -> Int { left + (index - shown.lowerBound) * pitch + gap }

  private func index(of position: Double) -> Int {
    // Positions far outside still have to be a sane column.
    position.isFinite ? Int(min(1e6, max(-1e6, position)).rounded()) : -1_000_000
  }
}

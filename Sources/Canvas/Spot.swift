/// What a click on a part of a picture means, as told by the view that drew it there.
///
/// Where a thing stands is known while it is drawn and never worked out a second time: what is seen
/// is what is clicked.
public enum Spot: Hashable, Sendable {
  /// Nothing, and nothing of what was drawn below it either.
  case cover
  /// A row of a table, counted from the selected one; negative above it.
  case row(offset: Int)
  /// A column of a table, by its heading.
  case column(Int)
  /// A period of a chart, counted from the one under the cursor; negative before it.
  case slot(offset: Int)
  /// A panel of several, by its number.
  case panel(Int)
  /// A name of the trail, the first being 0.
  case trail(Int)
}

extension Canvas {
  /// Says what a click on a rectangle means; what is said later covers what was said before.
  ///
  /// Does nothing unless the canvas keeps spots, which most frames have no use for.
  public mutating func mark(_ spot: Spot, in area: Rect) {
    guard keepsSpots else { return }
    spots.append((bounds.intersection(area), spot))
  }

  /// What a click on a cell means, if anything.
  public func spot(at point: Point) -> Spot? {
    spots.last { $0.area.contains(point) }.flatMap { $0.spot == .cover ? nil : $0.spot }
  }
}

/// Something that draws itself in a rectangle of a canvas.
public protocol View {
  /// Draws in `area` and nowhere else, whatever its size, an empty one included.
  func draw(on canvas: inout Canvas, in area: Rect)
}

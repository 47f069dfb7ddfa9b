extension Gradient {
  /// The gradient in entries of the palette, few enough to keep its hue and go one way in lightness.
  ///
  /// Each shade in the entry that is nearest to it alone would change its hue from step to step, and
  /// a bar would look like one of stacked parts.
  ///
  /// - Returns: A gradient in steps; itself where it has no known components.
  /// - Complexity: O(240) for each of nine shades.
  func inPalette() -> Gradient {
    let shades = (0...8).compactMap { Oklab(color(at: Double($0) / 8)) }
    guard stops.count > 1, shades.count == 9 else { return self }
    let isRising = shades[8].lightness >= shades[0].lightness
    var steps: [RGB] = []
    var last: Float?
    for shade in shades {
      let step = shade.entryOfItsHue
      let lightness = Oklab(step).lightness
      if let last, (lightness - last) * (isRising ? 1 : -1) < Self.leastStep { continue }
      steps.append(step)
      last = lightness
    }
    return Gradient(steps.map { .rgb($0.red, $0.green, $0.blue) }, isStepped: true)
  }

  /// What can be told from the step before at a glance.
  private static let leastStep: Float = 0.04
}

extension Oklab {
  /// Of the palette's few shades of a hue some other hue's is always nearer in lightness.
  private static let colorfulness: Float = 8

  /// The entry of the palette that looks most like it and has its hue.
  fileprivate var entryOfItsHue: RGB {
    XTermPalette.rgb(XTermPalette.nearest(to: self, weighing: Self.colorfulness))
  }

  /// nil for a colour whose components are not known.
  fileprivate init?(_ color: Color) {
    guard case .rgb(let red, let green, let blue) = color.kind else { return nil }
    self.init(RGB(red, green, blue))
  }
}

import Canvas
import Testing

/// How gradients look where there are few colours.
@Suite struct GradientTests {
  private func looks(_ gradient: Gradient) -> [Oklab] {
    (0...20).compactMap { share in
      guard case .rgb(let red, let green, let blue) = gradient.color(at: Double(share) / 20).kind
      else { return nil }
      return Oklab(RGB(red, green, blue))
    }
  }

  @Test(
    arguments: ["default-dark", "default-light", "high-contrast", "colour-blind", "wall"], 0..<5)
  func `the palette's steps keep a gradient's hue and never turn back in lightness`(
    _ name: String, _ panel: Int
  ) throws {
    let theme = try ShippedThemesTests.theme(name)
    let gradient = theme.accent(panel).gradient
    let stepped = theme.suited(to: .palette).accent(panel).gradient
    #expect(stepped.isStepped && stepped.stops.count >= 2)
    for (look, wanted) in zip(looks(stepped), looks(gradient)) where look.chroma > 0.05 {
      let turn = abs(look.hue - wanted.hue)
      #expect(min(turn, 360 - turn) < 35, "\(look.hue) for \(wanted.hue)")
    }
    let lightness = looks(stepped).map(\.lightness)
    #expect(lightness == lightness.sorted() || lightness == lightness.sorted(by: >))
    for step in stepped.stops {
      #expect(Style(step).quantised(to: .palette).foreground.rgbOfEntry == step)
    }
  }

  @Test func `with sixteen colours a series has one`() {
    let theme = Theme.dark.suited(to: .sixteen)
    #expect((0..<5).allSatisfy { theme.accent($0).gradient.stops.count == 1 })
    #expect(theme.accent(0).sample == Theme.dark.accent(0).sample)
  }

  @Test func `with all colours nothing changes`() {
    #expect(Theme.dark.suited(to: .rgb) == .dark)
  }
}

extension Color {
  /// A palette's entry by its components.
  fileprivate var rgbOfEntry: Color? {
    guard case .palette(let entry) = kind else { return nil }
    let rgb = XTermPalette.rgb(entry)
    return .rgb(rgb.red, rgb.green, rgb.blue)
  }
}

import Canvas
import Foundation
import Testing

struct ShippedThemesTests {
  static let names = [
    "default-dark", "default-light", "high-contrast", "colour-blind", "monochrome", "wall",
    "sixteen",
  ]
  static let colorful = names.filter { $0 != "monochrome" }

  /// What is read, as opposed to rules, tracks and frames.
  private static let texts = Role.allCases.filter { ![.grid, .inactiveFrame].contains($0) }

  private func theme(_ name: String) throws -> Theme { try Self.theme(name) }

  /// A theme as it is shipped.
  static func theme(_ name: String) throws -> Theme {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Themes")
    let file = folder.appendingPathComponent("\(name).theme")
    return try Theme(parsing: String(contentsOf: file, encoding: .utf8))
  }

  @Test func `the built-in theme is the shipped one`() throws {
    #expect(try theme("default-dark") == .dark)
  }

  @Test(arguments: colorful, [ColorDepth.palette, .rgb])
  func `every text is readable on its background`(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    let least = name == "high-contrast" ? 7.0 : 4.5
    var styles = ShippedThemesTests.texts.map { ($0.name, theme.style($0)) }
    styles += (0..<5).map { ("title \($0)", theme.accent($0).title) }
    for (what, style) in styles {
      let ratio = contrast(style.quantised(to: depth))
      #expect(ratio >= least, "\(what): \(ratio)")
    }
  }

  @Test(arguments: names, [ColorDepth.eight, .sixteen])
  func `no text has the colour of its background where colours are few`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try theme(name)
    let texts = ShippedThemesTests.texts.map(theme.style)
    for style in texts + (0..<5).map({ theme.accent($0).title }) {
      let shown = style.quantised(to: depth)
      #expect(shown.foreground != shown.background || style.foreground == .terminal)
    }
    for index in 0..<5 where name != "monochrome" {
      let bar = Style(theme.accent(index).gradient.color(at: 1), on: theme.style(.text).background)
      let shown = bar.quantised(to: depth)
      #expect(shown.foreground != shown.background)
    }
  }

  @Test(arguments: ["sixteen"])
  func `no bold text is black, which many terminals show as grey`(name: String) throws {
    let theme = try theme(name)
    for role in ShippedThemesTests.texts {
      let style = theme.style(role)
      // The mark of a chart's cursor is bold whatever the theme says.
      #expect(style.foreground != .palette(0), "\(role.name)")
    }
  }

  @Test func `black text on white stays black where colours are few`() {
    let paper = Style(.rgb(31, 35, 40), on: .rgb(255, 255, 255))
    #expect(paper.quantised(to: .eight) == Style(.palette(0), on: .palette(7)))
    #expect(paper.quantised(to: .sixteen) == Style(.palette(0), on: .palette(15)))
  }

  @Test(arguments: colorful)
  func `the top of every gradient stands out from the background`(name: String) throws {
    let theme = try theme(name)
    let background = theme.style(.text).background
    for index in 0..<5 {
      let gradient = theme.accent(index).gradient
      for (share, least) in [(0.0, 1.5), (0.5, 1.8), (1, 3)] {
        let ratio = contrast(Style(gradient.color(at: share), on: background))
        #expect(ratio >= least, "\(index) at \(share): \(ratio)")
      }
    }
  }

  @Test func `the theme for red-green blindness keeps its signs apart`() throws {
    let theme = try theme("colour-blind")
    let signs = [Role.good, .alert, .claim].map { theme.style($0).foreground }
    let panels = (0..<4).map { theme.accent($0).title.foreground }
    for colors in [signs, panels] {
      for (index, one) in colors.enumerated() {
        for other in colors[(index + 1)...] {
          #expect(deuteranopicDistance(one, other) > 60)
        }
      }
    }
  }

  @Test func `the theme of one colour asks for no colour and tells by attributes`() throws {
    let theme = try theme("monochrome")
    for role in Role.allCases {
      #expect(theme.style(role).foreground == .terminal, "\(role)")
      #expect(theme.style(role).background == .terminal, "\(role)")
    }
    #expect(theme.style(.selected).attributes.contains(.reverse))
    #expect(theme.style(.alert).attributes != theme.style(.text).attributes)
    #expect(theme.accent(0).gradient.stops == [.terminal])
  }

  @Test func `the theme of sixteen asks for nothing beyond the user's sixteen`() throws {
    let theme = try theme("sixteen")
    let styles = Role.allCases.map(theme.style) + (0..<5).map { theme.accent($0).title }
    let colors =
      styles.flatMap { [$0.foreground, $0.background] }
      + (0..<5).flatMap { theme.accent($0).gradient.stops }
    for color in colors {
      guard case .palette(let index) = color.kind else {
        Issue.record("\(color) is not of the palette")
        continue
      }
      #expect(index < 16)
    }
  }
}

/// The contrast of a glyph with its background; none where the terminal has the last word.
private func contrast(_ style: Style) -> Double {
  style.foreground.contrast(with: style.background) ?? 0
}

private func linear(_ color: Color) -> (Double, Double, Double) {
  func expand(_ value: UInt8) -> Double {
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  let (red, green, blue) = components(color)
  return (expand(red), expand(green), expand(blue))
}

private func components(_ color: Color) -> (UInt8, UInt8, UInt8) {
  let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
  let sixteen: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
    (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
  switch color.kind {
  case .rgb(let red, let green, let blue): return (red, green, blue)
  case .palette(let index) where index < 16: return sixteen[Int(index)]
  case .palette(let index) where index < 232:
    let place = Int(index) - 16
    return (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
  case .palette(let index):
    let grey = 8 + 10 * (index - 232)
    return (grey, grey, grey)
  case .terminal:
    Issue.record("the terminal's own colour has no contrast")
    return (0, 0, 0)
  }
}

/// How far apart two colours look without green cones: Viénot, Brettel and Mollon 1999, in linear
/// RGB, then as a distance of sRGB components.
private func deuteranopicDistance(_ one: Color, _ other: Color) -> Double {
  func seen(_ color: Color) -> [Double] {
    let (red, green, blue) = linear(color)
    let mixed = 0.29275 * red + 0.70725 * green
    let third = -0.02234 * red + 0.02234 * green + blue
    return [mixed, mixed, third].map { 255 * pow(min(1, max(0, $0)), 1 / 2.2) }
  }
  return zip(seen(one), seen(other)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
}

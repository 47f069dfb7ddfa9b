import Canvas
import Testing

@testable import Curses

struct ColorNumberingTests {
  @Test(arguments: [
    (0, ColorNumbering.mono), (2, .mono), (8, .eight), (16, .sixteen), (88, .sixteen),
    (256, .palette), (32_768, .eight), (1 << 24, .direct(reserved: 8)),
  ])
  func `the number of colours says what their numbers mean`(colors: Int, numbering: ColorNumbering)
  {
    #expect(ColorNumbering(colors: colors, reserved: nil) == numbering)
  }

  @Test(
    arguments: [
      (1 << 24, nil, false, ColorNumbering.direct(reserved: 8)), (1 << 24, nil, true, .eight),
      (1 << 24, 256, false, .eight), (1 << 24, 16, false, .eight), (1 << 24, 0, true, .mono),
      (256, nil, true, .palette), (256, 16, false, .sixteen), (8, nil, true, .eight),
      (256, 1 << 24, false, .palette), (8, 256, true, .eight),
    ] as [(Int, Int?, Bool, ColorNumbering)])
  func `no RGB goes through GNU screen, and a limit does not change what numbers mean`(
    colors: Int, limit: Int?, isInScreen: Bool, numbering: ColorNumbering
  ) {
    #expect(
      ColorNumbering(colors: colors, limit: limit, isInScreen: isInScreen, reserved: nil)
        == numbering)
  }

  @Test func `a colour of the cube and a grey are their own nearest`() {
    for index in UInt8(16)...255 {
      let rgb = XTermPalette.rgb(index)
      let nearest = XTermPalette.nearest(to: Oklab(rgb))
      #expect(XTermPalette.rgb(nearest) == rgb, "\(index)")
    }
  }

  @Test(arguments: [
    (Color.rgb(95, 135, 175), CInt(67)), (.rgb(94, 134, 176), 67), (.rgb(255, 0, 0), 196),
    (.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(128, 128, 128), 244),
    (.rgb(29, 31, 33), 234), (.palette(4), 4), (.palette(200), 200), (.terminal, -1),
  ])
  func `256 colours are xterm's real levels and never the user's sixteen`(
    color: Color, index: CInt
  ) {
    #expect(ColorNumbering.palette.number(color, isForeground: true) == index)
  }

  @Test func `every RGB colour becomes one beyond the user's sixteen`() {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = Color.rgb(UInt8(red), UInt8(green), UInt8(blue))
          let number = ColorNumbering.palette.number(color, isForeground: false)
          #expect((16...255).contains(number))
        }
      }
    }
  }

  @Test(arguments: [
    (Color.rgb(0x7A, 0xA2, 0xF7), CInt(4), CInt(12)),  // a theme's blue
    (.rgb(0xF7, 0x76, 0x8E), 1, 9), (.rgb(0xE0, 0xAF, 0x68), 3, 3), (.rgb(0x9E, 0xCE, 0x6A), 2, 10),
    (.rgb(0x7D, 0xCF, 0xFF), 6, 14), (.rgb(0xBB, 0x9A, 0xF7), 5, 13), (.rgb(255, 135, 0), 3, 3),
    (.rgb(0, 0, 128), 4, 4), (.rgb(139, 0, 0), 1, 1), (.rgb(255, 255, 255), 7, 15),
    (.rgb(192, 192, 192), 7, 7), (.rgb(0x6E, 0x76, 0x81), 7, 7), (.rgb(0x30, 0x36, 0x3D), 7, 8),
    (.rgb(0, 0, 0), 7, 8), (.palette(196), 1, 1), (.palette(12), 4, 12), (.palette(8), 7, 8),
    (.palette(3), 3, 3), (.terminal, -1, -1),
  ])
  func `text keeps its hue among the named colours`(color: Color, eight: CInt, sixteen: CInt) {
    #expect(ColorNumbering.eight.number(color, isForeground: true) == eight)
    #expect(ColorNumbering.sixteen.number(color, isForeground: true) == sixteen)
  }

  @Test(arguments: [ColorNumbering.eight, .sixteen])
  func `dark backgrounds are black and never swallow text`(numbering: ColorNumbering) {
    #expect(numbering.number(.rgb(0x1A, 0x1B, 0x26), isForeground: false) == 0)
    #expect(numbering.number(.rgb(0, 0, 70), isForeground: false) == 0)
    for background in UInt8.min...UInt8.max {
      for foreground in UInt8.min...UInt8.max where foreground != background {
        let pair = numbering.colors(
          foreground: .palette(foreground), background: .palette(background))
        #expect(pair.foreground != pair.background, "\(foreground) on \(background)")
      }
    }
  }

  @Test func `RGB terminals get RGB, kept clear of the numbers of their palette`() {
    let direct = ColorNumbering.direct(reserved: 8)
    #expect(direct.number(.rgb(1, 2, 3), isForeground: true) == 0x010203)
    #expect(direct.number(.rgb(0, 0, 5), isForeground: true) == 0x010005)
    #expect(direct.number(.palette(5), isForeground: true) == 5)
    #expect(direct.number(.palette(196), isForeground: true) == 0xFF0000)
    #expect(
      ColorNumbering.direct(reserved: 256).number(.rgb(0, 0, 255), isForeground: true) == 0x0100FF)
  }

  @Test func `without colours there are none`() {
    #expect(
      ColorNumbering.mono.colors(foreground: .rgb(1, 2, 3), background: .palette(4)) == .terminal)
  }

  @Test func `grey has no chroma and the hues are where they are said to be`() {
    #expect(Oklab(RGB(128, 128, 128)).chroma < 0.001)
    #expect(abs(Oklab(RGB(255, 255, 255)).lightness - 1) < 0.001)
    for (rgb, hue) in [
      (RGB(255, 0, 0), 29), (RGB(255, 255, 0), 110), (RGB(0, 255, 0), 142), (RGB(0, 255, 255), 195),
      (RGB(0, 0, 255), 264), (RGB(255, 0, 255), 328),
    ] as [(RGB, Float)] {
      #expect(abs(Oklab(rgb).hue - hue) < 1)
    }
  }
}

import Board
import Canvas
import Glibc
import Testing

/// Every pair of colours that text is drawn in, on pages as they are drawn.
struct ReadableTests {
  private static let names = [
    "default-dark", "default-light", "high-contrast", "colour-blind", "wall", "sixteen",
  ]

  private static let places = [
    "", "c", "1", "1 a m c", "2 Home PgDn Enter Down", "1 u", "1 d", "2 b", "2 B", "1 O",
    "1 / 2 Enter",
    "5", "6", "7", "8", "?", ":", "1 Left v", "1 y", "< 7", "1 g x Enter",
  ]

  private static func theme(_ name: String) throws -> Theme {
    let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let descriptor = open("\(folder)/Themes/\(name).theme", O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    return try Theme(parsing: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// The styles of all letters and digits of all pages, each with a text it was met in.
  private static func styles(of theme: NamedTheme) -> [Style: String] {
    var board = Board(
      preferences: Preferences(theme: theme), on: .braille, size: Size(width: 120, height: 36),
      now: Fixture.now)
    _ = board.start()
    _ = board.apply(
      .read(Fixture.reading(faults: ["a.csv:1:1: error: no number"])), at: Fixture.now)
    var styles: [Style: String] = [:]
    for keys in places {
      board.type("Esc Esc Esc Esc n 0 " + keys)
      let canvas = board.frame()
      for y in 0..<canvas.height {
        for x in 0..<canvas.width {
          guard let scalar = canvas.scalars(x: x, y: y).first,
            scalar.properties.isAlphabetic
              || scalar.properties.numericType != nil
          else { continue }
          let style = canvas.style(x: x, y: y)
          guard styles[style] == nil else { continue }
          let word = (x..<min(x + 12, canvas.width)).compactMap {
            canvas.scalars(x: $0, y: y).first
          }
          styles[style] = "\(keys): " + String(String.UnicodeScalarView(word))
        }
      }
    }
    return styles
  }

  @Test(arguments: names)
  func `all text on all pages is readable in every depth of colour`(name: String) throws {
    let theme = NamedTheme(name: name, theme: try Self.theme(name))
    let styles = Self.styles(of: theme)
    #expect(styles.count > 5)
    for (style, text) in styles {
      for depth in [ColorDepth.eight, .sixteen, .palette, .rgb] {
        let shown = style.quantised(to: depth)
        // The user's sixteen look as the user likes; what can be asked is that they differ well.
        let isOwn = depth <= .sixteen || name == "sixteen"
        let least = isOwn ? 3 : name == "high-contrast" ? 7 : 4.5
        let ratio = shown.foreground.contrast(with: shown.background) ?? 0
        #expect(ratio >= least, "\(depth), “\(text)”: \(shown) \(ratio)")
      }
    }
  }
}

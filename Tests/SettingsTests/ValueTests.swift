import Board
import Canvas
import Settings
import Testing
import Text

struct ValueTests {
  @Test(arguments: [
    ("", [:], "default-dark"), ("colors = 'none'", [:], "monochrome"),
    ("", ["NO_COLOR": "1"], "monochrome"), ("theme = 'wall'", ["NO_COLOR": "1"], "wall"),
    ("colors = 16", [:], "default-dark"),
  ])
  func `without colours a theme without colours is taken unless one is named`(
    text: String, environment: [String: String], name: String
  ) throws {
    #expect(try settings(text, environment: environment).themeName() == name)
  }

  @Test func `without anything said everything has its default`() throws {
    let settings = try Settings.effective(environment: Environment { _ in nil })
    #expect(settings.data == Setting(nil))
    #expect(settings.refresh == Setting(.seconds(30)))
    #expect(settings.theme == Setting(.named("default-dark")))
    #expect(settings.symbols == Setting(nil))
    #expect(settings.colors == Setting(.automatic))
    #expect(settings.startPage == Setting(.number(0)))
    #expect(settings.escapeDelay == Setting(.milliseconds(100)))
    #expect(settings.mouse == Setting(true))
    #expect(settings.ambiguousWidth == Setting(1))
    #expect(settings.reducedMotion == Setting(false))
    #expect(settings.numbers.fixed(1234.5, decimals: 1) == "1,234.5")
    #expect(settings.wallEvery == Setting(.seconds(20)))
    #expect(settings.wallPages.value == (1...5).map(PageChoice.number))
    #expect(settings.wallNight == Setting(nil))
    #expect(settings.panels.isEmpty)
    #expect(settings.bindings == .standard)
    #expect(settings.warnings.isEmpty)
  }

  @Test(arguments: [
    ("data = '/srv/figures'", "/srv/figures"), ("data = 'figures'", "/etc/figures"),
    ("data = '~/figures'", "/home/u/figures"), ("data = '~'", "/home/u"),
    ("data = '~other/x'", "/etc/~other/x"),
  ])
  func `a folder is absolute, the user's or relative to its file`(text: String, path: String) throws
  {
    #expect(try settings(text, environment: ["HOME": "/home/u"]).data.value == path)
  }

  @Test func `a folder of the environment is relative to where the program runs`() throws {
    #expect(try settings("", environment: ["PACEBOARD_DATA": "figures"]).data.value == "figures")
  }

  @Test(arguments: [
    ("1s", Duration.seconds(1)), ("30s", .seconds(30)), ("5m", .seconds(300)),
    ("24h", .seconds(86_400)), ("1500ms", .milliseconds(1500)),
  ])
  func `a length of time has a unit`(text: String, duration: Duration) throws {
    #expect(try settings("refresh = '\(text)'").refresh.value == duration)
  }

  @Test(arguments: [
    ("'dark'", ThemeChoice.named("dark")), ("'night owl.theme'", .named("night owl")),
    ("'mine/a.theme'", .file("/etc/mine/a.theme")), ("'/t/a.theme'", .file("/t/a.theme")),
    ("'~/a.theme'", .file("/home/u/a.theme")),
  ])
  func `a theme is a name or, with a slash in it, a path`(
    text: String, theme: ThemeChoice
  ) throws {
    #expect(try settings("theme = \(text)", environment: ["HOME": "/home/u"]).theme.value == theme)
  }

  @Test(arguments: [
    ("auto", nil), ("braille", Symbols.braille), ("block", .block), ("ascii", .ascii),
  ])
  func `symbols are a set or the terminal's best`(word: String, symbols: Symbols?) throws {
    #expect(try settings("symbols = '\(word)'").symbols.value == symbols)
  }

  @Test(arguments: [
    ("'auto'", ColorChoice.automatic, nil), ("'none'", .none, 0), ("16", .sixteen, 16),
    ("'16'", .sixteen, 16), ("256", .palette, 256), ("'16M'", .rgb, 16_777_216),
  ])
  func `colours are a word or a number`(text: String, colors: ColorChoice, count: Int?) throws {
    let choice = try settings("colors = \(text)").colors.value
    #expect(choice == colors)
    #expect(choice.depth?.count == count)
  }

  @Test(arguments: [
    ("0", PageChoice.number(0)), ("8", .number(8)), ("'3'", .number(3)),
    ("'overview'", .number(0)), ("'Pace'", .number(5)), ("'claims'", .number(6)),
    ("'sources'", .number(7)), ("'changes'", .number(8)), ("'detention'", .family("detention")),
  ])
  func `a page is a digit or a name`(text: String, page: PageChoice) throws {
    #expect(try settings("start_page = \(text)").startPage.value == page)
  }

  @Test func `the other values of the top`() throws {
    let text = """
      escape_delay = "25ms"
      mouse = false
      ambiguous_width = 2
      reduced_motion = true
      """
    let read = try settings(text)
    #expect(read.escapeDelay.value == .milliseconds(25))
    #expect(!read.mouse.value)
    #expect(read.ambiguousWidth.value == 2)
    #expect(read.reducedMotion.value)
  }

  @Test(arguments: [
    ("separator = '.'\npoint = ','", "1.234,5"), ("separator = ''", "1234.5"),
    ("separator = '\u{202F}'\npoint = ','", "1\u{202F}234,5"), ("separator = \"'\"", "1'234.5"),
  ])
  func `numbers are written with the marks asked for`(text: String, number: String) throws {
    #expect(try settings("[numbers]\n" + text).numbers.fixed(1234.5, decimals: 1) == number)
  }

  @Test func `the wall has a pace, pages and a night`() throws {
    let wall = try settings(
      """
      [wall]
      every = "1m"
      pages = [1, "detention", "pace", 1]
      night = "22:00-06:30"
      rest = "blank"
      """)
    #expect(wall.wallEvery.value == .seconds(60))
    #expect(
      wall.wallPages.value == [.number(1), .family("detention"), .number(5), .number(1)])
    #expect(wall.wallNight.value?.description == "22:00-06:30")
    #expect(wall.wallRest.value == .blank)
    #expect(try settings("").themeName(onWall: true) == "wall")
    #expect(try settings("theme = 'x'").themeName(onWall: true) == "x")
    #expect(try settings("[wall]\nnight = 'none'").wallNight.value == nil)
    #expect(try settings("[wall]\npages = 2").wallPages.value == [.number(2)])
  }

  @Test(arguments: [
    ("22:00-06:30", [0, 389, 1320, 1439], [390, 1319]), ("01:00-02:00", [60, 119], [59, 120, 0]),
  ])
  func `a night may go over midnight`(text: String, inside: [Int], outside: [Int]) throws {
    let night = try #require(try settings("wall.night = '\(text)'").wallNight.value)
    #expect(inside.allSatisfy { night.contains(minute: $0) })
    #expect(!outside.contains { night.contains(minute: $0) })
  }

  @Test func `dotted keys, inline tables and sections are the same`() throws {
    for text in ["wall.every = '7s'", "wall = { every = '7s' }", "[wall]\nevery = '7s'"] {
      #expect(try settings(text).wallEvery.value == .seconds(7))
    }
  }
}

import Canvas
import Testing

struct ThemeParsingTests {
  private func theme(_ lines: String...) throws -> Theme {
    try Theme(parsing: lines.joined(separator: "\n"))
  }

  @Test(arguments: [
    ("#b54040", Color.rgb(0xB5, 0x40, 0x40)), ("#B54040", .rgb(0xB5, 0x40, 0x40)),
    ("#cc", .rgb(0xCC, 0xCC, 0xCC)), ("1 20 255", .rgb(1, 20, 255)),
    ("  1  20 255 ", .rgb(1, 20, 255)), ("", .terminal), ("palette 11", .palette(11)),
  ])
  func `a colour is hexadecimal, grey, decimal, of the palette or empty`(
    value: String, color: Color
  ) throws {
    #expect(try theme("theme[selected_bg]=\"\(value)\"").style(.selected).background == color)
  }

  @Test func `comments, blank lines, notes after the value and Windows line ends are passed over`()
    throws
  {
    let theme = try Theme(
      parsing: "\u{FEFF}# a theme\r\n\r\n  theme[main_bg]=\"#111111\" #2eb398\"\r\n"
        + "theme[main_fg] = #eeeeee\r\ntheme[disk_read_start]=\"whatever\"\r\n")
    #expect(theme.style(.text) == Style(.rgb(0xEE, 0xEE, 0xEE), on: .rgb(0x11, 0x11, 0x11)))
  }

  @Test func `an empty value is the terminal's own, a missing key the built-in one`() throws {
    #expect(try theme("theme[main_bg]=\"\"").style(.text).background == .terminal)
    #expect(try theme().style(.text) == Theme.dark.style(.text))
    #expect(try theme().style(.key) == Theme.dark.style(.text).adding(.bold))
  }

  @Test func `a gradient has three stops, or two, or one`() throws {
    let start = "theme[free_start]=\"#000000\""
    let end = "theme[free_end]=\"#646464\""
    func stops(_ lines: String...) throws -> [Color] {
      try Theme(parsing: lines.joined(separator: "\n")).accent(3).gradient.stops
    }
    #expect(try stops(start, "theme[free_mid]=\"#ff\"", end).count == 3)
    #expect(try stops(start, "theme[free_mid]=\"\"", end).count == 2)
    #expect(try stops(start, end).count == 2)
    #expect(try stops(start, "theme[free_end]=\"\"") == [.rgb(0, 0, 0)])
    let gradient = try theme(start, end).accent(3).gradient
    #expect(gradient.color(at: 0.5) == .rgb(50, 50, 50))
    #expect(gradient.color(at: .nan) == .rgb(0, 0, 0))
    #expect(gradient.color(at: 7) == .rgb(100, 100, 100))
  }

  @Test func `our own keys win over those of btop`() throws {
    let theme = try theme(
      "theme[pb_key]=\"#01\"", "theme[hi_fg]=\"#02\"", "theme[pb_key_style]=\"underline, dim\"",
      "theme[pb_inactive_frame]=\"#03\"", "theme[pb_goal_bg]=\"#04\"", "theme[pb_pace_end]=\"#05\"")
    #expect(theme.style(.key).foreground == .rgb(1, 1, 1))
    #expect(theme.style(.key).attributes == [.underline, .dim])
    #expect(theme.style(.inactiveFrame).foreground == .rgb(3, 3, 3))
    #expect(theme.style(.goal).background == .rgb(4, 4, 4))
    #expect(theme.accent(4).gradient == Gradient([.rgb(5, 5, 5)]))
  }

  @Test func `all 48 keys of btop change something or stand for a stop that others use`() throws {
    let names =
      [
        "main_bg", "main_fg", "title", "hi_fg", "selected_bg", "selected_fg", "inactive_fg",
        "graph_text", "meter_bg", "proc_misc", "cpu_box", "mem_box", "net_box", "proc_box",
        "div_line", "proc_pause_bg", "proc_follow_bg", "proc_banner_bg", "proc_banner_fg",
        "followed_bg", "followed_fg",
      ]
      + ["temp", "cpu", "free", "cached", "available", "used", "download", "upload", "process"]
      .flatMap { ["\($0)_start", "\($0)_mid", "\($0)_end"] }
    #expect(names.count == 48)
    for name in names {
      #expect(try theme("theme[\(name)]=\"#12ab34\"") != theme(), "\(name)")
    }
  }

  @Test func `what a file of btop dims beyond reading is drawn towards the text`() throws {
    let theme = try theme(
      "theme[main_bg]=\"#fdf6e3\"", "theme[main_fg]=\"#444444\"", "theme[inactive_fg]=\"#eee8d5\"",
      "theme[free_end]=\"#ffff88\"", "theme[pb_axis]=\"#eee8d5\"")
    for style in [theme.style(.missing), theme.accent(3).title] {
      #expect(style.foreground.contrast(with: style.background) ?? 0 >= 3)
    }
    #expect(theme.style(.axis).foreground == .rgb(0xEE, 0xE8, 0xD5), "our own keys are as written")
  }

  @Test func `contrast is that of WCAG`() {
    #expect(Color.rgb(255, 255, 255).contrast(with: .rgb(0, 0, 0)) == 21)
    #expect(Color.palette(244).contrast(with: .rgb(128, 128, 128)) == 1)
    let grey = Color.rgb(0x77, 0x77, 0x77).contrast(with: .rgb(255, 255, 255)) ?? 0
    #expect((grey - 4.48).magnitude < 0.01)
    #expect(Color.terminal.contrast(with: .rgb(0, 0, 0)) == nil)
  }

  static let faulty: [(String, ThemeFault.Problem, Int, Int, String, String)] = [
    ("\ntheme[hi_gf]=\"#00\"", .unknownKey, 2, 7, "hi_gf", "did you mean hi_fg?"),
    (
      "theme[pb_nothing_like_it]=\"\"", .unknownKey, 1, 7, "pb_nothing_like_it",
      "keys are pb_ROLE, pb_ROLE_bg, pb_ROLE_style, pb_PANEL_…"
    ),
    ("theme[title]=\"5ffdff\"", .notAColor, 1, 15, "5ffdff", "did you mean #5ffdff?"),
    ("theme[title]=\"#12345\"", .notAColor, 1, 15, "#12345", "after # come six digits"),
    ("theme[title]=\"#+12345\"", .notAColor, 1, 15, "#+12345", "after # come the digits"),
    ("theme[title]=\"1 2 256\"", .outOfRange, 1, 15, "1 2 256", "from 0 to 255"),
    ("theme[title]=\"1 2 -6\"", .notAColor, 1, 15, "1 2 -6", "from 0 to 255"),
    ("theme[title]=\"red\"", .notAColor, 1, 15, "red", "write #rrggbb"),
    ("theme[title]=\"#00", .openQuote, 1, 15, "#00", "end the value"),
    ("  title = #00", .notAnEntry, 1, 3, "title = #00", "write theme[key]"),
    ("theme[title", .notAnEntry, 1, 1, "theme[title", "write theme[key]"),
    ("theme[pb_key_style]=\"bald\"", .notAttributes, 1, 22, "bald", "use bold"),
    ("theme[title]=\"\u{1B}[2J\"", .notAColor, 1, 15, "^[[2J", "write #rrggbb"),
  ]

  @Test(arguments: faulty.indices)
  func `a fault names its place, its value and what to write`(index: Int) {
    let (text, problem, line, column, value, hint) = ThemeParsingTests.faulty[index]
    do throws(ThemeFaults) {
      _ = try Theme(parsing: text)
      Issue.record("no fault in \(text)")
    } catch {
      #expect(error.faults.count == 1)
      let fault = error.faults[0]
      #expect(fault.problem == problem && fault.line == line && fault.column == column)
      #expect(fault.value == value && fault.hint.contains(hint), "\(fault)")
      #expect(fault.description.hasPrefix("\(line):\(column): error: "))
    }
  }

  @Test func `all faults are found at once`() {
    let error = #expect(throws: ThemeFaults.self) {
      try Theme(parsing: "theme[title]=\"x\"\ntheme[title]=\"#00\"\nnonsense")
    }
    #expect(error?.faults.map(\.line) == [1, 3])
  }
}

import Settings
import Testing

struct PrecedenceTests {
  private let file = "theme = 'file'\nrefresh = '1m'\nmouse = false"

  @Test func `flags override the environment, which overrides the file`() throws {
    let read = try settings(
      file,
      flags: [
        SettingFlag(.theme, "first", spelling: "--theme"),
        SettingFlag(.theme, "flag", spelling: "--theme"),
      ], environment: ["PACEBOARD_THEME": "variable", "PACEBOARD_REFRESH": "2m"])
    #expect(read.theme == Setting(.named("flag"), from: .flag("--theme")))
    #expect(read.refresh == Setting(.seconds(120), from: .environment("PACEBOARD_REFRESH")))
    #expect(
      read.mouse == Setting(false, from: .file(path: "/etc/c.toml", line: 3, column: 9)))
    #expect(read.symbols.origin == .standard)
  }

  @Test(arguments: SettingName.allCases)
  func `every setting has a variable and a flag`(name: SettingName) throws {
    let values: [SettingName: String] = [
      .data: "d", .refresh: "7s", .theme: "t", .symbols: "ascii", .colors: "16",
      .startPage: "claims", .escapeDelay: "50ms", .mouse: "false", .ambiguousWidth: "2",
      .reducedMotion: "1", .numbersSeparator: " ", .numbersPoint: "·", .wallEvery: "9s",
      .wallPages: "1,pace,detention", .wallNight: "20:00-05:00", .wallRest: "blank",
    ]
    let value = try #require(values[name])
    let standard = try settings("").listing
    let byVariable = try settings("", environment: [name.variable: value]).listing
    let byFlag = try settings("", flags: [SettingFlag(name, value, spelling: "--x")]).listing
    #expect(byVariable.contains("  # $\(name.variable)\n"))
    #expect(byFlag.contains("  # --x\n"))
    #expect(byVariable != standard)
  }

  @Test func `variables are named after their settings`() {
    #expect(SettingName.data.variable == "PACEBOARD_DATA")
    #expect(SettingName.wallEvery.variable == "PACEBOARD_WALL_EVERY")
  }

  @Test(arguments: [
    ([:], ColorChoice.palette, Origin.file(path: "/etc/c.toml", line: 1, column: 10)),
    (["NO_COLOR": "1"], .none, .environment("NO_COLOR")),
    (["NO_COLOR": ""], .palette, .file(path: "/etc/c.toml", line: 1, column: 10)),
    (["NO_COLOR": "0", "PACEBOARD_COLORS": "16"], .sixteen, .environment("PACEBOARD_COLORS")),
  ])
  func `NO_COLOR means no colours unless it is empty`(
    environment: [String: String], colors: ColorChoice, origin: Origin
  ) throws {
    #expect(
      try settings("colors = 256", environment: environment).colors == Setting(colors, from: origin)
    )
  }

  @Test func `an empty variable counts as unset`() throws {
    let read = try settings(file, environment: ["PACEBOARD_THEME": "", "PACEBOARD_DATA": ""])
    #expect(read.theme.value == .named("file"))
    #expect(read.data == Setting(nil))
  }

  @Test func `a fault does not hide behind a flag`() {
    #expect(
      faults("refresh = 'x'", flags: [SettingFlag(.refresh, "5s", spelling: "--refresh")]).count
        == 1)
  }
}

import Settings
import Testing

struct ListingTests {
  @Test func `a listing shows each value and its origin in columns`() throws {
    let lines = try settings(
      "theme = 'dark'\nwall.pages = [1, 'detention']",
      flags: [SettingFlag(.refresh, "5m", spelling: "--refresh")],
      environment: ["NO_COLOR": "1"]
    ).listing.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(5) == [
        "# data              = \"\"                    # default",
        "refresh             = \"5m\"                  # --refresh",
        "theme               = \"dark\"                # /etc/c.toml:1:9",
        "symbols             = \"auto\"                # default",
        "colors              = \"none\"                # $NO_COLOR",
      ])
    #expect(lines.contains("wall.pages          = [1, \"detention\"]      # /etc/c.toml:2:14"))
    #expect(lines.contains("keys.go_back        = [\"Esc\", \"Backspace\"]  # default"))
    let columns = Set(lines.map { $0.distance(from: $0.startIndex, to: $0.lastIndex(of: "#")!) })
    #expect(columns.count == 1)
  }

  @Test func `a listing saved as a file says the same`() throws {
    let text = """
      data = "/a\\u001B[2Jb\\"\\\\"
      refresh = "90s"
      theme = "~/x.theme"
      symbols = "block"
      colors = "16M"
      start_page = "detention"
      escape_delay = "20ms"
      numbers = { separator = " ", point = "," }
      wall = { every = "1h", pages = ["pace", 3], night = "23:15-04:00" }
      [keys]
      go_back = ["Backspace", "\\\\", "\\""]
      pause = []
      [[panels]]
      family = "detention"
      metric = "detained.midnight"
      titles = ["Held", "Held at midnight"]
      chart = "line"
      daily = ""
      cumulative = "removals.ice_fytd"
      against = ["a.b", "c"]
      [[panels]]
      family = "flights"
      measure = "per day"
      strip = "Flights"
      """
    let environment = ["HOME": "/home/u"]
    let first = try settings(text, environment: environment)
    let second = try settings(first.listing, environment: environment)
    func values(_ listing: String) -> [Substring] {
      listing.split(separator: "\n").map { line in
        line.firstRange(of: "  # ").map { line[..<$0.lowerBound] } ?? line
      }
    }
    #expect(values(second.listing) == values(first.listing))
    #expect(first.data.value == "/a\u{1B}[2Jb\"\\")
    #expect(!first.listing.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(second.bindings == first.bindings)
    #expect(second.panels.map(\.cumulative?.value) == ["removals.ice_fytd", nil])
    #expect(second.panels.map(\.titles?.value) == [["Held at midnight", "Held"], nil])
  }

  @Test func `a path that would act on the terminal is escaped`() throws {
    let read = try Settings.effective(
      environment: Environment { _ in nil },
      file: SettingsFile(path: "/a\u{1B}]0;x\u{7}", bytes: Array("mouse = false".utf8)))
    #expect(read.listing.contains("# /a^[]0;x^G:1:9\n"))
  }
}

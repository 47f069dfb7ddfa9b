import Settings
import Testing

/// One broken file each, and where its faults are.
struct FaultTests {
  @Test(arguments: [
    ("data = ''", "1:8: error: data cannot be ''; write a path in quotes"),
    ("data = 3", "1:8: error: data cannot be '3'; write a path in quotes"),
    ("data = '~/x'", "1:8: error: data cannot be '~/x'; HOME is not set: write the whole path"),
    (
      "refresh = '30x'",
      "1:11: error: refresh cannot be '30x'; write a whole number and ms, s, m or h, such as \"1s\""
    ),
    ("refresh = 30", "1:11: error: refresh cannot be '30'; add a unit, as in \"30s\""),
    ("refresh = '0s'", "1:11: error: refresh cannot be '0s'; from 1s to 24h"),
    ("refresh = '25h'", "1:11: error: refresh cannot be '25h'; from 1s to 24h"),
    (
      "refresh = [ ]",
      "1:11: error: refresh cannot be a list; "
        + "write a whole number and ms, s, m or h, such as \"1s\""
    ),
    (
      "theme = true",
      "1:9: error: theme cannot be 'true'; write a theme's name, or a path with a slash in it"
    ),
    (
      "theme = \"a\\u001Bb\"",
      "1:9: error: theme cannot be 'a^[b'; write a theme's name, or a path with a slash in it"
    ),
    ("symbols = 'brail'", "1:11: error: symbols cannot be 'brail'; did you mean 'braille'?"),
    (
      "symbols = 'dots'",
      "1:11: error: symbols cannot be 'dots'; it is auto, braille, block or ascii"
    ),
    ("colors = 8", "1:10: error: colors cannot be '8'; it is auto, none, 16, 256 or 16M"),
    ("colors = '16m'", "1:10: error: colors cannot be '16m'; did you mean '16M'?"),
    (
      "start_page = 9",
      "1:14: error: start_page cannot be '9'; it is a digit from 0 to 8, "
        + "overview, pace, claims, sources or changes or a family's name"
    ),
    ("escape_delay = '3s'", "1:16: error: escape_delay cannot be '3s'; from 10ms to 2s"),
    (
      "mouse = 'false'",
      "1:9: error: mouse cannot be 'false'; write true or false without quotes"
    ),
    ("mouse = 0", "1:9: error: mouse cannot be '0'; it is true or false"),
    ("ambiguous_width = 3", "1:19: error: ambiguous_width cannot be '3'; it is 1 or 2"),
    (
      "reduced_motion = 1979-05-27",
      "1:18: error: reduced_motion cannot be '1979-05-27'; it is true or false"
    ),
    (
      "[numbers]\nseparator = '..'",
      "2:13: error: numbers.separator cannot be '..'; "
        + "it is one character that is no letter, digit or sign, or \"\""
    ),
    (
      "[numbers]\npoint = ''",
      "2:9: error: numbers.point cannot be ''; it is one character that is no letter, digit or sign"
    ),
    (
      "[numbers]\nseparator = '.'",
      "2:13: error: numbers.separator and numbers.point cannot both be '.'; "
        + "set numbers.point as well"
    ),
    (
      "[numbers]\npoint = ','",
      "2:9: error: numbers.separator and numbers.point cannot both be ','; "
        + "set numbers.separator as well"
    ),
    ("[wall]\nevery = '1s'", "2:9: error: wall.every cannot be '1s'; from 2s to 24h"),
    ("[wall]\npages = []", "2:9: error: wall.pages cannot be a list; list 1 to 32 pages"),
    (
      "[wall]\npages = [1,\n  'a b']",
      "3:3: error: wall.pages cannot be 'a b'; it is a digit from 0 to 8, "
        + "overview, pace, claims, sources or changes or a family's name"
    ),
    (
      "[wall]\nnight = '22:00-22:00'",
      "2:9: error: wall.night cannot be '22:00-22:00'; "
        + "write two different times, as in \"22:00-06:00\", or \"none\""
    ),
    (
      "[wall]\nnight = '9:00-24:00'",
      "2:9: error: wall.night cannot be '9:00-24:00'; "
        + "write two different times, as in \"22:00-06:00\", or \"none\""
    ),
    ("wall = 3", "1:8: error: wall cannot be '3'; it is a section: write [wall] above its keys"),
    ("[[wall]]", "1:1: error: wall cannot be a list; it is a section: write [wall] above its keys"),
    (
      "[theme]",
      "1:1: error: theme cannot be a table; write a theme's name, or a path with a slash in it"
    ),
  ])
  func `a bad value is named with its place and what would be right`(text: String, fault: String) {
    #expect(faults(text) == [fault])
  }

  @Test(arguments: [
    ("# c\nthme = 'x'", "2:1: error: unknown key 'thme'; did you mean 'theme'?"),
    ("start-page = 1", "1:1: error: unknown key 'start-page'; did you mean 'start_page'?"),
    ("  colours = 16", "1:3: error: unknown key 'colours'; did you mean 'colors'?"),
    (
      "theme = \"abc\nrefresh = '5s'",
      "1:13: error: the text that begins in column 9 is not closed"
    ),
    ("theme = 'abc\n", "1:13: error: the text that begins in column 9 is not closed"),
    ("theme = \"abc\\\"", "1:15: error: the text that begins in column 9 is not closed"),
    ("a = ['b', \"c\n]", "1:13: error: the text that begins in column 11 is not closed"),
    ("xyzzy = 1", "1:1: error: unknown key 'xyzzy'"),
    ("every = '1m'", "1:1: error: unknown key 'every'; it belongs in [wall]"),
    ("[kes]\nquit = 'x'", "1:2: error: unknown key 'kes'; did you mean 'keys'?"),
    (
      "[wall]\ntheme = 'dark'",
      "2:1: error: [wall] has no key 'theme'; it belongs at the top, before the first section"
    ),
    (
      "[wall]\nrotation = 3",
      "2:1: error: [wall] has no key 'rotation'; [wall] has every, pages, night or rest"
    ),
    ("[wall]\nevry = '3s'", "2:1: error: [wall] has no key 'evry'; did you mean 'every'?"),
    ("'wall.every' = '3s'", "1:1: error: unknown key 'wall.every'"),
    ("'a\u{202E}' = 1", "1:1: error: unknown key 'a<U+202E>'"),
    ("[[alrts]]\nrule = 'x'", "1:3: error: unknown key 'alrts'; did you mean 'alerts'?"),
  ])
  func `an unknown key is named with the one that was meant`(text: String, fault: String) {
    #expect(faults(text) == [fault])
  }

  @Test(arguments: [
    ("theme = ", "1:9: error: in key-value pair: encountered end-of-file"),
    ("a = 1\na = 2", "2:5: error: in key-value pair: cannot redefine existing integer 'a'"),
    ("[wall]\n[wall]", "2:1: error: in table header: cannot redefine existing table 'wall'"),
    ("theme = 'x\ty\u{7}'", "1:13: error: in literal string: "),
    ("é = 1", "1:1: error: in root table: "),
    ("theme = 'é' §", "1:13: error: in key-value pair: "),
    ("[ }", "1:3: error: in key: "),
    ("a = [[[[[[[[[[[[[[[[[[[[1", "1:21: error: in value: exceeded maximum nested value depth"),
  ])
  func `what is not TOML is named with its place`(text: String, fault: String) throws {
    let found = faults(text)
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix(fault), "\(found)")
  }

  @Test func `bytes that are not UTF-8 are named with their place`() {
    for (bytes, place) in [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], "2:2"), ([0xED, 0xA0, 0x80], "1:1"),
      ([0x23, 0xF4, 0x90, 0x80, 0x80], "1:2"), ([0x23, 0xC3], "1:2"), ([0x23, 0xC0, 0x80], "1:2"),
    ] as [([UInt8], String)] {
      let error = #expect(throws: SettingsFaults.self) {
        try Settings.effective(
          environment: Environment { _ in nil }, file: SettingsFile(path: "c", bytes: bytes))
      }
      #expect(error?.description == "c:\(place): error: a byte that is not part of UTF-8")
    }
  }

  @Test func `a byte order mark is no fault`() throws {
    #expect(
      try settings("\u{FEFF}mouse = false").mouse.origin
        == .file(
          path: "/etc/c.toml", line: 1, column: 9))
  }

  @Test func `keys that nest without end are refused`() {
    let deep = String(repeating: "a.", count: 20_000) + "b = 1"
    #expect(faults(deep) == ["1:1: error: more than 100 dots in one line"])
    #expect(faults("\n# \(String(repeating: ".", count: 500))") == [])
  }

  @Test func `every fault is told at once, in the order of the file`() {
    let text = """
      thme = "dark"
      refresh = 30
      [wall]
      pages = [9, "pace", "a b"]
      [keys]
      quit = "Ctrl+Q"
      """
    #expect(
      faults(
        text, flags: [SettingFlag(.mouse, "maybe", spelling: "--mouse")],
        environment: ["PACEBOARD_REFRESH": "x"]
      )
      .map { String($0.prefix { $0 != ";" }) } == [
        "1:1: error: unknown key 'thme'", "2:11: error: refresh cannot be '30'",
        "4:10: error: wall.pages cannot be '9'", "4:21: error: wall.pages cannot be 'a b'",
        "6:8: error: keys.quit cannot be 'Ctrl+Q'",
        "$PACEBOARD_REFRESH: error: refresh cannot be 'x'",
        "--mouse: error: mouse cannot be 'maybe'",
      ])
  }
}

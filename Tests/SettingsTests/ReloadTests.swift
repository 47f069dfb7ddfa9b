import Glibc
import Settings
import Testing
import TestSupport

struct ReloadTests {
  private func file(_ text: String) -> Result<SettingsFile?, SettingsFault> {
    .success(SettingsFile(path: "c.toml", bytes: Array(text.utf8)))
  }

  @Test func `new bytes are taken, the same bytes are not read again`() throws {
    var live = try LiveSettings(environment: Environment { _ in nil }, file: nil)
    #expect(live.take(.success(nil)) == .unchanged)
    #expect(live.take(file("refresh = '1m'")) == .taken)
    #expect(live.settings.refresh.value == .seconds(60))
    #expect(live.take(file("refresh = '1m'")) == .unchanged)
    #expect(live.take(file("refresh = '1m' # as before")) == .unchanged)
    #expect(live.take(.success(nil)) == .taken)
    #expect(live.settings.refresh.value == .seconds(30))
  }

  @Test func `a file with faults changes nothing until it is mended`() throws {
    var live = try LiveSettings(environment: Environment { _ in nil }, file: nil)
    #expect(live.take(file("refresh = '1m'")) == .taken)
    #expect(live.take(file("refresh = '2m'\nthme = 1")) == .refused)
    #expect(live.settings.refresh.value == .seconds(60))
    #expect(
      live.faults.map(\.description) == [
        "c.toml:2:1: error: unknown key 'thme'; did you mean 'theme'?"
      ])
    #expect(live.take(file("refresh = '2m'\nthme = 1")) == .unchanged)
    #expect(live.faults.count == 1)
    #expect(live.take(file("refresh = '1m'")) == .taken)
    #expect(live.faults.isEmpty)
  }

  @Test func `flags hold after a reload as before`() throws {
    var live = try LiveSettings(
      flags: [SettingFlag(.theme, "mine", spelling: "--theme")],
      environment: Environment { _ in nil },
      file: nil)
    #expect(live.take(file("theme = 'other'\nmouse = false")) == .taken)
    #expect(live.settings.theme.value == .named("mine"))
  }

  @Test func `a broken file at the start is refused`() {
    #expect(throws: SettingsFaults.self) {
      try LiveSettings(
        environment: Environment { _ in nil },
        file: SettingsFile(path: "c", bytes: Array("x".utf8)))
    }
  }

  @Test func `the file is found, read, and followed`() throws {
    let folder = try TemporaryFolder()
    let environment = Environment { $0 == "XDG_CONFIG_HOME" ? folder.path : nil }
    #expect(try SettingsFile.read(for: environment) == nil)
    var live = try LiveSettings(environment: environment, file: nil)
    #expect(live.reload() == .unchanged)

    #expect(mkdir(folder.path + "/paceboard", 0o700) == 0)
    let path = folder.path + "/paceboard/config.toml"
    try write("mouse = false", to: path)
    #expect(live.reload() == .taken)
    #expect(live.settings.mouse == Setting(false, from: .file(path: path, line: 1, column: 9)))

    try write(String(repeating: "#", count: 65_537), to: path)
    #expect(live.reload() == .refused)
    #expect(live.faults.map(\.description) == ["\(path): error: has more than 65536 bytes"])
    #expect(!live.settings.mouse.value)

    try write("# " + String(repeating: "x", count: 65_534), to: path)
    #expect(live.reload() == .taken)

    #expect(unlink(path) == 0)
    #expect(live.reload() == .taken || live.settings.mouse.value)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(live.reload() == .refused)
    #expect(live.faults.map(\.description) == ["\(path): error: is not a regular file"])
  }

  @Test func `a file that the environment names has to exist`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/other.toml"
    let environment = Environment { $0 == "PACEBOARD_CONFIG" ? path : nil }
    let fault = #expect(throws: SettingsFault.self) { try SettingsFile.read(for: environment) }
    #expect(fault?.description.hasPrefix("$PACEBOARD_CONFIG: error: no file '/") == true)
    try write("", to: path)
    #expect(try SettingsFile.read(for: environment)?.bytes == [])
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }
}

import Board
import Glibc
import Model
import TestSupport
import Testing

@testable import Settings

struct AlertSettingsTests {
  @Test func `rules are read with what is done about them`() throws {
    let settings = try settings(
      """
      [[alerts]]
      rule = "late(detained.snapshot)"
      [[alerts]]
      name = "over"
      rule = "detained.snapshot > 1.2 × capacity.funded"
      clear = "2 %"
      action = "bell"
      [[alerts]]
      rule = "new(bookins.ice)"
      action = ["/bin/notify", "new figures"]
      """)
    let alerts = settings.alerts.map(\.alert)
    #expect(alerts.map(\.name) == ["late(detained.snapshot)", "over", "new(bookins.ice)"])
    #expect(alerts[0].condition == .late(metric: "detained.snapshot"))
    #expect(alerts[0].action == .banner)
    #expect(alerts[1].clearing == .margin(0.02))
    #expect(alerts[1].action == .bell)
    #expect(alerts[1].metrics == ["detained.snapshot", "capacity.funded"])
    #expect(alerts[2].action == .command(["/bin/notify", "new figures"]))
    #expect(settings.preferences(theme: .standard).alerts == alerts)
    // What is listed is a file that says the same.
    let again = try Settings.effective(
      environment: Environment { _ in nil },
      file: SettingsFile(path: "/etc/c.toml", bytes: Array(settings.listing.utf8)))
    #expect(again.alerts.map(\.alert) == alerts)
    #expect(settings.listing.contains("action = \"bell\""))
  }

  @Test(arguments: [
    ("alerts = 3", "1:10: error: alerts cannot be '3'; write [[alerts]] above the keys of each"),
    ("[[alerts]]\nname = 'x'", "1:1: error: an alert without rule; "),
    (
      "[[alerts]]\nrul = 'late(x)'\nrule = 'late(x)'",
      "2:1: error: [[alerts]] has no key 'rul'; did you mean 'rule'?"
    ),
    (
      "[[alerts]]\nrule = 'a > > b'",
      "2:13: error: rule cannot be 'a > > b'; unexpected “>”"
    ),
    ("[[alerts]]\nrule = 3", "2:8: error: rule cannot be '3'; write it in quotes"),
    (
      "[[alerts]]\nrule = 'a > b'\nclear = '100%'",
      "3:9: error: clear cannot be '100%'; from 0% to below 100%"
    ),
    (
      "[[alerts]]\nrule = 'late(a)'\nclear = '2%'",
      "3:9: error: clear cannot be '2%'; leave it out: "
    ),
    (
      "[[alerts]]\nrule = 'late(a)'\naction = 'bel'",
      "3:10: error: action cannot be 'bel'; did you mean 'bell'?"
    ),
    (
      "[[alerts]]\nrule = 'late(a)'\naction = '/bin/x y'",
      "3:10: error: action cannot be '/bin/x y'; list a program and its arguments: "
    ),
    (
      "[[alerts]]\nrule = 'late(a)'\naction = ['notify']",
      "3:11: error: action cannot be 'notify'; begin with the program's absolute path"
    ),
    (
      "[[alerts]]\nrule = 'late(a)'\n[[alerts]]\nrule = 'late(a)'",
      "3:1: error: a second alert called 'late(a)'; give each a name of its own"
    ),
  ])
  func `what is wrong with a rule is named with its place`(_ text: String, _ fault: String) throws {
    let found = faults(text)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(fault) == true, "\(found)")
  }

  @Test func `a metric that the data does not have is named with the one that was meant`() throws {
    let data = Dataset(
      metrics: [
        Metric(id: "held", family: "f", kind: .stock, unit: "people", cadence: .day, title: "H")
      ])
    let settings = try settings("[[alerts]]\nrule = 'hled > 3'")
    #expect(
      settings.panels(of: data).faults.map(\.description) == [
        "/etc/c.toml:2:8: error: no metric 'hled'; did you mean 'held'?"
      ])
  }

  /// A configuration file in a folder of its own.
  private func read(file: mode_t, folder: mode_t, _ action: String) throws -> [String] {
    let place = try TemporaryFolder()
    defer { withExtendedLifetime(place) {} }
    let config = "\(place.path)/config.toml"
    place.write("[[alerts]]\nrule = 'late(a)'\naction = \(action)\n", to: "config.toml")
    chmod(config, file)
    chmod(place.path, folder)
    let read = try #require(try SettingsFile.read(path: config))
    do {
      _ = try Settings.effective(environment: Environment { _ in nil }, file: read)
      return []
    } catch {
      return error.faults.map { String($0.description.dropFirst(config.utf8.count)) }
    }
  }

  @Test(arguments: [
    (mode_t(0o600), mode_t(0o700), nil), (0o644, 0o755, nil),
    (0o664, 0o755, "the file can be written by others"),
    (0o646, 0o755, "the file can be written by others"),
    (0o600, 0o775, "its folder can be written by others"),
    (0o600, 0o1777, "its folder can be written by others"),
  ])
  func `a command is refused where others may write its file`(
    _ file: mode_t, _ folder: mode_t, _ reason: String?
  ) throws {
    let found = try read(file: file, folder: folder, "['/bin/true']")
    #expect(
      found
        == (reason.map {
          [
            ":3:10: error: commands are refused here: '\($0)'; only you may be able to write it: chmod go-w"
          ]
        } ?? []))
    // Everything else is read all the same.
    #expect(try read(file: file, folder: folder, "'bell'") == [])
  }
}

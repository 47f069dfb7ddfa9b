import Testing

/// What `paceboard check --alerts` says, and what the board shows of an alert.
@Suite struct AlertCommandTests {
  /// Runs a command with a configuration file.
  private func paceboard(_ words: String, config: String) throws -> Command {
    try Command([
      "bash", "-c",
      """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      cat >"$folder/config.toml" <<'TOML'
      \(config)
      TOML
      PACEBOARD_CONFIG=$folder/config.toml \(Command.paceboard) \(words) \(Command.data) \
        --now 2026-11-21T14:02:11
      """,
    ])
  }

  @Test(arguments: [
    (
      "detained.snapshot > 1.2 * capacity.funded", 4,
      "detained.snapshot 64,506–65,765 (11 Jul 2026, sources disagree)"
    ),
    ("detained.snapshot < 10", 0, "ok: r: detained.snapshot 64,506–65,765"),
    ("late(bookins.ice)", 4, "alert: r: bookins.ice, data to 4 Apr 2026: our copy is 196 days old"),
    ("new(bookins.ice)", 0, "ok: r: bookins.ice"),
    ("bookins.icce > 3", 1, "did you mean 'bookins.ice'?"),
  ])
  func `rules are told with a status of their own`(
    _ rule: String, _ status: Int, _ line: String
  ) throws {
    let command = try paceboard(
      "check --alerts", config: "[[alerts]]\nname = \"r\"\nrule = \"\(rule)\"")
    #expect(command.status == status)
    #expect(command.output.contains(line), "\(command.output)")
  }

  @Test func `no command is run and none is needed`() throws {
    let config = "[[alerts]]\nrule = \"late(bookins.ice)\"\naction = [\"/nowhere/at/all\"]"
    let command = try paceboard("check --alerts", config: config)
    #expect(command.status == 4)
    #expect(command.errors == "")
    let without = try paceboard("check --alerts", config: "")
    #expect(without.status == 0)
    #expect(without.output == "no alerts in the settings\n")
  }

  @Test func `a board says on a line of its own what has come about`() throws {
    let config = "[[alerts]]\nname = \"beds\"\nrule = \"detained.snapshot > capacity.funded\""
    let command = try paceboard("print --size 100x30", config: config)
    #expect(command.status == 0)
    let first = command.output.prefix { $0 != "\n" }
    #expect(first.contains("ALERT beds: 65,765 > 41,500: detained.snapshot 64,506–65,765 (11 Jul"))
    #expect(command.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
    let json = try paceboard("print --format json --page pace", config: config)
    #expect(json.output.contains("{\"name\": \"beds\", "))
  }
}

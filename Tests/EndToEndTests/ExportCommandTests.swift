import Glibc
import Testing

/// What `paceboard export` writes, and what other programs make of it.
@Suite struct ExportCommandTests {
  private func bash(_ script: String, environment: [String: String?] = [:]) throws -> Command {
    try Command(["bash", "-c", "set -euo pipefail; " + script], environment: environment)
  }

  private let export = "\(Command.paceboard) export \(Command.data)"

  @Test func `a table, JSON and OpenMetrics come without a word on the standard error`() throws {
    for (format, first) in [("csv", "metric,"), ("json", "{"), ("openmetrics", "# TYPE ")] {
      let command = try bash("\(export) --format \(format)")
      #expect(command.status == 0)
      #expect(command.errors == "")
      #expect(command.output.hasPrefix(first))
    }
  }

  @Test(arguments: ["csv", "json", "openmetrics"])
  func `a reader that has read enough is no fault`(_ format: String) throws {
    // Both where the signal ends the writer, and where a parent ignores it.
    for prefix in ["", "trap '' PIPE; "] {
      let command = try Command(
        ["bash", "-c", "\(prefix)\(export) --format \(format) | head -c 10; echo ${PIPESTATUS[0]}"])
      #expect(command.errors == "")
      #expect(
        command.output.hasSuffix(prefix.isEmpty ? "141\n" : "0\n")
          || command.output.hasSuffix("0\n"))
    }
  }

  @Test(arguments: [
    ("--metric detained.snapshut", "did you mean “detained.snapshot”"),
    ("--format cvs", "cvs"), ("--from someday", "someday"), ("--known-on 2026x", "2026x"),
  ])
  func `what cannot be exported is explained, with status 2`(
    _ words: String, _ hint: String
  ) throws {
    let command = try Command(["bash", "-c", "\(export) \(words)"])
    #expect(command.status == 2)
    #expect(command.output == "")
    #expect(command.errors.contains(hint), "\(command.errors)")
  }

  @Test func `a formula is left as it is, and warned about`() throws {
    let script = """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      cp -r \(Command.data)/. "$folder"
      sed -i '2s/,$/,=1+1/;2s/,[^,]*,ICE$/,=1+1,ICE/' "$folder/observations-arrests.csv"
      \(Command.paceboard) export "$folder" --metric bookins.ice --to 2018-10
      """
    let command = try bash(script)
    #expect(command.status == 0)
    #expect(command.output.contains(",=1+1,ICE\n"))
    #expect(command.errors.contains("like a formula"))
    #expect(command.errors.contains("the note of bookins.ice in Oct 2018"))
  }

  @Test func `a full disk is no success`() throws {
    let command = try Command(["bash", "-c", "\(export) >/dev/full"])
    #expect(command.status == 70)
    #expect(command.errors.contains("No space left on device"))
  }

  // MARK: Other programs

  private static func has(_ program: String) -> Bool {
    (try? Command(["bash", "-c", "command -v \(program)"]).status) == 0
  }

  @Test(.enabled(if: has("promtool"), "SKIPPED: promtool of Debian's prometheus is not installed"))
  func `Prometheus's own tool finds nothing to complain about`() throws {
    let command = try bash("\(export) --format openmetrics | promtool check metrics")
    #expect(command.status == 0)
    #expect(command.output + command.errors == "")
  }

  private static let python = Command.repository + "/.build/python/bin/python"

  private static let hasDuckDB =
    (try? Command([python, "-c", "import duckdb"]).status) == 0

  private func run(_ recipe: String, _ words: String = "", server: String = "") throws -> Command {
    try bash(
      """
      folder=$(mktemp -d); \(server)
      trap '\(server.isEmpty ? "" : "stop; ")rm -rf "$folder"' EXIT
      bash \(Command.repository)/Tests/EndToEndTests/Recipes/\(recipe).sh \
        \(Command.paceboard) \(Command.data) "$folder" \(words)
      """)
  }

  @Test(.enabled(if: hasDuckDB, "SKIPPED: .build/python has no duckdb"))
  func `DuckDB reads an export, and its results are imported`() throws {
    let command = try run("duckdb", Self.python)
    #expect(command.status == 0, "\(command.output)\(command.errors)")
    #expect(command.output.contains("no faults"))
  }

  /// Debian has the server's programs outside of PATH, a folder a version.
  private static let server = "/usr/lib/postgresql/15/bin"

  @Test(
    .enabled(
      if: access("\(server)/initdb", X_OK) == 0 && has("psql"),
      "SKIPPED: PostgreSQL 15 is not installed"))
  func `PostgreSQL loads an export, and its results are imported`() throws {
    // A server of its own on a socket in the folder; it refuses to run as root.
    let start = """
      as=(); if ((EUID == 0)); then chmod 711 "$folder"; as=(setpriv --reuid nobody --regid nogroup \
        --clear-groups); fi
      mkdir "$folder/server"; if ((EUID == 0)); then chown nobody "$folder/server"; fi
      "${as[@]}" \(Self.server)/initdb --auth trust --username paceboard --no-sync \
        --pgdata "$folder/server/data" >/dev/null
      stop() { "${as[@]}" \(Self.server)/pg_ctl --pgdata "$folder/server/data" --mode immediate \
        stop >/dev/null; }
      "${as[@]}" \(Self.server)/pg_ctl --pgdata "$folder/server/data" --wait --silent \
        --log "$folder/server/log" \
        --options "-c listen_addresses= -c unix_socket_directories=$folder/server -c fsync=off" start
      export PGHOST=$folder/server PGUSER=paceboard PGDATABASE=postgres
      """
    let command = try run("postgresql", server: start)
    #expect(command.status == 0, "\(command.output)\(command.errors)")
    #expect(command.output.contains("no faults"))
  }
}

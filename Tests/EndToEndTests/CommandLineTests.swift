import Glibc
import Testing

/// What the commands say and end with, without a terminal.
@Suite struct CommandLineTests {
  private func paceboard(_ words: String..., environment: [String: String?] = [:]) throws -> Command
  {
    try Command([Command.paceboard] + words, environment: environment)
  }

  @Test(arguments: [[], [Command.data], ["--refresh", "5s", Command.data]])
  func `the board in a pipe says what to use instead`(_ words: [String]) throws {
    let command = try Command(
      [Command.paceboard] + words, environment: ["PACEBOARD_DATA": Command.data])
    #expect(command.status == 2)
    #expect(command.output == "")
    #expect(command.errors.contains("paceboard print"))
  }

  @Test(arguments: [
    (["chek"], "did you mean “check”"),
    (["prnt", "--size", "80x24"], "did you mean “print”"),
    (["nowhere/at/all"], "no folder “nowhere/at/all”"),
    (["/dev/null"], "is no folder"),
    (["/proc"], "holds no datapackage.json"),
    (["print", "--sise", "80x24"], "Did you mean '--size'"),
    (["print", "--size", "80"], "80"),
    (["print", "--size", "0x0"], "0x0"),
    (["print", Command.data, "--wall", "--turn", "1000"], "turns go from 0 to 999"),
    (["print", "--keys", "Entre", Command.data], "Entre"),
    (["print", "--now", "2026-02-30T00:00", Command.data], "2026-02-30"),
    (["print", "--known-on", "yesterday", Command.data], "no month “yesterday”"),
    (["print", "--known-on", "2025-13", Command.data], "months are 1 to 12"),
    (["print", "--size", "120", Command.data], "columns and rows are written 120x36"),
    (["print", "--keys", "2 Entr", Command.data], "no key “Entr”: did you mean “Enter”?"),
    (["print", "--keys", "Foo", Command.data], "keys are a character or Enter, Esc"),
    (["print", "--now", "yesterday", Command.data], "a moment is written 2026-11-21T14:02"),
    (["export", "--from", "foo", Command.data], "no month “foo”"),
    (["export", "--from", "2026-05", "--to", "2026-02", Command.data], "--from is after --to"),
    (["import", "x.csv", "--into", "y", "--published", "soon"], "a day is written 2026-04-09"),
    (["print", "--format", "svgg", Command.data], "svgg"),
    (["--refresh", "soon"], "soon"),
    (["--symbols", "emoji"], "emoji"),
    (["\u{1B}[31m"], "^[[31m"),
    (["help", "prnt"], "did you mean “print”"),
    (["help", "something"], "no command “something”"),
    ([""], "has to be a path"),
    (["print", "--sise", "80x24"], "paceboard print [<data>] [<options>]\n"),
  ])
  func `wrong usage is explained, with status 2`(_ words: [String], _ hint: String) throws {
    let command = try Command([Command.paceboard] + words)
    #expect(command.status == 2)
    #expect(command.output == "")
    #expect(command.errors.contains(hint), "\(command.errors)")
    #expect(!command.errors.contains("\u{1B}"))
  }

  @Test(arguments: ["jun 25", "2025-06", "FY2025", "2025"])
  func `a day of knowledge is typed like any date, and is the last day of what it names`(
    date: String
  ) throws {
    let words = ["print", Command.data, "--now", "2026-11-21T14:02:11", "--known-on"]
    let days = ["jun 25": "30 Jun 2025", "2025-06": "30 Jun 2025", "FY2025": "30 Sep 2025"]
    let command = try Command([Command.paceboard] + words + [date])
    #expect(command.errors == "")
    #expect(command.output.contains("AS KNOWN ON \(days[date] ?? "31 Dec 2025")"))
  }

  @Test(arguments: [("10x2", "930"), ("20x3", "930  1–4 Apr 2026"), ("16x2", "930")])
  func `the smallest page of a family has its figure`(size: String, figure: String) throws {
    let words = ["print", Command.data, "--now", "2026-11-21T14:02:11", "--page", "arrests"]
    let command = try Command([Command.paceboard] + words + ["--size", size])
    #expect(command.output.contains(figure), "\(command.output)")
  }

  @Test func `help and version go to the output with status 0`() throws {
    for words in [["--version"], ["print", "--version"]] {
      let version = try Command([Command.paceboard] + words).output
      #expect(
        version.wholeMatch(
          of: /paceboard 1\.0\.0 \(data to 20..-..-.., published 20..-..-..\)\n/) != nil,
        "\(version)")
    }
    let help = try paceboard("--help")
    #expect(help.status == 0)
    #expect(help.errors == "")
    for word in ["board", "print", "check"] { #expect(help.output.contains(word)) }
  }

  @Test func `a table from standard input becomes a package that can be printed`() throws {
    let script = """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      table() { printf 'when;people\n2025-01;1,234\n2025-02;2,345\n'; }
      take() { table | \(Command.paceboard) import - --into "$folder/data" --as bookins.ice \
        --date when --value people --delimiter semicolon --published 2025-03-01; }
      take && take && \(Command.paceboard) check "$folder/data" && \(Command.paceboard) print \
        "$folder/data" --size 80x24 --now 2025-03-02T00:00
      """
    let command = try Command(["bash", "-c", script])
    #expect(command.errors == "")
    #expect(command.status == 0)
    #expect(command.output.contains("2 added"))
    #expect(command.output.contains("2 unchanged"))
    #expect(command.output.contains("no faults"))
    #expect(command.output.contains("Feb 2025"))
  }

  @Test(arguments: [
    (["import", "Makefile", "--into", "/nowhere/at/all"], 1, "refused"),
    (["import"], 2, "Missing expected argument"),
    (["import", "x.csv", "--into", "d", "--value", "v"], 2, "--as METRIC"),
    (["import", "x.csv", "--into", "d", "--as", "m", "--value", "v", "--count"], 2, "one of"),
  ])
  func `what cannot be imported is named`(
    _ words: [String], _ status: Int32, _ hint: String
  ) throws {
    let command = try Command([Command.paceboard] + words)
    #expect(command.status == status)
    #expect((command.output + command.errors).contains(hint), "\(command.output)\(command.errors)")
  }

  @Test func `a reader that goes away ends a command quietly`() throws {
    for command in ["print --size 200x60", "print --format json", "check"] {
      let line = "set -o pipefail; \(Command.paceboard) \(command) \(Command.data) | true"
      let run = try Command(["bash", "-c", line])
      #expect(run.errors == "")
    }
  }

  @Test func `a full disk is no success`() throws {
    let line = "\(Command.paceboard) print \(Command.data) >/dev/full"
    let run = try Command(["bash", "-c", line])
    #expect(run.status == 70)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test func `the same moment prints the same frame`() throws {
    let words = ["print", Command.data, "--size", "100x30", "--now", "2026-11-21T14:02:11"]
    let first = try Command([Command.paceboard] + words)
    #expect(first.status == 0)
    #expect(first.output.contains("14:02:11"))
    #expect(first.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
    #expect(try Command([Command.paceboard] + words).output == first.output)
  }

  @Test(arguments: ["0", "1", "2", "3", "4", "5", "6", "7", "8"])
  func `the figures of every page are JSON to others as well`(_ page: String) throws {
    // Python's reader is strict about everything but numbers that are none.
    let script = """
      set -o pipefail
      \(Command.paceboard) print \(Command.data) --now 2026-11-21T14:02:11 --page \(page) \
        --format json | python3 -c 'import json, sys
      def refuse(word): raise ValueError(word)
      page = json.load(sys.stdin, parse_constant=refuse)
      print(page["schema"], page["kind"], page["today"])'
      """
    let command = try Command(["bash", "-c", script])
    #expect(command.errors == "")
    #expect(command.output == "paceboard/1 page 2026-11-21\n")
  }

  @Test func `the data folder comes from the argument, then the environment`() throws {
    let named = try paceboard("check", environment: ["PACEBOARD_DATA": Command.data])
    #expect(named.status == 0, "\(named.output)\(named.errors)")
    let wrong = try paceboard("check", environment: ["PACEBOARD_DATA": "/nowhere"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("PACEBOARD_DATA"))
    let argument = try paceboard(
      "check", Command.data, environment: ["PACEBOARD_DATA": "/nowhere"])
    #expect(argument.status == 0)
  }

  @Test func `without a folder the data of the installation is shown, else that in the program`()
    throws
  {
    let script = """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      mkdir -p "$folder/bin" "$folder/share/paceboard" && cp \(Command.paceboard) "$folder/bin"
      cd "$folder" && bin/paceboard print --size 120x36 | head -1
      cp -r \(Command.data) share/paceboard && rm share/paceboard/Data/claims.csv
      bin/paceboard print --size 120x36 | head -1
      bin/paceboard check | tail -1
      bin/paceboard check built-in
      printf 'data = "built-in"\n' >"$folder/config.toml"
      PACEBOARD_CONFIG="$folder/config.toml" bin/paceboard check
      """
    let command = try Command(["bash", "-c", script], environment: ["PACEBOARD_DATA": nil])
    #expect(command.errors == "")
    let lines = command.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 5)
    #expect(lines[0].contains("built-in data of"))
    #expect(lines[1].contains("files read"))
    #expect(lines[2].hasSuffix("1 fault"))
    #expect(lines[3].hasSuffix("no faults"))
    #expect(lines[4] == lines[3])
  }

  @Test func `every fault is listed, however many there are`() throws {
    let script = """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      cp \(Command.data)/* "$folder" && yes x,x,x | head -300 >>"$folder/goals.csv"
      \(Command.paceboard) check "$folder" | sed -n '1,300{/goals.csv/!p}; $p'
      """
    let command = try Command(["bash", "-c", script])
    #expect(command.output.hasSuffix(" rows, 300 faults\n"))
    #expect(command.output.split(separator: "\n").count == 1, "\(command.output)")
  }

  @Test func `a single file is one, not some`() throws {
    let script = """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      echo '{' >"$folder/datapackage.json"; \(Command.paceboard) check "$folder"
      """
    let command = try Command(["bash", "-c", script])
    #expect(command.status == 1)
    #expect(command.output.hasSuffix("1 file, 0 rows, 1 fault\n"), "\(command.output)")
  }

  @Test(.enabled(if: getuid() == 0, "it takes root to become somebody else"))
  func `a folder that may not be read is not called a wrong one`() throws {
    let script = """
      folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
      mkdir "$folder/closed" && chmod 755 "$folder" && chmod 000 "$folder/closed"
      cp \(Command.paceboard) "$folder" && cd "$folder"
      setpriv --reuid=65534 --regid=65534 --clear-groups ./paceboard check closed
      """
    let command = try Command(
      ["bash", "-c", script], environment: ["HOME": nil, "XDG_CONFIG_HOME": nil])
    #expect(command.status == 2)
    #expect(command.errors.contains("cannot be read: permission denied"), "\(command.errors)")
  }

  @Test func `the data in the program cannot be changed`() throws {
    let command = try paceboard("import", "x.csv", "--into", "built-in")
    #expect(command.status == 2)
    #expect(command.errors.contains("name a folder"))
  }
}

import Glibc
import Testing

/// The manual page, held against what the program says of itself.
@Suite struct ManualTests {
  private static let path = Command.repository + "/Sources/paceboard/Manual/paceboard.1"
  private let manual: String

  init() throws { manual = try Command(["cat", Self.path]).output }

  private static func help(_ words: String...) throws -> String {
    try Command([Command.paceboard] + words + ["--help"]).output
  }

  /// The commands that the help lists: the first words of the lines indented by two.
  private static let commands: [String] =
    ((try? help()) ?? "").split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    .compactMap { $0.firstMatch(of: #/^ {2}([a-z]+) /#).map { String($0.1) } }

  @Test func `every command is in it`() {
    #expect(Self.commands.count >= 6)
    for command in Self.commands {
      #expect(manual.contains(".It Cm \(command)\n"), "\(command)")
    }
  }

  @Test(arguments: commands)
  func `every flag is in it`(of command: String) throws {
    let help = try Self.help(command)
    let flags = Set(help.matches(of: /--([a-z][a-z-]*)/).map { String($0.1) })
    #expect(flags.contains("help"))
    for flag in flags {
      #expect(
        manual.firstMatch(of: try Regex("\\.It .*Fl Fl \(flag)( |\n)")) != nil, "--\(flag)")
    }
  }

  @Test func `every key and every variable of a setting is in it`() throws {
    let settings = try Command([Command.paceboard, "config"]).output.split(separator: "\n")
    #expect(settings.count > 50)
    let words = Set(manual.split { $0.isWhitespace }.map(String.init))
    for line in settings {
      let name = String(line.drop { $0 == "#" || $0 == " " }.prefix { $0 != " " })
      guard name.hasPrefix("keys.") else {
        let variable = "PACEBOARD_" + name.uppercased().replacing(".", with: "_")
        #expect(words.contains(variable), "\(variable)")
        continue
      }
      for key in line.matches(of: /"([^"]+)"/).map({ String($0.1) }) {
        let quoted = "(\\\\&)?" + (key.count == 1 ? "[\(key)]" : key)
        #expect(
          manual.firstMatch(of: try Regex("\n\\.It Li (.* )?\(quoted)( |\n)")) != nil, "\(key)")
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 70])
  func `every exit status is in it`(status: Int) { #expect(manual.contains(".It \(status)\n")) }

  @Test(.enabled(if: (try? Command(["groff", "--version"])) != nil || getenv("CI") != nil))
  func `it is set without a warning`() throws {
    let groff = try Command(["groff", "-ww", "-mandoc", "-Tutf8", "-z", Self.path])
    #expect(groff.status == 0)
    #expect(groff.output + groff.errors == "")
  }
}

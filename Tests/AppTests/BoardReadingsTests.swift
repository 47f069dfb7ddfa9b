import App
import Board
import Canvas
import DataPackage
import Model
import Settings
import Testing
import TestSupport
import Text

@Suite struct BoardReadingsTests {
  private let folder: TemporaryFolder
  private let data =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Data"

  init() throws { folder = try TemporaryFolder() }

  private var package: PackageReadings { PackageReadings(of: .folder(data)) }

  private func readings(_ text: String) throws -> BoardReadings {
    folder.write(text, to: "config.toml")
    let path = folder.path + "/config.toml"
    let environment = Environment { $0 == "PACEBOARD_CONFIG" ? path : nil }
    let live = try LiveSettings(
      environment: environment, file: try SettingsFile.read(for: environment))
    var library = ThemeLibrary(folders: [folder.path])
    let theme = library.theme(live.settings.theme.value.text) ?? .standard
    return BoardReadings(
      of: live.settings.data.value.map { PackageReadings(of: .folder($0)) } ?? package,
      settings: live, library: library, theme: theme
    ) { [data] setting in
      setting.value == "/nowhere"
        ? .failure(BoardReadings.MissingFolder("no folder “/nowhere”"))
        : .success(PackageReadings(of: .folder(setting.value ?? data)))
    }
  }

  @Test func `the settings are followed while the board runs`() throws {
    let readings = try readings("refresh = \"9s\"\n")
    let first = readings.next()
    #expect(first.dataset != nil)
    #expect(first.preferences == nil)
    folder.write("refresh = \"11s\"\nnumbers.separator = \"'\"\n", to: "config.toml")
    let second = readings.next()
    #expect(second.preferences?.interval == 11)
    #expect(second.preferences?.numbers.separator == "'")
    #expect(readings.next().preferences == nil)
  }

  @Test func `settings that turn wrong change nothing and are told until they are mended`() throws {
    let readings = try readings("refresh = \"9s\"\n")
    let good = readings.next().faults
    folder.write("refesh = \"11s\"\n", to: "config.toml")
    for _ in 0..<2 {
      let reading = readings.next()
      #expect(reading.preferences == nil)
      #expect(reading.faults.count == good.count + 1)
      #expect(reading.faults.last?.contains("did you mean 'refresh'") == true)
    }
    folder.write("refresh = \"9s\"\n", to: "config.toml")
    #expect(readings.next().faults == good)
  }

  @Test func `the data folder of changed settings is read from then on`() throws {
    let readings = try readings("refresh = \"9s\"\n")
    #expect(readings.next().dataset?.metrics.count ?? 0 > 10)
    folder.write("data = \"/nowhere\"\n", to: "config.toml")
    let missing = readings.next()
    #expect(!missing.isOtherPackage)
    #expect(missing.faults.last?.hasSuffix("config.toml:1:8: error: no folder “/nowhere”") == true)
    #expect(missing.files.last?.kind == .settings)
    #expect(missing.files.last?.name == folder.path + "/config.toml")
    folder.write("data = \"\(data)/\"\n", to: "config.toml")
    let other = readings.next()
    #expect(other.isOtherPackage && other.dataset != nil && other.differences.isEmpty)
    #expect(!readings.next().isOtherPackage)
  }

  @Test func `panels that the settings list replace the package's own`() throws {
    let readings = try readings("[[panels]]\nfamily = \"detention\"\n")
    let first = readings.next()
    #expect(first.dataset?.panels.map(\.family) == ["detention"])
    folder.write("[[panels]]\nfamily = \"flights\"\nmetric = \"no.such\"\n", to: "config.toml")
    let second = readings.next()
    #expect(second.dataset?.panels.map(\.family) == ["flights"])
    #expect(second.differences.isEmpty)
    #expect(second.faults.last?.contains("no metric 'no.such'") == true)
    #expect(readings.next().dataset == nil)
  }

  @Test func `a theme that changes or is missing is told`() throws {
    folder.write("theme[main_fg]=\"#102030\"\n", to: "mine.theme")
    let readings = try readings("theme = \"mine\"\n")
    #expect(readings.next().themes.isEmpty)
    folder.write("theme[main_fg]=\"#405060\"\n", to: "mine.theme")
    #expect(readings.next().themes.map(\.name) == ["mine"])
    folder.write("theme[main_fg]=\"#40506\"\n", to: "mine.theme")
    #expect(readings.next().faults.last?.contains("mine.theme:1:") == true)
    folder.write("theme = \"mien\"\n", to: "config.toml")
    #expect(readings.next().faults.contains { $0.contains("there is no theme “mien”") })
  }

  @Test func `what was read ahead is told once, with the figures of its day`() throws {
    let readings = PackageReadings(of: .folder(data))
    readings.readAhead()
    let first = readings.next()
    let dataset = try #require(first.dataset)
    var told = Board(size: Size(width: 120, height: 36), now: first.finished)
    _ = told.apply(.read(first), at: first.finished)
    var own = Board(size: Size(width: 120, height: 36), now: first.finished)
    let bare = Reading(dataset: dataset, files: first.files, finished: first.finished)
    _ = own.apply(.read(bare), at: first.finished)
    #expect(first.judgement != nil && bare.judgement == nil)
    #expect(told.frame() == own.frame())
    #expect(readings.next().dataset == nil)
  }

  @Test func `figures of another day are worked out again`() throws {
    let past = try #require(Day(iso: "2025-03-05"))
    let first = PackageReadings(of: .folder(data), knownOn: past).next()
    var board = Board(size: Size(width: 120, height: 36), now: first.finished)
    _ = board.apply(.read(first), at: first.finished)
    let plain = PackageReadings(of: .folder(data)).next()
    var other = Board(size: Size(width: 120, height: 36), now: first.finished)
    _ = other.apply(
      .read(Reading(dataset: plain.dataset, files: plain.files, finished: first.finished)),
      at: first.finished)
    #expect(board.frame() == other.frame())
  }

  @Test func `a theme that replaces the built-in one is told behind the first reading`() throws {
    folder.write("theme[main_fg]=\"#102030\"\n", to: "default-dark.theme")
    folder.write("", to: "config.toml")
    let environment = Environment { _ in nil }
    let readings = BoardReadings(
      of: package, settings: try LiveSettings(environment: environment, file: nil),
      library: ThemeLibrary(folders: [folder.path]), theme: .standard,
      finding: { _ in .failure(BoardReadings.MissingFolder("")) })
    #expect(readings.next().themes.isEmpty)
    #expect(readings.changedThemes().map(\.name) == ["default-dark"])
    #expect(readings.changedThemes().isEmpty)
  }
}

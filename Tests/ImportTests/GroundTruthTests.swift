import DataPackage
import Import
import Model
import Publishers
import TestSupport
import Testing

@Suite(.enabled(if: Published.isThere, Comment(rawValue: Published.missing)))
struct `The publishers' own files` {
  /// The day a file was published where neither it nor its name says so.
  private static let days = [
    "FY24_detentionStats.xlsx": "2024-10-31",
    "KHSM Encounters (USBP) fy25m11.xlsx": "2025-01-17",
    "cbp-nationwide-encounters-fy20-fy23-state.csv": "2023-10-21",
    "sbo-encounters-fy22-fy25-aug.csv": "2025-09-20",
  ]

  private static let workbooks = [
    "FY25_detentionStats12122024.xlsx", "20250106074944-FY25_detentionStats01032025.xlsx",
    "FY25_detentionStats01162025.xlsx", "FY25_detentionStats09242025.xlsx",
  ]

  private func `import`(_ name: String, into folder: String) -> FileOutcome {
    let day = Self.days[name].flatMap { Day(iso: $0) }
    return importFiles(
      ["\(Published.folder)/\(name)"], into: folder, options: ImportOptions(published: day))[0]
  }

  private static let truth = try? GroundTruth(path: "\(Published.folder)/ground-truth.csv")

  @Test func `are all in the ground truth`() throws {
    let truth = try #require(Self.truth)
    #expect(truth.rows.count == 420)
    #expect(truth.files.count == 9)
  }

  /// Each sample by itself, so that several are taken at once and none reads the others again.
  @Test(arguments: truth?.files ?? [])
  func `give every row of the ground truth, imported and exported`(_ name: String) throws {
    let folder = try TemporaryFolder()
    let outcome = self.import(name, into: folder.path)
    guard case .taken = outcome.result else {
      Issue.record("\(outcome.lines)")
      return
    }
    let reading = PackageReading.check(folder.path)
    #expect(reading.faultLines.isEmpty)
    var table: [UInt8] = []
    let formulas = CSVExport(reading.dataset).write { table += $0 }
    #expect(formulas.count == 0)
    let rows = Self.truth?.rows.filter { $0.file == name } ?? []
    let subjects = try rows.map { try #require($0.subject, "\($0)") }
    let exported = try ExportedValues(table, of: Set(subjects))
    #expect(exported.count == reading.dataset.observations.count)
    for (row, subject) in zip(rows, subjects) {
      #expect(exported.values[subject] == [row.value], "\(row)")
    }
  }

  @Test func `add nothing the second time`() throws {
    let folder = try TemporaryFolder()
    for name in Self.workbooks { _ = self.import(name, into: folder.path) }
    let before = folder.contents
    for name in Self.workbooks {
      guard case .taken(let taken) = self.import(name, into: folder.path).result else {
        Issue.record("not taken")
        continue
      }
      #expect(taken.tally.added + taken.tally.revised + taken.tally.confirmed == 0)
    }
    #expect(folder.contents == before)
  }

  @Test func `give the same tables in any order`() throws {
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]
    var all: Set<[String: [UInt8]]> = []
    for order in orders {
      let folder = try TemporaryFolder()
      for index in order { _ = self.import(Self.workbooks[index], into: folder.path) }
      all.insert(folder.contents)
    }
    let together = try TemporaryFolder()
    _ = importFiles(Self.workbooks.map { "\(Published.folder)/\($0)" }, into: together.path)
    all.insert(together.contents)
    #expect(all.count == 1)
  }

  @Test func `are told from junk, file by file`() throws {
    let folder = try TemporaryFolder()
    let outcomes = importFiles([Published.folder], into: folder.path)
    let results = Dictionary(
      outcomes.map { ($0.path.split(separator: "/").last.map(String.init) ?? "", $0.isGood) },
      uniquingKeysWith: { first, _ in first })
    for name in Self.workbooks { #expect(results[name] == true) }
    #expect(results["ground-truth.csv"] == false)
    // It states no day, nor does its name.
    #expect(results["FY24_detentionStats.xlsx"] == false)
  }
}

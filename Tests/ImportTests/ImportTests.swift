import DataPackage
import Glibc
import Import
import Model
import Publishers
import TestSupport
import Testing

@Suite struct `Importing files` {
  private static let encounters =
    "Fiscal Year,Month (abbv),Component,Encounter Count\n2025,OCT,U.S. Border Patrol,5\n"

  private static func workbook(_ change: (inout [String: String]) -> Void = { _ in }) -> [UInt8] {
    var cells = ICESheets.detention()
    change(&cells)
    var workbook = SmallWorkbook()
    workbook.add("Detention FY25", cells)
    workbook.add("Footnotes", ICESheets.footnotes)
    return workbook.bytes
  }

  private func taken(_ outcome: FileOutcome) throws -> FileOutcome.Taken {
    guard case .taken(let taken) = outcome.result else {
      Issue.record("\(outcome.lines)")
      throw TestFault.noFolder
    }
    return taken
  }

  private func reason(_ outcome: FileOutcome) -> String {
    switch outcome.result {
    case .taken: "taken"
    case .skipped(let reason): "skipped: \(reason)"
    case .refused(let refusal): "refused: \(refusal.reason)"
    case .failed(let fault): "failed: \(fault.message)"
    }
  }

  @Test func `goes by content, whatever the name`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "a 2025-01-20.xlsx")
    files.write(Self.workbook(), to: "b 2025-01-20.csv")
    let outcomes = importFiles([files.path], into: data.path)
    #expect(try taken(outcomes[0]).report.format == "CBP southwest land border encounters")
    #expect(try taken(outcomes[1]).report.format == "ICE detention statistics")
    #expect(PackageReading.check(data.path).faultLines.isEmpty)
  }

  @Test func `keeps the name and the SHA-256 of each file with its source`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write("abc", to: "x")
    files.write(Self.encounters, to: "cbp_2025-01-20.csv")
    _ = importFiles(["\(files.path)/cbp_2025-01-20.csv"], into: data.path)
    let source = try #require(PackageReading.check(data.path).dataset.sources.first)
    #expect(source.file == "cbp_2025-01-20.csv")
    #expect(source.publisher == "CBP")
    var digest = SHA256()
    digest.update(Array(Self.encounters.utf8)[...])
    #expect(source.sha256 == digest.hexadecimal)
    #expect(source.published == Publication(try #require(Day(iso: "2025-01-20"))))
  }

  @Test func `takes the day that is given before the one in the name`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "cbp_2025-01-20.csv")
    let day = try #require(Day(iso: "2025-03-03"))
    let outcome = importFiles(
      [files.path], into: data.path, options: ImportOptions(published: day))[0]
    #expect(try taken(outcome).source.published.day == day)
  }

  @Test func `refuses a file of a day to come`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "cbp_2026-01-20.csv")
    let today = try #require(Day(iso: "2025-03-03"))
    #expect(
      importFiles([files.path], into: data.path, options: ImportOptions(today: today)).map(reason)
        == ["refused: says that it was published on 2026-01-20, a day to come"])
    #expect(data.contents.isEmpty)
  }

  @Test func `refuses a file of no known day`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "cbp.csv")
    #expect(
      importFiles([files.path], into: data.path).map(reason)
        == ["refused: neither the file nor its name says when it was published"])
    #expect(data.contents.isEmpty)
  }

  @Test func `refuses sums that no number holds`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write("date,n\n2025-01-31,1e308\n2025-01-31,1e308\n", to: "t_2025-03-01.csv")
    var options = ImportOptions()
    options.reading.mapping = TableMapping(metric: "bookins.ice", value: .column("n"))
    #expect(
      importFiles([files.path], into: data.path, options: options).map(reason)
        == ["refused: the sum of bookins.ice for Jan 2025 is beyond any number"])
    #expect(data.contents.isEmpty)
  }

  @Test func `tells junk apart, file by file`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    mkdir("\(files.path)/h_folder", 0o755)
    files.write("secret", to: ".hidden")
    files.write("", to: "a_2025-01-01.csv")
    files.write("<html><body>Not found</body></html>", to: "b.csv")
    files.write("%PDF-1.7", to: "c.csv")
    files.write([0, 1, 2, 3], to: "d.csv")
    files.write(Self.encounters, to: "e_2025-01-20.csv")
    files.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "f.xls")
    files.write("PK\u{3}\u{4} and no more", to: "g.xlsx")
    files.write([5] + Array("Black".utf8), to: "~$e.xlsx")
    let reasons = importFiles([files.path, "\(files.path)/none"], into: data.path).map(reason)
    #expect(reasons[0] == "skipped: hidden file")
    #expect(reasons[1] == "refused: there is nothing in it")
    #expect(reasons[2] == "refused: is a web page or XML, not a table")
    #expect(reasons[3] == "refused: is a PDF")
    #expect(reasons[4] == "refused: is neither text nor a workbook")
    #expect(reasons[5] == "taken")
    #expect(reasons[6].hasPrefix("refused: "))
    #expect(reasons[7].hasPrefix("refused: "))
    #expect(reasons[8] == "skipped: folder inside a folder")
    #expect(reasons[9] == "skipped: lock file of an open workbook")
    #expect(reasons[10].hasPrefix("refused: cannot be opened"))
  }

  @Test func `writes nothing when it is only tried`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "cbp_2025-01-20.csv")
    let tried = importFiles(
      [files.path], into: data.path, options: ImportOptions(isDryRun: true))
    #expect(names(in: data.path).isEmpty)
    let done = importFiles([files.path], into: data.path)
    #expect(try taken(tried[0]).tally == taken(done[0]).tally)
  }

  @Test func `warns where a release swaps ICE and CBP, in one import or two`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.workbook(), to: "FY25_01132025.xlsx")
    files.write(
      Self.workbook {
        ($0["B20"], $0["D20"]) = ($0["D20"], $0["B20"])
        $0["P29"] = "76000"
      }, to: "FY25_01142025.xlsx")
    let both = importFiles([files.path], into: data.path)
    #expect(try taken(both[1]).report.warnings.contains { $0.contains("other way round") })
    let again = importFiles(["\(files.path)/FY25_01142025.xlsx"], into: data.path)
    #expect(try taken(again[0]).report.warnings.contains { $0.contains("other way round") })
  }

  @Test func `says so where the same data was issued twice`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.workbook(), to: "FY25_01132025.xlsx")
    files.write(Self.workbook { $0["A1"] = "issued again" }, to: "FY25_01142025.xlsx")
    let outcomes = importFiles([files.path], into: data.path)
    #expect(
      try taken(outcomes[1]).report.warnings
        == ["says nothing new: every value repeats an earlier edition"])
    #expect(try taken(outcomes[1]).tally.confirmed > 0)
  }

  @Test func `maps a table of one's own to a metric of the package`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write("when,n\n2024-10,3\n2024-11,NA\n", to: "mine_2025-01-20.csv")
    var options = ImportOptions()
    options.reading.mapping = TableMapping(
      metric: "crossings.usbp_southwest", date: "when", value: .column("n"), publisher: "Me")
    let outcome = importFiles([files.path], into: data.path, options: options)[0]
    #expect(try taken(outcome).tally.added == 1)
    let reading = PackageReading.check(data.path)
    #expect(reading.faultLines.isEmpty)
    #expect(reading.dataset.figures(of: "crossings.usbp_southwest").map(\.value) == [3])
  }

  /// `gzip -n`, of the text above.
  private static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 115, 203, 44, 78, 78, 204, 81, 136, 76, 77,
    44, 210, 241, 205, 207, 43, 201, 80, 208, 72, 76, 74, 42, 211, 212, 113, 206, 207, 45, 200,
    207, 75, 205, 43, 209, 113, 205, 75, 206, 47, 205, 43, 73, 45, 82, 112, 6, 209, 92, 70,
    6, 70, 166, 58, 254, 206, 33, 58, 161, 122, 193, 122, 10, 78, 249, 69, 41, 64, 169, 128,
    196, 146, 162, 252, 28, 29, 83, 46, 0, 91, 26, 173, 180, 81, 0, 0, 0,
  ]

  @Test func `reads a workbook that is compressed`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(gzipped(Self.workbook()), to: "ice_2025-01-20.xlsx.gz")
    files.write(gzipped(gzipped(Array(Self.encounters.utf8))), to: "twice_2025-01-20.csv.gz")
    let outcomes = importFiles([files.path], into: data.path)
    #expect(try taken(outcomes[0]).report.format == "ICE detention statistics")
    #expect(reason(outcomes[1]) == "refused: is compressed twice")
  }

  @Test func `reads gzip as it is`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.packed, to: "cbp_2025-01-20.csv.gz")
    let outcome = try taken(importFiles([files.path], into: data.path)[0])
    #expect(outcome.tally.added == 2)
    var digest = SHA256()
    digest.update(Self.packed[...])
    #expect(outcome.source.sha256 == digest.hexadecimal)
  }

  @Test func `reads standard input`() async throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "in.csv")
    let (input, folder) = ("\(files.path)/in.csv", data.path)
    await #expect(processExitsWith: .success) {
      [input = input as String, folder = folder as String] in
      guard dup2(open(input, O_RDONLY), STDIN_FILENO) == 0 else { exit(3) }
      let day = Day(iso: "2025-01-20")
      let outcomes = importFiles(["-"], into: folder, options: ImportOptions(published: day))
      guard case .taken(let taken) = outcomes[0].result, taken.tally.added == 2 else { exit(4) }
    }
    let source = try #require(PackageReading.check(data.path).dataset.sources.first)
    #expect(source.file.isEmpty)
  }

  @Test func `reports its progress in bytes`() throws {
    let (files, data) = (try TemporaryFolder(), try TemporaryFolder())
    files.write(Self.encounters, to: "cbp_2025-01-20.csv")
    var last: ImportProgress?
    _ = importFiles([files.path], into: data.path) { last = $0 }
    #expect(last?.bytes == Self.encounters.utf8.count)
    #expect(last?.allBytes == Self.encounters.utf8.count)
  }

  @Test func `moves what was dropped into the inbox away, with its report`() throws {
    let data = try TemporaryFolder()
    mkdir("\(data.path)/inbox", 0o755)
    data.write(Self.encounters, to: "inbox/cbp_2025-01-20.csv")
    data.write("a,b\n1,2\n", to: "inbox/other.csv")
    data.write("x", to: "inbox/~$lock.xlsx")
    let inbox = Inbox(folder: data.path)
    #expect(inbox.process(settled: 60).isEmpty)
    #expect(inbox.process(settled: 0).count == 2)
    #expect(names(in: "\(data.path)/inbox") == ["done", "refused", "~$lock.xlsx"])
    #expect(
      names(in: "\(data.path)/inbox/done")
        == ["cbp_2025-01-20.csv", "cbp_2025-01-20.csv.report.txt"])
    let report = String(
      decoding: bytes(of: "\(data.path)/inbox/refused/other.csv.report.txt"), as: UTF8.self)
    #expect(report.contains("no known format has these columns"))
    data.write(Self.encounters, to: "inbox/cbp_2025-01-20.csv")
    #expect(inbox.process(settled: 0).count == 1)
    #expect(names(in: "\(data.path)/inbox/done").contains("2-cbp_2025-01-20.csv"))
  }
}

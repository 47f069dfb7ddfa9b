import Model
import TestSupport
import Testing

@testable import DataPackage

@Suite struct `Rows that are written packed` {
  private typealias Writing = `Writing releases into a package`

  private static let dimensions = ["agency", "zone"]
  private static let table = SeriesTable(
    series: "s", title: "A series", dimensions: dimensions, metrics: Writing.metrics)
  private static let file = "observations-import-s.csv"

  /// A release of up to forty values, each of another subject.
  private func release(_ number: Int, _ randomness: inout Randomness) -> Release {
    let source = Writing.release(
      number, values: [], day: .random(in: 1...4, using: &randomness)
    ).source
    var subjects: Set<[String]> = []
    var values: [ReleasedValue] = []
    for _ in 0..<Int.random(in: 0...40, using: &randomness) {
      let metric = ["m.flow", "m.total"].randomElement(using: &randomness) ?? ""
      let start = Day(number: 20_000 + .random(in: 0...2, using: &randomness))
      let end = start + .random(in: 0...1, using: &randomness)
      let texts = ["", "", "ICE", " b", "a, \"c\"", "é", "Z", "two\nlines"]
      let dimensions = Self.dimensions.shuffled(using: &randomness).compactMap { name in
        let value = texts.randomElement(using: &randomness) ?? ""
        return value.isEmpty ? nil : Dimension(name: name, value: value)
      }
      let names = dimensions.map { $0.name + $0.value }.sorted()
      guard subjects.insert([metric, "\(start)", "\(end)"] + names).inserted else { continue }
      values.append(
        ReleasedValue(
          metric: metric, dimensions: dimensions, period: Period(start, end),
          value: [1, 2.5, 1e15, -3].randomElement(using: &randomness) ?? 0,
          bound: Bool.random(using: &randomness) ? .exact : .below,
          status: Bool.random(using: &randomness) ? .reported : .partial,
          note: ["", "a note, longer than most"].randomElement(using: &randomness) ?? ""))
    }
    return Release(source: source, values: values)
  }

  @Test(arguments: 0..<12)
  func `are those of the table as it is defined, in any order`(seed: Int) throws {
    var randomness = Randomness(seed: UInt64(seed))
    let releases = (1...5).map { release($0, &randomness) }
    var all: Set<[String: [UInt8]]> = []
    for _ in 0..<3 {
      let folder = try TemporaryFolder()
      var plain = PlainTable(dimensions: Self.dimensions)
      for release in releases.shuffled(using: &randomness) + [releases[0]] {
        let tally = try PackageWriter(folder: folder.path).write([release], to: Self.table)
        #expect(tally == [plain.take(release)])
        #expect(folder.contents[Self.file] == plain.bytes)
      }
      all.insert(folder.contents)
    }
    let together = try TemporaryFolder()
    _ = try PackageWriter(folder: together.path).write(releases, to: Self.table)
    all.insert(together.contents)
    #expect(all.count == 1)
  }

  @Test func `are written anew from where they differ, and not at all where they do not`() throws {
    let folder = try TemporaryFolder()
    let files = AtomicFolder(path: folder.path) { _ in }
    func replace(_ pieces: [String]) throws {
      try files.replace("f") { replacement throws(WriteFault) in
        for piece in pieces { try replacement.write(Array(piece.utf8)) }
      }
    }
    let long = String(repeating: "0123456789", count: 60_000)
    for pieces in [
      [], ["one", "two"], ["onetwo"], ["on", "e"], ["one", "", "three"], [long, "a"], [long, "b"],
      [long], ["0", long], [""],
    ] {
      let old = folder.contents["f"]
      let wanted = Array(pieces.joined().utf8)
      try replace(pieces)
      #expect(folder.contents["f"] == wanted)
      // A step that fails shows whether anything would be written.
      let closed = AtomicFolder(path: folder.path) { _ throws(WriteFault) in
        throw WriteFault("f", "written")
      }
      try closed.replace("f", with: wanted, old: nil)
      if let old, old != wanted {
        #expect(throws: WriteFault.self) { try closed.replace("f", with: old, old: nil) }
      }
    }
  }
}

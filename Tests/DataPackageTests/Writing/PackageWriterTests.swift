import Glibc
import Model
import TestSupport
import Testing

@testable import DataPackage

@Suite struct `Writing releases into a package` {
  static let metrics = ["m.flow", "m.total"].map {
    Metric(id: $0, family: "m", kind: .flow, unit: "things", cadence: .month, title: $0)
  }
  static let table = SeriesTable(
    series: "s", title: "A series", dimensions: ["agency"], metrics: metrics)

  static func release(_ number: Int, values: [Double], day: Int = 1, file: String? = nil) -> Release
  {
    let published = Publication(Day(number: Int32(20_100 + day)))
    let digest = String(repeating: "\(number)", count: 64)
    let source = Source(
      id: "s.\(published.day).\(digest.prefix(8))", publisher: "P", title: "Edition \(number)",
      published: published, file: file ?? "\(number), \"x\".csv", sha256: digest)
    return Release(
      source: source,
      values: values.enumerated().map { index, value in
        ReleasedValue(
          metric: index % 2 == 0 ? "m.flow" : "m.total",
          dimensions: index < 2 ? [] : [Dimension(name: "agency", value: "A\(index)")],
          period: Month(year: 2025, month: 1).period, value: value)
      })
  }

  private func write(_ batches: [[Release]], _ table: SeriesTable = table) throws -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    for batch in batches { _ = try PackageWriter(folder: folder.path).write(batch, to: table) }
    return folder
  }

  @Test func `makes a package of an empty folder that reads back`() throws {
    let folder = try write([[Self.release(1, values: [1, 2.5, 3, 1e15])]])
    let reading = PackageReading.check(folder.path)
    #expect(reading.faultLines.isEmpty)
    let dataset = reading.dataset
    #expect(dataset.metrics.map(\.id) == ["m.flow", "m.total"])
    #expect(dataset.sources.map(\.file) == ["1, \"x\".csv"])
    let values = (0..<dataset.observations.count).map { dataset.observations[$0].value }
    #expect(values.sorted() == [1, 2.5, 3, 1e15])
  }

  @Test func `adds nothing the second time`() throws {
    let folder = try write([[Self.release(1, values: [1, 2])]])
    let before = folder.contents
    let tallies = try PackageWriter(folder: folder.path)
      .write([Self.release(1, values: [1, 2])], to: Self.table)
    #expect(tallies[0].unchanged == 2 && tallies[0].added == 0)
    #expect(folder.contents == before)
  }

  @Test func `tells what is new, revised and confirmed`() throws {
    let folder = try write([[Self.release(1, values: [1, 2])]])
    let writer = PackageWriter(folder: folder.path)
    let next = Self.release(2, values: [1, 3, 4], day: 9)
    let expected = try writer.tally([next], in: Self.table)
    #expect(try writer.write([next], to: Self.table) == expected)
    #expect(expected[0].confirmed == 1 && expected[0].revised == 1 && expected[0].added == 1)
  }

  @Test func `makes the same bytes in any order, together or one by one`() throws {
    let releases = (1...4).map { Self.release($0, values: [1, 2, Double($0)], day: 10 - $0) }
    let expected = try write([releases]).contents
    for order in Self.permutations(releases) {
      #expect(try write(order.map { [$0] }).contents == expected)
    }
    #expect(try write([releases.reversed()]).contents == expected)
  }

  @Test func `makes the same bytes of several series in any order`() throws {
    let tables = ["b", "a", "c"].map {
      SeriesTable(series: $0, title: $0, dimensions: [], metrics: Self.metrics)
    }
    var all: [[String: [UInt8]]] = []
    for order in Self.permutations(tables) {
      let folder = try TemporaryFolder()
      for table in order {
        let number = table.series == "a" ? 1 : table.series == "b" ? 2 : 3
        _ = try PackageWriter(folder: folder.path, catalogue: Self.metrics)
          .write([Self.release(number, values: [1])], to: table)
      }
      all.append(folder.contents)
      #expect(PackageReading.check(folder.path).faultLines.isEmpty)
    }
    #expect(Set(all).count == 1)
  }

  @Test func `makes the same bytes of different dimensions in any order`() throws {
    func table(_ dimensions: [String]) -> SeriesTable {
      SeriesTable(series: "s", title: "s", dimensions: dimensions, metrics: Self.metrics)
    }
    let first = (Self.release(1, values: [1, 2, 3]), table(["agency"]))
    let second = (Self.release(2, values: [1, 2]), table(["state", "zone"]))
    let all = try [[first, second], [second, first]].map { order in
      let folder = try TemporaryFolder()
      for (release, table) in order {
        _ = try PackageWriter(folder: folder.path).write([release], to: table)
      }
      #expect(PackageReading.check(folder.path).faultLines.isEmpty)
      return folder.contents
    }
    #expect(all[0] == all[1])
  }

  @Test func `knows a file under another name and day, and keeps the earlier`() throws {
    let late = Self.release(1, values: [1, 2], day: 9, file: "late.csv")
    let early = Self.release(1, values: [1, 2], day: 3, file: "early.csv")
    let expected = try write([[early]]).contents
    #expect(try write([[early], [late]]).contents == expected)
    #expect(try write([[late], [early]]).contents == expected)
    #expect(try write([[late, early]]).contents == expected)
  }

  @Test func `leaves what others wrote as it is`() throws {
    let folder = try write([[Self.release(1, values: [1])]])
    let metrics = """
      # of my own,metric,panel,kind,unit,cadence,title
      "kept, as it is",z.mine,z,flow,things,month,"Mine"

      """
    folder.write(metrics, to: "metrics.csv")
    folder.write(
      "publisher,id,extra\n\"Q\",zz,\"as it is\"\n", to: "sources.csv")
    _ = try PackageWriter(folder: folder.path).write([Self.release(2, values: [1])], to: Self.table)
    let text = String(decoding: folder.contents["metrics.csv"] ?? [], as: UTF8.self)
    #expect(text.contains("\"kept, as it is\",z.mine,z,flow,things,month,\"Mine\"\n"))
    #expect(text.contains(",m.flow,m,flow,things,month,m.flow\n"))
    let sources = String(decoding: folder.contents["sources.csv"] ?? [], as: UTF8.self)
    #expect(sources.hasSuffix("\"Q\",zz,\"as it is\"\n"))
    #expect(sources.contains("P,s.2025-01-13.22222222,\n"))
  }

  @Test func `refuses a package it does not understand`() throws {
    let folder = try TemporaryFolder()
    folder.write("{ \"name\": ", to: "datapackage.json")
    #expect(throws: WriteFault.self) {
      try PackageWriter(folder: folder.path).write([Self.release(1, values: [1])], to: Self.table)
    }
    #expect(folder.contents.count == 1)
  }

  @Test func `waits for another import, and gives up with a reason`() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path, waiting: .seconds(1))
    let fault = #expect(throws: WriteFault.self) {
      try PackageWriter(folder: folder.path, patience: .milliseconds(30))
        .write([Self.release(1, values: [1])], to: Self.table)
    }
    #expect(fault?.message == "another import is writing here")
    _ = consume lock
    _ = try PackageWriter(folder: folder.path)
      .write([Self.release(1, values: [1])], to: Self.table)
  }

  @Test func `of several threads at once loses nothing`() async throws {
    let folder = try TemporaryFolder()
    let releases = (1...6).map { Self.release($0, values: [1, 2, Double($0)], day: $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for release in releases {
        group.addTask {
          _ = try PackageWriter(folder: folder.path).write([release], to: Self.table)
        }
      }
      try await group.waitForAll()
    }
    #expect(try write([releases]).contents == folder.contents)
  }

  static func permutations<Element>(_ elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [elements] }
    return elements.indices.flatMap { index in
      var rest = elements
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}

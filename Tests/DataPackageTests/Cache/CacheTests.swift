import Glibc
import Model
import System
import Testing

@testable import DataPackage

/// What is kept of a package between runs, and when it is not used.
@Suite struct CacheTests {
  private let observations = "observations-arrests.csv"
  private let row =
    "held,2025-06-29,2025-06-29,57861,=,reported,primary,ice-2025,2025-06-30,day,,\n"

  @Test func `what was kept is what was read`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    var first = cache.reader(of: package)
    let read = first.reload()
    #expect(read.leavesWork)
    #expect(cache.names.isEmpty, "nothing is written before the first frame")
    #expect(!first.reload().leavesWork)
    #expect(cache.names.count == 1)
    var second = cache.reader(of: package)
    let kept = second.reload()
    #expect(second.snapshot != nil && kept.hasNewData && kept.leavesWork)
    #expect(kept.dataset.isEqual(to: read.dataset))
    #expect(kept.files == read.files)
    let checked = second.reload()
    #expect(second.snapshot != nil && !checked.hasNewData && !checked.leavesWork)
  }

  @Test(arguments: 0..<10) func `any package comes back as it was`(seed: Int) throws {
    let package = try TemporaryPackage()
    var (text, state) = (try package.text(of: observations), UInt64(seed) &* 77 &+ 5)
    func any(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for number in 0..<any(60) {
      let month = 10 + any(3)
      let day = 10 + any(18)
      text +=
        [
          ["held", "bookins.ice", "bookins.cbp"][any(3)], "20\(10 + any(15))-\(month)-\(day)",
          "2030-\(month)-\(day)", "\(any(9000)).\(any(4))", ["=", "~", ">", "<"][any(4)],
          ["reported", "partial"][any(2)], ["primary", "uncertain", "derived"][any(3)],
          ["ice-2025", "news-2025"][any(2)], "2031-01-\(10 + number % 20)",
          ["day", "unknown", "by"][any(3)], ["", "né", "\"a, b\nc\""][any(3)],
          ["", "ICE", "ERO", "HSI"][any(4)],
        ].joined(separator: ",") + "\n"
    }
    try package.write(text, to: observations)
    let cache = try TemporaryCache()
    var reader = cache.reader(of: package)
    let read = reader.reload()
    guard read.faultCount == 0 else { return }
    _ = reader.reload()
    var second = cache.reader(of: package)
    let kept = second.reload()
    #expect(second.snapshot != nil)
    #expect(kept.dataset.isEqual(to: read.dataset))
  }

  @Test func `the shipped package comes back as it was`() throws {
    let data = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/Data"
    let cache = try TemporaryCache()
    var reader = PackageReader(folder: data, settling: .zero, cache: cache.folder)
    let read = reader.reload()
    _ = reader.reload()
    var second = PackageReader(folder: data, settling: .zero, cache: cache.folder)
    let kept = second.reload()
    #expect(second.snapshot != nil)
    #expect(kept.dataset.isEqual(to: read.dataset) && kept.files == read.files)
  }

  @Test func `only its owner can see the cache`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    var status = stat()
    #expect(stat(cache.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
    let name = try #require(cache.names.first)
    #expect(stat("\(cache.path)/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o600)
    chmod("\(cache.path)/\(name)", 0o666)
    var reader = cache.reader(of: package)
    _ = reader.reload()
    #expect(reader.snapshot == nil, "what others may write to is not ours")
  }

  @Test func `a package with a fault is not kept`() throws {
    let package = try TemporaryPackage()
    try package.append("held,2025-06-29,no day,1,=\n", to: observations)
    let cache = try TemporaryCache()
    var reader = cache.reader(of: package)
    #expect(!reader.reload().leavesWork)
    _ = reader.reload()
    #expect(cache.names.isEmpty)
  }

  @Test func `without a writable cache folder nothing is kept and nothing is wrong`() throws {
    let package = try TemporaryPackage()
    for path in ["/dev/null/cache", "/proc/paceboard"] {
      var reader = PackageReader(
        folder: package.folder, settling: .zero, cache: CacheFolder(path: path))
      #expect(reader.reload().faultCount == 0)
      let second = reader.reload()
      #expect(second.faultCount == 0 && !second.leavesWork)
    }
  }

  @Test(arguments: 0..<4) func `a file that became another is read`(way: Int) throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let text = try package.text(of: observations)
    switch way {
    case 0: try package.replace(observations, with: text + row)
    case 1:
      try package.write(text.replacing("23000", with: "23001"), to: observations)
    case 2: try package.write(text.replacing("held,2025", with: "held,2024"), to: observations)
    default: try package.edit("metrics.csv", "ICE book-ins", "Book-ins")
    }
    var reader = cache.reader(of: package)
    let reading = reader.reload()
    #expect(reader.snapshot == nil)
    var plain = package.reader()
    #expect(reading.dataset.isEqual(to: plain.reload().dataset))
  }

  @Test func `a file whose times were set back is found by its digest`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let folder = try #require(package.wholePath)
    // As if the clock had been set back: another content under the identity that was kept.
    let text = try package.text(of: observations)
    try package.write(text.replacing("23000", with: "23001"), to: observations)
    var kept = try #require(cache.folder.snapshot(of: folder, generation: 1))
    for index in kept.files.indices {
      var status = stat()
      #expect(stat(package.path(kept.files[index].path), &status) == 0)
      kept.files[index].identity = FileIdentity(status)
    }
    #expect(cache.folder.keep(kept, of: folder))
    var reader = cache.reader(of: package)
    #expect(reader.reload().dataset.values(of: "bookins.ice") == [23000])
    let second = reader.reload()
    #expect(second.hasNewData)
    #expect(second.dataset.values(of: "bookins.ice") == [23001])
  }

  @Test func `every damaged byte and every missing one makes a cache worthless`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let folder = try #require(package.wholePath)
    let place = cache.folder.file(for: folder)
    let good = try TemporaryCache.bytes(of: place)
    #expect(cache.folder.snapshot(of: folder, generation: 1) != nil)
    for index in good.indices {
      var bytes = good
      bytes[index] ^= [0x01, 0x80, 0xFF][index % 3]
      try TemporaryCache.write(bytes, to: place)
      #expect(cache.folder.snapshot(of: folder, generation: 1) == nil, "byte \(index)")
    }
    for count in stride(from: 0, to: good.count, by: 7) {
      try TemporaryCache.write(Array(good.prefix(count)), to: place)
      #expect(cache.folder.snapshot(of: folder, generation: 1) == nil, "\(count) bytes")
    }
    try TemporaryCache.write(good + [0], to: place)
    #expect(cache.folder.snapshot(of: folder, generation: 1) == nil)
  }

  @Test func `a cache with a right checksum and wrong content traps nowhere`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let folder = try #require(package.wholePath)
    let place = cache.folder.file(for: folder)
    let good = try TemporaryCache.bytes(of: place)
    for index in CacheFormat.headerBytes..<good.count {
      var bytes = good
      bytes[index] = [0x00, 0x01, 0x7F, 0xFF][index % 4]
      TemporaryCache.sign(&bytes)
      try TemporaryCache.write(bytes, to: place)
      cache.folder.snapshot(of: folder, generation: 1)?.dataset.touchEverything()
    }
  }

  @Test func `another folder's cache is not taken`() throws {
    let package = try TemporaryPackage()
    let other = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let (own, wrong) = (try #require(package.wholePath), try #require(other.wholePath))
    let bytes = try TemporaryCache.bytes(of: cache.folder.file(for: own))
    try TemporaryCache.write(bytes, to: cache.folder.file(for: wrong))
    #expect(cache.folder.snapshot(of: wrong, generation: 1) == nil)
  }

  @Test func `of several that keep at once one does, and it is whole`() async throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let folder = try #require(package.wholePath)
    let kept = try #require(cache.folder.snapshot(of: folder, generation: 1))
    let place = cache.folder
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<50 {
            place.keep(kept, of: folder)
            #expect(place.snapshot(of: folder, generation: 1) != nil)
          }
        }
      }
    }
    #expect(cache.names.count == 1, "nothing unfinished stays")
  }

  @Test func `what a killed process left is taken over`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let folder = try #require(package.wholePath)
    let kept = try #require(cache.folder.snapshot(of: folder, generation: 1))
    let place = cache.folder.file(for: folder)
    try TemporaryCache.write([UInt8](repeating: 7, count: 100_000), to: place + ".new")
    #expect(cache.folder.keep(kept, of: folder))
    #expect(cache.folder.snapshot(of: folder, generation: 1) != nil)
    #expect(cache.names.count == 1)
  }

  @Test func `another name of a file that matters is not written to`() throws {
    let package = try TemporaryPackage()
    let cache = try TemporaryCache()
    cache.fill(from: package)
    let folder = try #require(package.wholePath)
    let kept = try #require(cache.folder.snapshot(of: folder, generation: 1))
    let before = try package.text(of: observations)
    let unfinished = cache.folder.file(for: folder) + ".new"
    #expect(link(package.path(observations), unfinished) == 0)
    #expect(!cache.folder.keep(kept, of: folder))
    #expect(try package.text(of: observations) == before)
  }
}

import Glibc
import Model
import Synchronization
import TestSupport
import Testing

@testable import DataPackage

@Suite struct `A writer that is killed` {
  private typealias Writing = `Writing releases into a package`
  private struct Killed: Error {}

  /// What a reader sees: every observation with its source, and no fault.
  private func seen(_ folder: String) -> Set<String> {
    let reading = PackageReading.check(folder)
    // An empty folder is no package yet, and what is in it before its descriptor is none either.
    guard access("\(folder)/datapackage.json", F_OK) == 0 else { return [] }
    #expect(reading.faultLines.isEmpty)
    let data = reading.dataset
    return Set(
      (0..<data.observations.count).map { row in
        let observation = data.observations[row]
        return "\(data.metrics[observation.metric].id) \(observation.period.label) "
          + "\(observation.value) \(data.sources[observation.source].id)"
      })
  }

  /// Writes until a step, and stops there as a killed process does: nothing is tidied up.
  private func write(_ release: Release, to folder: String, upTo limit: Int) throws -> Bool {
    let steps = Mutex(0)
    let writer = PackageWriter(folder: folder) { _ throws(WriteFault) in
      let step = steps.withLock { count in
        count += 1
        return count
      }
      if step > limit { throw WriteFault("test", "killed") }
    }
    do {
      _ = try writer.write([release], to: Writing.table)
      return true
    } catch {
      return false
    }
  }

  private static let first = Writing.release(1, values: [1, 2], day: 5)
  private static let second = Writing.release(2, values: [3, 2, 1], day: 9)
  /// The first file again, known to be published earlier: its source takes another's place.
  private static let earlier = Writing.release(1, values: [1, 2], day: 2)

  @Test(arguments: [second, earlier])
  func `at any step leaves the old package or the new one`(release: Release) throws {
    for before in [[], [Self.first]] {
      let whole = try TemporaryFolder()
      for release in before + [release] {
        _ = try PackageWriter(folder: whole.path).write([release], to: Writing.table)
      }
      var limit = 0
      var isFinished = false
      while !isFinished {
        let folder = try TemporaryFolder()
        if !before.isEmpty {
          _ = try PackageWriter(folder: folder.path).write(before, to: Writing.table)
        }
        let old = seen(folder.path)
        isFinished = try write(release, to: folder.path, upTo: limit)
        let now = seen(folder.path)
        _ = try PackageWriter(folder: folder.path).write([release], to: Writing.table)
        let new = seen(folder.path)
        #expect(now == old || now == new, "killed at step \(limit + 1)")
        #expect(isFinished == false || now == new)
        #expect(folder.contents == whole.contents)
        #expect(!names(in: folder.path).contains { $0.hasSuffix(".new") })
        limit += 1
      }
      #expect(limit > 5)
    }
  }

  @Test(arguments: [0, 3, 6, 9, 12])
  func `by the system itself lets go of the lock`(limit: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, limit = limit as Int] in
      let steps = Mutex(0)
      let writer = PackageWriter(folder: path) { _ throws(WriteFault) in
        let step = steps.withLock { count in
          count += 1
          return count
        }
        if step > limit { kill(getpid(), SIGKILL) }
      }
      _ = try writer.write(
        [`Writing releases into a package`.release(1, values: [1, 2])],
        to: `Writing releases into a package`.table)
      kill(getpid(), SIGKILL)
    }
    #expect([0, 2].contains(seen(path).count))
    _ = try PackageWriter(folder: path).write([Self.first], to: Writing.table)
    #expect(seen(path).count == 2)
  }
}

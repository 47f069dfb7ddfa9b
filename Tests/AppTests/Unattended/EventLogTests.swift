import Glibc
import Testing
import TestSupport

@testable import App

@Suite struct EventLogTests {
  private let folder: TemporaryFolder
  private let moment = Clocks(
    wall: .seconds(1_795_269_731), uptime: .seconds(1000), awake: .seconds(900))

  init() throws { folder = try TemporaryFolder() }

  @Test func `an event is a line with its time and process`() throws {
    let log = try EventLog(folder: folder.path)
    log.write(.resumed(28_800), at: moment)
    log.write(.stopped("signal 15"), at: moment)
    log.end(within: .seconds(20))
    #expect(
      content(of: folder.path + "/paceboard.log") == """
        2026-11-21T14:02:11Z \(getpid()) resumed after 28800 s of sleep
        2026-11-21T14:02:11Z \(getpid()) stop: signal 15

        """)
  }

  @Test func `a folder that cannot be written costs lines and nothing else`() throws {
    let log = try EventLog(folder: "/proc/version")
    for _ in 0..<5000 { log.write(.continued, at: moment) }
    log.end(within: .seconds(20))
  }

  @Test func `what could not be written comes once it can`() throws {
    let path = folder.path + "/paceboard.log"
    mkdir(path, 0o700)
    let log = try EventLog(folder: folder.path)
    for _ in 0..<2000 { log.write(.continued, at: moment) }
    // The thread has tried by the time that it has nothing more to take.
    usleep(100_000)
    rmdir(path)
    log.write(.resumed(1), at: moment)
    log.end(within: .seconds(20))
    let lines = content(of: path).split(separator: "\n")
    #expect(lines.count <= 502)
    #expect(lines.last?.hasSuffix("resumed after 1 s of sleep") == true)
    #expect(lines.first?.contains("lines were lost") == true)
  }

  @Test func `a disk that hangs holds up nobody`() throws {
    let path = folder.path + "/paceboard.log"
    let other = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    // A lock that is never given up hangs as a disk does.
    try #require(flock(other, LOCK_EX) == 0)
    let log = try EventLog(folder: folder.path)
    let start = ContinuousClock.now
    for _ in 0..<5000 { log.write(.continued, at: moment) }
    log.end(within: .milliseconds(50))
    #expect(ContinuousClock.now - start < .seconds(5))
    close(other)
  }
}

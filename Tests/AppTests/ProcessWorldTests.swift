import App
import Board
import Glibc
import Testing

import struct Model.Instant

@Suite struct ProcessWorldTests {
  private func reading() -> Reading { Reading(dataset: nil, files: [], finished: .now) }

  private func world(_ reading: @escaping @Sendable () -> Reading) throws -> ProcessWorld {
    var world = try ProcessWorld()
    world.follow { _ in reading() }
    return world
  }

  private func count(_ events: [Event]) -> Int {
    events.reduce(0) { count, event in if case .read = event { count + 1 } else { count } }
  }

  @Test func `a moment that has passed is not waited for`() throws {
    var world = try world { reading() }
    let start = ContinuousClock.now
    #expect(world.wait(until: world.now.advanced(by: -3600), on: nil).isEmpty)
    #expect(ContinuousClock.now - start < .milliseconds(500))
  }

  @Test func `a sleep ends with the whole second it was to end on`() throws {
    var world = try world { reading() }
    let deadline = world.now.advanced(by: 1)
    #expect(world.wait(until: deadline, on: nil).isEmpty)
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    #expect(time.tv_sec >= deadline.seconds)
  }

  @Test func `a reading arrives while the world waits, and only one is made at a time`() throws {
    var world = try world { reading() }
    for _ in 0..<5 { world.startReading() }
    #expect(count(world.wait(until: world.now.advanced(by: 20), on: nil)) == 1)
    world.startReading()
    #expect(count(world.wait(until: world.now.advanced(by: 20), on: nil)) == 1)
  }

  @Test func `the wait for the first reading loses nothing`() throws {
    var world = try world { reading() }
    world.startReading()
    world.awaitReading(for: .seconds(20))
    #expect(count(world.wait(until: world.now, on: nil)) == 1)
  }

  @Test func `what is done ahead is done before the first reading, and its themes come after it`()
    throws
  {
    let steps = try Mailbox<String>()
    var world = try ProcessWorld(ahead: { _ in steps.post("ahead") })
    world.follow(
      changedThemes: {
        steps.post("themes")
        return [.standard]
      },
      reading: { _ in
        steps.post("read")
        return Reading(dataset: nil, files: [], finished: .now)
      })
    var events: [Event] = []
    let start = ContinuousClock.now
    for awaited in [2, 3] {
      world.startReading()
      while events.count < awaited {
        events += world.wait(until: world.now.advanced(by: 20), on: nil)
      }
    }
    guard case .read = events[0], case .themes(let themes) = events[1], case .read = events[2]
    else {
      Issue.record("\(events)")
      return
    }
    #expect(themes == [.standard])
    // The first frame has the processors for itself.
    #expect(ContinuousClock.now - start >= .milliseconds(20))
    #expect(steps.take() == ["ahead", "read", "themes", "read"])
  }

  @Test func `a reading that hangs is not waited for`() throws {
    var world = try world {
      while true { pause() }
    }
    world.startReading()
    let start = ContinuousClock.now
    world.awaitReading(for: .milliseconds(20))
    #expect(world.wait(until: world.now, on: nil).isEmpty)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `a thread that slept for the first reading keeps its processor for one frame`() throws
  {
    let free = processors()
    let pulse = Pulse(
      refresh: Refresh(interval: 30), news: nil, dataTo: nil, isDisplayBehind: false)
    var world = try world {
      while true { pause() }
    }
    world.startReading()
    world.awaitReading(for: .milliseconds(1))
    #expect(processors() != free || sysconf(CInt(_SC_NPROCESSORS_ONLN)) == 1)
    world.beat(pulse)
    #expect(processors() == free)
  }

  /// Which processors this thread may run on, as the system writes it.
  private func processors() -> String {
    let status = open("/proc/thread-self/status", O_RDONLY)
    defer { close(status) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(status, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    return lines.first { $0.hasPrefix("Cpus_allowed:") }.map(String.init) ?? ""
  }

  @Test func `a key wakes the world`() throws {
    var ends: [CInt] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var world = try world { reading() }
    _ = write(ends[1], "q", 1)
    let start = ContinuousClock.now
    #expect(world.wait(until: world.now.advanced(by: 50), on: ends[0]).isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

@Suite struct MailboxTests {
  @Test func `messages come in order, and the descriptor tells of them`() throws {
    let mailbox = try Mailbox<Int>()
    #expect(!isReadable(mailbox.descriptor))
    #expect(mailbox.take() == [])
    for number in 0..<100_000 { mailbox.post(number) }
    #expect(isReadable(mailbox.descriptor))
    #expect(mailbox.take() == Array(0..<100_000))
    #expect(!isReadable(mailbox.descriptor))
  }

  @Test func `nothing is lost between threads`() async throws {
    let mailbox = try Mailbox<Int>()
    let sum = await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for number in 1...1000 { mailbox.post(number) } }
      }
      var sum = 0
      while sum < 4 * 500_500 {
        sum += mailbox.take().reduce(0, +)
        await Task.yield()
      }
      return sum
    }
    #expect(sum == 4 * 500_500)
  }

  private func isReadable(_ descriptor: CInt) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 1
  }
}

@Suite struct ClockTests {
  @Test(arguments: [
    ("2026-11-21T14:02:11Z", 1_795_269_731), ("1970-01-01T00:00:00Z", 0),
    ("1969-12-31T23:59:59Z", -1), ("2024-02-29T12:00Z", 1_709_208_000),
  ])
  func `a moment of UTC is read`(_ text: String, _ seconds: Int) {
    #expect(Instant(iso: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "T", "Z", "2026-11-21", "2026-11-21T", "2026-11-21 14:02:11", "2026-11-21T14",
    "2026-11-21T24:00", "2026-11-21T14:60", "2026-11-21T14:02:60", "2026-02-29T00:00",
    "2026-11-21T14:02:11ZZ", "2026-11-21T14:02:11+01:00", "2026-11-21T4:02", "2026-11-21T14:02:",
    "2026-11-21T١٤:٠٢",
  ])
  func `anything else is not`(_ text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test func `local time goes there and back`() throws {
    for text in ["2026-01-15T09:30:00", "2026-07-15T23:59:59", "2000-02-29T00:00:00"] {
      let instant = try #require(Instant(iso: text))
      #expect("\(instant.localDay)T\(instant.clockText)" == text)
    }
  }
}

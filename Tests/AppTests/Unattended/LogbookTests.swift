import App
import Canvas

import Model
import Testing

@testable import Board

@Suite struct LogbookTests {
  private static let start = Clocks(
    wall: .seconds(1_800_000_000), uptime: .seconds(1000), awake: .seconds(900))

  /// A moment so many seconds later, by each clock.
  private func later(_ seconds: Int, wall: Int = 0, asleep: Int = 0) -> Clocks {
    Clocks(
      wall: Self.start.wall + .seconds(seconds + asleep + wall),
      uptime: Self.start.uptime + .seconds(seconds + asleep),
      awake: Self.start.awake + .seconds(seconds))
  }

  /// The pulse of a board after one reading, at so many seconds.
  private func pulse(
    read: Int? = 0, isReading: Bool = false, faults: [String] = [], news: News? = nil,
    dataTo: Day? = Day(iso: "2026-10-31"), isBehind: Bool = false
  ) -> Pulse {
    var board = Board(
      size: .init(width: 80, height: 24), now: Instant(seconds: 0), interval: 30)
    if isReading || read != nil { _ = board.start() }
    if let read {
      let file = FileReading(name: "observations.csv", rows: 12, faults: faults)
      _ = board.apply(
        .read(Reading(dataset: nil, files: [file], finished: Instant(seconds: read))),
        at: Instant(seconds: read))
      if isReading { _ = board.apply(.tick, at: Instant(seconds: read + 30)) }
    }
    return Pulse(
      refresh: board.refresh, news: news, dataTo: dataTo, isDisplayBehind: isBehind)
  }

  @Test func `the first data is told, and the same data again is not`() {
    var book = Logbook()
    #expect(book.events(for: pulse(read: nil, dataTo: nil), at: later(0)).isEmpty)
    #expect(
      book.events(for: pulse(), at: later(1))
        == [.read(rows: 12, files: 1, changes: 0, dataTo: Day(iso: "2026-10-31"))])
    #expect(book.events(for: pulse(), at: later(2)).isEmpty)
    #expect(book.events(for: pulse(read: 30), at: later(31)).isEmpty)
  }

  @Test func `a reading with news is told once`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    let news = News(at: Instant(seconds: 30), differences: [])
    for seconds in [30, 60] {
      let events = book.events(for: pulse(read: seconds, news: news), at: later(seconds))
      #expect(events.count == (seconds == 30 ? 1 : 0))
    }
  }

  @Test func `a fault is told when it begins and when it ends`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    let (one, two) = ("a.csv:1:1: error: one", "a.csv:2:1: error: two")
    #expect(
      book.events(for: pulse(read: 30, faults: [one]), at: later(30)) == [.faultBegan(one)])
    #expect(book.events(for: pulse(read: 60, faults: [one]), at: later(60)).isEmpty)
    #expect(
      book.events(for: pulse(read: 90, faults: [two]), at: later(90))
        == [.faultBegan(two), .faultEnded(one)])
    #expect(book.events(for: pulse(read: 120), at: later(120)) == [.faultEnded(two)])
  }

  @Test func `a fault is told although two readings ended within one second`() {
    var book = Logbook()
    let fault = "Data:1:1: error: data folder cannot be opened"
    _ = book.events(for: pulse(read: 5), at: later(5))
    #expect(
      book.events(for: pulse(read: 5, faults: [fault]), at: later(5)) == [.faultBegan(fault)])
  }

  @Test func `of thousands of faults some are told and the rest counted`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    let faults = (1...5000).map { "a.csv:\($0):1: error: wrong" }
    let events = book.events(for: pulse(read: 30, faults: faults), at: later(30))
    #expect(events.count == 21)
    #expect(events.last == .moreFaults(began: 4980, ended: 0))
  }

  @Test func `a clock that is set is told, and one that is steered is not`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    #expect(book.events(for: pulse(), at: later(1, wall: -3600)) == [.clockSet(-3600)])
    #expect(book.events(for: pulse(), at: later(2, wall: -3600)).isEmpty)
    #expect(book.events(for: pulse(), at: later(3, wall: 0)) == [.clockSet(3600)])
    #expect(book.events(for: pulse(), at: later(63, wall: 1)).isEmpty)
  }

  @Test func `a suspended system is told as such, not as a clock that was set`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    #expect(book.events(for: pulse(), at: later(5, asleep: 28_800)) == [.resumed(28_800)])
    #expect(book.events(for: pulse(), at: later(6, asleep: 28_800)).isEmpty)
  }

  @Test func `a process that did not run is told`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    #expect(book.events(for: pulse(), at: later(60)).isEmpty)
    #expect(book.events(for: pulse(), at: later(360)) == [.halted(300)])
  }

  @Test func `a reading that hangs is told after a minute, and when it ends`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    for seconds in [30, 60, 89] {
      #expect(book.events(for: pulse(isReading: true), at: later(seconds)).isEmpty)
    }
    #expect(book.events(for: pulse(isReading: true), at: later(90)) == [.readingHangs(60)])
    #expect(book.events(for: pulse(isReading: true), at: later(150)).isEmpty)
    #expect(book.events(for: pulse(read: 210), at: later(210)) == [.readingEnded(180)])
  }

  @Test func `a reading that takes its time is not told`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    _ = book.events(for: pulse(isReading: true), at: later(30))
    #expect(book.events(for: pulse(read: 60), at: later(60)).isEmpty)
  }

  @Test func `readings that follow each other do not hang`() {
    var book = Logbook()
    for seconds in 0...300 {
      let events = book.events(for: pulse(read: seconds, isReading: true), at: later(seconds))
      #expect(events.count == (seconds == 0 ? 1 : 0))
    }
  }

  @Test func `a display that stalls is told once, and that it goes on`() {
    var book = Logbook()
    _ = book.events(for: pulse(), at: later(0))
    for seconds in 1...3 {
      #expect(book.events(for: pulse(isBehind: true), at: later(seconds)).isEmpty)
    }
    #expect(book.events(for: pulse(isBehind: true), at: later(4)) == [.displayStalled(3)])
    #expect(book.events(for: pulse(isBehind: true), at: later(60)).isEmpty)
    #expect(book.events(for: pulse(), at: later(61)) == [.displayRecovered(60)])
  }

  @Test func `a line is one line, safe to show and of bounded length`() {
    let hostile = LogEvent.faultBegan(
      "a\n.csv\u{1B}[2J\u{202E}: " + String(repeating: "é", count: 9000))
    #expect(!hostile.line.utf8.contains { $0 < 0x20 })
    #expect(!hostile.line.contains("\u{202E}"))
    #expect(hostile.line.utf8.count <= 2000)
    #expect(LogEvent.clockSet(-5).line == "clock set back by 5 s")
  }
}

import App
import Board
import Canvas
import struct Model.Instant
import Testing

@Suite struct LoopTests {
  private func key(_ character: Character) -> Event { .input(.key(.character(character))) }

  /// Runs a board that reads every ten seconds.
  private func run(in world: inout VirtualWorld) -> CountingDisplay {
    var display = CountingDisplay()
    let board = Board(size: display.size, now: world.now, interval: 10)
    App.run(board, on: &display, in: &world)
    return display
  }

  @Test func `the first frame shows what has arrived without a sleep`() {
    var world = VirtualWorld([(at: 0, event: .tick), (at: 1, event: .terminate)])
    let display = run(in: &world)
    #expect(display.frames == 1)
    #expect(world.readings == [0])
  }

  @Test func `the countdown is drawn once a second`() {
    var world = VirtualWorld([(at: 5, event: .terminate)])
    let display = run(in: &world)
    #expect(display.frames == 5)
    #expect(world.wakes == 6)
  }

  @Test func `a paused board sleeps for a minute at a time and reads nothing`() {
    var world = VirtualWorld([(at: 1, event: key("p")), (at: 601, event: .terminate)])
    let display = run(in: &world)
    #expect(world.readings == [0])
    #expect(world.wakes <= 13)
    #expect(display.frames <= 12)
  }

  @Test func `a paused board goes on once it is asked to`() {
    var world = VirtualWorld([
      (at: 1, event: key("p")), (at: 100, event: key("p")), (at: 111, event: .terminate),
    ])
    _ = run(in: &world)
    #expect(world.readings == [0, 110])
  }

  @Test func `the data is read again at each interval`() {
    var world = VirtualWorld([(at: 35, event: .terminate)])
    _ = run(in: &world)
    #expect(world.readings == [0, 10, 20, 30])
  }

  @Test func `the interval counts from the end of a slow reading, which is never doubled`() {
    var world = VirtualWorld(
      readingTime: 25,
      [(at: 5, event: .input(.key(.function(5)))), (at: 40, event: .terminate)])
    _ = run(in: &world)
    #expect(world.readings == [0, 35])
  }

  @Test func `a reading that never ends holds up neither keys nor the end`() {
    var world = VirtualWorld(
      readingTime: nil,
      [(at: 100, event: key("?")), (at: 200, event: key("q")), (at: 300, event: key("q"))])
    let display = run(in: &world)
    #expect(world.readings == [0])
    #expect(world.now.seconds == 1_800_000_300)
    #expect(display.frames > 2)
  }

  @Test func `the loop gives its pulse each second, though a reading never ends`() {
    var world = VirtualWorld(readingTime: nil, [(at: 300, event: .terminate)])
    var display = CountingDisplay()
    var board = Board(size: display.size, now: world.now, interval: 10)
    board.openWall()
    #expect(App.run(board, on: &display, in: &world) == .signalled)
    #expect(world.pulses.count == 300)
    #expect(world.pulses.allSatisfy { $0.refresh.isReading && !$0.isDisplayBehind })
  }

  @Test func `the end has its reason`() {
    for (event, ending) in [
      (Event.terminate, Ending.signalled), (.input(.closed), .displayClosed),
      (.input(.key(.control("c"))), .asked),
    ] {
      var world = VirtualWorld([(at: 1, event: event)])
      var display = CountingDisplay()
      let board = Board(size: display.size, now: world.now, interval: 10)
      #expect(App.run(board, on: &display, in: &world) == ending)
    }
  }

  @Test(arguments: [-86_400, -3600, 3600, 86_400, 28_800])
  func `the wall goes on turning when the clock is set or the system was suspended`(_ jump: Int) {
    var world = VirtualWorld(jump: (at: 100, by: jump), [(at: 700, event: .terminate)])
    var display = CountingDisplay()
    var board = Board(size: display.size, now: world.now, interval: 10)
    board.openWall()
    App.run(board, on: &display, in: &world)
    // Each second, and each end of a reading.
    #expect((690...780).contains(world.pulses.count))
    #expect((1...3).contains(display.repaints))
    #expect(world.readings.count > 50)
  }

  @Test func `a burst of keys costs one frame`() {
    let burst = (0..<500).map { _ in (at: 0, event: Event.input(.key(.down))) }
    var world = VirtualWorld(burst + [(at: 1, event: .terminate)])
    let display = run(in: &world)
    #expect(display.frames == 1)
  }

  @Test func `what comes after the end of the board is not done`() {
    var world = VirtualWorld([(at: 0, event: .terminate), (at: 0, event: .stop)])
    let display = run(in: &world)
    #expect(display.frames == 0)
    #expect(display.suspensions == 0)
  }

  @Test(arguments: [Event.stop, .input(.key(.control("z")))])
  func `a stop gives the display back and comes back with a frame`(_ event: Event) {
    var world = VirtualWorld([
      (at: 0, event: event), (at: 0, event: .continued), (at: 1, event: .terminate),
    ])
    let display = run(in: &world)
    #expect(display.suspensions == 1)
    #expect(display.repaints == 1)
    #expect(display.frames == 1)
  }

  @Test(arguments: [-86_400, -3600, -5, 5, 3600, 86_400])
  func `a clock that is set neither stops nor storms the readings`(_ seconds: Int) {
    var world = VirtualWorld(
      jump: (at: 15, by: seconds), [(at: 60, event: .terminate)])
    let display = run(in: &world)
    #expect((4...8).contains(world.readings.count))
    #expect((50...70).contains(display.frames))
  }
}

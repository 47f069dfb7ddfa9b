import Board
import Canvas
import Glibc
import Model
import Testing
import TestSupport

@testable import App

/// A service manager's socket.
private struct ManagerSocket: ~Copyable {
  let descriptor: CInt

  /// Listens at a path, or at an abstract name after `@`.
  init(at name: String) throws {
    descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = name.utf8.enumerated().map { $0 == 0 && $1 == UInt8(ascii: "@") ? 0 : $1 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(2 + bytes.count + (name.hasPrefix("@") ? 0 : 1))
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    try #require(bound == 0)
  }

  deinit { close(descriptor) }

  /// The next message; nil where there is none.
  func receive() -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

@Suite struct ServiceManagerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [true, false])
  func `notices arrive at a path and at an abstract name`(_ isAbstract: Bool) throws {
    let name = isAbstract ? "@" + folder.path.dropFirst() : folder.path + "/notify"
    let socket = try ManagerSocket(at: name)
    let manager = try #require(ServiceManager(socket: name, watchdog: nil))
    #expect(manager.tell([.ready, .alive, .status("data to 2026\nSTOPPING=1")]))
    #expect(socket.receive() == "READY=1\nWATCHDOG=1\nSTATUS=data to 2026^JSTOPPING=1")
    #expect(manager.tell([.stopping]))
    #expect(socket.receive() == "STOPPING=1")
  }

  @Test(arguments: [nil, "", "notify", "@", "/", "vsock:2:1234"])
  func `a socket that cannot be reached is none`(_ name: String?) {
    #expect(ServiceManager(socket: name, watchdog: "1000000") == nil)
  }

  @Test func `half of the watchdog's time is the interval`() throws {
    func interval(_ text: String?) throws -> Duration? {
      try #require(ServiceManager(socket: "/run/notify", watchdog: text)).interval
    }
    #expect(try interval("30000000") == .seconds(15))
    for none in [nil, "", "0", "-5", "soon"] { #expect(try interval(none) == nil) }
  }

  @Test func `a manager that is away or takes nothing is not waited for`() throws {
    let gone = try #require(ServiceManager(socket: folder.path + "/no", watchdog: nil))
    #expect(!gone.tell([.alive]))
    let long = try #require(
      ServiceManager(socket: "/" + String(repeating: "x", count: 200), watchdog: nil))
    #expect(!long.tell([.alive]))
    let socket = try ManagerSocket(at: folder.path + "/full")
    let full = try #require(ServiceManager(socket: folder.path + "/full", watchdog: nil))
    var taken = 0
    while full.tell([.alive]), taken < 100_000 { taken += 1 }
    #expect(taken < 100_000)
    #expect(socket.receive() == "WATCHDOG=1")
  }
}

@Suite struct SupervisionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func moment(_ seconds: Int, wall: Int = 0) -> Clocks {
    Clocks(
      wall: .seconds(1_795_269_731 + seconds + wall), uptime: .seconds(1000 + seconds),
      awake: .seconds(1000 + seconds))
  }

  private func pulse(read: Int? = 1_795_269_700) -> Pulse {
    var board = Board(size: .init(width: 80, height: 24), now: Instant(seconds: 0))
    if let read {
      _ = board.apply(
        .read(Reading(dataset: nil, files: [], finished: Instant(seconds: read))),
        at: Instant(seconds: read))
    }
    return Pulse(
      refresh: board.refresh, news: nil, dataTo: Day(iso: "2026-10-31"), isDisplayBehind: false)
  }

  @Test func `the heartbeat's file says who beats, when, and with what`() {
    let runtime = folder.path + "/paceboard"
    do {
      var supervision = Supervision(log: nil, runtimeFolder: runtime, manager: nil)
      supervision.take(pulse(), at: moment(0))
      #expect(
        content(of: runtime + "/heartbeat") == """
          pid=\(getpid())
          time=2026-11-21T14:02:11Z
          read=2026-11-21T14:01:40Z
          data=2026-10-31

          """)
      supervision.take(pulse(), at: moment(4))
      #expect(content(of: runtime + "/heartbeat").contains("14:02:11Z"))
      supervision.take(pulse(), at: moment(5))
      #expect(content(of: runtime + "/heartbeat").contains("14:02:16Z"))
      #expect(access(runtime + "/heartbeat.new", F_OK) != 0)
    }
    #expect(access(runtime + "/heartbeat", F_OK) != 0)
  }

  @Test func `a clock that is set stops neither the heartbeat nor the watchdog`() throws {
    let socket = try ManagerSocket(at: folder.path + "/notify")
    var supervision = Supervision(
      log: nil, runtimeFolder: folder.path,
      manager: ServiceManager(socket: folder.path + "/notify", watchdog: "20000000"))
    supervision.take(pulse(), at: moment(0))
    #expect(socket.receive()?.hasPrefix("READY=1\nWATCHDOG=1\nSTATUS=data to 2026-10-31") == true)
    for (seconds, wall) in [(10, -86_400), (20, 86_400), (30, 0)] {
      supervision.take(pulse(), at: moment(seconds, wall: wall))
      #expect(socket.receive()?.hasPrefix("WATCHDOG=1\nSTATUS=") == true)
      let time = moment(seconds, wall: wall).wall.timestamp
      #expect(content(of: folder.path + "/heartbeat").contains("time=\(time)"))
    }
  }

  @Test func `the loop sleeps no longer than its watchers wait`() {
    var supervision = Supervision(
      log: nil, runtimeFolder: nil,
      manager: ServiceManager(socket: folder.path + "/away", watchdog: "8000000"))
    supervision.take(pulse(), at: moment(0))
    // The manager was away: it is tried again soon.
    #expect(supervision.patience(at: moment(0)) == .seconds(1))
    #expect(supervision.patience(at: moment(5)) == .zero)
  }

  @Test func `two walls of a user have a heartbeat each`() {
    var one = Supervision(log: nil, runtimeFolder: folder.path, manager: nil)
    var two = Supervision(log: nil, runtimeFolder: folder.path, manager: nil)
    one.take(pulse(), at: moment(0))
    two.take(pulse(read: nil), at: moment(0))
    #expect(content(of: folder.path + "/heartbeat").contains("read=2026"))
    #expect(content(of: folder.path + "/heartbeat-2").contains("read=\n"))
    two.end("over")
    #expect(access(folder.path + "/heartbeat-2", F_OK) != 0)
    one.take(pulse(), at: moment(10))
    #expect(access(folder.path + "/heartbeat", F_OK) == 0)
  }

  @Test func `a runtime folder that goes and comes back has the heartbeat again`() {
    let runtime = folder.path + "/user"
    var supervision = Supervision(log: nil, runtimeFolder: runtime, manager: nil)
    supervision.take(pulse(), at: moment(0))
    for name in ["heartbeat", "heartbeat.lock"] { unlink(runtime + "/" + name) }
    rmdir(runtime)
    supervision.take(pulse(), at: moment(10))
    #expect(content(of: runtime + "/heartbeat").contains("pid="))
  }

  @Test func `what happens is in the log, the end included`() throws {
    let log = try EventLog(folder: folder.path)
    var supervision = Supervision(log: log, runtimeFolder: nil, manager: nil)
    supervision.take(pulse(), at: moment(0))
    supervision.take(pulse(), at: moment(1, wall: -3600))
    supervision.end("signal 15")
    let lines = content(of: folder.path + "/paceboard.log").split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: " ", maxSplits: 2).last } == [
        "read: 0 rows in 0 files, 0 changes, data to 2026-10-31", "clock set back by 3600 s",
        "stop: signal 15",
      ])
  }
}

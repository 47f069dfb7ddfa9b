internal import CLinux
internal import Text

/// The service manager that started the process, if one did and wants to be told: systemd's
/// notification protocol, as sd_notify(3) and sd_watchdog_enabled(3) document it.
///
/// `WATCHDOG_PID` is not looked at: in a service that runs GNU screen or tmux it names those, and
/// `NotifyAccess=all` lets their children speak. Messages never wait; one that does not get through
/// is given up.
public struct ServiceManager: Hashable, Sendable {
  private let socket: String
  /// How often it wants to hear that the loop lives, at the latest; nil if it does not watch.
  ///
  /// Half of the time after which it takes the service for dead, as sd_watchdog_enabled(3) advises.
  public let interval: Duration?

  /// Takes the protocol's variables.
  ///
  /// Nil where no socket is named that can be reached: a path, or after `@` an abstract name.
  ///
  /// - Parameters:
  ///   - socket: `NOTIFY_SOCKET`.
  ///   - watchdog: `WATCHDOG_USEC`.
  public init?(socket: String?, watchdog: String?) {
    guard let socket, socket.hasPrefix("/") || socket.hasPrefix("@"), socket.utf8.count > 1 else {
      return nil
    }
    self.socket = socket
    interval = watchdog.flatMap { Int64($0) }.flatMap { $0 > 0 ? .microseconds($0 / 2) : nil }
  }

  /// What can be told.
  public enum Notice: Hashable, Sendable {
    /// The service has started.
    case ready
    /// The loop lives.
    case alive
    /// What it is doing, for people, in one line.
    case status(String)
    /// The service ends.
    case stopping

    fileprivate var assignment: String {
      switch self {
      case .ready: "READY=1"
      case .alive: "WATCHDOG=1"
      case .status(let text): "STATUS=\(visible(text))"
      case .stopping: "STOPPING=1"
      }
    }
  }

  /// Tells all of some notices in one message.
  ///
  /// - Returns: Whether it was taken.
  public func tell(_ notices: [Notice]) -> Bool {
    let message = Array(notices.map(\.assignment).joined(separator: "\n").utf8)
    let name = Array(socket.utf8)
    return unsafe notify_send(name, name.count, message, message.count) == 0
  }
}

public import Board
public import struct Model.Instant

/// Everything outside of the board but its display: time, other threads, the data folder.
///
/// The process has one; tests bring a virtual one with scripted events and a clock of their own.
public protocol World: ~Copyable {
  /// The present moment, by the clock on the wall.
  var now: Instant { get }

  /// Sleeps until something happens.
  ///
  /// - Parameters:
  ///   - deadline: When to return at the latest; a moment that has passed means not to sleep.
  ///   - descriptor: Also returns once this descriptor is readable or hung up; nil for none.
  /// - Returns: What has happened since the last call, in order; empty where only the deadline
  ///   has come or the descriptor is ready.
  mutating func wait(until deadline: Instant, on descriptor: CInt?) -> [Event]

  /// Starts a reading of the data in the background; ``wait(until:on:)`` brings the result.
  ///
  /// Does nothing while the result of an earlier call has not been brought.
  mutating func startReading()

  /// Takes what the loop says of the board each time it has come round and the picture is shown.
  mutating func beat(_ pulse: Pulse)

  /// Runs the command of an alert in the background, one after the other;
  /// ``wait(until:on:)`` brings the news where it fails.
  mutating func run(_ command: AlertCommand)

  /// Starts a reading of the themes in the background; ``wait(until:on:)`` brings the result.
  mutating func startReadingThemes()
}

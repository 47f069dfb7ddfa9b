import Canvas
import Glibc

/// The size of the window a terminal is shown in.
enum WindowSize {
  /// The largest that is drawn on: ncurses counts in 16 bits and keeps three copies of each cell.
  static let limit = Size(width: 2000, height: 1000)

  /// Asks the kernel.
  ///
  /// - Returns: nil where it does not know, as on a serial line.
  static func asked(of descriptor: CInt) -> Size? {
    var window = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return nil }
    return Size(width: Int(window.ws_col), height: Int(window.ws_row))
  }

  /// The nearest size that can be drawn on: at least one cell, at most ``limit``.
  static func bounded(_ size: Size) -> Size {
    Size(
      width: min(max(size.width, 1), limit.width), height: min(max(size.height, 1), limit.height))
  }
}

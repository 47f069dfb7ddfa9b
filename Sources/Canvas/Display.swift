/// What a canvas is shown on: the terminal, or a stand-in of tests.
public protocol Display: ~Copyable {
  /// The descriptor to wait on for input, where there is one.
  var descriptor: CInt? { get }
  /// The size in cells that the next canvas should have.
  var size: Size { get }
  /// Whether it takes no more for now, so that frames are left out until it does.
  var isBehind: Bool { get }
  /// Shows a canvas, sending as little as will do.
  mutating func show(_ canvas: borrowing Canvas)
  /// All input that has arrived, without waiting.
  mutating func read() -> [Input]
  /// Forgets what is on the screen, so that the next ``show(_:)`` sends everything.
  mutating func repaint()
  /// Puts text on the user's clipboard as far as the display can.
  mutating func copy(_ text: String)
  /// Rings the bell.
  mutating func bell()
  /// Changes how the display is used, from the next ``show(_:)`` and ``read()`` on.
  mutating func adopt(_ use: DisplayUse)
  /// Gives the display back, stops the process as Ctrl-Z does, and takes the display again.
  mutating func suspend()
}

extension Display where Self: ~Copyable {
  /// False: what is drawn elsewhere than on a terminal is never kept waiting.
  public var isBehind: Bool { false }
}

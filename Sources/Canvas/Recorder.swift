/// A display without a terminal: it keeps the last canvas and plays a script of inputs.
///
/// Tests and `paceboard print` use it.
public struct Recorder: Display {
  /// The size in cells; a resize in the script changes it when it is read.
  public private(set) var size: Size
  /// The canvas shown last.
  public private(set) var canvas: Canvas
  /// How many canvases were shown.
  public private(set) var frames = 0
  /// The texts put on the clipboard, the last one last.
  public private(set) var copied: [String] = []
  /// How often the bell was rung.
  public private(set) var bells = 0
  /// How often everything was asked to be sent again.
  public private(set) var repaints = 0
  /// How often the process would have been stopped.
  public private(set) var suspensions = 0
  /// How it was last asked to be used; nil where it was not.
  public private(set) var use: DisplayUse?
  private var script: ArraySlice<[Input]>

  /// Creates a display.
  ///
  /// - Parameters:
  ///   - size: The size in cells.
  ///   - script: What each call of ``read()`` returns in turn; after it, nothing.
  public init(size: Size, script: [[Input]] = []) {
    self.size = size
    self.script = script[...]
    canvas = Canvas(width: size.width, height: size.height)
  }

  /// Nothing to wait on.
  public var descriptor: CInt? { nil }

  /// Whether the whole script has been read.
  public var isDone: Bool { script.isEmpty }

  /// Keeps the canvas.
  public mutating func show(_ canvas: borrowing Canvas) {
    self.canvas = copy canvas
    frames += 1
  }

  /// The next piece of the script.
  public mutating func read() -> [Input] {
    let inputs = script.popFirst() ?? []
    for case .resized(let size) in inputs { self.size = size }
    return inputs
  }

  /// Counts the call.
  public mutating func repaint() { repaints += 1 }
  /// Keeps the text.
  public mutating func copy(_ text: String) { copied.append(text) }
  /// Counts the call.
  public mutating func bell() { bells += 1 }
  /// Keeps the use.
  public mutating func adopt(_ use: DisplayUse) { self.use = use }
  /// Counts the call.
  public mutating func suspend() { suspensions += 1 }
}

public import Canvas
import CNCurses
import Glibc

/// The terminal, taken over for as long as this value lives.
///
/// There is at most one; it cannot be copied, and its end gives the terminal back, however the
/// scope that owns it is left. A trap, a stack overflow and `exit` give it back too. Signals are
/// left as they are: the caller owns INT, TERM, HUP and QUIT, on which it ends the terminal, TSTP,
/// on which it suspends it, and WINCH and CONT, after which it calls ``read()`` or ``repaint()``.
///
/// All of its methods belong to the thread that made it.
public struct Terminal: ~Copyable {
  private var configuration: Configuration
  /// What can be drawn with on this terminal.
  public let symbols: Symbols
  private let hold: Hold
  private let crashStack: CrashStack
  private let standardError: StandardError?
  private var screen: Screen
  private var outlet: Outlet
  private var keyboard: Keyboard
  private var modes: Modes
  /// What the screen shows once everything has arrived there; nil where that is not known.
  private var shown: Canvas?
  /// Whether everything is to be sent again, for which the terminal has to catch up first.
  private var isStale = false
  /// Whether the process was continued in the background: the terminal is another's until it is not.
  private var isAway = false
  /// Whether the terminal was given back for the time being.
  private var isGivenBack = false

  /// Takes a terminal over.
  ///
  /// - Parameter configuration: Which, and how; the process's own by default.
  /// - Throws: ``TerminalError``, with the terminal as it was.
  public init(_ configuration: Configuration = Configuration()) throws(TerminalError) {
    let (input, output) = (configuration.input, configuration.output)
    guard isatty(input) == 1 else { throw .notTerminal(.input) }
    guard isatty(output) == 1 else { throw .notTerminal(.output) }
    // Before the type is looked at: that alone would replace the description in use.
    let hold = try Hold(input: input, output: output)
    try Self.check(type: configuration.type, output: output)
    let symbols = Self.symbols(of: configuration)
    let screen = try Screen(
      type: configuration.type, input: input, output: output, colors: configuration.colors,
      isInScreen: configuration.multiplexer == .screen)
    let keyboard = try Keyboard(
      input: input, escapeDelay: configuration.escapeDelay,
      sequences: KeySequences(bytes: Screen.capability))

    self.configuration = configuration
    self.symbols = symbols
    self.hold = hold
    self.screen = screen
    self.keyboard = keyboard
    modes = Self.modes(configuration)
    outlet = Outlet(to: output)
    crashStack = CrashStack()
    standardError = StandardError()
    self.hold.arm(restore: modes.restore, standardError)
    self.screen.resize(to: wantedSize)
    outlet.hold(self.screen.opening() + modes.enter)
  }

  deinit {
    guard !isGivenBack else { return }
    send((outlet.finish() ? [] : modes.cut) + modes.leave, to: configuration.output)
    screen.leave()
    send(modes.afterwards, to: configuration.output)
    hold.disarm()
  }

  private static func modes(_ configuration: Configuration) -> Modes {
    Modes(
      type: configuration.type, isScreen: configuration.multiplexer == .screen,
      mouse: configuration.mouse, focus: configuration.focus, capability: Screen.capability)
  }

  /// Finds what is wrong with a type before anything is sent to the terminal.
  private static func check(type: String, output: CInt) throws(TerminalError) {
    guard !type.isEmpty else { throw .noType }
    switch unsafe cncurses_check_type(type, output) {
    case CNCURSES_FINE: return
    case CNCURSES_NO_CURSOR_ADDRESSING: throw .noCursorAddressing(type)
    default: throw .unknownType(type)
    }
  }

  /// Sets the locale's character type, by which ncurses encodes, and the symbols that go with it.
  private static func symbols(of configuration: Configuration) -> Symbols {
    var configuration = configuration
    if configuration.symbols == .ascii { configuration.isUTF8 = false }
    if configuration.isUTF8, unsafe !cncurses_set_character_type(UTF8Locale.name) {
      configuration.isUTF8 = false
    }
    if !configuration.isUTF8 { _ = unsafe cncurses_set_character_type("C") }
    return configuration.resolvedSymbols
  }
}

extension Terminal {
  /// The most colours that the terminal can show, whatever it is asked to use.
  public var depth: ColorDepth {
    ColorNumbering(
      colors: Screen.colors, limit: nil, isInScreen: configuration.multiplexer == .screen,
      reserved: nil
    ).depth
  }
}

extension Terminal: Display {
  /// Readable while ``read()`` has something to say: keys, a lone Esc whose delay is over, the end.
  ///
  /// nil after the end: the hung-up line would be readable for ever.
  public var descriptor: CInt? {
    keyboard.isClosed || isAway || isGivenBack ? nil : keyboard.descriptor
  }

  /// The size in cells, at least 1 × 1.
  public var size: Size { screen.size }

  /// Shows a canvas; only cells that have changed are sent, and none if none has.
  ///
  /// What is outside of the canvas is blank. Every glyph beyond ASCII has a stand-in where
  /// ``symbols`` is `.ascii`.
  ///
  /// Nothing is drawn while ``isBehind``: the frame that the terminal gets next is the newest then.
  ///
  /// - Complexity: O(rows) where rows did not change, O(columns) for each that did.
  public mutating func show(_ canvas: borrowing Canvas) {
    standardError?.bound()
    guard comesBack() else { return }
    outlet.flush()
    guard catchesUp() else { return }
    draw(canvas)
    _ = catchesUp()
  }

  /// Does of showing a picture what can be done before there is one, and sends nothing: colours get
  /// their numbers and pairs.
  public mutating func rehearse(_ canvas: borrowing Canvas) {
    // Where pairs are few, none is to be spent on what is not shown.
    guard depth >= .palette else { return }
    let rows = 0..<min(size.height, canvas.height)
    screen.set(rows: rows, of: canvas, isASCII: symbols == .ascii)
  }

  /// Whether the terminal is ours, taken again where it was another's meanwhile.
  private mutating func comesBack() -> Bool {
    guard isAway || isGivenBack else { return true }
    guard cncurses_is_foreground(configuration.input) else { return false }
    isAway = false
    if isGivenBack { takeAgain() }
    return true
  }

  /// Whether the terminal takes more; where it does not, ``descriptor`` tells when it does.
  private mutating func catchesUp() -> Bool {
    keyboard.awaitRoom(outlet.isBehind, of: outlet.descriptorToAwait)
    guard !outlet.isBehind else { return false }
    guard isStale else { return true }
    isStale = false
    screen.takeModes()
    outlet.send(modes.enter)
    screen.forget()
    shown = nil
    return true
  }

  private mutating func draw(_ canvas: borrowing Canvas) {
    var rows: [Int] = []
    for y in 0..<size.height {
      if let shown, y < shown.height || y >= canvas.height, canvas.hasSameRow(y, as: shown) {
        continue
      }
      rows.append(y)
    }
    shown = copy canvas
    guard !rows.isEmpty else { return }
    // No terminal tears one row: brackets would only double its bytes.
    let isBracketed = modes.canSynchronize && rows.count > 1
    var bytes = isBracketed ? Modes.beginFrame : []
    for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
      let end = min(start + Self.rowsAtOnce, rows.count)
      screen.set(rows: rows[start..<end], of: canvas, isASCII: symbols == .ascii)
      bytes += screen.changes()
      if isBracketed, end == rows.count { bytes += Modes.endFrame }
      outlet.send(bytes)
      bytes = []
    }
  }

  /// How many rows of a frame are sent at once: the terminal reads them while the next are prepared,
  /// and has room for those in time.
  private static let rowsAtOnce = 20

  /// Whether the terminal has not taken all that was sent: it was stopped, or nobody reads it.
  public var isBehind: Bool { isAway || isGivenBack || outlet.isBehind }

  /// All input that has arrived, without waiting: first a new size, then keys and the mouse.
  ///
  /// The size is asked of the kernel each time, so a WINCH signal needs nothing but this call.
  public mutating func read() -> [Input] {
    var inputs: [Input] = []
    let wanted = wantedSize
    if wanted != size {
      screen.resize(to: wanted)
      shown = nil
      inputs.append(.resized(size))
    }
    // To read in the background would stop the process, or end its keyboard.
    if !isAway, !isGivenBack { inputs += keyboard.read() }
    return inputs
  }

  /// Forgets what is on the screen and takes the terminal's modes again, so that the next
  /// ``show(_:)`` sends everything: for Ctrl-L, and after the process was stopped by others.
  ///
  /// In the background nothing is read or drawn until the terminal is the process's again.
  public mutating func repaint() {
    isStale = true
    isAway = !cncurses_is_foreground(configuration.input)
  }

  /// Puts text on the clipboard of the user's terminal, where that allows it; see ``Clipboard``.
  ///
  /// Whether it did cannot be known. Nothing is sent for more than 74,994 bytes, or while
  /// ``isBehind``.
  public mutating func copy(_ text: String) {
    guard modes.takesCommands, !isBehind else { return }
    outlet.send(
      Clipboard.command(
        copying: text, insideScreen: configuration.multiplexer == .screen))
  }

  /// Rings the bell, or flashes the screen where there is none; not while ``isBehind``.
  public mutating func bell() {
    guard !isBehind else { return }
    outlet.send(modes.bell)
  }

  /// Changes how many colours are used, whether the mouse is asked for and how long Esc waits.
  public mutating func adopt(_ use: DisplayUse) {
    keyboard.escapeDelay = use.escapeDelay
    if use.mouse != configuration.mouse {
      configuration.mouse = use.mouse
      let old = modes
      modes = Self.modes(configuration)
      // What was asked for is taken back by what leaves it.
      if !isAway { outlet.send(old.leave + modes.enter) }
      if !isGivenBack { hold.arm(restore: modes.restore, standardError) }
    }
    if use.colors?.count != configuration.colors {
      configuration.colors = use.colors?.count
      screen.use(colors: configuration.colors)
      screen.forget()
      shown = nil
    }
  }

  /// Gives the terminal back, stops the process and its group as Ctrl-Z does, and when continued
  /// takes the terminal again and shows what it showed.
  ///
  /// Returns at once where there is no shell that could continue it. Continued in the background,
  /// it leaves the terminal alone until that is the process's again.
  public mutating func suspend() {
    guard !isGivenBack else { return }
    send((outlet.finish() ? [] : modes.cut) + modes.restore, to: configuration.output)
    outlet.drop()
    screen.lendModes()
    hold.disarm()
    standardError?.restore()
    isGivenBack = true

    cncurses_stop_job()

    isAway = !cncurses_is_foreground(configuration.input)
    if !isAway { takeAgain() }
  }

  /// Takes the terminal again after it was given back for the time being.
  private mutating func takeAgain() {
    isGivenBack = false
    standardError?.redirect()
    // The shell may have changed the modes that are to be put back in the end.
    hold.rememberModes()
    hold.arm(restore: modes.restore, standardError)
    screen.beginAgain()
    screen.takeModes()
    outlet.send(modes.takeAgain)
    let picture = shown
    shown = nil
    // A new size is for `read()` to tell and for the caller to draw at.
    if let picture, wantedSize == size { show(picture) }
  }

  /// The size the screen should have; a serial line knows none, so there it stays as it is.
  private var wantedSize: Size {
    let wanted = configuration.size ?? WindowSize.asked(of: configuration.output)
    return wanted.map(WindowSize.bounded) ?? size
  }
}

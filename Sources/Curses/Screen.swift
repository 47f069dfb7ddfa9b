import CNCurses
import Canvas
import Glibc

/// ncurses' side of the terminal: rows of cells in, the fewest bytes out.
@safe
struct Screen: ~Copyable {
  private let screen: OpaquePointer
  private let output: CInt
  /// Where ncurses draws: it would write each line to the terminal by itself.
  private let frame: CInt
  /// Whether GNU screen stands in between.
  private let isInScreen: Bool
  /// Whether the terminal can end one attribute, and not only all.
  private let endsEachAttribute: Bool
  private var numbering: ColorNumbering
  private var hasTerminalColors: Bool
  /// Whether ncurses was told of colours; it never forgets.
  private var hasStartedColors: Bool
  private var pairs: PairTable
  /// A blank in each style, to make the cells of that style from.
  private var blanks = PackedTable<cchar_t>()
  /// Entries of the palette by the colours that they stand for: of all there are, a frame asks for
  /// some forty, each again and again.
  private var entries = PackedTable<CInt>()
  /// One row for ncurses, kept so that drawing allocates nothing.
  private var row: [cchar_t] = []

  /// Opens the terminal and puts it in raw mode; nothing is sent to it before ``opening()`` is.
  ///
  /// - Throws: Only what is left after the type has been checked: no memory, no descriptors.
  init(
    type: String, input: CInt, output: CInt, colors: Int?, isInScreen: Bool
  ) throws(TerminalError) {
    // ncurses would try to hold whatever a broken line claims.
    let isSane = WindowSize.asked(of: output).map { WindowSize.bounded($0) == $0 } ?? false
    guard let screen = unsafe cncurses_newterm(type, input, output, isSane) else {
      throw .system(call: "newterm", number: ENOMEM)
    }
    let frame = cncurses_memory_file()
    guard frame >= 0 else {
      let number = errno
      unsafe cncurses_delscreen(screen)
      throw .system(call: "memfd_create", number: number)
    }
    unsafe self.screen = screen
    self.output = output
    self.frame = frame
    self.isInScreen = isInScreen
    // GNU screen's description ends italics in the place of reverse.
    endsEachAttribute =
      Self.capability("rmso") == Array("\u{1B}[27m".utf8)
      && Self.capability("rmul") == Array("\u{1B}[24m".utf8)
    (numbering, hasTerminalColors, hasStartedColors) = (.mono, false, false)
    pairs = PairTable(capacity: 1)
    use(colors: colors)
    raw()
    noecho()
    nonl()
    // Otherwise ncurses looks for keys while it draws, and leaves a frame half drawn for them.
    typeahead(-1)
    // The cursor is hidden: moving it back after each frame would be bytes for nothing.
    _ = unsafe leaveok(cncurses_stdscr(), true)
  }

  deinit {
    unsafe cncurses_delscreen(screen)
    close(frame)
  }

  var size: Size {
    unsafe Size(
      width: Int(getmaxx(cncurses_stdscr())), height: Int(getmaxy(cncurses_stdscr())))
  }

  /// How many colours the terminal's description names.
  static var colors: Int { max(0, Int(unsafe tigetnum("colors"))) }

  /// Uses so many colours at most from now on; nil for all there are.
  mutating func use(colors: Int?) {
    // Without colours start_color() is not even called: ncurses would set black and white.
    let hasColors = colors.map { $0 >= 8 } ?? true
    if hasColors, !hasStartedColors {
      start_color()
      hasTerminalColors = use_default_colors() == OK
      pairs = PairTable(capacity: Int(cncurses_color_pairs()))
      hasStartedColors = true
    }
    let available = Int(hasColors ? cncurses_colors() : 0)
    let reserved = Int(unsafe tigetnum("CO"))
    numbering = ColorNumbering(
      colors: available, limit: colors, isInScreen: isInScreen,
      reserved: reserved >= 0 ? reserved : nil)
    cncurses_expect_high_colors(numbering == .palette)
    blanks.removeAll()
    entries.removeAll()
  }

  func resize(to size: Size) {
    resizeterm(CInt(size.height), CInt(size.width))
  }

  /// Makes the next ``changes()`` hold every cell again, over what is there.
  func forget() {
    _ = unsafe redrawwin(cncurses_stdscr())
  }

  /// Gives the screen and the line's modes back for good.
  func leave() {
    endwin()
  }

  /// Gives the line's modes back for a while.
  func lendModes() {
    reset_shell_mode()
  }

  /// Takes the line's modes again, also where others changed them without asking.
  func takeModes() {
    reset_prog_mode()
  }

  /// The line's modes of now are the ones to give back, and nothing is known of the screen.
  func beginAgain() {
    def_shell_mode()
    _ = unsafe clearok(cncurses_curscr(), true)
  }

  /// A string of the terminal's description.
  static func capability(_ name: String) -> [UInt8]? {
    guard let value = unsafe cncurses_capability(name) else { return nil }
    return unsafe Array(String(cString: value).utf8)
  }

  /// Hands ncurses some rows of a canvas.
  mutating func set(
    rows: some Collection<Int>, of canvas: borrowing Canvas, isASCII: Bool
  ) {
    for y in rows { set(row: y, of: canvas, isASCII: isASCII) }
    guard pairs.ranOut else { return }
    // Colours of the past still hold pairs: free those, and give each row its pairs anew, as any
    // may hold a stand-in or a pair that now means other colours.
    var used: Set<PairTable.Colors> = []
    for y in 0..<canvas.height {
      for x in 0..<canvas.width {
        let style = canvas.style(x: x, y: y)
        used.insert(colors(of: style))
      }
    }
    pairs.keep(only: used)
    blanks.removeAll()
    for y in 0..<min(canvas.height, size.height) { set(row: y, of: canvas, isASCII: isASCII) }
  }

  /// The bytes that begin the screen, without a cursor; for the caller to send before all others.
  func opening() -> [UInt8] {
    written { curs_set(0) }
  }

  /// The bytes that show what has changed since the last time, for the caller to send.
  func changes() -> [UInt8] {
    let bytes = written {
      unsafe wnoutrefresh(cncurses_stdscr())
      doupdate()
    }
    return RenditionFilter.reduced(bytes, endsEach: endsEachAttribute)
  }

  /// What ncurses writes for something, in place of the terminal's getting it.
  private func written(by write: () -> Void) -> [UInt8] {
    let own = cncurses_output()
    dup2(frame, own)
    write()
    dup2(output, own)
    var bytes = [UInt8](repeating: 0, count: Int(lseek(frame, 0, SEEK_CUR)))
    let count = unsafe pread(frame, &bytes, bytes.count, 0)
    lseek(frame, 0, SEEK_SET)
    return count == bytes.count ? bytes : []
  }

  private mutating func set(row y: Int, of canvas: borrowing Canvas, isASCII: Bool) {
    var row: [cchar_t] = []
    swap(&row, &self.row)
    defer { swap(&row, &self.row) }
    row.removeAll(keepingCapacity: true)

    var lastStyle = Style()
    var blank = blank(in: lastStyle)
    let width = size.width
    canvas.forEachGlyph(row: y) { glyph in
      // A blank shows no more than its background: whatever the terminal's pen is, it will do.
      let changesPen = glyph.isBlank ? !glyph.style.looksBlank(as: lastStyle) : true
      if changesPen, glyph.style != lastStyle {
        lastStyle = glyph.style
        blank = self.blank(in: lastStyle)
      }
      guard glyph.x + glyph.columns <= width else { return }
      if let standIn = standIn(for: glyph, isASCII: isASCII) {
        row.append(cell(standIn, [], like: blank))
        if glyph.columns == 2 { row.append(blank) }
      } else {
        row.append(cell(glyph.base, glyph.marks, like: blank))
      }
    }
    unsafe wmove(cncurses_stdscr(), CInt(y), 0)
    _ = unsafe wadd_wchnstr(cncurses_stdscr(), row, CInt(row.count))
    if canvas.width < width {
      unsafe wmove(cncurses_stdscr(), CInt(y), CInt(canvas.width))
      unsafe wclrtoeol(cncurses_stdscr())
    }
  }

  /// What is drawn for a glyph that cannot be shown itself, with a blank if that is wide.
  private func standIn(for glyph: Canvas.Glyph, isASCII: Bool) -> Unicode.Scalar? {
    if glyph.base.value < 0x80, glyph.marks.isEmpty { return nil }
    if isASCII { return glyph.base.asciiStandIn }
    // Where the C library counts other columns than we do, the rest of the row would be shifted.
    return Int(cncurses_columns(glyph.base.value)) == glyph.columns ? nil : "?"
  }

  /// A blank's cell with another glyph; setcchar() would take ten times as long for each.
  private func cell(
    _ base: Unicode.Scalar, _ marks: ArraySlice<Unicode.Scalar>, like blank: cchar_t
  ) -> cchar_t {
    var cell = blank
    cell.chars.0 = wchar_t(bitPattern: base.value)
    if marks.isEmpty { return cell }
    unsafe withUnsafeMutableBytes(of: &cell.chars) { chars in
      for (index, mark) in marks.prefix(4).enumerated() {
        unsafe chars.storeBytes(
          of: wchar_t(bitPattern: mark.value),
          toByteOffset: (index + 1) * MemoryLayout<wchar_t>.size,
          as: wchar_t.self)
      }
    }
    return cell
  }

  /// A blank in a style, made by ncurses itself at first.
  private mutating func blank(in style: Style) -> cchar_t {
    if let blank = blanks[style.packed] { return blank }
    let colors = colors(of: style)
    let pair = pairs.pair(for: colors, distance: numbering.distance)
    if pair.isNew { init_extended_pair(pair.number, colors.foreground, colors.background) }
    var blank = cchar_t()
    let text: [wchar_t] = [0x20, 0]
    _ = unsafe cncurses_setcchar(&blank, text, style.attributes.curses, pair.number)
    // Themes that fade make new styles for ever.
    if blanks.count >= 4096 {
      blanks.removeAll()
      entries.removeAll()
    }
    blanks.set(blank, for: style.packed)
    return blank
  }

  private mutating func colors(of style: Style) -> PairTable.Colors {
    var colors =
      numbering == .palette
      ? PairTable.Colors(
        foreground: entry(for: style.foreground), background: entry(for: style.background))
      : numbering.colors(foreground: style.foreground, background: style.background)
    guard numbering != .mono, !hasTerminalColors, colors != .terminal else { return colors }
    // A terminal that cannot go back to its own colours starts with white on black.
    if colors.foreground < 0 { colors.foreground = 7 }
    if colors.background < 0 { colors.background = 0 }
    return colors
  }
}

extension Screen {
  /// The palette's number of a colour, which it has whatever it is drawn on.
  private mutating func entry(for color: Color) -> CInt {
    let key = UInt64(color.rawValue)
    if let entry = entries[key] { return entry }
    let entry = numbering.number(color, isForeground: true)
    if (0..<16).contains(entry) { cncurses_expect_high_colors(false) }
    entries.set(entry, for: key)
    return entry
  }
}

extension Canvas.Glyph {
  fileprivate var isBlank: Bool { base == " " && marks.isEmpty }
}

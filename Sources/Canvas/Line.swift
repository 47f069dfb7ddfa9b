import Text

/// One line of text in runs of one style each.
public struct Line: Hashable, Sendable {
  /// A stretch of text of one style.
  public struct Run: Hashable, Sendable {
    /// The text.
    public let text: String
    /// How it is drawn.
    public let style: Style

    /// Creates a run.
    public init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// A part of a line that may give way when room runs out.
  public struct Part: Hashable, Sendable {
    /// The text and its shorter forms.
    public let phrase: Phrase
    /// How it is drawn.
    public let style: Style
    /// How the sign before the first blank is drawn; nil for as the rest.
    public let sign: Style?
    /// Parts of a higher priority shorten and go later.
    public let priority: Int

    /// Creates a part.
    public init(_ phrase: Phrase, _ style: Style, sign: Style? = nil, priority: Int = 0) {
      self.phrase = phrase
      self.style = style
      self.sign = sign
      self.priority = priority
    }
  }

  /// The runs from left to right.
  public private(set) var runs: [Run]

  /// Creates a line of runs.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// Creates a line of one run.
  public init(_ text: String, _ style: Style) { runs = [Run(text, style)] }

  /// Creates the fullest line of these parts that takes at most `columns` columns.
  ///
  /// Parts of low priority give way first, later ones before earlier ones; all shorten before any
  /// is dropped.
  ///
  /// - Parameters:
  ///   - parts: The parts from left to right.
  ///   - columns: How many columns there are.
  ///   - separator: What stands between two parts.
  ///   - style: How the separators are drawn; nil for the style of the part before each.
  public init(
    fitting parts: [Part], columns: Int, separator: String = " · ", style: Style? = nil
  ) {
    let widths = parts.map { part in part.phrase.forms.map { $0.columns } }
    let gap = separator.columns
    let shortening = Shortening(
      parts.map { Shortening.Part(forms: $0.phrase.forms.count, priority: $0.priority) })
    let fit = shortening.steps.first { step in
      var total = 0
      for (index, form) in step.enumerated() {
        guard let form, widths[index][form] > 0 else { continue }
        total += widths[index][form] + (total > 0 ? gap : 0)
      }
      return total <= columns
    }
    runs = []
    for (index, form) in (fit ?? []).enumerated() {
      guard let form, widths[index][form] > 0 else { continue }
      if let last = runs.last, gap > 0 { append(separator, style ?? last.style) }
      append(parts[index], form: form)
    }
  }

  private mutating func append(_ part: Part, form: Int) {
    let text = part.phrase.forms[form]
    guard let sign = part.sign, let blank = text.firstIndex(of: " ") else {
      append(text, part.style)
      return
    }
    append(String(text[..<blank]), sign)
    append(String(text[blank...]), part.style)
  }

  /// Adds a run at the end.
  public mutating func append(_ text: String, _ style: Style) { runs.append(Run(text, style)) }

  /// Adds the runs of another line at the end.
  public mutating func append(_ line: Line) { runs += line.runs }

  /// How many columns the line takes.
  ///
  /// - Complexity: O(*n*) in the text.
  public var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// Writes the line from `point` rightwards, clipped.
  ///
  /// - Parameters:
  ///   - canvas: What is drawn on.
  ///   - point: Where the line starts.
  ///   - clip: Where drawing is allowed; the whole canvas if nil.
  /// - Returns: The column after the last one the line takes, clipped or not.
  @discardableResult
  public func write(on canvas: inout Canvas, at point: Point, in clip: Rect? = nil) -> Int {
    var x = point.x
    for run in runs {
      x = canvas.write(run.text, at: Point(x: x, y: point.y), style: run.style, in: clip)
    }
    return x
  }
}

extension Line: View {
  /// Draws the line in the topmost row of `area`, clipped.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    write(on: &canvas, at: Point(x: area.x, y: area.y), in: area)
  }
}

/// What a piece of a picture is, so that views never name a colour.
public enum Role: Int, CaseIterable, Sendable {
  /// Running text and the background of everything.
  case text
  /// Figures and what matters most.
  case strong
  /// Sources, units and second-rank text.
  case dim
  /// Third-rank text: years past, rules between parts.
  case faint
  /// The name of the program, the trail and headings.
  case title
  /// A key in a hint.
  case key
  /// The selected row or label.
  case selected
  /// The slot of a chart under the cursor.
  case cursor
  /// A stated target.
  case goal
  /// What somebody stated.
  case claim
  /// Something that happened on a day.
  case event
  /// A check that holds.
  case good
  /// Something to know about.
  case notice
  /// Something wrong: late, stale, contradicted.
  case alert
  /// A line across the screen that must not be missed.
  case banner
  /// A bar whose period is not over.
  case partial
  /// An earlier published value.
  case ghost
  /// The place of a value that was not published.
  case missing
  /// The labels of axes.
  case axis
  /// The rules of a chart, tracks of gauges and of scroll bars.
  case grid
  /// A named break of a series.
  case `break`
  /// The frame of a box without an accent.
  case inactiveFrame

  /// The name in the source, such as `inactiveFrame`.
  public var name: String { "\(self)" }
}

/// The styles of everything drawn, by role.
public struct Theme: Hashable, Sendable {
  /// The style of each role, by its raw value.
  private let styles: [Style]
  private let accents: [Accent]

  /// Creates a theme.
  ///
  /// - Parameters:
  ///   - accents: One a panel; none means that panels look like ``Role/title``.
  ///   - style: The style of each role.
  public init(accents: [Accent], style: (Role) -> Style) {
    self.accents = accents
    styles = Role.allCases.map(style)
  }

  /// How something of this role is drawn, background included.
  public func style(_ role: Role) -> Style { styles[role.rawValue] }

  /// The theme as it suits an output of few colours.
  ///
  /// With 256, gradients go in steps of one hue. With fewer, the dark end of a gradient has another
  /// hue than its bright one: a series then has one colour. With eight, no frame is quiet either: a
  /// panel has the colour of its title throughout.
  ///
  /// - Parameter depth: How many colours there are.
  /// - Returns: The theme, unchanged where there are enough.
  public func suited(to depth: ColorDepth) -> Theme {
    let suited: [Accent]
    switch depth {
    case .none, .rgb: return self
    case .palette: suited = accents.map { $0.with(gradient: $0.gradient.inPalette()) }
    case .sixteen: suited = accents.map { $0.with(gradient: Gradient([$0.sample])) }
    case .eight:
      suited = accents.map { accent in
        Accent(
          title: accent.title, frame: accent.frame.with(foreground: accent.title.foreground),
          gradient: Gradient([accent.title.foreground]))
      }
    }
    return Theme(accents: suited) { style($0) }
  }

  /// The accent of a panel; indices beyond the last one begin again.
  ///
  /// - Parameter index: 0 arrests, 1 detention, 2 flights, 3 crossings, 4 the neutral one.
  /// - Returns: The accent.
  public func accent(_ index: Int) -> Accent {
    guard !accents.isEmpty else {
      let title = style(.title)
      return Accent(
        title: title, frame: style(.inactiveFrame), gradient: Gradient([title.foreground]))
    }
    let remainder = index % accents.count
    return accents[remainder < 0 ? remainder + accents.count : remainder]
  }
}

public import Canvas

/// Everything a key can do.
public enum Action: Hashable, Sendable {
  /// Moves to the row or panel above.
  case up
  /// Moves to the row or panel below.
  case down
  /// Moves back in time.
  case left
  /// Moves on in time.
  case right
  /// Goes in.
  case enter
  /// Goes back.
  case back
  /// Moves to the next panel.
  case nextPanel
  /// Moves to the panel before.
  case previousPanel
  /// Moves to the first row or period.
  case first
  /// Moves to the last row or period.
  case last
  /// Moves a page up.
  case pageUp
  /// Moves a page down.
  case pageDown
  /// Opens a page by its digit.
  case page(Int)
  /// Shows the board as known on the publication day before.
  case earlierKnowledge
  /// Shows the board as known on the next publication day.
  case laterKnowledge
  /// Shows everything known.
  case presentKnowledge
  /// Plays the days of knowledge one after another, or stops.
  case playKnowledge
  /// Lists the revisions of the selected figure.
  case revisions
  /// Shows how the selected figure is computed.
  case formula
  /// Shows claims on charts, or hides them.
  case claims
  /// Shows the selected figure's citation and copies it.
  case citation
  /// Narrows the list of the page to what is typed.
  case find
  /// Orders the table of the page by its next column.
  case order
  /// Opens the palette of all actions.
  case palette
  /// Opens the list of themes and tries the next one.
  case theme
  /// Shows the address of the selected figure's source.
  case link
  /// Goes one level up: from a month to its year, from a year to the years.
  case levelUp
  /// Exchanges fiscal and calendar years.
  case yearReckoning
  /// Shows what a cumulative total grew by from release to release, or goes back.
  case steps
  /// Shows the next breakdown of a family, then none.
  case breakdown
  /// Stacks the parts of a breakdown in one chart, or sets them apart.
  case stack
  /// Shows fewer months.
  case zoomIn
  /// Shows more months.
  case zoomOut
  /// Shows as many months as suit the width.
  case zoomFit
  /// Opens the prompt for a date.
  case goToDate
  /// Draws the values of a year before over the charts, or no longer.
  case yearAgo
  /// Draws the mean of 12 months or 7 days over the charts, or no longer.
  case mean
  /// Shows the days of a month as a calendar or as a chart, where there is no room for both.
  case calendar
  /// Lets the selected panel fill the page, or no longer.
  case expand
  /// Shows the wall, after asking once.
  case wall
  /// Reads the data again now.
  case refresh
  /// Stops and restarts the timed reading.
  case pause
  /// Draws everything again.
  case repaint
  /// Shows every key.
  case help
  /// Stops the process as a shell expects.
  case suspend
  /// Closes what is on top, then ends the program.
  case quit
  /// Ends the program.
  case interrupt
}

/// Which key does what.
public struct KeyBindings: Hashable, Sendable {
  /// One action with all of its keys and what it does in a few words.
  public struct Binding: Hashable, Sendable {
    /// The action.
    public let action: Action
    /// Its keys, the one to show first.
    public let keys: [Key]
    /// What it does, for the help page.
    public let summary: String
  }

  /// Every action, in the order of the help page.
  public let bindings: [Binding]

  /// The keys of the product's description.
  public static let standard = KeyBindings([
    Binding(action: .enter, keys: [.enter], summary: "Go in: panel, month, observation"),
    Binding(action: .back, keys: [.escape, .backspace], summary: "Go back"),
    Binding(action: .left, keys: [.left, .character("h")], summary: "Earlier period"),
    Binding(action: .right, keys: [.right, .character("l")], summary: "Later period"),
    Binding(action: .up, keys: [.up, .character("k")], summary: "Row or panel above"),
    Binding(action: .down, keys: [.down, .character("j")], summary: "Row or panel below"),
    Binding(action: .nextPanel, keys: [.tab], summary: "Next panel"),
    Binding(action: .previousPanel, keys: [.backTab], summary: "Panel before"),
    Binding(action: .first, keys: [.home], summary: "First row or period"),
    Binding(action: .last, keys: [.end], summary: "Last row or period"),
    Binding(action: .pageUp, keys: [.pageUp], summary: "A page up"),
    Binding(action: .pageDown, keys: [.pageDown, .character(" ")], summary: "A page down"),
    Binding(action: .page(0), keys: [.character("0")], summary: "Overview"),
    Binding(action: .page(1), keys: [.character("1")], summary: "First family"),
    Binding(action: .page(2), keys: [.character("2")], summary: "Second family"),
    Binding(action: .page(3), keys: [.character("3")], summary: "Third family"),
    Binding(action: .page(4), keys: [.character("4")], summary: "Fourth family"),
    Binding(action: .page(5), keys: [.character("5")], summary: "Pace against the goals"),
    Binding(action: .page(6), keys: [.character("6")], summary: "Claims and their verdicts"),
    Binding(
      action: .page(7), keys: [.character("7"), .character("s")], summary: "Sources and files"),
    Binding(action: .page(8), keys: [.character("8")], summary: "What each reading brought"),
    Binding(
      action: .earlierKnowledge, keys: [.character("<")],
      summary: "As known one publication earlier"),
    Binding(
      action: .laterKnowledge, keys: [.character(">")], summary: "As known one publication later"),
    Binding(action: .presentKnowledge, keys: [.character("n")], summary: "Everything known now"),
    Binding(
      action: .playKnowledge, keys: [.character("P")],
      summary: "Play the days of knowledge, or stop"),
    Binding(
      action: .revisions, keys: [.character("v")], summary: "Revisions of the selected figure"),
    Binding(
      action: .formula, keys: [.character("f")], summary: "How the selected figure is computed"),
    Binding(action: .claims, keys: [.character("c")], summary: "Claims on the charts, on or off"),
    Binding(
      action: .citation, keys: [.character("y")], summary: "Copy the selected figure's citation"),
    Binding(action: .find, keys: [.character("/")], summary: "Find in the list"),
    Binding(
      action: .order, keys: [.character("O")], summary: "Order the table by its next column"),
    Binding(action: .palette, keys: [.character(":")], summary: "Every action by its name"),
    Binding(action: .theme, keys: [.character("t")], summary: "Try the next theme"),
    Binding(action: .levelUp, keys: [.character("u")], summary: "Up: month to year to all years"),
    Binding(
      action: .yearReckoning, keys: [.character("Y")], summary: "Fiscal or calendar years"),
    Binding(
      action: .steps, keys: [.character("d")],
      summary: "Rates between two releases, from running totals"),
    Binding(action: .breakdown, keys: [.character("b")], summary: "Next breakdown, then none"),
    Binding(
      action: .stack, keys: [.character("B")], summary: "Breakdown: stacked bars or small charts"),
    Binding(
      action: .zoomIn, keys: [.character("+"), .character("=")], summary: "Zoom in: fewer months"),
    Binding(action: .zoomOut, keys: [.character("-")], summary: "Zoom out: more months"),
    Binding(action: .zoomFit, keys: [.character("z")], summary: "Zoom to fit the width"),
    Binding(
      action: .goToDate, keys: [.character("g")],
      summary: "Go to a date: 2025-06, jun 25, FY2025"),
    Binding(
      action: .yearAgo, keys: [.character("a")], summary: "A year before, over the chart"),
    Binding(
      action: .mean, keys: [.character("m")], summary: "Mean of 12 months or 7 days, over the chart"
    ),
    Binding(
      action: .calendar, keys: [.character("C")], summary: "Days as a calendar or as a chart"),
    Binding(action: .expand, keys: [.character("e")], summary: "Let the panel fill the page"),
    Binding(
      action: .link, keys: [.character("o")], summary: "Address of the selected figure's source"),
    Binding(
      action: .wall, keys: [.character("w")], summary: "The wall: large figures, page after page"),
    Binding(
      action: .refresh, keys: [.function(5), .control("r")], summary: "Read the data files now"),
    Binding(action: .pause, keys: [.character("p")], summary: "Pause or resume timed reading"),
    Binding(action: .repaint, keys: [.control("l")], summary: "Draw the screen again"),
    Binding(
      action: .help, keys: [.character("?"), .function(1)], summary: "This help: keys and signs"),
    Binding(action: .suspend, keys: [.control("z")], summary: "Stop; `fg` brings it back"),
    Binding(action: .quit, keys: [.character("q")], summary: "Close what is on top, then quit"),
    Binding(action: .interrupt, keys: [.control("c")], summary: "Quit at once"),
  ])

  /// Creates bindings; where a key stands twice, its first action counts.
  public init(_ bindings: [Binding]) {
    self.bindings = bindings
  }

  /// What a key does, if anything.
  ///
  /// - Complexity: O(*n*) in the bindings: some dozens, asked once a key.
  public func action(for key: Key) -> Action? {
    bindings.first { $0.keys.contains(key) }?.action
  }

  /// The key to show for an action.
  public func key(for action: Action) -> Key? {
    bindings.first { $0.action == action }?.keys.first
  }

  /// The keys to show for some actions, without those that have none.
  func keys(for actions: [Action]) -> [Key] { actions.compactMap { key(for: $0) } }
}

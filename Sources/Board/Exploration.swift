internal import Canvas
public import Model

/// How the viewer looks at the families: what is zoomed, split, overlaid or typed.
public struct Exploration: Hashable, Sendable {
  /// A line drawn over a series to compare it with.
  public enum Overlay: Hashable, Sendable, CaseIterable {
    /// The values of a year before.
    case yearAgo
    /// The mean of the twelve months, or seven days, that end with a value.
    case mean
  }

  /// How months are gathered into years.
  public internal(set) var reckoning = YearReckoning.fiscal
  /// How many months the chart of a metric shows, by the metric's id; those without an entry show
  /// as many as suit the width.
  public internal(set) var spans: [String: Int] = [:]
  /// Which breakdown a family shows, by its panel's index; none without an entry.
  public internal(set) var breakdowns: [Int: Int] = [:]
  /// Whether the parts of a breakdown are stacked in one chart instead of one chart each.
  public internal(set) var stacksBreakdowns = false
  /// By which column lists are ordered; those without an entry are in their own order.
  var orders: [Place.List: Table.Order] = [:]
  /// How the cursors of lists came to where they stand.
  var paths: [Place.List: ScrollPath] = [:]
  /// Where the pages with a list were left.
  var places: [Place.List: Place] = [:]
  /// The steps up that going back takes back, the last one last.
  var ascents: [Ascent] = []
  /// Which part of the pace page the keys go to.
  public internal(set) var pace = PaceFocus()
  /// The lines drawn over the series.
  public internal(set) var overlays: Set<Overlay> = []
  /// Whether the selected panel fills the page.
  public internal(set) var isExpanded = false
  /// Whether the days of a month stand in a calendar where there is no room for the chart beside.
  public internal(set) var prefersCalendar = false
  /// The date being typed, while its prompt is open.
  public internal(set) var prompt: DatePrompt?

  mutating func toggle(_ overlay: Overlay) {
    if overlays.remove(overlay) == nil { overlays.insert(overlay) }
  }
}

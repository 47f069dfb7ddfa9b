/// What the viewer wants of the wall.
public struct WallPreferences: Hashable, Sendable {
  /// Seconds for which each page is shown.
  public var every: Int
  /// The pages in their order.
  public var pages: [Preferences.StartPage]
  /// The hours in which the panel rests, by the viewer's clock; nil for none.
  public var night: NightHours?
  /// How it rests.
  public var rest: Rest

  /// How the panel rests at night.
  public enum Rest: String, Hashable, Sendable, CaseIterable {
    /// The picture is dimmed.
    case dim
    /// Nothing is shown but a dim clock.
    case blank
  }

  /// Creates preferences; those left out are the program's own choice.
  public init(
    every: Int = 20, pages: [Preferences.StartPage] = (1...5).map { .number($0) },
    night: NightHours? = nil, rest: Rest = .dim
  ) {
    self.every = every
    self.pages = pages
    self.night = night
    self.rest = rest
  }
}

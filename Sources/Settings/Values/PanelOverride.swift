public import Model

/// What the user wants of one panel; what is nil stays as the data package has it.
public struct PanelOverride: Hashable, Sendable {
  /// The family whose panel it is.
  public var family: Setting<String>
  /// The id of the metric to show.
  public var metric: Setting<String>?
  /// The id of a metric with daily values for the same thing; empty for none.
  public var daily: Setting<String>?
  /// The id of a cumulative metric of the same thing; empty for none.
  public var cumulative: Setting<String>?
  /// Its name, the longest form first; at least one.
  public var titles: Setting<[String]>?
  /// Its name in the headline strip.
  public var strip: Setting<String>?
  /// How it draws its series.
  public var chart: Setting<PanelDefinition.Chart>?
  /// What it makes of a flow.
  public var measure: Setting<PanelDefinition.Measure>?
  /// Ids of metrics that its figure is held against.
  public var against: Setting<[Setting<String>]>?
  /// Ids of metrics that split its metric into parts.
  public var parts: Setting<[Setting<String>]>?
}

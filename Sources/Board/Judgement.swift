public import Model

/// The figures of all panels and the pace, worked out of a dataset as known on a day.
public struct Judgement: Sendable {
  /// What the figures depend on beside the data.
  public struct Moment: Hashable, Sendable {
    /// The day on which the age of the data is judged.
    public let today: Day
    /// Only what was published by this day counts; nil for everything.
    public let knownOn: Day?

    /// Creates a moment.
    public init(today: Day, knownOn: Day?) {
      self.today = today
      self.knownOn = knownOn
    }
  }

  let moment: Moment
  let panels: [PanelReading]
  let pace: PaceReading?

  /// Works the figures out.
  ///
  /// - Complexity: O(*n*) in the observations of the metrics shown.
  public init(of dataset: Dataset, at moment: Moment) {
    self.moment = moment
    panels = dataset.panels.enumerated().compactMap { index, definition in
      PanelReading(
        definition, index: index, in: dataset, knownOn: moment.knownOn, today: moment.today)
    }
    pace = PaceReading(dataset, knownOn: moment.knownOn)
  }
}

import Model

extension Dataset {
  /// Made-up figures of two families, few enough that a page of them is drawn in no time.
  static let small: Dataset = {
    let first = Month(year: 2025, month: 1)
    var observations = ObservationList()
    for number in 0..<9 {
      let month = first + number
      for metric in 0..<3 {
        observations.append(
          Observation(
            metric: metric, dimensions: metric, period: month.period,
            value: Double((number + 2) * (metric + 1) * 1700), status: .reported, source: 0,
            published: Publication(month.last + 20)))
      }
    }
    return Dataset(
      generation: 1, title: "Made-up figures",
      metrics: [
        Metric(
          id: "arrests.flow", family: "arrests", kind: .flow, unit: "people", cadence: .month,
          title: "Arrests"),
        Metric(
          id: "held.ice", family: "held", kind: .stock, unit: "people", cadence: .month,
          title: "Held by ICE"),
        Metric(
          id: "held.cbp", family: "held", kind: .stock, unit: "people", cadence: .month,
          title: "Held by CBP"),
      ],
      sources: [
        Source(
          id: "s", publisher: "Publisher", title: "A release",
          published: Publication(first.last))
      ],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day", "Arrests"], strip: "Arrests",
          metric: "arrests.flow", chart: .bars, measure: .perDay),
        PanelDefinition(
          family: "held", titles: ["People held", "Held"], strip: "Held", metric: "held.ice",
          chart: .area, against: ["held.cbp"]),
      ],
      dimensions: [
        [], [Dimension(name: "agency", value: "ICE")], [Dimension(name: "agency", value: "CBP")],
      ], observations: observations.observations())
  }()
}

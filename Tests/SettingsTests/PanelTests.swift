import Model
import Settings
import Testing

struct PanelTests {
  private func metric(_ id: String, _ family: String, _ kind: Kind) -> Metric {
    Metric(
      id: id, family: family, kind: kind, unit: "people", cadence: .month, title: "Title of \(id)")
  }

  private var dataset: Dataset {
    Dataset(
      metrics: [
        metric("bookins.ice", "arrests", .flow), metric("held.snapshot", "detention", .stock),
        metric("held.mean", "detention", .mean), metric("capacity.funded", "detention", .stock),
        metric("flights.removal", "flights", .flow),
        metric("bookins.total", "arrests", .cumulative),
      ],
      panels: [
        PanelDefinition(
          family: "arrests", titles: ["Arrests a day", "Arrests"], strip: "Book-ins",
          metric: "bookins.ice", chart: .bars, measure: .perDay),
        PanelDefinition(
          family: "detention", titles: ["Held"], strip: "Held", metric: "held.snapshot",
          daily: "held.mean", chart: .area, against: ["capacity.funded"]),
      ])
  }

  private func panels(_ text: String) throws -> (panels: [PanelDefinition], faults: [String]) {
    let (panels, faults) = try settings(text).panels(of: dataset)
    return (panels, faults.map { String($0.description.dropFirst("/etc/c.toml:".count)) })
  }

  @Test func `without panels the package's own are shown`() throws {
    #expect(try panels("").panels == dataset.panels)
  }

  @Test func `a panel is given a running total, or none`() throws {
    let (panels, faults) = try panels(
      "[[panels]]\nfamily = \"arrests\"\ncumulative = \"bookins.total\"")
    #expect(faults == [])
    #expect(panels.first?.cumulative == "bookins.total")
    let none = try self.panels("[[panels]]\nfamily = \"arrests\"\ncumulative = \"\"")
    #expect(none.faults == [] && none.panels.first?.cumulative == nil)
    let wrong = try self.panels("[[panels]]\nfamily = \"arrests\"\ncumulative = \"held.mean\"")
    #expect(
      wrong.faults == [
        "3:14: error: cumulative cannot be 'held.mean'; held.mean is a mean, and only a running total has steps between releases"
      ])
    #expect(wrong.panels.first?.cumulative == nil)
  }

  @Test func `panels are those listed, in their order, with some values replaced`() throws {
    let (panels, faults) = try panels(
      """
      [[panels]]
      family = "detention"
      chart = "line"
      daily = ""
      [[panels]]
      family = "arrests"
      titles = ["A", "Arrests of a day"]
      measure = "value"
      """)
    #expect(faults == [])
    #expect(
      panels == [
        PanelDefinition(
          family: "detention", titles: ["Held"], strip: "Held", metric: "held.snapshot",
          chart: .line, against: ["capacity.funded"]),
        PanelDefinition(
          family: "arrests", titles: ["Arrests of a day", "A"], strip: "A", metric: "bookins.ice",
          chart: .bars, measure: .value),
      ])
  }

  @Test func `a panel of another metric keeps nothing that belongs to the old one`() throws {
    let (panels, _) = try panels("[[panels]]\nfamily = 'detention'\nmetric = 'held.mean'")
    #expect(
      panels == [
        PanelDefinition(
          family: "detention", titles: ["Title of held.mean"], strip: "Title of held.mean",
          metric: "held.mean", chart: .area)
      ])
  }

  @Test func `a family without a panel in the package gets one`() throws {
    #expect(
      try panels("[[panels]]\nfamily = 'flights'").panels.map(\.metric) == ["flights.removal"])
  }

  @Test(arguments: [
    (
      "family = 'detension'",
      "2:10: error: no metric of the family 'detension'; did you mean 'detention'?"
    ),
    (
      "family = 'detention'\nmetric = 'held.maen'",
      "3:10: error: no metric 'held.maen'; did you mean 'held.mean'?"
    ),
    (
      "family = 'detention'\nagainst = ['capacity.funded', 'x']", "3:31: error: no metric 'x'"
    ),
    (
      "family = 'detention'\nmeasure = 'per day'",
      "3:11: error: measure cannot be 'per day'; "
        + "held.snapshot is a stock, and only a flow adds up over days"
    ),
  ])
  func `what does not fit the data is named and left as it was`(text: String, fault: String) throws
  {
    let (panels, faults) = try panels("[[panels]]\n" + text)
    #expect(faults == [fault])
    #expect(panels.isEmpty == false)
  }

  @Test func `a page that the data does not have is named`() throws {
    #expect(
      try panels("start_page = 'arrest'\nwall.pages = ['pase', 'detention']").faults == [
        "1:14: error: no page is called 'arrest'; did you mean 'arrests'?",
        "2:14: error: no page is called 'pase'; did you mean 'pace'?",
      ])
  }

  @Test(arguments: [
    ("[[panels]]\nmetric = 'x'", "1:1: error: a panel without family; add family = \"…\""),
    (
      "[panels]\nfamily = 'x'",
      "1:1: error: panels cannot be a table; write [[panels]] above the keys of each"
    ),
    ("panels = [1]", "1:11: error: panels cannot be '1'; write [[panels]] above the keys of each"),
    (
      "[[panels]]\nfamily = 'x'\n[[panels]]\nfamily = 'x'",
      "4:10: error: a second panel for the family 'x'; each family has one panel"
    ),
    (
      (1...5).map { "[[panels]]\nfamily = '\($0)'\n" }.joined(),
      "9:1: error: one panel too many; there is room for 4"
    ),
    (
      "[[panels]]\nfamily = 'x'\nmetrc = 'y'",
      "3:1: error: [[panels]] has no key 'metrc'; did you mean 'metric'?"
    ),
    (
      "[[panels]]\nfamily = 'x'\nchart = 'bar'",
      "3:9: error: chart cannot be 'bar'; did you mean 'bars'?"
    ),
    (
      "[[panels]]\nfamily = 'x'\nmeasure = 'weekly'",
      "3:11: error: measure cannot be 'weekly'; it is value or per day"
    ),
    (
      "[[panels]]\nfamily = 'x'\ntitles = []",
      "3:10: error: titles cannot be a list; list at least one title"
    ),
    (
      "[[panels]]\nfamily = 'x'\ntitles = ['a', 1]",
      "3:16: error: titles cannot be '1'; write a title in quotes"
    ),
    (
      "[[panels]]\nfamily = ''", "2:10: error: family cannot be ''; write an id of the data package"
    ),
    (
      "[[panels]]\nfamily = 'x'\nparts = ['']",
      "3:10: error: parts cannot be ''; write an id of the data package"
    ),
    ("[[panels]]\nfamily = 'x'\nstrip = ''", "3:9: error: strip cannot be ''; write a short name"),
  ])
  func `a fault in a panel is named with its place`(text: String, fault: String) {
    #expect(faults(text) == [fault])
  }
}

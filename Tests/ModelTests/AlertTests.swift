import Model
import Testing

struct AlertTests {
  private static let now = Instant(seconds: 1_769_000_000)  // 21 Jan 2026

  private static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  /// People held on the first days of months, beside 100 beds; a partial month of a flow.
  private func dataset(
    held: [Double], rival: Double? = nil, status: Status = .reported
  ) -> Dataset {
    var observations = ObservationList()
    func add(_ metric: Int, _ day: Day, _ value: Double, source: Int = 0, _ status: Status) {
      observations.append(
        Observation(
          metric: metric, period: Period(day, day), value: value, status: status, source: source,
          published: Publication(day + 1)))
    }
    let first = Self.day("2025-10-01").month
    for (index, value) in held.enumerated() {
      let isLast = index == held.count - 1
      add(0, (first + index).first, value, isLast ? status : .reported)
    }
    if let rival { add(0, (first + (held.count - 1)).first, rival, source: 1, .reported) }
    add(1, Self.day("2025-01-01"), 100, .reported)
    func metric(_ id: String, _ cadence: Cadence) -> Metric {
      Metric(id: id, family: "f", kind: .stock, unit: "people", cadence: cadence, title: id)
    }
    func source(_ id: String) -> Source {
      Source(id: id, publisher: id, title: id, published: Publication(Self.day("2025-01-01")))
    }
    return Dataset(
      generation: 1, metrics: [metric("held.snapshot", .month), metric("beds", .irregular)],
      sources: [source("a"), source("b")], observations: observations.observations())
  }

  private func rule(
    _ text: String, clear: AlertRule.Clearing = .margin(0), name: String = "r"
  ) throws -> AlertRule {
    AlertRule(name: name, text: text, condition: try .init(parsing: text), clearing: clear)
  }

  private func state(_ text: String, of dataset: Dataset) throws -> AlertReading.State {
    dataset.reading(of: try rule(text), today: Self.now.easternDay)
      .state
  }

  @Test(arguments: [
    ("held.snapshot > 1.2 * beds", true), ("held.snapshot > 1.2 × beds", true),
    ("held.snapshot / beds > 130 %", false), ("held.snapshot >= 130", true),
    ("held.snapshot > 130", false), ("held.snapshot <= 130", true), ("held.snapshot < 130", false),
    ("held.snapshot ≥ beds + 30", true), ("beds − held.snapshot < 0", true),
    ("held.snapshot@2025-10-01 > 100", false), ("late(held.snapshot)", false),
  ])
  func `a rule is judged by the latest figures`(_ text: String, _ holds: Bool) throws {
    #expect(try state(text, of: dataset(held: [90, 110, 120, 130])) == (holds ? .holds : .fails))
  }

  @Test(arguments: [
    ("held.snapshot", "column 14: it compares nothing: write A > B, late(METRIC) or new(METRIC)"),
    ("held.snapshot >", "column 16: a value is missing"),
    ("held.snapshot > 1 2", "column 19: unexpected “2”"), ("> 3", "column 1: a value is missing"),
    ("late() > 3", "column 6: unexpected “)”"),
  ])
  func `what is no rule is told with its place`(_ text: String, _ words: String) {
    do throws(ExpressionFault) {
      _ = try AlertRule.Condition(parsing: text)
      Issue.record("read")
    } catch {
      #expect(error.words == words)
    }
  }

  @Test func `a figure that is not final decides nothing`() throws {
    for status in [Status.partial, .preliminary, .estimated] {
      let data = dataset(held: [90, 500], status: status)
      #expect(try state("held.snapshot > 400", of: data) == .fails)
    }
    #expect(
      try state("held.snapshot > 1", of: dataset(held: [5], status: .partial))
        == .unknown(.nothingPublished(metric: "held.snapshot")))
    #expect(try state("nothing > 1", of: dataset(held: [5])) == .unknown(.unknownMetric("nothing")))
  }

  @Test func `where sources disagree all of the range has to be beyond, and it is said`() throws {
    let data = dataset(held: [90, 110], rival: 130)
    #expect(try state("held.snapshot > 120", of: data) == .between)
    #expect(try state("held.snapshot > 140", of: data) == .fails)
    let reading = data.reading(of: try rule("held.snapshot > 100"), today: Self.now.easternDay)
    #expect(reading.state == .holds)
    #expect(reading.words.text { value, _ in "\(Int(value))" }.contains("sources disagree"))
  }

  @Test func `a rule comes about once, and again only after it was over`() throws {
    var watch = AlertWatch()
    let rules = [try rule("held.snapshot > 100", clear: .margin(0.05))]
    func take(_ held: Double) -> Int {
      watch.take(rules, of: dataset(held: [held]), differences: [], now: Self.now).count
    }
    #expect(take(90) == 0)
    #expect(take(101) == 1 && watch.active.count == 1)
    // About the bar nothing changes; below its margin it is over.
    for held in [99.0, 101, 97, 102] { #expect(take(held) == 0 && watch.active.count == 1) }
    #expect(take(94) == 0 && watch.active.isEmpty)
    #expect(take(101) == 1)
  }

  @Test func `another comparison may say when it is over`() throws {
    var watch = AlertWatch()
    let end = try AlertComparison(parsing: "held.snapshot < 0.8 * beds")
    let rules = [try rule("held.snapshot > beds", clear: .comparison(end))]
    let counts = [90, 110, 85, 110, 79, 110].map { held in
      watch.take(rules, of: dataset(held: [held]), differences: [], now: Self.now).count
    }
    #expect(counts == [0, 1, 0, 0, 0, 1])
  }

  @Test func `what is so at the start is shown and not called out`() throws {
    var watch = AlertWatch()
    let rules = [try rule("held.snapshot > 100"), try rule("late(held.snapshot)", name: "l")]
    let data = dataset(held: [120])
    #expect(watch.take(rules, of: data, differences: [], now: Self.now).isEmpty)
    #expect(watch.active.map(\.rule.name) == ["r", "l"])
    // Nor is a rule that was just written.
    let more = rules + [try rule("held.snapshot > 110", name: "s")]
    #expect(watch.take(more, of: data, differences: [], now: Self.now).isEmpty)
    #expect(watch.active.count == 3)
    #expect(watch.take([], of: data, differences: [], now: Self.now).isEmpty)
    #expect(watch.active.isEmpty)
  }

  @Test func `sources that come to disagree neither start an alert nor end it`() throws {
    var watch = AlertWatch()
    let rules = [try rule("held.snapshot > 100")]
    let doubt = dataset(held: [90], rival: 110)
    _ = watch.take(rules, of: dataset(held: [90]), differences: [], now: Self.now)
    #expect(watch.take(rules, of: doubt, differences: [], now: Self.now).isEmpty)
    #expect(watch.active.isEmpty)
    #expect(watch.take(rules, of: dataset(held: [120]), differences: [], now: Self.now).count == 1)
    _ = watch.take(rules, of: doubt, differences: [], now: Self.now)
    #expect(watch.active.count == 1)
  }

  @Test func `new data is told for an hour, and anew with the next`() throws {
    var watch = AlertWatch()
    let rules = [try rule("new(held.snapshot)")]
    let (before, after) = (dataset(held: [90]), dataset(held: [90, 95]))
    let news = after.differences(from: before)
    #expect(!news.isEmpty)
    #expect(watch.take(rules, of: before, differences: [], now: Self.now).isEmpty)
    #expect(watch.active.isEmpty)
    #expect(watch.take(rules, of: after, differences: news, now: Self.now).count == 1)
    let soon = Self.now.advanced(by: 3599)
    #expect(watch.take(rules, of: after, differences: [], now: soon).isEmpty)
    #expect(watch.active.count == 1)
    let later = Self.now.advanced(by: 3600)
    #expect(watch.take(rules, of: after, differences: [], now: later).isEmpty)
    #expect(watch.active.isEmpty)
  }
}

import Model
import Testing

struct FigureTests {
  @Test func `the best by quality is shown, then the latest published`() throws {
    let data = dataset(
      [metric()],
      [
        Row(month("2025-02"), 17_375, "2025-03-14", by: "ICE"),
        Row(month("2025-02"), 17_377, "2025-03-26", by: "ICE"),
        Row(month("2025-02"), 18_000, "2025-06-01", quality: .secondary, by: "News"),
      ])
    let shown = try #require(data.figures(of: "m").first)
    #expect(shown.value == 17_377)
    #expect(shown.firstPublished == 17_375)
    #expect(shown.observations == 3)
    #expect(shown.disagreement == nil)
    #expect(shown.isFirm)
  }

  @Test func `two equally good publishers that differ make a range`() throws {
    let data = dataset(
      [metric()],
      [
        Row(month("2025-06"), 44_000, "2025-06-30", by: "A"),
        Row(month("2025-06"), 46_000, "2025-06-10", by: "B"),
        Row(month("2025-06"), 45_000, "2025-06-20", by: "B"),
      ])
    let shown = try #require(data.figures(of: "m").first)
    #expect(shown.value == 44_000)
    // B's later word counts, not its earlier one.
    #expect(shown.disagreement == 44_000...45_000)
    #expect(!shown.isFirm)
    #expect(shown.isContested)
  }

  @Test func `one publisher with two values on one day makes a range`() throws {
    let data = dataset(
      [metric("m", .stock)],
      [
        Row(period("2026-07-11"), 65_765, "2026-08-22", by: "ICE"),
        Row(period("2026-07-11"), 64_506, "2026-08-22", by: "ICE"),
      ])
    #expect(data.figures(of: "m").first?.disagreement == 64_506...65_765)
  }

  @Test(arguments: [
    // More than 2,000 and more than 2,267 can both be true; so can 2,368 and more than 2,000.
    (Bound.above, 2_000.0, Bound.above, 2_267.0, false),
    (.above, 2_000, .exact, 2_368, false), (.above, 2_400, .exact, 2_368, true),
    (.below, 600, .exact, 599, false), (.below, 600, .exact, 611, true),
    // About is good for a twentieth: 1,900 to 2,100.
    (.about, 2_000, .exact, 2_100, false), (.about, 2_000, .exact, 2_101, true),
    (.exact, 5, .exact, 5, false),
  ])
  func `bounds disagree only where they cannot both be true`(
    first: Bound, low: Double, second: Bound, high: Double, disagree: Bool
  ) throws {
    let data = dataset(
      [metric()],
      [
        Row(period("2025-06-03"), low, "2025-06-05", bound: first, by: "A"),
        Row(period("2025-06-03"), high, "2025-06-30", bound: second, by: "B"),
      ])
    let shown = try #require(data.figures(of: "m").first)
    #expect((shown.disagreement != nil) == disagree)
  }

  @Test func `what the keeper marked as a conflict is contested whatever its bound`() throws {
    let data = dataset(
      [metric()],
      [
        Row(period("2025-01-26"), 956, "2025-01-30", bound: .above, quality: .conflict, by: "A"),
        Row(period("2025-01-26"), 1_179, "2025-01-31", quality: .conflict, by: "B"),
        Row(period("2025-01-27"), 1_179, "2025-01-30", quality: .conflict, by: "A"),
      ])
    #expect(data.figures(of: "m").map(\.disagreement) == [956...1_179, nil])
    #expect(data.figures(of: "m").allSatisfy { $0.isContested && !$0.isFirm })
  }

  @Test func `a partial period grows, and the whole replaces it`() {
    let rows = [
      Row(period("2025-02-01", "2025-02-08"), 4_597, "2025-02-14", status: .partial),
      Row(period("2025-02-01", "2025-02-22"), 12_819, "2025-02-27", status: .partial),
      Row(month("2025-02"), 17_375, "2025-03-14"),
      Row(period("2025-03-01", "2025-03-08"), 4_798, "2025-03-14", status: .partial),
    ]
    let data = dataset([metric()], rows)
    #expect(data.figures(of: "m").map(\.value) == [17_375, 4_798])
    #expect(data.figures(of: "m", knownOn: day("2025-03-13")).map(\.value) == [12_819])
    #expect(data.figures(of: "m", knownOn: day("2025-02-26")).map(\.value) == [4_597])
    #expect(data.figures(of: "m", knownOn: day("2025-02-13")).isEmpty)
  }

  @Test func `an uncertain whole does not take the place of a certain part`() {
    let data = dataset(
      [metric()],
      [
        Row(period("2025-09-01", "2025-09-20"), 21_293, "2025-09-24", status: .partial),
        Row(month("2025-09"), 33_000, "2025-11-01", quality: .uncertain),
      ])
    #expect(data.figures(of: "m").map(\.value) == [21_293, 33_000])
  }

  @Test func `an uncertain longer part does not keep a shorter one alive`() {
    let data = dataset(
      [metric()],
      [
        Row(period("2025-09-01", "2025-09-13"), 13_000, "2025-09-15", status: .partial),
        Row(
          period("2025-09-01", "2025-09-20"), 20_000, "2025-09-24", status: .partial,
          quality: .uncertain),
        Row(month("2025-09"), 33_000, "2025-11-01"),
      ])
    #expect(data.figures(of: "m").map(\.value) == [33_000])
  }

  @Test func `a month's first days do not grow into the year`() {
    let data = dataset(
      [metric()],
      [
        Row(period("2025-10-01", "2025-10-18"), 600, "2025-10-20", status: .partial),
        Row(FiscalYear(2026).period, 12_000, "2026-12-31"),
      ])
    #expect(data.figures(of: "m").map(\.value) == [600, 12_000])
  }

  @Test func `cumulative totals of one year stay beside each other`() {
    let data = dataset(
      [metric("m", .cumulative)],
      [
        Row(period("2024-10-01", "2024-11-02"), 29_817, "2024-11-21", status: .partial),
        Row(period("2024-10-01", "2024-11-16"), 40_658, "2024-12-11", status: .partial),
      ])
    #expect(data.figures(of: "m").map(\.value) == [29_817, 40_658])
  }

  @Test(arguments: [
    // A month is known by its last day, a year by 31 December, and an unknown day never.
    (Publication.Precision.day, "2025-03-05", "2025-03-05", true),
    (.day, "2025-03-05", "2025-03-04", false), (.month, "2025-03-31", "2025-03-30", false),
    (.month, "2025-03-31", "2025-03-31", true), (.year, "2025-12-31", "2025-12-30", false),
    (.by, "2025-10-31", "2025-10-31", true), (.unknown, "2025-01-01", "2026-12-31", false),
  ])
  func `imprecise days of publication count as the last they can mean`(
    precision: Publication.Precision, published: String, limit: String, isKnown: Bool
  ) {
    let data = dataset([metric()], [Row(month("2024-12"), 7, published, precision: precision)])
    #expect(data.figures(of: "m", knownOn: day(limit)).isEmpty != isKnown)
    #expect(data.figures(of: "m").count == 1)
  }

  @Test func `a value of unknown day is not the latest of equally good ones`() throws {
    let data = dataset(
      [metric()],
      [
        Row(month("2025-04"), 17_000, "2025-05-31", by: "A"),
        Row(month("2025-04"), 17_200, "2026-11-21", precision: .unknown, by: "A"),
      ])
    let shown = try #require(data.figures(of: "m").first)
    #expect(shown.value == 17_000)
    #expect(shown.disagreement == nil)
  }

  @Test
  func `a first value is what was published before, not what is of no known day or uncertain`()
    throws
  {
    let data = dataset(
      [metric()],
      [
        Row(month("2025-02"), 8_000, "2025-03-02", quality: .uncertain, by: "Blog"),
        Row(month("2025-02"), 8_347, "2025-03-13", quality: .secondary, by: "News"),
        Row(month("2025-02"), 8_349, "2026-10-03", precision: .by, by: "CBP"),
        Row(month("2025-03"), 7_179, "2026-10-03", precision: .by, by: "CBP"),
      ])
    #expect(data.figures(of: "m").map(\.firstPublished) == [8_347, nil])
  }

  @Test func `a final value outranks a preliminary one of the same day`() {
    let data = dataset(
      [metric()],
      [
        Row(month("2025-02"), 10, "2025-03-01", by: "A"),
        Row(month("2025-02"), 11, "2025-03-01", status: .preliminary, by: "A"),
      ])
    #expect(data.figures(of: "m").first?.value == 10)
  }

  @Test func `the rate of a 20-day September is over 20 days`() throws {
    let data = dataset(
      [metric()],
      [Row(period("2025-09-01", "2025-09-20"), 21_293, "2025-09-24", status: .partial)])
    let shown = try #require(data.figures(of: "m").first)
    #expect(shown.perDay == 1_064.65)
    #expect(!shown.isFirm)
  }

  @Test func `a month that was not over when published is no headline`() {
    #expect(!figure(month("2025-09"), 0, published: "2025-07-07").isFirm)
    #expect(figure(month("2025-09"), 0, published: "2025-09-30").isFirm)
  }

  @Test func `a month to come is not charted, and a running one is partial`() {
    let data = dataset(
      [metric()],
      [
        Row(month("2025-06"), 25_000, "2025-07-07"), Row(month("2025-07"), 3_000, "2025-07-07"),
        Row(month("2025-08"), 0, "2025-07-07"), Row(month("2025-09"), 12, "2025-07-07"),
      ])
    let figures = data.figures(of: "m")
    #expect(figures.map(\.isChartable) == [true, true, false, false])
    #expect(figures.map(\.status) == [.reported, .partial, .partial, .partial])
    #expect(figures.map(\.isFirm) == [true, false, false, false])
  }

  @Test func `rows split by agency are no whole, unless all are of one agency`() {
    let split = dataset(
      [metric()],
      [
        Row(month("2025-02"), 17_377, "2025-03-26", agency: "ICE"),
        Row(month("2025-02"), 4_253, "2025-03-26", agency: "CBP"),
      ])
    #expect(split.figures(of: "m").isEmpty)
    #expect(split.allRows(of: "m").count == 2)
    let all = dataset(
      [metric()],
      [
        Row(month("2025-02"), 17_377, "2025-03-26", agency: "ICE"),
        Row(month("2025-03"), 19_125, "2025-04-16", agency: "ICE"),
      ])
    #expect(all.figures(of: "m").count == 2)
    let mixed = dataset(
      [metric()],
      [
        Row(month("2025-02"), 17_377, "2025-03-26", agency: "ICE"),
        Row(month("2025-02"), 21_630, "2025-03-26"),
      ])
    #expect(mixed.figures(of: "m").map(\.value) == [21_630])
  }

  @Test func `swapped agencies are two values of one publisher, the corrected one shown`() {
    let data = dataset(
      [metric("m", .stock)],
      [
        Row(period("2025-02-23"), 21_137, "2025-02-27", quality: .conflict, by: "ICE"),
        Row(period("2025-02-23"), 22_622, "2025-03-05", by: "ICE"),
      ])
    #expect(data.figures(of: "m").map(\.value) == [22_622])
    #expect(data.figures(of: "m", knownOn: day("2025-03-01")).map(\.isContested) == [true])
  }

  @Test func `an unknown metric has no figures`() {
    #expect(dataset([], []).figures(of: "m").isEmpty)
  }
}

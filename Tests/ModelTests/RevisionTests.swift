import Model
import Testing

struct RevisionTests {
  private let data = dataset(
    [metric()],
    [
      Row(period("2025-02-01", "2025-02-08"), 4_597, "2025-02-14", status: .partial, by: "ICE"),
      Row(month("2025-02"), 17_375, "2025-03-14", by: "ICE"),
      Row(month("2025-02"), 17_377, "2025-03-26", by: "ICE"),
      Row(month("2025-02"), 18_000, "2025-03-11", quality: .secondary, by: "News"),
      Row(month("2025-03"), 19_122, "2025-04-16", by: "ICE"),
    ])

  @Test func `the revisions of a month tell when, by how much and which is shown`() {
    let revisions = data.revisions(of: month("2025-02"), metric: "m")
    #expect(revisions.map(\.observation.value) == [4_597, 18_000, 17_375, 17_377])
    #expect(revisions.map(\.change) == [nil, nil, nil, 2])
    #expect(revisions.map(\.isShown) == [false, false, false, true])
    #expect(revisions.map(\.reason) == [.running, .lessDirect, .superseded, .latest])
  }

  @Test func `revisions are those known on a day`() {
    let revisions = data.revisions(
      of: month("2025-02"), metric: "m", knownOn: day("2025-03-13"))
    #expect(revisions.map(\.reason) == [.running, .only])
    #expect(data.revisions(of: month("2025-02"), metric: "m", knownOn: day("2025-03-01")).isEmpty)
  }

  @Test func `a lone value, a rival and an undated one have their reasons`() {
    #expect(data.revisions(of: month("2025-03"), metric: "m").map(\.reason) == [.only])
    let rivals = dataset(
      [metric()],
      [
        Row(month("2025-04"), 1, "2025-05-01", by: "A"),
        Row(month("2025-04"), 2, "2025-05-01", by: "B"),
        Row(month("2025-04"), 3, "2026-11-21", precision: .unknown, by: "B"),
      ])
    let revisions = rivals.revisions(of: month("2025-04"), metric: "m")
    #expect(revisions.map(\.reason) == [.beside, .contested, .undated])
    #expect(revisions.map(\.change) == [nil, nil, 1])
    let best = dataset(
      [metric()],
      [
        Row(month("2025-04"), 1, "2025-05-01", by: "A"),
        Row(month("2025-04"), 2, "2025-05-02", quality: .derived, by: "B"),
      ])
    #expect(
      best.revisions(of: month("2025-04"), metric: "m").map(\.reason) == [.best, .lessDirect])
  }

  @Test func `what is not known has no revisions`() {
    #expect(data.revisions(of: month("2020-01"), metric: "m").isEmpty)
    #expect(data.revisions(of: month("2025-02"), metric: "none").isEmpty)
  }
}

struct KnowledgeTests {
  private let data = dataset(
    [metric()],
    [
      Row(period("2025-02-01", "2025-02-08"), 4_597, "2025-02-14", status: .partial, by: "ICE"),
      Row(month("2025-01"), 11_755, "2025-02-14", by: "ICE"),
      Row(month("2025-01"), 11_755, "2025-02-27", by: "ICE"),
      Row(month("2025-01"), 11_753, "2025-03-14", by: "ICE"),
      Row(month("2025-02"), 17_375, "2025-03-14", by: "ICE"),
      Row(month("2025-02"), 18_000, "2025-03-31", precision: .month, by: "News"),
      Row(month("2025-02"), 17_000, "2026-11-21", precision: .unknown, by: "Blog"),
    ])

  @Test func `the days of knowledge are the known days of publication`() {
    let days = data.publicationDays()
    #expect(
      days.map(\.description) == ["2025-02-14", "2025-02-27", "2025-03-14", "2025-03-31"])
    #expect(days.first(after: day("2025-02-14")) == day("2025-02-27"))
    #expect(days.first(after: day("2025-02-13")) == day("2025-02-14"))
    #expect(days.first(after: day("2025-03-31")) == nil)
    #expect(days.last(before: day("2025-03-14")) == day("2025-02-27"))
    #expect(days.last(before: day("2030-01-01")) == day("2025-03-31"))
    #expect(days.last(before: day("2025-02-14")) == nil)
    #expect([Day]().first(after: day("2025-01-01")) == nil)
  }

  @Test func `a day's additions are new, grown, revised, repeated or another's`() {
    func novelties(_ text: String) -> [Addition.Novelty] {
      data.additions(on: [day(text)]).map(\.novelty)
    }
    #expect(novelties("2025-02-14") == [.new, .new])
    #expect(novelties("2025-02-27") == [.repeated])
    #expect(novelties("2025-03-14") == [.revised(from: 11_755), .grown])
    #expect(novelties("2025-03-31") == [.further])
    #expect(novelties("2026-11-21").isEmpty)
    #expect(novelties("2025-02-15").isEmpty)
  }

  @Test func `a day on which a whole series appeared is told row by row`() {
    let rows = (0..<3_000).map { number in
      let day = Day(number: Int32(15_000 + number))
      return Row(Period(day, day), 1, "2026-06-20")
    }
    let additions = dataset([metric("m", .stock)], rows).additions(on: [day("2026-06-20")])
    #expect(additions.count == 3_000)
    #expect(additions.allSatisfy { $0.novelty == .new })
  }
}

import Model
import Publishers
import Testing

@Suite struct `A table mapped by hand` {
  private func months(_ text: String, _ mapping: TableMapping) throws -> [String] {
    try read(text, mapping).lines(of: mapping.metric)
  }

  private func month(_ value: TableMapping.Value = .column("n")) -> TableMapping {
    TableMapping(metric: "t.month", value: value)
  }

  @Test func `sums rows of one month`() throws {
    let text = "date;who;n\r\n2018_10;a;\"1,234\"\r\n2018_10;b;33876.0\r\n2018_11;a;1\r\n"
    #expect(try months(text, month()) == ["Nov 2018 1", "Oct 2018 35110"])
  }

  @Test func `keeps the columns it is split by`() throws {
    var mapping = month()
    mapping.by = ["Who Is It"]
    let text = "n|Who Is It|date\n2|a|2025-01\n3|b|2025-01\n4||2025-01\n"
    #expect(
      try months(text, mapping)
        == ["Jan 2025 4", "[who_is_it=a] Jan 2025 2", "[who_is_it=b] Jan 2025 3"])
  }

  @Test func `tells names apart that differ in one byte, however long`() throws {
    var names: [String] = []
    for count in Array(1...40) + [63, 64, 65, 200] {
      let name = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      names.append(String(decoding: name, as: UTF8.self))
      for position in 0..<count {
        var other = name
        other[position] = UInt8(ascii: "b")
        names.append(String(decoding: other, as: UTF8.self))
      }
    }
    var mapping = month()
    mapping.by = ["who"]
    let rows = names.enumerated().map { "2025-01,\($1),\($0 + 1)\n" }.joined()
    // Twice, so that those of before are found.
    let reading = try read("date,who,n\n\(rows)\(rows)", mapping)
    let expected = names.enumerated().map { "[who=\($1)] Jan 2025 \(2 * $0 + 2)" }
    #expect(reading.lines(of: "t.month") == expected.sorted())
  }

  @Test func `tells many long names apart that differ in the middle, in time`() throws {
    let side = String(repeating: "x", count: 40)
    let rows = (0..<5_000).map { "2025-01,\(side)\($0)\(side),1\n" }.joined()
    var mapping = month()
    mapping.by = ["who"]
    #expect(try read("date,who,n\n" + rows, mapping).values.count == 5_000)
  }

  @Test(arguments: [
    "1900-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2025-10-09", "2099-12-31",
  ])
  func `knows days in ISO form`(day: String) throws {
    let mapping = TableMapping(metric: "t.day", value: .column("n"))
    let reading = try read("date,n\n\(day),1\n\(day),2\n", mapping)
    #expect(reading.values.map { "\($0.period.start) \($0.value)" } == ["\(day) 3.0"])
  }

  @Test func `counts rows`() throws {
    let text = "date\tx\n01/02/2025\tp\n01/15/2025\tq\n02/28/2025\tr\n"
    #expect(try months(text, month(.count)) == ["Feb 2025 1", "Jan 2025 2"])
  }

  @Test func `knows the days of a month however they are written`() throws {
    let good = [
      "2025-01-02", "20250103", "2025/1/4", "2025-01-02", "2025-01-31T00:00", "2025-01-31",
    ]
    let lines =
      (good + good).map { "\($0),1\n" }
      + ["2025-01-32,8\n", "2025-02-30,8\n", "2025-02-28,1\n"]
    var mapping = month()
    mapping.dateFormat = .yearMonthDay
    let reading = try read("date,n\n" + lines.joined(), mapping)
    #expect(reading.lines(of: "t.month") == ["Feb 2025 1", "Jan 2025 12"])
    #expect(reading.report.skipped.map(\.first) == ["'2025-01-32'"])
    #expect(reading.report.skipped.map(\.count) == [2])
  }

  @Test func `keeps days apart where its metric is one of days`() throws {
    let text = "date,n\n2025-01-02,1\n2025-01-03,2\n2025-01-02,4\n"
    let mapping = TableMapping(metric: "t.stock", value: .column("n"))
    #expect(try read(text, mapping).values.map(\.value).sorted() == [2, 5])
  }

  @Test func `is partial in that month also where a last row is dated months ahead by mistake`()
    throws
  {
    let text = "date,n\n2025-02-10,1\n2025-01-31,2\n2025-06-01,9\n"
    let published = try #require(Day(iso: "2025-02-12"))
    #expect(
      try read(text, month(), publishedBy: published).lines(of: "t.month")
        == ["1–10 Feb 2025 1 partial", "Jan 2025 2", "Jun 2025 9"])
  }

  @Test func `is at least the rest where a part cannot be read`() throws {
    let text = "date,n\n2025-01,10\n2025-01,abc\n2025-02,abc\n2025-03,3\n"
    #expect(try months(text, month()) == ["Jan 2025 >10", "Mar 2025 3"])
  }

  @Test(arguments: ["2025-01-10,abc", "01/10/2025,abc", "01/10/2025", "2025-01-10"])
  func `is at least the rest also where each day is written by itself`(row: String) throws {
    let isSlashed = row.contains("/")
    let (first, last) = isSlashed ? ("01/09/2025", "01/31/2025") : ("2025-01-09", "2025-01-31")
    let text = "date,n\n\(first),10\n\(row)\n\(last),5\n"
    #expect(try months(text, month()) == ["Jan 2025 >15"])
  }

  @Test func `is as it is where a level beside it cannot be read`() throws {
    let text = "date,n\n2025-01-02,5\n2025-01-02,?\n"
    let mapping = TableMapping(metric: "t.stock", value: .column("n"))
    #expect(try read(text, mapping).values.map(\.bound) == [.exact])
  }

  @Test func `is partial in the month of its last day`() throws {
    let text = "date,n\n2025-02-10,1\n2025-01-31,2\n2025-01-02,3\n"
    #expect(try months(text, month()) == ["1–10 Feb 2025 1 partial", "Jan 2025 5"])
  }

  @Test(arguments: ["2025-01-31,1\n2025-02-28,2", "2025-02-01,2\n2025-01-01,1"])
  func `has whole months at their ends or starts, in any order`(rows: String) throws {
    #expect(try months("date,n\n\(rows)\n", month()) == ["Feb 2025 2", "Jan 2025 1"])
  }

  @Test func `is wide by year`() throws {
    let text = "Month,2023,FY2024,note\nOctober,1,2,x\nJan,3,,y\nTotal,4,2,z\n"
    #expect(try months(text, month(.years)) == ["Jan 2023 3", "Oct 2023 3"])
    #expect(try months("Month,2023\nOctober,1\n", month(.years)) == ["Oct 2023 1"])
  }

  @Test func `is wide by column, the total as a whole`() throws {
    let text = "date,a,b,Total,a\n2025-01,1,2,3,9\n"
    let reading = try read(text, month(.columns(dimension: "part")))
    #expect(
      reading.lines(of: "t.month") == [
        "Jan 2025 3", "[part=a (column 5)] Jan 2025 9", "[part=a] Jan 2025 1",
        "[part=b] Jan 2025 2",
      ])
    #expect(reading.report.warnings == ["columns 2, 5 have one name, 'a'"])
  }

  @Test func `leaves out missing values and keeps bounds`() throws {
    let text = "date,n\n2025-01,NA\n2025-02,X\n2025-03,<5\n2025-04,\n2025-05,abc\n2025-06,7\n"
    let reading = try read(text, month())
    #expect(reading.lines(of: "t.month") == ["Jun 2025 7", "Mar 2025 <5"])
    #expect(reading.report.skipped.map(\.reason).contains("not a number"))
    #expect(reading.report.skipped.first { $0.reason == "not a number" }?.first == "line 6, 'abc'")
  }

  @Test func `says at least, where a part of a sum is only bounded`() throws {
    #expect(try months("date,n\n2025-01,<5\n2025-01,10\n", month()) == ["Jan 2025 >10"])
  }

  @Test func `leaves out a day that had not come`() throws {
    var reading = try read("date,n\n2025-01-01,1\n2025-11-01,9\n2025-02-01,2\n", month())
    reading.leaveOutFuture(of: try #require(Day(iso: "2025-04-01")))
    #expect(reading.lines(of: "t.month") == ["Feb 2025 2", "Jan 2025 1"])
  }

  @Test(arguments: [
    ("2025-01-15", "15 Jan 2025"), ("01/15/2025", "15 Jan 2025"), ("15.01.2025", "15 Jan 2025"),
    ("15 January 2025", "15 Jan 2025"), ("Jan 15, 2025", "15 Jan 2025"),
    ("20250115", "15 Jan 2025"), ("2025-01-15T00:00:00Z", "15 Jan 2025"),
    ("2025/1/15 00:00", "15 Jan 2025"),
  ])
  func `understands days`(text: String, day: String) throws {
    let mapping = TableMapping(metric: "t.day", value: .column("n"))
    #expect(try read("date,n\n\"\(text)\",1\n", mapping).lines(of: "t.day") == ["\(day) 1"])
  }

  @Test(arguments: [
    "2025-01", "2025_01", "202501", "Jan 2025", "January 2025", "01/2025", "Jan-25",
  ])
  func `understands months`(text: String) throws {
    #expect(try months("date,n\n\(text),1\n", month()) == ["Jan 2025 1"])
  }

  @Test func `warns where day and month could be the other way round`() throws {
    let mapping = TableMapping(metric: "t.day", value: .column("n"))
    let reading = try read("date,n\n02/03/2025,1\n", mapping)
    #expect(reading.lines(of: "t.day") == ["3 Feb 2025 1"])
    #expect(reading.report.warnings.count == 1)
    var given = mapping
    given.dateFormat = .dayMonthYear
    let other = try read("date,n\n02/03/2025,1\n", given)
    #expect(other.lines(of: "t.day") == ["2 Mar 2025 1"])
    #expect(other.report.warnings.isEmpty)
  }

  @Test func `has stocks on days and totals since October`() throws {
    let text = "date,n\n2025-01-31,5\n"
    #expect(
      try read(text, TableMapping(metric: "t.stock", value: .column("n"))).lines(of: "t.stock")
        == ["31 Jan 2025 5"])
    #expect(
      try read(text, TableMapping(metric: "t.total", value: .column("n"))).lines(of: "t.total")
        == ["1 Oct 2024–31 Jan 2025 5"])
  }

  @Test(arguments: [
    ("m,n\n1,2\n", "t.month", "no column of dates could be told"),
    ("date,x\n2025-01,2\n", "t.month", "there is no column 'n'"),
    ("date,n,n\n2025-01,2,3\n", "t.month", "2 columns are named 'n'"),
    ("date,n\nyesterday,2\n", "t.month", "dates such as 'yesterday' are not understood"),
    ("date,n\n2025-01,2\n", "t.mouth", "there is no metric 't.mouth'"),
    ("date,n\n", "t.month", "no row could be read"),
  ])
  func `is refused with its reason`(text: String, metric: String, reason: String) {
    let refusal = #expect(throws: Refusal.self) {
      try read(text, TableMapping(metric: metric, value: .column("n")))
    }
    #expect(refusal?.reason == reason)
  }

  @Test func `takes a column by number where two bear its name`() throws {
    #expect(try months("date,n,n\n2025-01,2,3\n", month(.column("#3"))) == ["Jan 2025 3"])
  }
}

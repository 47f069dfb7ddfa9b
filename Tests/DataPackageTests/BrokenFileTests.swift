import DataPackage
import Model
import Testing

/// Each kind of fault in a file of its own, with the line it is told in.
@Suite struct BrokenFileTests {
  private static let observations = "observations-arrests.csv"

  struct Broken: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    let expected: [String]

    init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
      (self.file, self.old, self.new) = (file, old, new)
      self.expected = expected
    }

    var testDescription: String { "\(file): \(new)" }
  }

  @Test func `the package that the tests break has no fault`() throws {
    #expect(try TemporaryPackage().faults() == [])
  }

  @Test(arguments: cells + rows + references + files)
  func `a fault is told by file, line and column with a hint`(_ broken: Broken) throws {
    let package = try TemporaryPackage()
    try package.edit(broken.file, broken.old, broken.new)
    #expect(package.faults() == broken.expected)
  }

  @Test(arguments: cells + references)
  func `the value told stands at the place told`(_ broken: Broken) throws {
    let package = try TemporaryPackage()
    try package.edit(broken.file, broken.old, broken.new)
    for fault in PackageReading.check(package.folder).faults where fault.message != "empty" {
      let lines = try package.text(of: fault.file).split(
        separator: "\n", omittingEmptySubsequences: false)
      let rest = lines[fault.line - 1].unicodeScalars.dropFirst(fault.column - 1)
      let value = try #require(fault.value)
      // A list of ids, and an escaped value, do not begin with the value itself.
      guard !value.contains("<U+"), fault.value != "bookings" else { continue }
      #expect(
        String(rest).hasPrefix(value) || String(rest).hasPrefix("\"\(value)"), "\(fault)")
    }
  }

  private static let schema = """
    "path": "observations-arrests.csv", "schema": { "fields": [{ "name": "agency" }] }
    """

  @Test func `a column that no schema declares is told, and splits no series`() throws {
    let package = try TemporaryPackage()
    try package.edit("datapackage.json", "\"path\": \"observations-arrests.csv\"", Self.schema)
    let rows = try package.text(of: Self.observations).split(separator: "\n")
    let marked = rows.enumerated().map { "\($1),\(["remark", "checked", "", ""][$0])\n" }
    try package.write(marked.joined(), to: Self.observations)
    let reading = PackageReading.check(package.folder)
    #expect(
      reading.faultLines == [
        "\(Self.observations):1:94: warning: unknown column 'remark';"
          + " it is not read; a dimension is a field of the schema in datapackage.json"
      ])
    #expect(reading.dataset.dimensions.map { $0.map(\.name) } == [[], ["agency"], ["agency"]])
  }

  @Test func `an unclosed quote is told with the lines that it takes, which are counted`() throws {
    let package = try TemporaryPackage()
    try package.edit(Self.observations, "day,,ICE", "day,\"note,ICE")
    let reading = PackageReading.check(package.folder)
    #expect(
      reading.faultLines.first
        == "\(Self.observations):2:1: error: row goes over 3 lines;"
        + " a quote is missing or too many: no line before 5 is read")
    #expect(reading.files[3].badRows == 3)
  }

  @Test func `a text with lines like rows in it is told`() throws {
    let package = try TemporaryPackage()
    let text = try package.text(of: Self.observations)
    try package.write(
      text.replacing("day,,ICE", with: "day,\"note").replacing("day,,CBP", with: "day,x\",CBP"),
      to: Self.observations)
    #expect(
      package.faults() == [
        "\(Self.observations):2:84: warning: text with lines like rows in it '1';"
          + " is a quote missing? they are not read"
      ])
  }

  @Test func `a row that stands in two files is told with both, and counts once`() throws {
    let package = try TemporaryPackage()
    try package.edit(
      "datapackage.json", "{ \"name\": \"goals\"",
      "{ \"name\": \"observations-more\", \"path\": \"more.csv\" }, { \"name\": \"goals\"")
    try package.write(try package.text(of: Self.observations), to: "more.csv")
    let reading = PackageReading.check(package.folder)
    #expect(reading.dataset.observations.count == 3 && reading.faultCount == 3)
    #expect(
      reading.faultLines.first
        == "more.csv:2:1: error: duplicate observation 'bookins.ice'; \(Self.observations):2 has"
        + " the same metric, days, dimensions, source and publication")
  }

  @Test func `a column without a name is told, and not read`() throws {
    let package = try TemporaryPackage()
    try package.edit(Self.observations, ",note,agency", ",note,")
    #expect(
      package.faults().first
        == "\(Self.observations):1:87: warning: column without a name; it is not read")
  }

  static let cells = [
    Broken(
      observations, "2025-05-31,23000", "2025-02-30,23000",
      "observations-arrests.csv:2:24: error: not a day '2025-02-30'; days are written 2025-06-15"),
    Broken(
      observations, "bookins.ice,2025-05-01", "bookins.ice,2025-05",
      "observations-arrests.csv:2:13: error: not a day '2025-05'; days are written 2025-06-15"),
    Broken(
      observations, "23000", "\"23,000\"",
      "observations-arrests.csv:2:35: error: not a number '23,000';"
        + " digits, without separators: 1234 or 1234.5"),
    Broken(
      observations, "23000", "NaN",
      "observations-arrests.csv:2:35: error: not a number 'NaN';"
        + " digits, without separators: 1234 or 1234.5"),
    Broken(
      observations, "23000", "1e999",
      "observations-arrests.csv:2:35: error: not a number '1e999';"
        + " digits, without separators: 1234 or 1234.5"),
    Broken(
      observations, "23000", "",
      "observations-arrests.csv:2:35: error: empty 'value';"
        + " this column has a value in every row"),
    Broken(
      observations, "23000,=", "23000,≈",
      "observations-arrests.csv:2:41: error: unknown bound '≈'; one of =, ~, >, <"),
    Broken(
      observations, "=,reported", "=,reprted",
      "observations-arrests.csv:2:43: error: unknown status 'reprted'; did you mean 'reported'?"),
    Broken(
      observations, "reported,primary", "reported,Secundary",
      "observations-arrests.csv:2:52: error: unknown quality 'Secundary';"
        + " did you mean 'secondary'?"),
    Broken(
      observations, "06-20,day", "06-20,week",
      "observations-arrests.csv:2:80: error: unknown published_precision 'week';"
        + " one of day, month, year, by, unknown"),
    Broken(
      observations, "2025-05-01,2025-05-31,23000", "soon,later,many",
      "observations-arrests.csv:2:13: error: not a day 'soon'; days are written 2025-06-15",
      "observations-arrests.csv:2:18: error: not a day 'later'; days are written 2025-06-15",
      "observations-arrests.csv:2:24: error: not a number 'many';"
        + " digits, without separators: 1234 or 1234.5"),
    Broken(
      observations, "=,reported", "=,\u{1B}[2J\u{202E}",
      "observations-arrests.csv:2:43: error: unknown status '^[[2J<U+202E>';"
        + " one of reported, preliminary, partial, estimated"),
    Broken(
      "metrics.csv", "detention,stock", "detention,stok",
      "datapackage.json:18:21: error: unknown metric 'held'; its own row is bad: metrics.csv:4",
      "metrics.csv:4:16: error: unknown kind 'stok'; did you mean 'stock'?",
      "observations-arrests.csv:4:1: error: unknown metric 'held';"
        + " its own row is bad: metrics.csv:4"),
    Broken(
      "metrics.csv", "two weeks", "fortnight",
      "datapackage.json:18:21: error: unknown metric 'held'; its own row is bad: metrics.csv:4",
      "metrics.csv:4:29: error: unknown cadence 'fortnight';"
        + " one of day, week, two weeks, month, fiscal year, irregular",
      "observations-arrests.csv:4:1: error: unknown metric 'held';"
        + " its own row is bad: metrics.csv:4"),
    Broken(
      "metrics.csv", "\nheld,", "\nspare parts,detention,stock,beds,month,Spare,,\nheld,",
      "metrics.csv:4:1: error: not a metric id 'spare parts';"
        + " letters, digits, points, dashes and underscores"),
    Broken(
      "sources.csv", "2025-06-20,,,,,", "2025-06-20,,,,cafe,",
      "sources.csv:2:37: warning: not a SHA-256 'cafe'; 64 digits of 0-9 and a-f"),
    Broken(
      "goals.csv", ",1500,", ",900,",
      "datapackage.json:21:68: error: unknown goal 'g1'; its own row is bad: goals.csv:2",
      "goals.csv:2:37: error: upper end below the lower one '900'; low is 1200"),
    Broken(
      "goals.csv", "26,,", "26,2024-01-01,",
      "datapackage.json:21:68: error: unknown goal 'g1'; its own row is bad: goals.csv:2",
      "goals.csv:2:31: error: end before start '2024-01-01'; it starts on 2025-01-26"),
    Broken(
      "claims.csv", "2025-06-11,,,=", "2025-06-11,2025-05-01,,=",
      "claims.csv:3:35: error: start without an end '2025-05-01'"),
  ]

  static let rows = [
    Broken(
      "checks.csv", "c1 / 31", "c1 // 31",
      "checks.csv:2:4: warning: a check that cannot be read, at its character 5 'c1 // 31';"
        + " unexpected “/”"),
    Broken("checks.csv", "c1 / 31", "c1 / c99", "checks.csv:2:4: warning: unknown claim 'c99'"),
    Broken(
      "checks.csv", "c1 / 31", "c1 / c2x",
      "checks.csv:2:4: warning: unknown claim 'c2x'; did you mean 'c2'?"),
    Broken(
      "checks.csv", "c1 / 31", "c1 / bookins.use@2025-05",
      "checks.csv:2:4: warning: unknown metric 'bookins.use'; did you mean 'bookins.ice'?"),
    Broken(
      observations, "2025-05-01,2025-05-31,23000", "2025-06-01,2025-05-31,23000",
      "observations-arrests.csv:2:24: error: end before start '2025-05-31';"
        + " it starts on 2025-06-01"),
    Broken(
      observations, "23000,=", "23,000,=",
      "observations-arrests.csv:2:1: error: row has 13 fields, the first row has 12;"
        + " a text with a comma in it needs quotes around it"),
    Broken(
      observations, "bookins.cbp,",
      "bookins.ice,2025-05-01,2025-05-31,1,=,partial,conflict,"
        + "ice-2025,2025-06-20,by,,ICE\nbookins.cbp,",
      "observations-arrests.csv:3:1: error: duplicate observation 'bookins.ice';"
        + " line 2 has the same metric, days, dimensions, source and publication"),
    Broken(
      observations, "\"a, b\"", "\"a\" b",
      "observations-arrests.csv:4:79: error: text after a closing quote;"
        + " a quote inside a quoted text is written twice"),
    Broken(
      observations, "23000", "-23000",
      "observations-arrests.csv:2:35: warning: value below zero '-23000.0';"
        + " a flow counts from zero"),
    Broken(
      "sources.csv", "news-2025", "ice-2025",
      "datapackage.json:21:68: error: unknown goal 'g1'; its own row is bad: goals.csv:2",
      "sources.csv:3:1: error: duplicate id 'ice-2025'; it is on line 2 already",
      "goals.csv:2:61: error: unknown source 'news-2025'",
      "claims.csv:2:85: error: unknown source 'news-2025'",
      "claims.csv:3:61: error: unknown source 'news-2025'"),
    Broken(
      "events.csv", "\n2025-01-20", "\n2025-01-20,Inauguration,law,\n2025-01-20",
      "events.csv:3:12: error: duplicate event 'Inauguration'; it is on line 2 already"),
  ]

  static let references = [
    Broken(
      observations, "bookins.ice,2025", "bookins.icee,2025",
      "observations-arrests.csv:2:1: error: unknown metric 'bookins.icee';"
        + " did you mean 'bookins.ice'?"),
    Broken(
      observations, "ice-2025,2025-06-20,day,,CBP", "ice2025,2025-06-20,day,,CBP",
      "observations-arrests.csv:3:59: error: unknown source 'ice2025'; did you mean 'ice-2025'?"),
    Broken(
      observations, "held,2025-06-15", "hold,2025-06-15",
      "observations-arrests.csv:4:1: error: unknown metric 'hold'; did you mean 'held'?"),
    Broken(
      "goals.csv", "g1,bookins.ice", "g1,bookins.ace",
      "datapackage.json:21:68: error: unknown goal 'g1'; its own row is bad: goals.csv:2",
      "goals.csv:2:4: error: unknown metric 'bookins.ace'; did you mean 'bookins.ice'?"),
    Broken(
      "events.csv", "policy,", "policy,ice-2052",
      "events.csv:2:32: error: unknown source 'ice-2052'; did you mean 'ice-2025'?"),
    Broken(
      "events.csv", "source\n2025-01-20,Inauguration,policy,",
      "source,metrics\n2025-01-20,Inauguration,policy,,heldd",
      "events.csv:2:33: warning: unknown metric 'heldd'; did you mean 'held'?"),
    Broken(
      "claims.csv", ",bookins.ice", ",bookins.use",
      "claims.csv:2:12: warning: unknown metric or claim 'bookins.use';"
        + " did you mean 'bookins.ice'?"),
    Broken(
      "metrics.csv", ",,bookins.cbp", ",,bookins.cbp bookings",
      "metrics.csv:2:55: warning: unknown metric 'bookings'"),
    Broken(
      "datapackage.json", "\"metric\": \"bookins.ice\", \"chart\"",
      "\"metric\": \"bookins.Ice\", \"chart\"",
      "datapackage.json:17:19: error: unknown metric 'bookins.Ice'; did you mean 'bookins.ice'?"),
  ]

  static let files = [
    Broken(
      observations, "metric,start", "metrik,start",
      "observations-arrests.csv:1:1: error: unknown column 'metrik'; did you mean 'metric'?",
      "observations-arrests.csv:1:1: error: no column 'metric'; the first line names the columns"),
    Broken(
      observations, ",note,", ",notes,",
      "observations-arrests.csv:1:82: warning: unknown column 'notes'; did you mean 'note'?"),
    Broken(
      observations, ",agency", ",metric",
      "observations-arrests.csv:1:87: error: second column 'metric';"
        + " each column has its own name"),
    Broken(
      "events.csv", "kind,source", "kind,source,colour",
      "events.csv:1:24: warning: unknown column 'colour'; it is not read",
      "events.csv:2:1: error: row has 4 fields, the first row has 5;"
        + " a text with a comma in it needs quotes around it"),
    Broken(
      observations, "\"a, b\"", "\"a, b",
      "observations-arrests.csv:4:79: error: quote is never closed;"
        + " a closing quote is missing, or an opening one is too many"),
    Broken(
      "datapackage.json", "\"events.csv\"", "\"event.csv\"",
      "datapackage.json:9:33: error: file cannot be opened: No such file or directory"
        + " 'event.csv'"),
  ]

  @Test func `an empty file is told`() throws {
    let package = try TemporaryPackage()
    try package.write("", to: "events.csv")
    #expect(
      package.faults() == [
        "events.csv:1:1: error: file is empty; the first line names the columns"
      ])
  }

  @Test func `a table without rows is no fault`() throws {
    let package = try TemporaryPackage()
    try package.write("date,label,kind,source\n", to: "events.csv")
    #expect(package.faults() == [])
  }

  @Test func `bytes that are not UTF-8 are told where they stand`() throws {
    let package = try TemporaryPackage()
    try package.append("2025-01-21,", to: "events.csv")
    try package.append([0x4E, 0xFF, 0x2C], to: "events.csv")
    try package.append("law,\n", to: "events.csv")
    #expect(
      package.faults() == [
        "events.csv:3:12: error: not valid UTF-8 'N\u{FFFD}'; save the file as UTF-8"
      ])
  }

  @Test func `a file in UTF-16 is told how to be saved`() throws {
    let package = try TemporaryPackage()
    let text = "date,label,kind,source\n"
    try package.write([0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }, to: "events.csv")
    #expect(package.faults().contains { $0.hasSuffix("; save the file as UTF-8") })
  }

  @Test func `the place of a reference counts lines inside quotes`() throws {
    let package = try TemporaryPackage()
    try package.write(
      """
      note,metric,start,end,value,bound,status,quality,source,published,published_precision
      "two
      lines",held,2025-06-15,2025-06-15,1,=,reported,primary,nobody,2025-06-20,day
      plain,held,2025-06-16,2025-06-16,1,=,reported,primary,nobody,2025-06-20,day

      """, to: "observations-arrests.csv")
    #expect(
      package.faults() == [
        "observations-arrests.csv:3:56: error: unknown source 'nobody'",
        "observations-arrests.csv:4:55: error: unknown source 'nobody'",
      ])
  }

  @Test func `of very many faults some are told and all are counted`() throws {
    let package = try TemporaryPackage()
    let row = "held,2025-13-15,2025-06-15,1,=,reported,primary,ice-2025,2025-06-20,day,,\n"
    try package.append(String(repeating: row, count: 137), to: Self.observations)
    var reader = package.reader()
    let reading = reader.reload()
    #expect(reading.faultCount == 137)
    #expect(reading.faultLines.count == 101)
    #expect(reading.faultLines.last == "observations-arrests.csv: and 37 more")
    #expect(reading.files[3].badRows == 137)
    #expect(reading.files[3].rows == 3)
  }

  @Test func `a duplicate is found however far from the first it stands, in order or not`() throws {
    let package = try TemporaryPackage()
    var text = "metric,start,end,value,bound,status,quality,source,published,published_precision\n"
    let numbers = (1...28).map { $0 < 10 ? "0\($0)" : "\($0)" }
    for month in (1...12).reversed() {
      for day in numbers {
        let date = "20\(month + 10)-02-\(day)"
        text += "held,\(date),\(date),1,=,reported,primary,ice-2025,2025-06-20,day\n"
      }
    }
    try package.write(text, to: Self.observations)
    #expect(package.faults() == [])
    let rows = text.split(separator: "\n")
    try package.append("\(rows[1])\n\(rows[336])\n\(rows[150])\n", to: Self.observations)
    #expect(
      package.faults()
        == [2, 337, 151].enumerated().map { index, line in
          "observations-arrests.csv:\(338 + index):1: error: duplicate observation 'held';"
            + " line \(line) has the same metric, days, dimensions, source and publication"
        })
  }
}

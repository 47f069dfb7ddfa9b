import Testing

/// What is wrong with `datapackage.json` itself.
@Suite struct DescriptorTests {
  @Test(arguments: [
    (
      "\"name\": \"events\"", "\"name\": \"event\"",
      "datapackage.json:9:15: warning: unknown resource 'event'; did you mean 'events'?"
    ),
    (
      "\"name\": \"goals\"", "\"name\": \"sources\"",
      "datapackage.json:8:34: error: second resource 'sources'; each resource has its own name"
    ),
    (
      "\"path\": \"goals.csv\"", "\"path\": \"events.csv\"",
      "datapackage.json:9:33: error: second resource of one file 'events.csv';"
        + " it is 'goals' already, and its rows would count twice"
    ),
    ("\"name\": \"events\", ", "", "datapackage.json:9:5: error: no member 'name'"),
    (", \"path\": \"events.csv\"", "", "datapackage.json:9:5: error: no member 'path'"),
    (
      "\"path\": \"events.csv\"", "\"path\": 7",
      "datapackage.json:9:33: error: member is a number, not a text 'path'"
    ),
    (
      "\"path\": \"events.csv\"", "\"path\": [\"events.csv\", \"more.csv\"]",
      "datapackage.json:9:5: error: 2 paths in one resource;"
        + " make each file a resource of its own"
    ),
    (
      "\"path\": \"events.csv\"", "\"path\": \"events.csv\", \"data\": []",
      "datapackage.json:9:5: error: data inside the descriptor 'events'; put it into a file"
    ),
    (
      "\"path\": \"events.csv\"", "\"path\": \"events.csv\", \"encoding\": \"latin-1\"",
      "datapackage.json:9:59: error: encoding is not read 'latin-1'; save the file as UTF-8"
    ),
    (
      "\"path\": \"events.csv\"", "\"path\": \"events.csv\", \"dialect\": { \"delimiter\": \"#\" }",
      "datapackage.json:9:73: error: unknown delimiter '#'; a comma, a semicolon, a tab or a bar"
    ),
    (
      "\"bars\"", "\"bar\"",
      "datapackage.json:17:43: error: unknown chart 'bar'; did you mean 'bars'?"
    ),
    (
      "\"measure\"", "\"measures\"",
      "datapackage.json:17:51: warning: unknown member 'measures'; did you mean 'measure'?"
    ),
    (
      "\"titles\": [\"Pace\"]", "\"titles\": [\"Pace\"], \"definitionSince\": 10000000",
      "datapackage.json:21:54: error: bad year of definitionSince '10000000';"
        + " four digits, such as 2025"
    ),
    (
      "\"titles\": [\"Pace\"]", "\"titles\": []",
      "datapackage.json:21:13: error: no titles; a list of at least one, the longest form first"
    ),
    (
      "\"titles\": [\"Pace\"]",
      "\"chain\": { \"entries\": [], \"left\": \"nought\", \"held\": \"held\" },"
        + " \"titles\": [\"Pace\"]",
      "datapackage.json:21:49: error: unknown metric 'nought'"
    ),
    (
      "\"titles\": [\"Pace\"]", "\"titles\": [\"Pace\"], \"chain\": { \"left\": \"held\" }",
      "datapackage.json:21:44: error: no member 'held'"
    ),
    (
      "\"resources\"", "\"resource\"",
      "datapackage.json:1:1: error: no member 'resources'; it lists the files"
    ),
    (
      "\"name\": \"small\",", "\"name\": \"small\"",
      "datapackage.json:3:3: error: no comma between the parts of a JSON object '\"'"
    ),
  ])
  func `a fault of the descriptor is told by line and column`(
    _ old: String, _ new: String, _ expected: String
  ) throws {
    let package = try TemporaryPackage()
    try package.edit("datapackage.json", old, new)
    #expect(package.faults().first == expected)
  }

  @Test(arguments: [
    ("[]", "datapackage.json:1:1: error: package is a list, not an object"),
    (
      "{\"resources\":{}}",
      "datapackage.json:1:14: error: resources are an object, not a list"
    ),
    (
      "{\"resources\":[1]}",
      "datapackage.json:1:15: error: resource is a number, not an object"
    ),
  ])
  func `a descriptor of another shape is told`(_ text: String, _ expected: String) throws {
    let package = try TemporaryPackage()
    try package.write(text, to: "datapackage.json")
    #expect(package.faults().contains(expected))
  }

  @Test func `tables that nothing works without are missed`() throws {
    let package = try TemporaryPackage()
    try package.write("{\"resources\":[]}", to: "datapackage.json")
    #expect(
      package.faults() == [
        "datapackage.json:1:1: error: no resource 'metrics'; it lists the table's file",
        "datapackage.json:1:1: error: no resource 'sources'; it lists the table's file",
        "datapackage.json:1:1: error: no resource 'observations'; it lists the table's file",
      ])
  }

  @Test func `what other tools need is passed over`() throws {
    let package = try TemporaryPackage()
    try package.edit(
      "datapackage.json", "\"name\": \"small\",",
      "\"name\": \"small\", \"profile\": \"tabular-data-package\", \"licenses\": [{}],")
    try package.edit(
      "datapackage.json", "\"path\": \"events.csv\"",
      "\"path\": [\"events.csv\"], \"schema\": { \"fields\": [] }, \"encoding\": \"UTF-8\"")
    #expect(package.faults() == [])
  }
}

import Model
import System
import Tables

extension Snapshot {
  /// Takes the tables of a cache apart, and its columns from where they lie.
  ///
  /// - Parameters:
  ///   - file: The file, whose checksum is right.
  ///   - folder: The data folder it has to be of, by its whole path.
  ///   - program: The program's own file, which has to have written it.
  ///   - generation: The dataset's generation.
  /// - Throws: Where it is of something else, or cannot be right.
  /// - Complexity: O(*n*) in the tables, and a glance at each of the columns.
  init(
    _ file: CacheFile, of folder: String, readBy program: FileIdentity, generation: Int
  ) throws(CacheDamage) {
    var decoder = try CacheDecoder(file.tables)
    guard try decoder.text() == folder, try decoder.identity() == program else {
      throw CacheDamage()
    }
    files = try decoder.list { decoder throws(CacheDamage) in try decoder.file() }
    let title = try decoder.text()
    let metrics = try decoder.list { decoder throws(CacheDamage) in try decoder.metric() }
    let sources = try decoder.list { decoder throws(CacheDamage) in try decoder.source() }
    let goals = try decoder.list { decoder throws(CacheDamage) in try decoder.goal() }
    let events = try decoder.list { decoder throws(CacheDamage) in try decoder.event() }
    let claims = try decoder.list { decoder throws(CacheDamage) in try decoder.claim() }
    let checks = try decoder.list { decoder throws(CacheDamage) in try decoder.check() }
    let panels = try decoder.list { decoder throws(CacheDamage) in try decoder.panel() }
    let pace = try decoder.optional { decoder throws(CacheDamage) in try decoder.pace() }
    let dimensions = try decoder.list { decoder throws(CacheDamage) in
      try decoder.list { decoder throws(CacheDamage) in
        Dimension(name: try decoder.text(), value: try decoder.text())
      }
    }
    var counts: [Int] = []
    for _ in 0..<Observations.Columns.columnCount { counts.append(try decoder.number()) }
    guard decoder.isAtEnd, dimensions.first?.isEmpty ?? false,
      let columns = try Observations.Columns(counts: counts, in: file),
      let observations = Observations(
        checking: columns, metrics: metrics.count, dimensions: dimensions.count,
        sources: sources.count)
    else { throw CacheDamage() }
    dataset = Dataset(
      generation: generation, title: title, metrics: metrics, sources: sources, goals: goals,
      events: events, claims: claims, checks: checks, panels: panels, pace: pace,
      dimensions: dimensions, observations: observations)
  }
}

extension CacheDecoder {
  fileprivate mutating func identity() throws(CacheDamage) -> FileIdentity {
    FileIdentity(
      device: UInt(bitPattern: try number()), inode: UInt(bitPattern: try number()),
      size: try number(), modified: try number(), changed: try number())
  }

  fileprivate mutating func file() throws(CacheDamage) -> Snapshot.File {
    let path = try text()
    let table = try optional { decoder throws(CacheDamage) -> TableKind in try decoder.word() }
    let delimiter = try number()
    guard let delimiter = UInt8(exactly: delimiter) else { throw CacheDamage() }
    return Snapshot.File(
      path: path, table: table, delimiter: delimiter, identity: try identity(),
      sha256: try text(), rows: try count(upTo: Int(Int32.max)), coverage: try optionalPeriod())
  }

  private mutating func count(upTo most: Int) throws(CacheDamage) -> Int {
    let count = try number()
    guard (0...most).contains(count) else { throw CacheDamage() }
    return count
  }

  private mutating func day() throws(CacheDamage) -> Day {
    guard let number = Int32(exactly: try number()), Day.all.contains(Day(number: number)) else {
      throw CacheDamage()
    }
    return Day(number: number)
  }

  private mutating func optionalDay() throws(CacheDamage) -> Day? {
    try optional { decoder throws(CacheDamage) in try decoder.day() }
  }

  private mutating func optionalPeriod() throws(CacheDamage) -> Period? {
    try optional { decoder throws(CacheDamage) in
      Period(try decoder.day(), try decoder.day())
    }
  }

  private mutating func optionalText() throws(CacheDamage) -> String? {
    try optional { decoder throws(CacheDamage) in try decoder.text() }
  }

  private mutating func texts() throws(CacheDamage) -> [String] {
    try list { decoder throws(CacheDamage) in try decoder.text() }
  }

  private mutating func publication() throws(CacheDamage) -> Publication {
    Publication(try day(), try word())
  }

  fileprivate mutating func metric() throws(CacheDamage) -> Metric {
    Metric(
      id: try text(), family: try text(), kind: try word(), unit: try text(),
      cadence: try word(), title: try text(), definition: try text(),
      notComparableWith: try texts())
  }

  fileprivate mutating func source() throws(CacheDamage) -> Source {
    Source(
      id: try text(), publisher: try text(), title: try text(), published: try publication(),
      url: try text(), licence: try text(), file: try text(), sha256: try text(),
      note: try text(), checked: try optionalDay())
  }

  fileprivate mutating func goal() throws(CacheDamage) -> Goal {
    Goal(
      id: try text(), metric: try text(), span: try word(), from: try day(),
      to: try optionalDay(), low: try decimal(), high: try decimal(), label: try text(),
      source: try text())
  }

  fileprivate mutating func event() throws(CacheDamage) -> Event {
    Event(
      date: try day(), label: try text(), kind: try text(), source: try text(),
      metrics: try texts())
  }

  fileprivate mutating func claim() throws(CacheDamage) -> Claim {
    Claim(
      id: try text(), metric: try text(), checkAgainst: try text(), measure: try word(),
      saidOn: try optionalDay(), period: try optionalPeriod(), bound: try word(),
      value: try decimal(), unit: try text(), speaker: try text(), source: try text(),
      note: try text())
  }

  fileprivate mutating func check() throws(CacheDamage) -> Check {
    Check(
      id: try text(), expression: try text(), comparedWith: try text(), note: try text())
  }

  fileprivate mutating func panel() throws(CacheDamage) -> PanelDefinition {
    let (family, titles, strip, metric) = (try text(), try texts(), try text(), try text())
    guard !titles.isEmpty else { throw CacheDamage() }
    return PanelDefinition(
      family: family, titles: titles, strip: strip, metric: metric, daily: try optionalText(),
      cumulative: try optionalText(), chart: try word(), measure: try word(),
      against: try texts(), parts: try texts())
  }

  fileprivate mutating func pace() throws(CacheDamage) -> PaceDefinition {
    let (titles, metric, annual, goal) = (try texts(), try text(), try optionalText(), try text())
    guard !titles.isEmpty else { throw CacheDamage() }
    let since = try optional { decoder throws(CacheDamage) in try decoder.count(upTo: 9999) }
    return PaceDefinition(
      titles: titles, metric: metric, annual: annual, goal: goal, definitionSince: since,
      claimed: try texts(),
      chain: try optional { decoder throws(CacheDamage) in
        ChainDefinition(
          entries: try decoder.texts(), left: try decoder.text(), held: try decoder.text(),
          apart: try decoder.optionalText())
      })
  }
}

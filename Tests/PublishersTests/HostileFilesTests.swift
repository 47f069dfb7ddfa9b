import Model
import Publishers
import Tables
import TestSupport
import Testing

/// Files from strangers may be refused or read, and must end either way.
@Suite struct `Hostile files` {
  /// Bytes changed, cut out, doubled and put in.
  private func broken(_ bytes: [UInt8], _ randomness: inout Randomness) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &randomness) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &randomness)
      let count = Int.random(in: 1...50, using: &randomness)
      switch Int.random(in: 0..<4, using: &randomness) {
      case 0: bytes[place] = .random(in: 0...255, using: &randomness)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + count))
      case 2: bytes.insert(contentsOf: bytes.suffix(count), at: place)
      default: bytes.insert(contentsOf: Array("9e99999\",,\"\n-".utf8), at: place)
      }
    }
    return bytes
  }

  /// Expects of what was read, if anything was, what holds of every reading.
  private func check(_ reading: Reading?) {
    guard let reading else { return }
    struct Key: Hashable {
      let metric: String
      let dimensions: [Dimension]
      let period: Period
    }
    var known: Set<Key> = []
    for value in reading.values {
      #expect(value.value.isFinite)
      #expect(value.period.start <= value.period.end)
      #expect(Day.all.contains(value.period.start) && Day.all.contains(value.period.end))
      let key = Key(metric: value.metric, dimensions: value.dimensions, period: value.period)
      #expect(known.insert(key).inserted, "\(key) stands twice")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of delimited text`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    let text = """
      Fiscal Year,Month Grouping,Month (abbv),Component,Citizenship,Encounter Count
      2025 (FYTD),FYTD,OCT,U.S. Border Patrol,"CHINA, PEOPLES REPUBLIC OF",1234
      2024,Remaining,SEP,Office of Field Operations,MEXICO,7
      """
    let mapping = TableMapping(
      metric: "crossings.usbp_southwest", date: "Fiscal Year", value: .columns(dimension: "x"))
    for _ in 0..<10 {
      let bytes = broken(Array(text.utf8), &randomness)
      check(try? Publishers.read(MemorySource(bytes)))
      check(try? Publishers.read(MemorySource(bytes), options: ReadingOptions(mapping: mapping)))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `of cells`(seed: UInt64) throws {
    var randomness = Randomness(seed: seed)
    var cells = ICESheets.detention()
    for _ in 0..<8 {
      guard let key = cells.keys.sorted().randomElement(using: &randomness) else { continue }
      let text = cells[key] ?? ""
      cells[key] = [
        "", "9e400", "-1e308", "FY99999999999999999999", "Total", "1E5", text + ": 25",
      ]
      .randomElement(using: &randomness)
    }
    var workbook = SmallWorkbook()
    workbook.add("Detention", cells.filter { !$0.value.isEmpty })
    workbook.add("Footnotes", ICESheets.footnotes)
    check(try? Publishers.read(workbook.workbook()))
  }
}

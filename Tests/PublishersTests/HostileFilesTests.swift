import Publishers
import Tables
import TestSupport
import Testing

/// Files from strangers may be refused or read, and must end either way.
@Suite struct `Hostile files` {
  /// Bytes changed, cut out, doubled and put in.
  private func broken(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count)
      switch Int.random(in: 0..<4) {
      case 0: bytes[place] = .random(in: 0...255)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + .random(in: 1...20)))
      case 2: bytes.insert(contentsOf: bytes.suffix(.random(in: 1...50)), at: place)
      default: bytes.insert(contentsOf: Array("9e99999\",,\"\n-".utf8), at: place)
      }
    }
    return bytes
  }

  @Test func `of delimited text`() {
    let text = """
      Fiscal Year,Month Grouping,Month (abbv),Component,Citizenship,Encounter Count
      2025 (FYTD),FYTD,OCT,U.S. Border Patrol,"CHINA, PEOPLES REPUBLIC OF",1234
      2024,Remaining,SEP,Office of Field Operations,MEXICO,7
      """
    let mapping = TableMapping(
      metric: "crossings.usbp_southwest", date: "Fiscal Year", value: .columns(dimension: "x"))
    for _ in 0..<400 {
      let bytes = broken(Array(text.utf8))
      _ = try? Publishers.read(MemorySource(bytes))
      _ = try? Publishers.read(MemorySource(bytes), options: ReadingOptions(mapping: mapping))
    }
  }

  @Test func `of cells`() throws {
    for _ in 0..<60 {
      var cells = ICESheets.detention()
      for _ in 0..<8 {
        guard let key = cells.keys.randomElement() else { continue }
        let text = cells[key] ?? ""
        cells[key] = [
          "", "9e400", "-1e308", "FY99999999999999999999", "Total", "1E5", text + ": 25",
        ]
        .randomElement()
      }
      var workbook = SmallWorkbook()
      workbook.add("Detention", cells.filter { !$0.value.isEmpty })
      workbook.add("Footnotes", ICESheets.footnotes)
      _ = try? Publishers.read(workbook.workbook())
    }
  }
}

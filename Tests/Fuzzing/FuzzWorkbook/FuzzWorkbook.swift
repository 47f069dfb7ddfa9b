import FuzzSupport
import Publishers
import Tables
import TestSupport

/// Workbooks: an archive byte by byte, or its parts, packed as they should be.
@c(LLVMFuzzerTestOneInput)
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  let bytes = input.bytes.starts(with: [0x50, 0x4B]) ? input.bytes : archive(of: input)
  let whole = Cells(MemoryBytes(bytes))
  let torn = Cells(TornBytes(bytes: bytes))
  // Which of two faults shows first, and how much before it, depends on the pieces.
  require(
    whole.faults.isEmpty ? torn == whole : !torn.faults.isEmpty,
    "torn as whole:\n\(torn)\n\(whole)")
  whole.requireOrder()
  guard let workbook = try? Workbook(MemoryBytes(bytes), limits: Cells.limits),
    let reading = try? read(workbook)
  else { return 0 }
  requireDistinct(reading)
  return 0
}

/// The parts of an input as an archive; what it lacks is as in any workbook of one sheet.
private func archive(of input: FuzzInput) -> [UInt8] {
  let parts = input.parts
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let links = [("sheet", "worksheet"), ("strings", "sharedStrings"), ("styles", "styles")].map {
    "<Relationship Id=\"\($0)\" Type=\"\(office)/\($1)\" Target=\"\($0).xml\"/>"
  }
  let standard = [
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" "
        + "Target=\"book.xml\"/></Relationships>"
    ),
    ("_rels/book.xml.rels", "<Relationships>\(links.joined())</Relationships>"),
    (
      "book.xml",
      "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"sheet\"/>"
        + "</sheets></workbook>"
    ),
    ("strings.xml", "<sst/>"), ("styles.xml", "<styleSheet/>"), ("sheet.xml", "<worksheet/>"),
  ]
  var zip = ZipWriter()
  for (name, text) in standard where !parts.contains(where: { $0.name == name }) {
    zip.add(name, text)
  }
  for part in parts { zip.add(part.name, part.bytes) }
  return zip.finished()
}

/// Bytes of which a few are read at a time.
private struct TornBytes: RandomAccessBytes {
  let bytes: [UInt8]
  var count: Int { bytes.count }

  func read(
    at offset: Int, into buffer: inout [UInt8], from start: Int
  ) throws(TableFault) -> Int {
    let count = min(7, buffer.count - start, bytes.count - offset)
    guard count > 0 else { return 0 }
    for index in 0..<count { buffer[start + index] = bytes[offset + index] }
    return count
  }
}

/// All that a workbook's sheets hold, each up to the fault that ends it.
private struct Cells: Equatable {
  struct Row: Equatable {
    let number: Int
    var columns: [Int] = []
    var texts: [String] = []
  }

  var sheets: [[Row]] = []
  var faults: [TableFault] = []

  /// Less than for people, so that a run stays quick.
  static var limits: WorkbookLimits {
    var limits = WorkbookLimits()
    limits.unpack.bytes = 1 << 20
    limits.unpack.entries = 100
    limits.sheets = 5
    limits.sharedStringBytes = 1 << 16
    limits.rowBytes = 1 << 16
    return limits
  }

  init(_ bytes: any RandomAccessBytes) {
    do throws(TableFault) {
      let workbook = try Workbook(bytes, limits: Self.limits)
      for sheet in workbook.sheets { try add(sheet, of: workbook) }
    } catch {
      faults.append(error)
    }
  }

  private mutating func add(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(TableFault) {
    var rows = try workbook.rows(of: sheet)
    var found: [Row] = []
    do throws(TableFault) {
      while try rows.next() {
        let row = rows.row
        var copy = Row(number: row.number)
        for index in 0..<row.count {
          copy.columns.append(row.column(of: index))
          copy.texts.append(row[index].string)
        }
        found.append(copy)
      }
    } catch {
      faults.append(error)
    }
    sheets.append(found)
  }

  func requireOrder() {
    for rows in sheets {
      let numbers = rows.map(\.number)
      require(
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } && (numbers.first ?? 1) >= 1,
        "rows stand from the top: \(numbers)")
      for row in rows {
        require(
          zip(row.columns, row.columns.dropFirst()).allSatisfy { $0 < $1 },
          "cells stand from left to right: \(row.columns)")
        require(
          row.columns.allSatisfy { (1...16_384).contains($0) }, "columns are those of a sheet")
      }
    }
  }
}

import FuzzSupport
import Tables
import TestSupport

/// Requires that rows are the same however the bytes are cut, and when they are written again.
func requireSameRows(_ input: FuzzInput) {
  var randomness = input.randomness
  var limits = CSVLimits()
  if Int.random(in: 0..<4, using: &randomness) == 0 {
    limits.fieldBytes = 60
    limits.rowBytes = 200
    limits.columns = 8
  }
  let longest = [1, 5, 80].randomElement(using: &randomness) ?? 1
  let pieces = CutSource(input.bytes, longest: longest, seed: randomness.next())
  // A delimiter is detected in a chunk, so that smaller ones need it given.
  let chunk = [64, 100, 1000, 1 << 16].randomElement(using: &randomness) ?? 64
  let delimiter: CSVDelimiter? = chunk < 1 << 16 ? .comma : nil
  let whole = Rows(MemorySource(input.bytes), limits, chunk: 1 << 16, delimiter)
  let cut = Rows(pieces, limits, chunk: chunk, delimiter)
  // Of a row that is both too long and too wide, either may be told.
  require(
    cut.rows == whole.rows && cut.lines == whole.lines
      && cut.irregularities == whole.irregularities && (cut.fault == nil) == (whole.fault == nil),
    "cut as whole:\n\(cut)\n\(whole)")

  let again = Rows(MemorySource(Array(whole.written.utf8)), CSVLimits(), chunk: 1 << 16, .comma)
  require(again.rows == whole.rows, "written and read again:\n\(again)\n\(whole)")
}

/// All that a reader gives, up to the fault that ends it.
private struct Rows {
  var rows: [[String]] = []
  var lines: [Int] = []
  var irregularities: [TableFault] = []
  var fault: TableFault?

  init<Source: ByteSource>(
    _ source: Source, _ limits: CSVLimits, chunk: Int, _ delimiter: CSVDelimiter?
  ) {
    do throws(TableFault) {
      var reader = try CSVReader(source, delimiter: delimiter, limits: limits, chunk: chunk)
      do throws(TableFault) {
        while try reader.next() { add(reader.row) }
      } catch {
        fault = error
      }
      irregularities = reader.irregularities
    } catch {
      fault = error
    }
  }

  private mutating func add(_ row: borrowing CSVRow) {
    var fields: [String] = []
    for index in 0..<row.count { fields.append(row.string(index)) }
    rows.append(fields)
    lines.append(row.line)
  }

  /// The rows with every field in quotes.
  var written: String {
    rows.map { row in
      row.map { field in
        "\""
          + String(
            String.UnicodeScalarView(field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
          + "\""
      }.joined(separator: ",") + "\n"
    }.joined()
  }
}

import Glibc
import Tables

/// Reads a large table with two threads, each of one half.
///
/// Where the second half begins is a guess, which the first reader confirms when it gets there; if
/// it was wrong, the first one reads on to the end and what the second found is dropped.
///
/// - Parameters:
///   - file: A regular file, open for reading until this returns; it holds text.
///   - size: Its size in bytes.
///   - options: How to read what no format describes.
/// - Throws: A ``Refusal``, as of reading it in one.
/// - Returns: What it says, exactly as reading it in one does.
/// - Complexity: O(*n*) in its bytes, in memory for its distinct values only.
public func readInHalves(
  _ file: CInt, size: Int, options: ReadingOptions
) throws(Refusal) -> Reading {
  var first = try begin(FileRangeSource(file, range: 0..<size), options.delimiter)
  let header = try header(&first)
  if options.mapping != nil {
    return try readInHalves(file, size, first, MappedTable(options, header: header))
  }
  return try readInHalves(file, size, first, CBPEncounters(header))
}

private func readInHalves<Table: DividedTable>(
  _ file: CInt, _ size: Int, _ reader: consuming CSVReader<FileRangeSource>, _ empty: Table
) throws(Refusal) -> Reading {
  var first = reader
  var table = empty
  let middle: Int
  do throws(TableFault) {
    middle = try CSVSplit.guess(in: file, near: max(size / 2, first.nextOffset), size: size)
  } catch {
    throw Refusal(error)
  }
  // Offsets of other encodings are not those of the file.
  guard first.encoding == .utf8, middle < size else {
    try table.read(&first)
    return try table.reading()
  }
  let (delimiter, width) = (first.delimiter, first.width)
  let second = Worker { () -> Half<Table>? in
    let source = FileRangeSource(file, range: middle..<size)
    guard var reader = try? begin(source, delimiter) else { return nil }
    reader.width = width
    var half = empty
    guard (try? half.read(&reader)) != nil else { return nil }
    return Half(table: half, encoding: reader.encoding)
  }
  first.stop(at: middle)
  let failure: Refusal?
  do throws(Refusal) {
    try table.read(&first)
    failure = nil
  } catch {
    failure = error
  }
  // The thread uses the file: it has to end first, whatever came of the first half.
  let half = second.join()
  if let failure { throw failure }
  if let half, first.nextOffset == middle, first.encoding == half.encoding {
    table.merge(half.table, behind: half.table.hasSkips ? try lines(of: file, to: middle) : 0)
  } else {
    first.stop(at: .max)
    try table.read(&first)
  }
  return try table.reading()
}

/// What the second thread found.
private struct Half<Table: DividedTable>: Sendable {
  let table: Table
  let encoding: TextEncoding
}

/// How many physical lines a file has up to an offset.
private func lines(of file: CInt, to end: Int) throws(Refusal) -> Int {
  var source = FileRangeSource(file, range: 0..<end)
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  var lines = 0
  var wasReturn = false
  do throws(TableFault) {
    while case let count = try source.read(into: &chunk, from: 0), count > 0 {
      for byte in chunk[..<count] {
        if byte == 0x0D || byte == 0x0A && !wasReturn { lines += 1 }
        wasReturn = byte == 0x0D
      }
    }
  } catch {
    throw Refusal(error)
  }
  return lines
}

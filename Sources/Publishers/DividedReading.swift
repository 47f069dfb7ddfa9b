import Glibc
import System
import Tables

/// Reads a large table in pieces, on as many threads as there are processors.
///
/// This thread first passes the file on, which only one can do, as that has to be in order; then it
/// reads pieces with the others. So no processor is idle while there is a piece left.
///
/// - Parameters:
///   - file: A regular file, open for reading until this returns; it holds text.
///   - size: Its size in bytes.
///   - options: How to read what no format describes.
///   - pieces: How many pieces to cut the file into; as its size says if nil. What a sum of decimals
///     is rounded to depends on them, so they do not depend on the machine.
///   - pass: Called with all bytes of the file, in order and on this thread, before this returns.
/// - Throws: A ``Refusal``, as of reading it in one.
/// - Returns: What it says, exactly as reading it in one does.
/// - Complexity: O(*n*) in its bytes, in memory for its distinct values only.
public func readInPieces(
  _ file: CInt, size: Int, options: ReadingOptions, pieces: Int? = nil,
  pass: (ArraySlice<UInt8>) -> Void = { _ in }
) throws(Refusal) -> Reading {
  var reader = try begin(FileRangeSource(file, range: 0..<size), options.delimiter)
  let header = try header(&reader)
  let ranges: [Range<Int>]
  do throws(TableFault) {
    // A byte of a line feed's value can be half a character there.
    let isWide = reader.encoding == .utf16LittleEndian || reader.encoding == .utf16BigEndian
    ranges = try CSVSplit.pieces(
      of: file, behind: reader.nextOffset, size: size,
      count: isWide ? 1 : pieces ?? max(2, min(size / leastPiece, mostPieces)))
  } catch {
    throw Refusal(error)
  }
  let ahead = ReadAhead(file, size: size)
  if options.mapping != nil {
    let table = try MappedTable(options, header: header)
    return try read(PieceQueue(file, ranges, like: reader, table, ahead), ahead, pass)
  }
  let table = try CBPEncounters(header)
  return try read(PieceQueue(file, ranges, like: reader, table, ahead), ahead, pass)
}

/// Small enough that threads end together, and large enough that merging is little beside reading.
private let leastPiece = 1 << 23
private let mostPieces = 32

private func read<Table: DividedTable>(
  _ queue: PieceQueue<Table>, _ ahead: ReadAhead, _ pass: (ArraySlice<UInt8>) -> Void
) throws(Refusal) -> Reading {
  let helpers = helpers(max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1, 3)), queue)
  let failure: TableFault?
  do throws(TableFault) {
    try ahead.forEach(pass)
    failure = nil
  } catch {
    failure = error
  }
  queue.work()
  // They use the file: they have to end first, whatever came of it.
  helpers.join()
  if let failure { throw Refusal(failure) }
  return try queue.reading()
}

/// Begins to read on some threads; each begins the next, and ends behind it.
private func helpers<Table: DividedTable>(
  _ count: Int, _ queue: PieceQueue<Table>
) -> Worker<Void> {
  Worker {
    let next = count > 1 ? helpers(count - 1, queue) : nil
    queue.work()
    next?.join()
  }
}

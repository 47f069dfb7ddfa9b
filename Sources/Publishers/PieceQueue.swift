import Synchronization
import Tables

/// The pieces of a file, which several threads take in turn and put together in order.
///
/// Where a piece begins is a guess; see ``CSVSplit`` for how it shows whether that was right. Once it
/// was wrong, or anything else is, the pieces before are kept and the rest is read in one: so that
/// faults are those of reading the whole in one, with their lines.
final class PieceQueue<Table: DividedTable>: Sendable {
  private let file: CInt
  private let pieces: [Range<Int>]
  private let delimiter: CSVDelimiter
  private let width: Int?
  private let empty: Table
  private let ahead: ReadAhead
  private let state: Mutex<State>

  private struct State: Sendable {
    /// The first piece that nobody has taken.
    var next = 0
    /// What was read and waits for a piece before it.
    ///
    /// Threads take the pieces in order, so that few wait and memory does not grow with their number.
    var waiting: [Int: Piece] = [:]
    /// What the first pieces say, and how many those are.
    var merged: Table
    var count = 0
    /// How many lines they have.
    var lines = 0
    /// Their encoding, once one of them has more than ASCII.
    var encoding: TextEncoding?
  }

  /// What one piece says.
  private struct Piece: Sendable {
    let table: Table
    let lines: Int
    /// Its encoding, if it has more than ASCII.
    let encoding: TextEncoding?
  }

  /// Pieces of which none was read.
  ///
  /// - Parameters:
  ///   - file: A regular file, open for reading for as long as this is used.
  ///   - pieces: Ranges that follow each other to the file's end: those of ``CSVSplit``.
  ///   - reader: What has read the header, which tells the shape of all rows.
  ///   - empty: The table without a row.
  ///   - ahead: What whoever reads a piece also reads for another thread.
  init(
    _ file: CInt, _ pieces: [Range<Int>], like reader: borrowing CSVReader<FileRangeSource>,
    _ empty: Table, _ ahead: ReadAhead
  ) {
    self.file = file
    self.pieces = pieces
    delimiter = reader.delimiter
    width = reader.width
    self.empty = empty
    self.ahead = ahead
    state = Mutex(State(merged: empty))
  }

  /// Reads pieces for as long as there are any that nobody has taken.
  func work() {
    while let index = take() { put(try? piece(index), at: index) }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < pieces.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func piece(_ index: Int) throws(Refusal) -> Piece {
    var table = empty
    var reader = try reader(of: pieces[index], line: 1, encoding: nil)
    try table.read(&reader)
    return Piece(table: table, lines: reader.nextLine - 1, encoding: reader.statedEncoding)
  }

  /// Takes in a piece and those that have waited for it; one that is not there ends everything.
  private func put(_ piece: Piece?, at index: Int) {
    state.withLock { state in
      state.waiting[index] = piece
      if piece == nil { state.next = pieces.count }
      // With the lock held: to merge is little beside reading, and others seldom have to wait.
      while let piece = state.waiting.removeValue(forKey: state.count) {
        guard merge(piece, into: &state) else {
          state.next = pieces.count
          return
        }
      }
    }
  }

  private func merge(_ piece: Piece, into state: inout State) -> Bool {
    // The first characters that are not ASCII decide for all of a file.
    if let encoding = piece.encoding {
      guard encoding == state.encoding ?? encoding else { return false }
      state.encoding = encoding
    }
    if state.count == 0 {
      state.merged = piece.table
    } else {
      guard (try? state.merged.merge(piece.table, behind: state.lines)) != nil else { return false }
    }
    state.count += 1
    state.lines += piece.lines
    return true
  }

  /// What the file says, once all threads have done their ``work()``.
  func reading() throws(Refusal) -> Reading {
    let (count, lines, encoding) = state.withLock { ($0.count, $0.lines, $0.encoding) }
    var table = state.withLock { $0.merged }
    if count < pieces.count {
      let rest = pieces[count].lowerBound..<pieces[pieces.count - 1].upperBound
      var reader = try reader(of: rest, line: lines + 1, encoding: encoding)
      try table.read(&reader)
    }
    return try table.reading()
  }

  /// A reader of the rows in a range that begins with a piece; behind the header, if that is in it.
  private func reader(
    of range: Range<Int>, line: Int, encoding: TextEncoding?
  ) throws(Refusal) -> CSVReader<HelpingSource> {
    do throws(TableFault) {
      let isFirst = range.lowerBound == pieces[0].lowerBound
      var reader = try CSVReader(
        HelpingSource(FileRangeSource(file, range: range), ahead), delimiter: delimiter,
        encoding: encoding, mayHaveMark: isFirst, firstLine: line)
      reader.width = width
      if isFirst { _ = try reader.next() }
      return reader
    } catch {
      throw Refusal(error)
    }
  }
}

import CScan

/// What stands between two fields.
public enum CSVDelimiter: UInt8, CaseIterable, Hashable, Sendable {
  /// `,`
  case comma = 0x2C
  /// `;`
  case semicolon = 0x3B
  /// A tab.
  case tab = 0x09
  /// `|`
  case bar = 0x7C
}

extension CSVDelimiter {
  /// Detects the delimiter from the beginning of a text.
  ///
  /// The text is scanned with each candidate. The one wins with which the most rows have the
  /// commonest number of fields, then the one with more fields, then the earlier case; a comma where
  /// none divides any row.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the text, as UTF-8.
  ///   - isWhole: Whether it is all of the text.
  /// - Returns: The delimiter.
  /// - Complexity: O(*n*), for at most 64 KiB.
  public static func detected(in bytes: Span<UInt8>, isWhole: Bool) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, rows: 0, fields: 1)
    for candidate in allCases {
      let widths = candidate.rowWidths(in: bytes, isWhole: isWhole)
      var counts: [Int: Int] = [:]
      for width in widths where width > 1 { counts[width, default: 0] += 1 }
      for (fields, rows) in counts where (rows, fields) > (best.rows, best.fields) {
        best = (candidate, rows, fields)
      }
    }
    return best.delimiter
  }

  private func rowWidths(in bytes: Span<UInt8>, isWhole: Bool) -> [Int] {
    let capacity = 1 << 13
    let count = min(bytes.count, 1 << 16)
    var scan = scan()
    var ends = [UInt32](repeating: 0, count: capacity)
    var rows = [UInt32](repeating: 0, count: capacity)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          let output = unsafe scan_output(
            ends: ends.baseAddress, rows: rows.baseAddress, capacity: UInt32(capacity))
          let isLast = isWhole && count == bytes.count
          let scanned = unsafe scan_rows(
            bytes.baseAddress, 0, count, isLast, rawValue, &scan, output)
          if isLast, scanned == count, Int(scan.field_start) < count || scan.rows_count == 0 {
            unsafe scan_finish(count, &scan, output)
          }
        }
      }
    }
    // A first row longer than the sample counts by the part of it that is there.
    if scan.rows_count == 0 { return [Int(scan.ends_count) + 1] }
    var before: UInt32 = 0
    return rows[..<Int(scan.rows_count)].map { row in
      let upTo = row & UInt32(SCAN_ROW_COUNT)
      defer { before = upTo }
      return Int(upTo - before)
    }
  }
}

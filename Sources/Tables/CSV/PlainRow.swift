/// A copy of a row's fields without quotes and escapes, for the few rows that have doubled quotes.
@usableFromInline
struct PlainRow {
  enum Irregularity {
    case none
    case textAfterQuote
  }

  @usableFromInline var isInUse = false
  @usableFromInline private(set) var bytes: [UInt8] = []
  /// As the scan's: a field begins one byte behind the end of that before.
  @usableFromInline private(set) var ends: [UInt32] = []

  mutating func begin() {
    isInUse = true
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a field as it stands in the file.
  mutating func append(_ field: ArraySlice<UInt8>, isQuoted: Bool) -> Irregularity {
    if !ends.isEmpty { bytes.append(0) }
    var irregularity = Irregularity.none
    if isQuoted {
      irregularity = appendQuoted(field.dropFirst())
    } else {
      bytes.append(contentsOf: field)
    }
    ends.append(UInt32(bytes.count))
    return irregularity
  }

  private mutating func appendQuoted(_ field: ArraySlice<UInt8>) -> Irregularity {
    var index = field.startIndex
    while index < field.endIndex {
      let byte = field[index]
      index += 1
      if byte == 0x22 {
        guard index < field.endIndex else { return .none }
        guard field[index] == 0x22 else {
          bytes.append(contentsOf: field[index...])
          return .textAfterQuote
        }
        index += 1
      }
      bytes.append(byte)
    }
    return .none
  }
}

/// The strings that a workbook's cells name by number, one behind the other.
struct SharedStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// Where in `bytes` a string is; nil if there is none with the number.
  subscript(index: Int) -> Range<UInt32>? {
    guard ends.indices.contains(index) else { return nil }
    return (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  mutating func append(_ string: [UInt8]) {
    bytes.append(contentsOf: string)
    ends.append(UInt32(bytes.count))
  }
}

/// Reads `sharedStrings.xml`: of each item the text of its runs, without that on pronunciation.
final class SharedStringsHandler: XMLHandler {
  private let limits: WorkbookLimits
  private var text = CellText()
  private(set) var strings = SharedStrings()

  init(limits: WorkbookLimits) {
    self.limits = limits
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    if name.isEqual(to: "si") {
      text.removeAll()
    } else {
      wantsText = text.start(name)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe text.append(bytes)
    if text.bytes.count > limits.cellBytes {
      fault = TableFault(.cellTooLong(limit: limits.cellBytes))
    }
  }

  override func end(_ name: XMLText) {
    if name.isEqual(to: "si") {
      text.unescape()
      strings.append(text.bytes)
      if strings.bytes.count > limits.sharedStringBytes {
        fault = TableFault(.tooMany("bytes of shared strings", limit: limits.sharedStringBytes))
      } else if strings.count > limits.sharedStrings {
        fault = TableFault(.tooMany("shared strings", limit: limits.sharedStrings))
      }
    } else {
      text.end(name)
      wantsText = false
    }
  }
}

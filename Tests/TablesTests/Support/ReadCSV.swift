import Tables

/// All that a text of delimited values holds.
struct ReadCSV: Equatable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var irregularities: [TableFault] = []

  init<Source: ByteSource & ~Copyable>(_ reader: consuming CSVReader<Source>) throws(TableFault) {
    while try reader.next() {
      let row = reader.row
      var fields: [String] = []
      for index in 0..<row.count { fields.append(row.string(index)) }
      rows.append(fields)
      lines.append(row.line)
    }
    irregularities = reader.irregularities
  }

  init(_ text: String, delimiter: CSVDelimiter? = .comma) throws(TableFault) {
    try self.init(bytes: Array(text.utf8), delimiter: delimiter)
  }

  init(bytes: [UInt8], delimiter: CSVDelimiter? = .comma) throws(TableFault) {
    try self.init(CSVReader(MemorySource(bytes), delimiter: delimiter))
  }
}

package import Tables

/// All that a text of delimited values holds.
package struct ReadCSV: Equatable {
  package var rows: [[String]] = []
  package var lines: [Int] = []
  package var irregularities: [TableFault] = []

  package init<Source: ByteSource & ~Copyable>(_ reader: consuming CSVReader<Source>)
    throws(TableFault)
  {
    while try reader.next() {
      let row = reader.row
      var fields: [String] = []
      for index in 0..<row.count { fields.append(row.string(index)) }
      rows.append(fields)
      lines.append(row.line)
    }
    irregularities = reader.irregularities
  }

  package init(_ text: String, delimiter: CSVDelimiter? = .comma) throws(TableFault) {
    try self.init(bytes: Array(text.utf8), delimiter: delimiter)
  }

  package init(bytes: [UInt8], delimiter: CSVDelimiter? = .comma) throws(TableFault) {
    try self.init(CSVReader(MemorySource(bytes), delimiter: delimiter))
  }
}

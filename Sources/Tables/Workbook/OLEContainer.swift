/// The names in an OLE container: enough to say which kind of workbook cannot be read.
///
/// Source: [MS-CFB], "Compound File Binary File Format", 2.2 and 2.6.
struct OLEContainer {
  /// The names of the first streams; some container may keep its others where they are not looked for.
  let names: Set<String>

  init(_ bytes: any RandomAccessBytes) throws(TableFault) {
    var names: Set<String> = []
    let header = try bytes.bytes(0..<min(bytes.count, 512))
    guard header.count == 512, 7...12 ~= header.integer16(at: 30) else {
      self.names = []
      return
    }
    let sectorSize = 1 << header.integer16(at: 30)
    let start = (header.integer32(at: 48) + 1) * sectorSize
    // The directory's first sector; those that follow are found by way of a table, but in the
    // containers of interest they follow it in the file as well.
    let end = min(bytes.count, start + max(sectorSize, 4096))
    guard start < end else {
      self.names = []
      return
    }
    let directory = try bytes.bytes(start..<end)
    for entry in stride(from: 0, through: directory.count - 128, by: 128) {
      let length = directory.integer16(at: entry + 64)
      guard 2...64 ~= length else { continue }
      let units = (0..<length / 2 - 1).map { UInt16(directory.integer16(at: entry + $0 * 2)) }
      names.insert(String(decoding: units, as: UTF16.self))
    }
    self.names = names
  }
}

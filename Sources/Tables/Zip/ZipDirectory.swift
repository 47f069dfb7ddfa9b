/// The central directory of an archive, checked.
struct ZipDirectory {
  private(set) var entries: [ZipArchive.Entry] = []

  init(in bytes: any RandomAccessBytes, limits: UnpackLimits) throws(TableFault) {
    let end = try EndRecord(in: bytes)
    guard end.entryCount <= limits.entries else {
      throw TableFault(.tooManyEntries(limit: limits.entries))
    }
    let directory = try bytes.bytes(end.directory)
    var position = 0
    for _ in 0..<end.entryCount {
      guard position + 46 <= directory.count, directory.integer32(at: position) == 0x0201_4B50
      else {
        throw TableFault(.corrupt("directory ends too early"))
      }
      let length =
        46 + directory.integer16(at: position + 28) + directory.integer16(at: position + 30)
        + directory.integer16(at: position + 32)
      guard position + length <= directory.count else {
        throw TableFault(.corrupt("directory ends too early"))
      }
      entries.append(try Self.entry(directory, at: position))
      position += length
    }
    try bound(by: end.directory.lowerBound)
  }

  private static func entry(
    _ directory: [UInt8], at position: Int
  ) throws(TableFault) -> ZipArchive.Entry {
    let nameStart = position + 46
    let rawName = Array(directory[nameStart..<nameStart + directory.integer16(at: position + 28)])
    let packedSize = directory.integer32(at: position + 20)
    let size = directory.integer32(at: position + 24)
    let offset = directory.integer32(at: position + 42)
    guard packedSize != 0xFFFF_FFFF, size != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else {
      throw TableFault(.unsupported("ZIP64"))
    }
    return ZipArchive.Entry(
      name: String(decoding: rawName, as: UTF8.self), size: size, packedSize: packedSize,
      checksum: UInt32(truncatingIfNeeded: directory.integer32(at: position + 16)),
      isEncrypted: directory.integer16(at: position + 8) & 1 != 0,
      method: directory.integer16(at: position + 10), rawName: rawName, place: offset..<offset)
  }

  /// Gives each entry its bound, and throws where one reaches into the next.
  ///
  /// Bombs without nesting let thousands of entries share one piece of data (Fifield 2019).
  private mutating func bound(by directoryStart: Int) throws(TableFault) {
    let order = entries.indices.sorted {
      entries[$0].place.lowerBound < entries[$1].place.lowerBound
    }
    var bound = directoryStart
    for index in order.reversed() {
      let entry = entries[index]
      let start = entry.place.lowerBound
      guard start + 30 + entry.rawName.count + entry.packedSize <= bound else {
        throw TableFault(.corrupt("entries overlap"), at: .entry(entry.name))
      }
      entries[index].place = start..<bound
      bound = start
    }
  }
}

/// The record at the end of an archive that says where its directory is.
private struct EndRecord {
  let entryCount: Int
  let directory: Range<Int>

  init(in bytes: any RandomAccessBytes) throws(TableFault) {
    // 22 bytes, and a comment of up to 65 535.
    let start = max(0, bytes.count - 22 - 0xFFFF)
    let tail = try bytes.bytes(start..<bytes.count)
    var position = tail.count - 22
    while position >= 0 {
      let isRecord =
        tail.integer32(at: position) == 0x0605_4B50
        && position + 22 + tail.integer16(at: position + 20) == tail.count
      if isRecord { break }
      position -= 1
    }
    guard position >= 0 else { throw TableFault(.truncated) }
    let locator = position - 20
    if locator >= 0, tail.integer32(at: locator) == 0x0706_4B50 {
      throw TableFault(.unsupported("ZIP64"))
    }
    guard tail.integer16(at: position + 4) == 0, tail.integer16(at: position + 6) == 0,
      tail.integer16(at: position + 8) == tail.integer16(at: position + 10)
    else { throw TableFault(.unsupported("an archive split in parts")) }
    entryCount = tail.integer16(at: position + 10)
    let size = tail.integer32(at: position + 12)
    let offset = tail.integer32(at: position + 16)
    guard offset + size <= start + position else {
      throw TableFault(.corrupt("directory lies outside of the archive"))
    }
    directory = offset..<offset + size
  }
}

/// A ZIP archive, read by its central directory.
///
/// The whole directory is checked before any entry is read: entries may not overlap each other or
/// the directory, and no two may bear one name, so that what is shown is what is read. Split
/// archives, ZIP64, encryption and methods other than "stored" and "deflated" are refused by name.
///
/// Source: APPNOTE.TXT, the ".ZIP File Format Specification" by PKWARE, 6.3.10.
public struct ZipArchive: Sendable {
  /// A file in an archive.
  public struct Entry: Hashable, Sendable {
    /// The name, with `/` between folders, as it stands in the archive.
    public let name: String
    /// How many bytes it has, by the archive's word; more are never read.
    public let size: Int

    let packedSize: Int
    let checksum: UInt32
    let isEncrypted: Bool
    let method: Int
    let rawName: [UInt8]
    /// Where the entry begins, and where the next one or the directory does.
    var place: Range<Int>
  }

  /// The entries in the directory's order.
  public let entries: [Entry]

  private let bytes: any RandomAccessBytes
  private let limits: UnpackLimits
  private let indices: [String: Int]

  /// Reads the directory of an archive.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limits: What is too much.
  /// - Throws: ``TableFault/Kind/truncated``, ``TableFault/Kind/corrupt(_:)``,
  ///   ``TableFault/Kind/unsupported(_:)``, ``TableFault/Kind/tooManyEntries(limit:)``.
  /// - Complexity: O(*n* log *n*) in entries.
  public init(
    _ bytes: any RandomAccessBytes, limits: UnpackLimits = UnpackLimits()
  ) throws(TableFault) {
    self.bytes = bytes
    self.limits = limits
    entries = try ZipDirectory(in: bytes, limits: limits).entries
    var indices: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard indices.updateValue(index, forKey: entry.name) == nil else {
        throw TableFault(.corrupt("two entries of one name"), at: .entry(entry.name))
      }
    }
    self.indices = indices
  }

  /// The entry with a name.
  ///
  /// - Parameter name: The name, exactly.
  /// - Returns: The entry, or nil if there is none.
  /// - Complexity: O(1).
  public func entry(named name: String) -> Entry? {
    indices[name].map { entries[$0] }
  }

  /// Begins to read an entry.
  ///
  /// - Parameter entry: An entry of this archive.
  /// - Returns: Its bytes; reading them throws if they are corrupt, or more than the entry says.
  /// - Throws: ``TableFault/Kind/encrypted``, ``TableFault/Kind/unsupported(_:)``,
  ///   ``TableFault/Kind/corrupt(_:)``, or a breach of the limits.
  public func open(_ entry: Entry) throws(TableFault) -> ZipEntrySource {
    let place = TableFault.Place.entry(entry.name)
    guard !entry.isEncrypted else { throw TableFault(.encrypted, at: place) }
    guard entry.method == 0 || entry.method == 8 else {
      throw TableFault(.unsupported("compression method \(entry.method)"), at: place)
    }
    guard entry.size <= limits.bytes else {
      throw TableFault(.tooManyBytes(limit: limits.bytes), at: place)
    }
    // The name and a field of extras stand again before the data; only here are their lengths known.
    let header = try bytes.bytes(entry.place.lowerBound..<entry.place.lowerBound + 30)
    let nameLength = header.integer16(at: 26)
    let start = entry.place.lowerBound + 30 + nameLength + header.integer16(at: 28)
    let data = start..<start + entry.packedSize
    guard header.integer32(at: 0) == 0x0403_4B50, nameLength == entry.rawName.count,
      data.upperBound <= entry.place.upperBound
    else { throw TableFault(.corrupt("entry does not match the directory"), at: place) }
    let nameStart = entry.place.lowerBound + 30
    guard try bytes.bytes(nameStart..<nameStart + nameLength) == entry.rawName else {
      throw TableFault(.corrupt("entry has another name than in the directory"), at: place)
    }
    return try ZipEntrySource(entry, data: data, of: bytes, limits: limits)
  }
}

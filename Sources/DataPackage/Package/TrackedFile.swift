import System

/// A file of the package that is read again when it has changed, and of which the last good
/// version is kept.
struct TrackedFile<Content: Equatable & Sendable>: Sendable {
  /// What reading a version of the file came to.
  struct Version: Sendable {
    /// What is in it, or nil where it is bad as a whole.
    let content: Content?
    /// What is wrong in it.
    let faults: FaultList
    /// How many of its rows were left out.
    var badRows = 0
  }

  /// The last good version.
  private(set) var content: Content?
  /// When that was last written, in nanoseconds since 1970.
  private(set) var modified: Int?
  /// How many rows of it were left out.
  private(set) var badRows = 0
  /// What is wrong in the version last read, good or not.
  private(set) var faults = FaultList(limit: 0)
  /// Why the file could not be read, if so.
  private(set) var fileFault: FileFault?
  /// Whether the version last read is the good one.
  private(set) var isGood = false
  /// Whether it was left for the next reading because it was being written.
  private(set) var isSettling = false

  /// The version last read; nil where the file has to be read again whatever it is.
  private(set) var identity: FileIdentity?

  /// Reads the file again if it has changed.
  ///
  /// A file that was written to moments ago may be half written and is left for the next reading,
  /// unless there is no earlier version to show meanwhile. A version counts only if the file did
  /// not change while it was read.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - folder: The package's folder.
  ///   - limit: The most bytes it may have.
  ///   - moment: When this is.
  ///   - read: Reads a version.
  /// - Returns: Whether there is a new good version that differs from the one before.
  mutating func refresh(
    _ path: String, in folder: borrowing Folder, limit: Int, at moment: ReadingMoment,
    read: (borrowing OpenFile) throws(FileFault) -> Version
  ) -> Bool {
    isSettling = false
    do throws(FileFault) {
      for _ in 0..<3 {
        let file = try folder.open(path)
        if file.identity == identity { return false }
        let isWhole = file.identity.isSettled(moment)
        isSettling = !isWhole
        if !isWhole, content != nil { return false }
        guard file.identity.size <= limit else { throw .tooLarge(limit: limit) }
        let version = try read(file)
        guard file.isUnchanged() else { continue }
        // Unsettled, it may still change within the same tick of the clock that stamps files.
        identity = isWhole ? file.identity : nil
        return accept(version, modified: file.identity.modified)
      }
      throw .changing
    } catch {
      identity = nil
      isGood = false
      fileFault = error
      isSettling = error == .changing
      return false
    }
  }

  private mutating func accept(_ version: Version, modified: Int) -> Bool {
    fileFault = nil
    faults = version.faults
    isGood = version.content != nil
    guard let content = version.content else { return false }
    self.modified = modified
    badRows = version.badRows
    guard content != self.content else { return false }
    self.content = content
    return true
  }
}

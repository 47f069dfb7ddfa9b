import Tables

/// A table of the package with the last good version of its file.
struct TrackedTable: Sendable {
  var resource: Descriptor.Resource
  var file = TrackedFile<Table>()

  /// Reads the table's file again if it has changed.
  ///
  /// - Returns: Whether there is a new good version that differs from the one before.
  mutating func refresh(
    in folder: borrowing Folder, limits: PackageLimits, settling: Int,
    progress: ReadingProgress? = nil
  ) -> Bool {
    let resource = resource
    return file.refresh(
      resource.path.text, in: folder, limit: limits.tableBytes, at: .present(settling: settling)
    ) { file throws(FileFault) in
      let reading = TableReading(file, as: resource, limits: limits, progress: progress)
      return TrackedFile.Version(
        content: reading.table, faults: reading.faults, badRows: reading.badRows)
    }
  }
}

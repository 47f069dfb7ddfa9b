import App
import Board

/// Writes every fault of a data package to the standard output, and a summary after them.
func check(_ folder: DataFolder) -> ExitStatus {
  let reading = PackageReadings(of: folder.place).next()
  let faults = reading.faults
  let rows = reading.files.reduce(0) { $0 + $1.rows }
  let summary =
    "\(counted(reading.files.count, "file")), \(counted(rows, "row")), "
    + (faults.isEmpty ? "no faults" : counted(faults.count, "fault"))
  let written = writeOutput((faults + [summary]).map { $0 + "\n" }.joined())
  guard written == .done else { return written }
  return faults.isEmpty ? .done : .faultyData
}

/// A number of things in words: `1 file`, `2 files`.
private func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}

import App
import Board

/// Writes every fault of a data package to the standard output, and a summary after them.
func check(_ folder: DataFolder) -> ExitStatus {
  let reading = PackageReadings(of: folder.place).next()
  let faults = reading.faults
  let rows = reading.files.reduce(0) { $0 + $1.rows }
  let summary =
    "\(reading.files.count) files, \(rows) rows, "
    + (faults.isEmpty ? "no faults" : faults.count == 1 ? "1 fault" : "\(faults.count) faults")
  let written = writeOutput((faults + [summary]).map { $0 + "\n" }.joined())
  guard written == .done else { return written }
  return faults.isEmpty ? .done : .faultyData
}

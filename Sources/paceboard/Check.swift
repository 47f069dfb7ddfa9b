import App
import Board
import DataPackage
import Model
import Settings

/// Writes every fault of a data package to the standard output, and a summary after them.
///
/// - Parameters:
///   - folder: Where the package is.
///   - today: The present day, behind which nothing can have been counted or published.
/// - Returns: Whether it has faults, warnings included.
func check(_ folder: DataFolder, today: Day) -> ExitStatus {
  let package = PackageReading.check(folder.place, today: today)
  let count = package.faultCount
  let rows = package.files.reduce(0) { $0 + $1.rows }
  let summary =
    "\(counted(package.files.count, "file")), \(counted(rows, "row")), "
    + (count == 0 ? "no faults" : counted(count, "fault"))
  let written = writeOutput((package.faultLines + [summary]).map { $0 + "\n" }.joined())
  guard written == .done else { return written }
  return count == 0 ? .done : .faultyData
}

/// Writes the faults of a data package and how the rules of the settings stand, for a timetable.
///
/// Nothing is run and nothing remembered: whoever calls it decides what to do about its status. A
/// rule for new data holds on the day of a publication and the one after it.
///
/// - Returns: That the data or the rules have faults, else that a rule holds, else that all is well.
func checkAlerts(_ folder: DataFolder, _ settings: Settings, today: Day) -> ExitStatus {
  let package = PackageReading.check(folder.place, today: today)
  let faults = package.faultLines + settings.panels(of: package.dataset).faults.map(\.description)
  var lines = faults
  var isAlert = false
  for alert in settings.alerts.map(\.alert) {
    let reading = package.dataset.reading(of: alert, today: today)
    let word: String
    switch reading.state {
    case .holds: (word, isAlert) = ("alert", true)
    case .fails: word = "ok"
    case .between: word = "in doubt"
    case .unknown: word = "unknown"
    }
    lines.append("\(word): \(alert.name): \(reading.text)")
  }
  if settings.alerts.isEmpty { lines.append("no alerts in the settings") }
  let written = writeOutput(lines.map { $0 + "\n" }.joined())
  guard written == .done else { return written }
  return !faults.isEmpty ? .faultyData : isAlert ? .alert : .done
}

/// A number of things in words: `1 file`, `2 files`.
private func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}

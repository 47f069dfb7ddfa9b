import FuzzSupport
import Settings

/// The settings' file while the program runs: taken as a whole or not at all.
@c(LLVMFuzzerTestOneInput)
public func fuzzSettings(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  let environment = Environment { _ in nil }
  let good = SettingsFile(path: "good.toml", bytes: Array("refresh = \"5s\"\nmouse = false\n".utf8))
  let file = SettingsFile(path: "config.toml", bytes: input.bytes)
  guard var live = try? LiveSettings(environment: environment, file: good) else {
    require(false, "the good file is good")
    return 0
  }
  let before = live.settings
  let outcome = live.take(.success(file))
  do throws(SettingsFaults) {
    let fresh = try Settings.effective(environment: environment, file: file)
    require(live.settings == fresh && live.faults.isEmpty, "a good file is taken as a whole")
    require(!fresh.listing.isEmpty, "settings can be listed")
    for warning in fresh.warnings {
      require(warning.severity == .warning, "what is taken has no errors: \(warning)")
      requireSafe(warning.description)
    }
  } catch {
    require(outcome == .refused, "a file with faults is refused")
    require(live.settings == before, "a file with faults changes nothing")
    require(live.faults == error.faults, "the faults are told")
    require(error.faults.contains { $0.severity == .error }, "what is refused has an error")
    for fault in error.faults { requirePlaced(fault, in: input) }
  }
  _ = live.take(.success(good))
  require(live.settings == before && live.faults.isEmpty, "the good file is good again")
  return 0
}

private func requirePlaced(_ fault: SettingsFault, in input: FuzzInput) {
  requireSafe(fault.description)
  guard case .file(_, let line, let column) = fault.origin else {
    return require(false, "the fault is in the file: \(fault)")
  }
  let lines = input.bytes.count { $0 == 0x0A } + 1
  require(line >= 1 && line <= lines, "the line is there: \(fault)")
  require(column >= 1 && column <= input.bytes.count + 1, "the column is there: \(fault)")
}

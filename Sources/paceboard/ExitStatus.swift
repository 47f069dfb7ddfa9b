/// What the process ends with.
enum ExitStatus: Int32, Error {
  /// Everything asked for was done.
  case done = 0
  /// The data has faults, which were listed.
  case faultyData = 1
  /// The arguments cannot be followed, which was explained.
  case wrongUsage = 2
  /// The terminal cannot be used, which was explained.
  case noTerminal = 3
  /// Something that the settings watch for has come about, and the data has no faults.
  case alert = 4
  /// The system or the program itself failed.
  case failure = 70
}

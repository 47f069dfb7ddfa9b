import Glibc
import Model

/// The folder of a package into which files are dropped to be imported.
///
/// What was imported goes to `done` in it, what was not to `refused`, each with its report beside
/// it. Hidden files and lock files stay where they are.
public struct Inbox: Sendable {
  /// The package's data folder.
  public let folder: String
  /// How to import.
  public let options: ImportOptions

  /// Creates an inbox; nothing is looked at yet.
  ///
  /// - Parameters:
  ///   - folder: The package's data folder.
  ///   - options: How to import.
  public init(folder: String, options: ImportOptions = ImportOptions()) {
    self.folder = folder
    self.options = options
  }

  /// The inbox's own folder.
  public var path: String { "\(folder)/inbox" }

  /// Imports what was dropped, and moves it away.
  ///
  /// - Parameters:
  ///   - settled: How many seconds a file must have been left alone to count as whole: it may still
  ///     be being copied here.
  ///   - progress: Called now and then, on the same thread.
  /// - Returns: What became of each file; none where nothing was dropped.
  public func process(
    settled: Int = 2, progress: @escaping (ImportProgress) -> Void = { _ in }
  ) -> [FileOutcome] {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let latest = now.tv_sec - settled
    let files = FoundFile.all(in: [path])
      .filter { $0.reasonToSkip == nil && $0.isRegular && $0.modified <= latest }
    guard !files.isEmpty else { return [] }
    var run = ImportRun(folder: folder, options: options, progress: progress)
    let outcomes = run.run(files)
    for outcome in outcomes { put(outcome) }
    return outcomes
  }

  /// Moves a file to where it belongs, with its report; one that cannot be moved stays.
  private func put(_ outcome: FileOutcome) {
    let place: String
    switch outcome.result {
    case .taken: place = "\(path)/done"
    case .refused: place = "\(path)/refused"
    // The file may be good: it is tried again.
    case .failed, .skipped: return
    }
    _ = unsafe mkdir(place, 0o755)
    let name = outcome.path.split(separator: "/").last.map(String.init) ?? ""
    guard let free = free(name, in: place) else { return }
    write(outcome.lines.joined(separator: "\n") + "\n", to: "\(place)/\(free).report.txt")
    _ = unsafe rename(outcome.path, "\(place)/\(free)")
  }

  /// The name, or with a number before it where a file has it already.
  private func free(_ name: String, in place: String) -> String? {
    for number in 1..<10_000 {
      let candidate = number == 1 ? name : "\(number)-\(name)"
      if unsafe access("\(place)/\(candidate)", F_OK) != 0 { return candidate }
    }
    return nil
  }

  private func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "we") else { return }
    defer { unsafe fclose(file) }
    _ = unsafe fputs(text, file)
  }
}

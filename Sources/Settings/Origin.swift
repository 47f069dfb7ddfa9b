internal import Text

/// Where a value comes from, and so where a fault in it is to be mended.
public enum Origin: Hashable, Sendable {
  /// Nobody set it: the program's own choice.
  case standard
  /// A file; the line and column from 1, both 0 for the file as a whole. Columns count Unicode
  /// scalars.
  case file(path: String, line: Int, column: Int)
  /// A variable of the environment, by its name.
  case environment(String)
  /// A word of the command line, as it is spelled there, such as `--theme`.
  case flag(String)
}

extension Origin: CustomStringConvertible {
  /// The origin in one line, safe to show: `default`, `/home/u/config.toml:3:9`, `$NO_COLOR`,
  /// `--theme`.
  public var description: String {
    switch self {
    case .standard: "default"
    case .file(let path, 0, _): visible(path)
    case .file(let path, let line, let column): "\(visible(path)):\(line):\(column)"
    case .environment(let name): "$\(visible(name))"
    case .flag(let name): visible(name)
    }
  }
}

extension Origin: Comparable {
  /// Whether one stands before another in a report: files by line and column, then the
  /// environment, then the command line.
  public static func < (left: Origin, right: Origin) -> Bool {
    switch (left, right) {
    case (.file(_, let line, let column), .file(_, let otherLine, let otherColumn)):
      (line, column) < (otherLine, otherColumn)
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .standard: 0
    case .file: 1
    case .environment: 2
    case .flag: 3
    }
  }
}

public import Embedded

/// Where a package is.
public enum PackagePlace: Sendable {
  /// In a folder, whose files may change at any time.
  case folder(String)
  /// In the program, where nothing of it ever changes.
  case program([EmbeddedFile])

  /// The package that ships, as it lies in the program.
  public static var builtIn: PackagePlace { .program(Embedded.data) }

  /// Whether it lies in the program.
  public var isBuiltIn: Bool { if case .program = self { true } else { false } }
}

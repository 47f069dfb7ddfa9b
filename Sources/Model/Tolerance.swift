/// How far two figures may lie apart and still say the same.
///
/// Shares of the value itself. Monthly figures of one publisher moved by at most 0.46 % after
/// their first publication in the releases of 2024 to 2026, hence half a percent for an exact
/// one; "about" in the reports read is good for one twentieth. A share in percent is printed
/// rounded to whole points, and a twentieth of it would hide most differences: it may be half a
/// point off, or one point where it is about.
public enum Tolerance {
  /// For a value stated as exact.
  public static let exact = 0.005
  /// For a value stated as about.
  public static let about = 0.05
  /// Points, for a share in percent stated as exact.
  public static let exactPoints = 0.5
  /// Points, for a share in percent stated as about.
  public static let aboutPoints = 1.0
}

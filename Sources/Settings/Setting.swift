/// A value and where it comes from.
public struct Setting<Value> {
  /// What holds.
  public let value: Value
  /// Who said so.
  public let origin: Origin

  /// Creates a setting.
  public init(_ value: Value, from origin: Origin = .standard) {
    self.value = value
    self.origin = origin
  }
}

extension Setting: Equatable where Value: Equatable {}
extension Setting: Hashable where Value: Hashable {}
extension Setting: Sendable where Value: Sendable {}

import Glibc

/// How values become heights: the range of an axis and its round ticks.
public struct Scale: Hashable, Sendable {
  /// How distances grow with values.
  public enum Kind: Hashable, Sendable {
    /// Equal differences, equal distances.
    case linear
    /// Equal ratios, equal distances: for lines and dots only, never for bars or areas.
    case logarithmic
  }

  /// How distances grow with values.
  public let kind: Kind
  /// The value at the foot.
  public let lower: Double
  /// The value at the top, greater than `lower`.
  public let upper: Double
  /// Round values inside the range, ascending.
  public let ticks: [Double]

  /// Creates a scale as it is given.
  ///
  /// - Parameters:
  ///   - kind: How distances grow with values.
  ///   - lower: The value at the foot; of a logarithmic scale more than 0.
  ///   - upper: The value at the top; raised where it is not above `lower`.
  ///   - ticks: The values to label; those outside of the range are left out.
  public init(_ kind: Kind = .linear, from lower: Double, to upper: Double, ticks: [Double]) {
    let lower = Scale.sane(lower, kind)
    let upper = Scale.sane(upper, kind)
    self.kind = kind
    self.lower = lower
    self.upper = upper > lower ? upper : lower + max(1, lower.magnitude)
    let range = lower...self.upper
    self.ticks = ticks.filter { range.contains($0) }.sorted()
  }

  /// The tightest scale with round ends that holds all values.
  ///
  /// Ticks are multiples of 1, 2, 2.5 or 5 times a power of ten; those of a logarithmic scale are
  /// the powers themselves, with their double and fivefold where there is room.
  ///
  /// - Parameters:
  ///   - values: The values to hold; what is not finite, or on a logarithmic scale not positive,
  ///     is passed over. None gives 0…1, or 1…10.
  ///   - zero: Whether 0 has to be in the range, as under bars and areas it must.
  ///   - kind: How distances grow with values.
  ///   - count: How many ticks at most, at least 2.
  /// - Returns: The scale.
  /// - Complexity: O(*n*) in the values.
  public static func fitting(
    _ values: some Sequence<Double>, from zero: Bool = true, kind: Kind = .linear,
    ticks count: Int = 4
  ) -> Scale {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite && (kind == .linear || value > 0) {
      low = min(low, sane(value, kind))
      high = max(high, sane(value, kind))
    }
    switch kind {
    case .linear:
      return linear(low, high, zero: zero, ticks: max(2, count))
    case .logarithmic:
      return low <= high
        ? logarithmic(low, high, ticks: max(2, count)) : logarithmic(1, 10, ticks: 2)
    }
  }

  /// Where a value lies between the foot (0) and the top (1); clamped, and 0 where not a number.
  public func position(_ value: Double) -> Double {
    guard !value.isNaN else { return 0 }
    switch kind {
    case .linear:
      return min(1, max(0, (value - lower) / (upper - lower)))
    case .logarithmic:
      guard value > lower else { return 0 }
      return min(1, log10(value / lower) / log10(upper / lower))
    }
  }

  /// Whether the scale holds a value.
  public func contains(_ value: Double) -> Bool { value >= lower && value <= upper }

  /// Whether 0 is left out of a linear scale, which its axis then has to say.
  public var isCut: Bool { kind == .linear && !contains(0) }

  /// Keeps differences of two values finite, and a logarithm defined.
  private static func sane(_ value: Double, _ kind: Kind) -> Double {
    guard !value.isNaN else { return kind == .linear ? 0 : 1 }
    return min(1e300, max(kind == .linear ? -1e300 : 1e-300, value))
  }

  private static func linear(_ low: Double, _ high: Double, zero: Bool, ticks count: Int) -> Scale {
    guard low <= high else { return Scale(from: 0, to: 1, ticks: [0, 1]) }
    var low = zero ? min(0, low) : low
    var high = zero ? max(0, high) : high
    if low == high {
      let room = low == 0 ? 1 : low.magnitude * 0.1
      if zero || low == 0 { high += room } else { (low, high) = (low - room, high + room) }
    }
    // A foot that is not 0 stands on a tick, so that a cut axis says where it begins; the top may
    // lie between two, so that the data has the height.
    for step in roundSteps(from: (high - low) / Double(count)) {
      let first = (low / step).rounded(.down)
      let upper = (high / (step / 4) - 1e-9).rounded(.up) * (step / 4)
      let last = (upper / step + 1e-9).rounded(.down)
      guard last - first < Double(count) else { continue }
      let ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
      return Scale(from: first * step, to: upper, ticks: ticks)
    }
    return Scale(from: low, to: high, ticks: [low, high])
  }

  /// 1, 2, 2.5 and 5 times the powers of ten, ascending, from below `smallest` on.
  private static func roundSteps(from smallest: Double) -> [Double] {
    let power = pow(10, (log10(smallest)).rounded(.down))
    return [1, 2, 2.5, 5, 10, 20, 25, 50].map { $0 * power }.filter { $0 >= smallest * 0.5 }
  }

  private static func logarithmic(_ low: Double, _ high: Double, ticks count: Int) -> Scale {
    let powers = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    let round = powers.flatMap { power in [1, 2, 5].map { $0 * pow(10, Double(power)) } }
    let ends = powers.flatMap { power in (1...9).map { Double($0) * pow(10, Double(power)) } }
    let lower = ends.last { $0 <= low * (1 + 1e-9) } ?? low
    let upper = ends.first { $0 >= high * (1 - 1e-9) && $0 > lower } ?? high
    let inside = round.filter { $0 >= lower && $0 <= upper }
    if inside.count <= count { return Scale(.logarithmic, from: lower, to: upper, ticks: inside) }
    let decades = powers.map { pow(10, Double($0)) }.filter { $0 >= lower && $0 <= upper }
    let stride = max(1, (decades.count + count - 1) / count)
    var ticks = decades.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    if ticks.first != lower, ticks.count < count || ticks.count < 2 { ticks.insert(lower, at: 0) }
    if ticks.last != upper, ticks.count < count || ticks.count < 2 { ticks.append(upper) }
    return Scale(.logarithmic, from: lower, to: upper, ticks: ticks)
  }
}

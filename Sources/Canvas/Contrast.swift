import Glibc

extension Color {
  /// How well this colour is told from another, from 1 (the same) to 21 (black and white).
  ///
  /// The contrast ratio of WCAG 2.2: text is readable from 4.5 on, signs from 3 on. Palette
  /// entries count as xterm has them.
  ///
  /// - Parameter other: The colour behind or in front of this one.
  /// - Returns: The ratio; nil where one of them is the terminal's own.
  public func contrast(with other: Color) -> Double? {
    guard let mine = luminance, let its = other.luminance else { return nil }
    return (max(mine, its) + 0.05) / (min(mine, its) + 0.05)
  }

  /// The relative luminance of WCAG 2.2, 0…1.
  private var luminance: Double? {
    let parts: RGB
    switch kind {
    case .terminal: return nil
    case .palette(let index): parts = XTermPalette.rgb(index)
    case .rgb(let red, let green, let blue): parts = RGB(red, green, blue)
    }
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(parts.red) + 0.7152 * linear(parts.green) + 0.0722 * linear(parts.blue)
  }
}

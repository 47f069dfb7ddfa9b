/// A run of colours from the foot of a chart to its top, or from the start of a gauge to its end.
public struct Gradient: Hashable, Sendable {
  /// The colours at equal distances, the lowest first.
  public let stops: [Color]
  /// Whether it goes from stop to stop in steps, each for an equal part of the way.
  public let isStepped: Bool

  /// Creates a gradient.
  ///
  /// - Parameters:
  ///   - stops: One colour or more, usually two or three; none means the terminal's own.
  ///   - isStepped: Whether nothing lies between two stops.
  public init(_ stops: [Color], isStepped: Bool = false) {
    self.stops = stops.isEmpty ? [.terminal] : stops
    self.isStepped = isStepped
  }

  /// A colour to stand for all of it: that of tall data.
  public var sample: Color { color(at: isStepped ? 0.7 : 0.75) }

  /// The colour at a share of the way.
  ///
  /// Between two RGB stops the components run linearly; palette entries and the terminal's own
  /// colour have no known components, so a gradient with one of them goes in steps.
  ///
  /// - Parameter share: 0 for the first stop, 1 for the last; clamped, and 0 where not a number.
  /// - Returns: The colour.
  public func color(at share: Double) -> Color {
    let share = share > 0 ? min(1, share) : 0
    let place = share * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 1)
    guard index + 1 < stops.count else { return stops[index] }
    guard !isStepped, case .rgb(let red, let green, let blue) = stops[index].kind,
      case .rgb(let nextRed, let nextGreen, let nextBlue) = stops[index + 1].kind
    else { return stops[min(Int(share * Double(stops.count)), stops.count - 1)] }
    let part = place - Double(index)
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * part).rounded())
    }
    return .rgb(mix(red, nextRed), mix(green, nextGreen), mix(blue, nextBlue))
  }
}

/// The colours of one panel, so that neighbours are told apart at a glance.
public struct Accent: Hashable, Sendable {
  /// The panel's title, and its frame while it has the focus.
  public let title: Style
  /// The panel's quiet frame.
  public let frame: Style
  /// The data, from low to high.
  public let gradient: Gradient

  /// A colour of the data as tall data has it, for a sample beside words.
  public var sample: Color { gradient.sample }

  /// Creates an accent.
  public init(title: Style, frame: Style, gradient: Gradient) {
    self.title = title
    self.frame = frame
    self.gradient = gradient
  }

  /// The same accent with another gradient.
  func with(gradient: Gradient) -> Accent {
    Accent(title: title, frame: frame, gradient: gradient)
  }
}

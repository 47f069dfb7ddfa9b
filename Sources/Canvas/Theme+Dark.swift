extension Theme {
  /// The built-in theme: bright figures on near-black, quiet frames, one accent a panel.
  public static let dark: Theme = {
    let night = Color.rgb(13, 16, 23)
    func on(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ attributes: Attributes = []) -> Style {
      Style(.rgb(red, green, blue), on: night, attributes)
    }
    func accent(_ title: Style, frame: Style, _ stops: [Color]) -> Accent {
      Accent(title: title.adding(.bold), frame: frame, gradient: Gradient(stops))
    }
    return Theme(
      accents: [
        accent(
          on(227, 179, 65), frame: on(96, 78, 32),
          [.rgb(140, 88, 12), .rgb(196, 142, 34), .rgb(246, 200, 84)]),
        accent(
          on(210, 168, 255), frame: on(82, 66, 104),
          [.rgb(96, 62, 168), .rgb(166, 98, 198), .rgb(248, 168, 214)]),
        accent(
          on(121, 192, 255), frame: on(42, 72, 104),
          [.rgb(44, 88, 152), .rgb(84, 144, 208), .rgb(150, 208, 255)]),
        accent(
          on(86, 211, 176), frame: on(34, 82, 70),
          [.rgb(38, 112, 96), .rgb(72, 178, 148), .rgb(150, 240, 208)]),
        accent(
          on(145, 152, 161), frame: on(61, 68, 77),
          [.rgb(84, 91, 101), .rgb(118, 126, 136), .rgb(160, 168, 178)]),
      ]
    ) { role in
      switch role {
      case .text: on(201, 209, 217)
      case .strong: on(240, 246, 252, .bold)
      case .dim: on(145, 152, 161)
      case .faint: on(125, 133, 144)
      case .title: on(240, 246, 252, .bold)
      case .key: on(240, 192, 74, .bold)
      case .selected: Style(.rgb(240, 246, 252), on: .rgb(38, 66, 104), .bold)
      case .cursor: Style(.rgb(240, 246, 252), on: .rgb(32, 39, 51))
      case .goal: on(255, 123, 114)
      case .claim: on(242, 204, 96)
      case .event: on(121, 192, 255)
      case .good: on(63, 185, 80)
      case .notice: on(242, 204, 96)
      case .alert: on(255, 123, 114, .bold)
      case .banner: Style(.rgb(255, 255, 255), on: .rgb(142, 21, 25), .bold)
      case .partial: on(145, 152, 161)
      case .ghost: on(201, 209, 217)
      case .missing: on(125, 133, 144)
      case .axis: on(145, 152, 161)
      case .grid: on(38, 44, 54)
      case .break: on(145, 152, 161)
      case .inactiveFrame: on(61, 68, 77)
      }
    }
  }()
}

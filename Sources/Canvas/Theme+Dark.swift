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
      styles: [
        .text: on(201, 209, 217),
        .strong: on(240, 246, 252, .bold),
        .dim: on(145, 152, 161),
        .faint: on(125, 133, 144),
        .title: on(240, 246, 252, .bold),
        .key: on(240, 192, 74, .bold),
        .selected: Style(.rgb(240, 246, 252), on: .rgb(38, 66, 104), .bold),
        .cursor: Style(.rgb(240, 246, 252), on: .rgb(32, 39, 51)),
        .goal: on(255, 123, 114),
        .claim: on(242, 204, 96),
        .event: on(121, 192, 255),
        .good: on(63, 185, 80),
        .notice: on(242, 204, 96),
        .alert: on(255, 123, 114, .bold),
        .banner: Style(.rgb(255, 255, 255), on: .rgb(142, 21, 25), .bold),
        .partial: on(145, 152, 161),
        .ghost: on(201, 209, 217),
        .missing: on(125, 133, 144),
        .axis: on(145, 152, 161),
        .grid: on(38, 44, 54),
        .break: on(145, 152, 161),
        .inactiveFrame: on(61, 68, 77),
      ],
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
      ])
  }()
}

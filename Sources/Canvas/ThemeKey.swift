/// The keys of a theme file.
///
/// The 48 keys of btop are all accepted. Paceboard's own begin with `pb_` and win over them:
///
/// | key | what |
/// | --- | --- |
/// | `pb_ROLE` | the colour of a role's glyphs, such as `pb_goal` or `pb_inactive_frame` |
/// | `pb_ROLE_bg` | what is behind them |
/// | `pb_ROLE_style` | `bold`, `dim`, `italic`, `underline`, `reverse`, or none of them |
/// | `pb_PANEL_title`, `pb_PANEL_frame` | the title and the quiet frame of a panel |
/// | `pb_PANEL_start`, `_mid`, `_end` | its gradient, from low to high |
///
/// PANEL is `arrests`, `detention`, `flights`, `crossings` or `pace`.
enum ThemeKey: Hashable {
  /// A key of btop.
  case plain(String)
  case role(Role)
  case roleBackground(Role)
  case roleStyle(Role)
  case panel(Panel, PanelPart)

  enum Panel: String, CaseIterable { case arrests, detention, flights, crossings, pace }
  enum PanelPart: String, CaseIterable { case title, frame, start, mid, end }

  /// The key of a name.
  ///
  /// - Returns: Nil where there is no such key.
  init?(_ name: String) {
    guard let key = ThemeKey.all[name] else { return nil }
    self = key
  }

  /// All names, sorted.
  static let names = all.keys.sorted()

  private static let plainNames: [String] =
    [
      "main_bg", "main_fg", "title", "hi_fg", "selected_bg", "selected_fg", "inactive_fg",
      "graph_text", "meter_bg", "proc_misc", "cpu_box", "mem_box", "net_box", "proc_box",
      "div_line", "proc_pause_bg", "proc_follow_bg", "proc_banner_bg", "proc_banner_fg",
      "followed_bg", "followed_fg",
    ]
    + [
      "temp", "cpu", "free", "cached", "available", "used", "download", "upload", "process",
    ].flatMap { name in ["start", "mid", "end"].map { "\(name)_\($0)" } }

  private static let all: [String: ThemeKey] = {
    var keys: [String: ThemeKey] = [:]
    for name in plainNames { keys[name] = .plain(name) }
    for role in Role.allCases {
      keys["pb_\(role.keyName)"] = .role(role)
      keys["pb_\(role.keyName)_bg"] = .roleBackground(role)
      keys["pb_\(role.keyName)_style"] = .roleStyle(role)
    }
    for panel in Panel.allCases {
      for part in PanelPart.allCases {
        keys["pb_\(panel.rawValue)_\(part.rawValue)"] = .panel(panel, part)
      }
    }
    return keys
  }()
}

extension Role {
  /// The name of the role in a theme file: `inactive_frame` for `inactiveFrame`.
  var keyName: String {
    name.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}

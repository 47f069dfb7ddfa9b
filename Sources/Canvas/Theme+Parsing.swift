extension Theme {
  /// Reads a theme file: one of btop's, or one of our own.
  ///
  /// Each line is blank, a comment that begins with `#`, or `theme[key]="value"`; text after the
  /// closing quote is passed over. A value is `#rrggbb`, `#gg`, three decimals, `palette n`, or
  /// empty for the terminal's own colour; of a gradient an empty middle or end leaves that stop
  /// out. Our own keys (`pb_…`) win over btop's, which mean:
  ///
  /// | btop | Paceboard |
  /// | --- | --- |
  /// | `main_bg`, `main_fg` | the background, text; `dim`, `faint`, `partial`, `break` between them |
  /// | `title` | `title`, `strong` |
  /// | `hi_fg` | `key` |
  /// | `selected_bg`, `selected_fg` | `selected` |
  /// | `inactive_fg` | `missing` |
  /// | `graph_text` | `axis` |
  /// | `meter_bg` | `grid` |
  /// | `div_line` | `inactiveFrame`, the frame of pace |
  /// | `proc_misc` | `ghost` |
  /// | `cpu_start`, `cpu_mid`, `cpu_end` | `good`, `notice`, `alert` |
  /// | `used_*`, `temp_*`, `download_*` | the last stop: `goal`, `claim`, `event` |
  /// | `available_*`, `upload_*`, `cached_*`, `free_*`, `process_*` | the gradients of arrests, detention, flights, crossings, pace; the last stop is the title |
  /// | `cpu_box`, `mem_box`, `net_box`, `proc_box` | the frames of arrests, detention, flights, crossings |
  /// | `followed_bg`, else `proc_follow_bg`; `followed_fg` | `cursor` |
  /// | `proc_pause_bg`, else `proc_banner_bg`; `proc_banner_fg` | `banner` |
  ///
  /// Texts of btop's colours that would have a contrast below 3 : 1 are drawn towards `main_fg`.
  /// A key that is missing takes what is nearest to it in the file, and where there is nothing
  /// the built-in dark theme.
  ///
  /// - Parameter text: The content of the file.
  /// - Throws: All faults of the file, each with its line and column. A key that is unknown and
  ///   not like one of ours is none: other programs read the same files.
  public init(parsing text: String) throws(ThemeFaults) {
    let builder = ThemeBuilder(try ThemeEntries(text))
    self.init(
      accents: ThemeKey.Panel.allCases.map { builder.accent($0) }, style: builder.style)
  }
}

/// Makes styles of the entries of a theme file.
private struct ThemeBuilder {
  let entries: ThemeEntries
  let background: Color
  let foreground: Color

  init(_ entries: ThemeEntries) {
    self.entries = entries
    let ground = Theme.dark.style(.text)
    background =
      entries.colors[.roleBackground(.text)] ?? entries.colors[.plain("main_bg")]
      ?? ground.background
    foreground =
      entries.colors[.role(.text)] ?? entries.colors[.plain("main_fg")] ?? ground.foreground
  }

  func style(_ role: Role) -> Style {
    Style(
      entries.colors[.role(role)] ?? readable(plainForeground(role), as: role),
      on: entries.colors[.roleBackground(role)] ?? plainBackground(role),
      entries.attributes[.roleStyle(role)] ?? Theme.dark.style(role).attributes)
  }

  func accent(_ panel: ThemeKey.Panel) -> Accent {
    let gradient = gradient(panel)
    let title =
      entries.colors[.panel(panel, .title)]
      ?? readable(gradient.stops.last ?? foreground, as: .title)
    let frame =
      entries.colors[.panel(panel, .frame)] ?? plain(box(panel)) ?? plain("div_line")
      ?? mix(0.3)
    return Accent(
      title: Style(title, on: background, .bold), frame: Style(frame, on: background),
      gradient: gradient)
  }

  /// The glyphs of a role without a key of our own.
  private func plainForeground(_ role: Role) -> Color {
    switch role {
    case .text: foreground
    case .title, .strong: plain("title") ?? foreground
    case .key: plain("hi_fg") ?? foreground
    case .selected: plain("selected_fg") ?? foreground
    case .missing: plain("inactive_fg") ?? mix(0.55)
    case .axis: plain("graph_text") ?? plain("inactive_fg") ?? mix(0.65)
    case .grid: plain("meter_bg") ?? mix(0.15)
    case .inactiveFrame: plain("div_line") ?? mix(0.3)
    case .ghost: plain("proc_misc") ?? foreground
    case .good: plain("cpu_start") ?? foreground
    case .notice: plain("cpu_mid") ?? plain("cpu_start") ?? foreground
    case .alert: last("cpu") ?? foreground
    case .goal: last("used") ?? foreground
    case .claim: last("temp") ?? foreground
    case .event: last("download") ?? foreground
    case .cursor: plain("followed_fg") ?? foreground
    case .banner: plain("proc_banner_fg") ?? plain("selected_fg") ?? foreground
    case .dim, .partial, .break: mix(0.65)
    case .faint: mix(0.55)
    }
  }

  /// What is behind a role without a key of our own.
  private func plainBackground(_ role: Role) -> Color {
    switch role {
    case .selected: plain("selected_bg") ?? mix(0.3)
    case .cursor: plain("followed_bg") ?? plain("proc_follow_bg") ?? mix(0.12)
    case .banner:
      plain("proc_pause_bg") ?? plain("proc_banner_bg") ?? plain("selected_bg") ?? mix(0.3)
    default: background
    }
  }

  private func gradient(_ panel: ThemeKey.Panel) -> Gradient {
    let own: [ThemeKey] = [.panel(panel, .start), .panel(panel, .mid), .panel(panel, .end)]
    if own.contains(where: { entries.colors[$0] != nil }) { return gradient(own) }
    let name =
      switch panel {
      case .arrests: "available"
      case .detention: "upload"
      case .flights: "cached"
      case .crossings: "free"
      case .pace: "process"
      }
    let theirs = ["start", "mid", "end"].map { ThemeKey.plain("\(name)_\($0)") }
    if theirs.contains(where: { entries.colors[$0] != nil }) { return gradient(theirs) }
    return panel == .pace ? Gradient([mix(0.4), mix(0.7)]) : Gradient([foreground])
  }

  /// The stops that are there; an empty middle or end is left out, an empty start is not.
  private func gradient(_ keys: [ThemeKey]) -> Gradient {
    Gradient(
      keys.enumerated().compactMap { index, key in
        index > 0 && entries.empty.contains(key) ? nil : entries.colors[key]
      })
  }

  private func box(_ panel: ThemeKey.Panel) -> String {
    switch panel {
    case .arrests: "cpu_box"
    case .detention: "mem_box"
    case .flights: "net_box"
    case .crossings: "proc_box"
    case .pace: "div_line"
    }
  }

  /// A colour of btop's, drawn towards the text where it can hardly be told from the background:
  /// btop dims what it may, but here what is not published has to be seen too.
  private func readable(_ color: Color, as role: Role) -> Color {
    guard role != .grid, role != .inactiveFrame,
      let contrast = color.contrast(with: plainBackground(role)), contrast < 3
    else { return color }
    let steps = Gradient([color, foreground])
    return [0.25, 0.5, 0.75].map(steps.color)
      .first { $0.contrast(with: plainBackground(role)) ?? 0 >= 3 } ?? foreground
  }

  private func plain(_ name: String) -> Color? { entries.colors[.plain(name)] }

  /// The last stop of a gradient of btop that is not empty.
  private func last(_ name: String) -> Color? {
    ["end", "mid", "start"].map { ThemeKey.plain("\(name)_\($0)") }
      .first { entries.colors[$0] != nil && !entries.empty.contains($0) }
      .flatMap { entries.colors[$0] }
  }

  /// A colour between the background (0) and the text (1); the text where either is unknown.
  private func mix(_ share: Double) -> Color {
    guard case .rgb = background.kind, case .rgb = foreground.kind else { return foreground }
    return Gradient([background, foreground]).color(at: share)
  }
}

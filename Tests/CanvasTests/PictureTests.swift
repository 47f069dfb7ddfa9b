import Canvas
import Testing

/// Pictures against pictures: what a view did not write shows as `x`.
struct PictureTests {
  private let theme = Theme.dark
  private let months = Array("ONDJFMAM").enumerated().map {
    XLabel(at: Double($0.offset), Phrase([String($0.element)]))
  }

  private func bars(_ symbols: Symbols = .braille) -> BarChart {
    BarChart(
      [
        Bar(268), Bar(nil), Bar(0), Bar(392, ghost: 700), Bar(662, fill: .preliminary),
        Bar(668, fill: .uncertain), Bar(649, ghost: 300), Bar(830, fill: .partial),
      ], accent: theme.accent(0), theme: theme, symbols: symbols,
      goals: [GoalLine(900, label: "goal 900", from: 2), GoalLine(3000, label: "goal 3,000")],
      xLabels: months + [XLabel(at: 0, "2024", tier: 1), XLabel(at: 3, "2025", tier: 1)],
      legend: [Line.Part("·· not published", theme.style(.missing))])
  }

  private func held(_ form: LineChart.Form, _ symbols: Symbols = .braille) -> LineChart {
    let values: [Double?] = [38, 39, 40, nil, nil, 44, 48, 56, 60, 57]
    let points = values.enumerated().map {
      DataPoint(x: Double($0.offset) / 9, y: $0.element, isPartial: $0.offset == 9)
    }
    return LineChart(
      [Series("", points, accent: theme.accent(1))], form: form, theme: theme, symbols: symbols,
      goals: [GoalLine(42, label: "funded")],
      marks: [ChartMark(at: 0.25, glyph: "▼", ascii: "v", role: .event, label: "record")],
      xLabels: [XLabel(at: 0, "Oct"), XLabel(at: 0.5, "Mar"), XLabel(at: 1, "Aug")])
  }

  private var hanging: BarChart {
    BarChart(
      [Bar(-5), Bar(8), Bar(-2), Bar(3)], accent: theme.accent(0), theme: theme)
  }

  @Test(arguments: [
    (ColorDepth.none, false), (.eight, false), (.sixteen, false), (.palette, false), (.rgb, true),
  ])
  func `a hatched bar has a solid top only where colours can be blended`(
    depth: ColorDepth, isSolid: Bool
  ) {
    let chart = BarChart(
      [Bar(10), Bar(5.3, fill: .partial)], accent: theme.accent(0), theme: theme, depth: depth)
    let picture = picture(chart, 24, 10)
    #expect(picture.split(separator: "\n").filter { $0.contains("▒") }.count >= 5)
    #expect(picture.contains { "▁▂▃▄▅▆▇".contains($0) } == isSolid, "\(picture)")
  }

  @Test func `each kind of bar has a pattern of its own`() {
    #expect(
      picture(bars(), 34, 10) == """
        ↑ goal 3,000
                    ⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂▂▂⠂◂900
        ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈╌╌┈┈┈┈┈┈┈┈┈┈▒▒┈ 750
                          ▓▓ ░░ ▇▇ ▒▒
        ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▓▓┈░░┈██┈▒▒┈ 500
                       ▇▇ ▓▓ ░░ ╌╌ ▒▒
        ┈┈┈┈┈┈██┈┈┈┈┈┈┈██┈▓▓┈░░┈██┈▒▒┈ 250
              ██ ·· 0  ██ ▓▓ ░░ ██ ▒▒  0
              O  N  D  J  F  M  A  M
              2024     2025
        """)
    #expect(
      picture(bars(.ascii), 34, 10) == """
        ^ goal 3,000
                    - - - - - - - -// |900
                       __          //  750
                          %% :: ## //
                          %% :: ## //  500
                       ## %% :: __ //
              ##       ## %% :: ## //  250
              ## .. 0  ## %% :: ## //  0
              O  N  D  J  F  M  A  M
              2024     2025
        """)
  }

  @Test func `bars below 0 hang from the line of 0`() {
    #expect(
      picture(hanging, 20, 8) == """
             ▅▅▅
             ███
        ┈┈┈┈┈███┈┈┈┈┈┈┈┈┈ 5
             ███     ▅▅▅
             ███     ███
        ┈▇▇▇┈▇▇▇┈▇▇▇┈▇▇▇┈ 0
         ███     ▆▆▆
         ███              -5
        """)
  }

  @Test func `an area is filled down to 0, and its last open period is thinner`() {
    #expect(
      picture(held(.area), 34, 9) == """
        ┈┈┈┈┈┈┈┈▼record┈┈┈┈┈┈┈┈⣠⣤⣶⣾⡯⡳⡲⡢ 60
                           ⣀⣠⣴⣿⣿⣿⣿⣿⡯⡪⡪⡪
        ⠂⢀⣀⣀⣀⣀⣀⡀⠂⠂⠂⠂⠂⠂⠂⠂⠂⣭⣭⣭⣭⣭⣭⣭⣭⣭⣭⡭⡨⡨⡨◂42
        ⣿⣿⣿⣿⣿⣿⣿⡇         ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⡯⡪⡪⡪
        ⣿⣿⣿⣿⣿⣿⣿⡇         ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⡯⡪⡪⡪
        ⣿⣿⣿⣿⣿⣿⣿⡇┈┈┈┈┈┈┈┈┈⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⡯⡪⡪⡪ 20
        ⣿⣿⣿⣿⣿⣿⣿⡇         ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⡯⡪⡪⡪
        ⣿⣿⣿⣿⣿⣿⣿⡇         ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⡯⡪⡪⡪ 0
        Oct            Mar            Aug
        """)
    #expect(
      picture(held(.area, .block), 34, 9) == """
        ·   ·   ▼record ·   ·  ▄▅▆▇█▒▒▒ 60
                          ▁▂▃▆██████▒▒▒
        ▁▁▁▂▂▂▂▃─ ─ ─ ─ ─▇─█─█─█─█─█▒▒▒◄42
        ████████         ███████████▒▒▒
        ████████         ███████████▒▒▒
        ████████·   ·   ·███████████▒▒▒ 20
        ████████         ███████████▒▒▒
        ████████         ███████████▒▒▒ 0
        Oct            Mar            Aug
        """)
    #expect(
      picture(held(.area, .ascii), 34, 9) == """
                vrecord        ===##/// 60
                          ___=######///
        ________- - - - -#-#-#-#-#-#///|42
        ########         ###########///
        ########         ###########///
        ########         ###########/// 20
        ########         ###########///
        ########         ###########/// 0
        Oct            Mar            Aug
        """)
  }

  @Test func `a line breaks at a gap, dots the open period and names its cut axis`() {
    #expect(
      picture(held(.line), 34, 9) == """
        ┈┈┈┈┈┈┈▼record┈┈┈┈┈┈┈┈⢀⡠⠔⠊┈⠄⢀ 60
                             ⡰⠁
        ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢀⠎┈┈┈┈┈┈┈┈ 50
                         ⡠⠔⠁
        ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⠊┄┄┄┄┄┄┄┄┄┄┄┄◂42
        ⣀⡠⠤⠤⠤⠒⠒┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 40

                                      30 ✂
        Oct           Mar           Aug
        """)
    #expect(
      picture(held(.line, .block), 34, 9) == """
        ·   ·  ▼record  ·   ·▄▄▀▀   60
                           ▄▀
        ·   ·   ·   ·   · ▄▀·   ·   50
                       ▄▄▀
        ─ ─ ─ ─ ─ ─ ─ ▀ ─ ─ ─ ─ ─ ─◄42
        ▄▄▀▀▀▀▀ ·   ·   ·   ·   ·   40

                                    30 cut
        Oct          Mar          Aug
        """)
  }

  @Test func `points are not joined`() {
    #expect(
      picture(held(.points, .ascii), 34, 9) == """
               vrecord         o  o 60
                            o
                                    50
                         o
        - - - - - - - o - - - - - -|42
        o  o  o                     40

                                    30 cut
        Oct          Mar          Aug
        """)
  }

  @Test func `a panel gives up words before it cuts one`() {
    #expect(
      picture(Example.panel.view(), 40, 5) == """
        ╭─┤ 1 Arrests ├───────┤ 955 Mar 2026 ├─╮
        │                                      │
        │                                      │
        │                                      │
        ╰──────────────────────────────────────╯
        """)
    #expect(
      picture(Example.panel.view(.block), 40, 5) == """
        ┌─┤ 1 Arrests ├───────┤ 955 Mar 2026 ├─┐
        │                                      │
        │                                      │
        │                                      │
        └──────────────────────────────────────┘
        """)
    #expect(
      picture(Example.panel.view(.ascii), 40, 5) == """
        +-| 1 Arrests |-------| 955 Mar 2026 |-+
        |                                      |
        |                                      |
        |                                      |
        +--------------------------------------+
        """)
  }

  @Test func `the focus shows in the shape of the frame`() {
    #expect(
      picture(Example.focusedPanel.view(), 30, 5) == """
        ┏━┫ 1 Arrests ┣━━━━━━┫ 955 ┣━┓
        ┃                            ┃
        ┃                            ┃
        ┃                            ┃
        ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        """)
    #expect(
      picture(Example.focusedPanel.view(.block), 30, 5) == """
        ╔═╡ 1 Arrests ╞══════╡ 955 ╞═╗
        ║                            ║
        ║                            ║
        ║                            ║
        ╚════════════════════════════╝
        """)
    #expect(
      picture(Example.focusedPanel.view(.ascii), 30, 5) == """
        #=| 1 Arrests |======| 955 |=#
        #                            #
        #                            #
        #                            #
        #============================#
        """)
  }

  @Test func `a gauge is drawn in eighths and keeps its goal in sight`() {
    #expect(
      picture(Example.gauge.view(), 50, 1) == """
        FY2026 █████████▋        ┊   ·· not published
        """)
    #expect(
      picture(Example.gauge.view(.ascii), 30, 1) == """
        FY2026 #####    |
        """)
  }

  @Test func `a table narrows strangers and shortens its own words`() {
    #expect(
      picture(Example.table.view(), 34, 6) == """
         Month     % of beds  Source
         Month 18        18%  a strange… │
         Month 19        19%  a strange… ┃
        ▸Month 20        20%  a strange… │
         Month 21        21%  a strange… │
         Month 22        22%  a strange… │
        """)
    #expect(
      picture(Example.table.view(), 22, 4) == """
         Month    %  Source
         19     19%  a stra… ┃
        ▸20     20%  a stra… │
         21     21%  a stra… │
        """)
  }
}

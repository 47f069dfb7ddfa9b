extension Action {
  /// The name by which settings bind keys to this action: `go_back`, `page_1`.
  ///
  /// Names stay what they are from version to version, because people's files hold them.
  public var name: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .enter: "go_in"
    case .back: "go_back"
    case .nextPanel: "next_panel"
    case .previousPanel: "previous_panel"
    case .first: "first"
    case .last: "last"
    case .pageUp: "page_up"
    case .pageDown: "page_down"
    case .page(let number): "page_\(number)"
    case .earlierKnowledge: "known_earlier"
    case .laterKnowledge: "known_later"
    case .presentKnowledge: "known_now"
    case .playKnowledge: "play"
    case .revisions: "revisions"
    case .formula: "formula"
    case .claims: "claims"
    case .citation: "copy_citation"
    case .find: "find"
    case .palette: "palette"
    case .theme: "theme"
    case .link: "show_link"
    case .refresh: "reload"
    case .pause: "pause"
    case .repaint: "repaint"
    case .help: "help"
    case .suspend: "suspend"
    case .quit: "quit"
    case .interrupt: "interrupt"
    }
  }
}

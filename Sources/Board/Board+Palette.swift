internal import Canvas

extension Board {
  /// What a key does while the palette is open.
  ///
  /// - Returns: Nil where the key works as ever: those that end or stop the program.
  mutating func paletteKey(_ key: Key) -> [Effect]? {
    guard var new = palette else { return nil }
    let found = new.found(in: namedKeys)
    switch key {
    case .character(let character):
      if new.text.count < Palette.most { new.text.append(character) }
      new.selected = 0
    case .backspace, .delete:
      guard !new.text.isEmpty else {
        palette = nil
        return []
      }
      new.text.removeLast()
      new.selected = 0
    case .control("u"): new = Palette()
    case .escape:
      palette = nil
      return []
    case .enter:
      guard found.indices.contains(new.selected) else { return [.bell] }
      palette = nil
      return perform(found[new.selected].action)
    case .tab: new.selected = found.isEmpty ? 0 : (new.selected + 1) % found.count
    default:
      guard let action = keys.action(for: key) else { return [] }
      switch action {
      case .interrupt, .suspend, .repaint: return nil
      default: new.selected = action.moved(from: new.selected, count: found.count, page: 8)
      }
    }
    palette = new
    return []
  }
}

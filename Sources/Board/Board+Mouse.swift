public import Canvas

extension Board {
  /// What a click on a cell means: the picture is drawn once more, and its views are asked.
  ///
  /// - Parameter point: A cell of the display.
  /// - Returns: What stands there; nil where nothing does that can be clicked.
  public func spot(at point: Point) -> Spot? {
    var canvas = Canvas(width: size.width, height: size.height)
    canvas.keepsSpots = true
    draw(on: &canvas, in: canvas.bounds)
    return canvas.spot(at: point)
  }

  /// What the mouse does: a click selects, a second one goes in, the wheel moves.
  mutating func apply(_ mouse: Mouse) -> [Effect] {
    guard usesMouse else { return [] }
    guard exploration.prompt == nil else {
      exploration.prompt = nil
      return []
    }
    let spot = spot(at: mouse.point)
    if palette != nil { return paletteMouse(mouse, spot) }
    if shelf.isOpen { return themeMouse(mouse, spot) }
    notice = nil
    switch mouse.action {
    case .click: return spot.map { click(on: $0) } ?? []
    case .doubleClick:
      switch spot {
      case nil, .cover, .trail: return []
      case .column(let column):
        order(byColumn: column)
        return []
      // The first of the two clicks has selected what the second one opens; by now the rows may
      // have moved, and another one may stand under the mouse.
      case .row, .slot, .panel: return perform(.enter)
      }
    case .wheelUp, .wheelDown: return wheel(isUp: mouse.action == .wheelUp, over: spot)
    }
  }

  /// How many rows one notch of the wheel moves.
  private static let notch = 3

  private mutating func click(on spot: Spot) -> [Effect] {
    switch spot {
    case .cover: return []
    case .row(let offset):
      // The rows are those of the fiscal years, whatever part the keys have gone to.
      if isBesideList { focus(paceAt: 0) }
      return step(offset, back: .up, on: .down)
    case .slot(let offset): return step(offset, back: .left, on: .right)
    case .column(let column):
      order(byColumn: column)
      return []
    case .panel(let index):
      switch place {
      case .overview: replacePlace(with: .overview(selected: index))
      case .pace where exploration.pace.part.index != index: focus(paceAt: index)
      default: break
      }
      return []
    case .trail(let index):
      let steps = trailSteps
      guard steps.indices.contains(index) else { return [] }
      path.removeLast(path.count - 1 - steps[index].depth)
      return steps[index].isYear ? perform(.levelUp) : []
    }
  }

  private mutating func wheel(isUp: Bool, over spot: Spot?) -> [Effect] {
    if case .overview = place { return [] }
    if case .slot = spot { return step(isUp ? -1 : 1, back: .left, on: .right) }
    return step(isUp ? -Self.notch : Self.notch, back: .up, on: .down)
  }

  /// Does what as many presses of a key would do.
  private mutating func step(_ offset: Int, back: Action, on: Action) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<abs(offset) { effects += perform(offset < 0 ? back : on) }
    return effects
  }

  private mutating func themeMouse(_ mouse: Mouse, _ spot: Spot?) -> [Effect] {
    switch (mouse.action, spot) {
    case (.wheelUp, _): tryTheme { $0.step(by: -1) }
    case (.wheelDown, _): tryTheme { $0.step(by: 1) }
    case (.click, .row(let offset)): tryTheme { $0.choose(besideCurrent: offset) }
    case (.doubleClick, .row): shelf.keep()
    case (.click, nil), (.click, .some), (.doubleClick, _): break
    }
    return []
  }

  private mutating func paletteMouse(_ mouse: Mouse, _ spot: Spot?) -> [Effect] {
    let found = palette?.found(in: namedKeys) ?? []
    let selected = palette?.selected ?? 0
    switch (mouse.action, spot) {
    case (.wheelUp, _): palette?.selected = max(0, selected - 1)
    case (.wheelDown, _): palette?.selected = max(0, min(selected + 1, found.count - 1))
    case (.click, .row(let offset)): palette?.selected = selected + offset
    case (.doubleClick, .row):
      guard found.indices.contains(selected) else { return [] }
      palette = nil
      return perform(found[selected].action)
    case (.click, _): palette = nil
    case (.doubleClick, _): break
    }
    return []
  }
}

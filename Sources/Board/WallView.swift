internal import Canvas
internal import Model

/// The wall: one page that fills the display, with a line at its foot that shows that time goes on.
struct WallView: View {
  let board: Board

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, style: board.appearance.theme.style(.text))
    let picture = WallDrift.area(of: area, at: board.now)
    let (body, foot) = picture.splitBottom(picture.height >= 3 ? 1 : 0)
    let isBlank = board.isNight && board.wallPreferences.rest == .blank
    if !isBlank { drawPage(on: &canvas, in: body) }
    WallFoot(board: board, isBlank: isBlank).draw(on: &canvas, in: foot)
    if board.isNight { canvas.dim(area) }
  }

  /// Draws the foot again, which alone changes from second to second.
  func redrawFoot(on canvas: inout Canvas) {
    let picture = WallDrift.area(of: canvas.bounds, at: board.now)
    let foot = picture.splitBottom(picture.height >= 3 ? 1 : 0).bottom
    canvas.fill(foot, style: board.appearance.theme.style(.text))
    let isBlank = board.isNight && board.wallPreferences.rest == .blank
    WallFoot(board: board, isBlank: isBlank).draw(on: &canvas, in: foot)
    if board.isNight { canvas.dim(foot) }
  }

  private func drawPage(on canvas: inout Canvas, in area: Rect) {
    switch board.wallPage {
    case nil: return
    case .overview: WallOverviewPage(board: board).draw(on: &canvas, in: area)
    case .family(let index):
      WallFamilyPage(board: board, panel: board.panels[index]).sheet.draw(on: &canvas, in: area)
    case .pace:
      guard let pace = board.pace else { return }
      WallPacePage(board: board, pace: pace).sheet.draw(on: &canvas, in: area)
    case .claims: WallClaimsPage(board: board).sheet.draw(on: &canvas, in: area)
    case .newest: WallNewestPage(board: board).sheet.draw(on: &canvas, in: area)
    case .overdue: WallOverduePage(board: board).draw(on: &canvas, in: area)
    }
  }
}

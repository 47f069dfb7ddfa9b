internal import Canvas

/// Where the parts of the page of sources stand.
struct SourcesLayout {
  let files: Rect
  let sources: Rect
  let detail: Rect

  /// The files above the sources, and what is selected below both; where there is room for one
  /// list only, the one that the keys go to.
  ///
  /// - Parameters:
  ///   - area: The area of the page.
  ///   - count: How many files there are.
  ///   - isInFiles: Whether the keys go to the files.
  ///   - hasFaults: Whether a file has faults, which take more lines than anything else.
  init(_ area: Rect, files count: Int, isInFiles: Bool, hasFaults: Bool) {
    // By the height alone, so that the lists stay where they are while their cursor moves.
    let detailHeight =
      switch area.height {
      case ..<16: 0
      case ..<20: 3
      case _ where hasFaults: 7
      case ..<28: 4
      default: 5
      }
    let (main, bottom) = area.splitBottom(detailHeight)
    detail = bottom
    guard main.height >= 12 else {
      let none = Rect(width: 0, height: 0)
      (files, sources) = isInFiles ? (main, none) : (none, main)
      return
    }
    (files, sources) = main.splitTop(min(count + 3, max(5, main.height * 2 / 5)))
  }
}

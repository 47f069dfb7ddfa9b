import Board
import Canvas
import DataPackage
import FuzzSupport
import Model

/// A whole package from a private folder: read, read again, and shown.
@c(LLVMFuzzerTestOneInput)
public func fuzzPackage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  guard let folder = PrivateFolder(input.parts.filter { !$0.name.contains("/") }) else { return 0 }
  var reader = PackageReader(folder: folder.path, settling: .zero)
  let first = reader.reload()
  require(!first.hasNewData || first.dataset.generation > 0, "new data has a generation")
  for line in first.faultLines { requireSafe(line) }
  require(first.errorCount <= first.faultCount, "errors are faults")
  let again = reader.reload()
  require(!again.hasNewData && again.files == first.files, "nothing changes where no file does")
  require(
    again.faultLines == PackageReading.check(folder.path, faultLimit: 100).faultLines,
    "a package read once has the faults of one that is followed")
  show(first, input)
  return 0
}

/// Shows the package on a board, page by page.
private func show(_ package: PackageReading, _ input: FuzzInput) {
  let now = Instant(seconds: 1_795_272_131)
  var randomness = input.randomness
  let size = Size(
    width: .random(in: 0...130, using: &randomness), height: .random(in: 0...40, using: &randomness)
  )
  var board = Board(size: size, now: now)
  _ = board.start()
  let reading = Reading(dataset: package.dataset, files: [], finished: now)
  _ = board.apply(.read(reading), at: now)
  _ = board.apply(.tick, at: now)
  _ = board.frame()
  let pages: [Character] = ["1", "2", "5", "6", "7", "8", "f"]
  for key in pages.shuffled(using: &randomness).prefix(2) {
    _ = board.apply(.input(.key(.character(key))), at: now)
    let frame = board.frame()
    require(frame.width == size.width && frame.height == size.height, "a frame has its size")
  }
}

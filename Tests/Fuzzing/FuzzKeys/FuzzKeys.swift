import Board
import Canvas
import Curses
import FuzzSupport
import Text

/// Whatever a terminal sends: it means the same however it is cut, and whatever it does to the board
/// can be drawn.
///
/// It is drawn once on the way and at the end: a frame takes longer than all the keys before it.
///
/// The first two bytes are the size. Of the rest 0xFF is a second that goes by, 0xFE with two bytes
/// another size; neither is a byte of UTF-8.
@c(LLVMFuzzerTestOneInput)
public func fuzzKeys(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  requireSameInputs(input)
  guard input.bytes.count >= 2 else { return 0 }
  var session = Session(size: size(input.bytes[0], input.bytes[1]))
  var decoder = InputDecoder.plain
  var rest = input.bytes.dropFirst(2)
  var randomness = input.randomness
  let early = Int.random(in: 0...rest.count, using: &randomness)
  var isEarly = true
  while let first = rest.popFirst() {
    switch first {
    case 0xFF: session.apply(.tick)
    case 0xFE:
      guard let width = rest.popFirst(), let height = rest.popFirst() else { break }
      session.apply(.input(.resized(size(width, height))))
    default:
      let run = [first] + rest.prefix { $0 < 0xFE }
      rest = rest.dropFirst(run.count - 1)
      for event in decoder.decode(run, at: session.instant) + decoder.settle(at: session.instant) {
        session.apply(.input(event))
      }
    }
    if isEarly, rest.count <= early {
      session.draw()
      isEarly = false
    }
  }
  session.requireDrawn()
  return 0
}

private func size(_ width: UInt8, _ height: UInt8) -> Size {
  Size(width: Int(width) % 128, height: Int(height) % 40)
}

extension InputDecoder {
  /// A decoder of a terminal without keys of its own.
  static var plain: InputDecoder { InputDecoder(sequences: KeySequences { _ in nil }) }
}

/// Requires that bytes mean the same in pieces; of text in other scripts a piece may end in a
/// character that the next one changes.
private func requireSameInputs(_ input: FuzzInput) {
  guard input.bytes.allSatisfy({ $0 < 0x80 }) else { return }
  var randomness = input.randomness
  let now = Duration.awake
  var (whole, torn) = (InputDecoder.plain, InputDecoder.plain)
  let expected = whole.decode(input.bytes, at: now) + whole.settle(at: now)
  var found: [Input] = []
  var rest = input.bytes[...]
  while !rest.isEmpty {
    let piece = rest.prefix(.random(in: 1...9, using: &randomness))
    found += torn.decode(piece, at: now)
    rest = rest.dropFirst(piece.count)
  }
  found += torn.settle(at: now)
  require(found == expected, "in pieces as at once:\n\(found)\n\(expected)")
}

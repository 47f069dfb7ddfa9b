/// Which of the terminal's colour pairs stands for which two colours.
///
/// Pairs are made the first time two colours meet. Where the terminal has few (64 on the console),
/// colours that are no longer on the screen give theirs up; see ``keep(only:)``.
struct PairTable: Sendable {
  /// Two colours as ncurses numbers them; -1 is the terminal's own.
  struct Colors: Hashable, Sendable {
    var foreground: CInt
    var background: CInt

    static let terminal = Colors(foreground: -1, background: -1)

    fileprivate init(packed: UInt64) {
      foreground = CInt(truncatingIfNeeded: packed >> 32)
      background = CInt(truncatingIfNeeded: packed)
    }

    init(foreground: CInt, background: CInt) {
      self.foreground = foreground
      self.background = background
    }

    fileprivate var packed: UInt64 {
      UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    }
  }

  /// A pair, and whether it is to be given its colours now.
  struct Pair: Hashable, Sendable {
    let number: CInt
    let isNew: Bool
  }

  private var pairs = PackedTable<CInt>()
  private var free: [CInt] = []
  private var next: CInt = 1
  private let end: CInt
  /// Whether colours were asked for that no pair was left for.
  private(set) var ranOut = false

  /// Creates a table.
  ///
  /// - Parameter capacity: How many pairs the terminal has, with pair 0, which stays its default.
  init(capacity: Int) {
    end = CInt(max(1, min(capacity, 65_536)))
  }

  /// How many colours have a pair of their own.
  var count: Int { pairs.count }

  /// The pair for two colours, or the one that comes nearest once all are taken.
  ///
  /// - Parameters:
  ///   - colors: The two colours.
  ///   - distance: How different two pairs look; asked only once all are taken.
  /// - Returns: The pair's number, and whether it has to be given these colours.
  mutating func pair(for colors: Colors, distance: (Colors, Colors) -> Float) -> Pair {
    if colors == .terminal { return Pair(number: 0, isNew: false) }
    if let number = pairs[colors.packed] { return Pair(number: number, isNew: false) }
    if let number = free.popLast() {
      pairs.set(number, for: colors.packed)
      return Pair(number: number, isNew: true)
    }
    if next < end {
      pairs.set(next, for: colors.packed)
      next += 1
      return Pair(number: next - 1, isNew: true)
    }
    ranOut = true
    let nearest = pairs.entries.min {
      let one = distance(Colors(packed: $0.key), colors)
      let two = distance(Colors(packed: $1.key), colors)
      // Which of two stands first depends on the past; what is drawn must not.
      return one == two ? $0.value < $1.value : one < two
    }
    return Pair(number: nearest?.value ?? 0, isNew: false)
  }

  /// Frees the pairs of all other colours, so that the missing ones get theirs.
  mutating func keep(only colors: Set<Colors>) {
    let known = pairs.entries
    pairs.removeAll()
    for (old, number) in known {
      if colors.contains(Colors(packed: old)) {
        pairs.set(number, for: old)
      } else {
        free.append(number)
      }
    }
    free.sort(by: >)
    ranOut = false
  }
}

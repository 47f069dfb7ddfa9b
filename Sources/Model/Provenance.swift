/// Where a value comes from and how it is stated: all of an observation but what it is a value of.
///
/// The values of one release mostly share it, so that it is kept once for all of them.
struct Provenance: Hashable, Sendable {
  /// The index of the source in the dataset.
  let source: Int32
  /// When it was published.
  let published: Publication
  /// How exactly it is stated.
  let bound: Bound
  /// Whether it was final.
  let status: Status
  /// How close it is to its publisher.
  let quality: Quality
  /// The index of the note among all notes; 0 for none.
  let note: Int32
}

extension Provenance {
  /// How a value is stated and how its publication day is known, a byte each: the index of the
  /// case among all cases.
  var words: UInt32 {
    func index<Word: Equatable>(_ word: Word, _ words: [Word]) -> UInt32 {
      UInt32(words.firstIndex(of: word) ?? 0)
    }
    return index(bound, Self.bounds) | index(status, Self.statuses) << 8
      | index(quality, Self.qualities) << 16 | index(published.precision, Self.precisions) << 24
  }

  /// Takes apart what ``words`` puts together; nil where a byte is no index of a case.
  init?(source: Int32, day: Int32, words: UInt32, note: Int32) {
    func word<Word>(_ shift: UInt32, _ words: [Word], _ all: UInt32) -> Word? {
      let index = Int(all >> shift & 0xFF)
      return words.indices.contains(index) ? words[index] : nil
    }
    guard let bound = word(0, Self.bounds, words), let status = word(8, Self.statuses, words),
      let quality = word(16, Self.qualities, words),
      let precision = word(24, Self.precisions, words)
    else { return nil }
    self.init(
      source: source, published: Publication(Day(number: day), precision), bound: bound,
      status: status, quality: quality, note: note)
  }

  // Arrays of their own: `allCases` makes a new one each time.
  private static let bounds = Bound.allCases
  private static let statuses = Status.allCases
  private static let qualities = Quality.allCases
  private static let precisions = Publication.Precision.allCases
}

extension Provenance {
  /// Whether a value is shown rather than an earlier one of the same period.
  func isPreferred(to other: Provenance) -> Bool {
    if quality.rank != other.quality.rank { return quality.rank < other.quality.rank }
    // What has no publication day cannot be said to be the latest.
    if published.isDated != other.published.isDated { return published.isDated }
    if published.day != other.published.day { return published.day > other.published.day }
    // On one day a final value outranks a preliminary one.
    return status == .reported || other.status != .reported
  }
}

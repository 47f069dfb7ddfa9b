import Canvas

/// What each key sends, for the keys whose bytes differ between terminals.
///
/// Most terminals speak a dialect of the VT220 that ``InputDecoder`` knows without asking; the
/// terminal's description adds what is its own.
package struct KeySequences: Sendable {
  /// Keys and their bytes, which start with Esc: some dozens, asked once a key.
  private(set) var keys: [(bytes: [UInt8], key: Key)] = []

  /// The names of terminfo's key capabilities.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kfnd", .home), ("kslt", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
      ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace),
    ] + (1...24).map { ("kf\($0)", .function($0)) }

  /// Takes the bytes of each key capability; those that do not start with Esc are typed characters
  /// and of no use here.
  package init(bytes: (_ capability: String) -> [UInt8]?) {
    for (name, key) in Self.capabilities {
      guard let bytes = bytes(name), bytes.count > 1, bytes.first == 0x1B else { continue }
      // The first name wins: on some terminals Find is Home, and Home is a key of its own.
      guard !keys.contains(where: { $0.bytes == bytes }) else { continue }
      keys.append((bytes, key))
    }
  }

  /// What the bytes start with: a key and its length, or the beginning of one.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    let whole = keys.filter { bytes.starts(with: $0.bytes) }
      .max { $0.bytes.count < $1.bytes.count }
    if let whole { return .key(whole.key, length: whole.bytes.count) }
    let isBeginning = keys.contains {
      $0.bytes.count > bytes.count && $0.bytes.starts(with: bytes)
    }
    return isBeginning && !bytes.isEmpty ? .beginning : .none
  }

  enum Match: Hashable {
    case key(Key, length: Int)
    case beginning
    case none
  }
}

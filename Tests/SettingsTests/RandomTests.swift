import Settings
import Testing

struct RandomTests {
  /// Pieces that random files are made of, so that many come near to right ones.
  private static let pieces =
    SettingName.allCases.map(\.rawValue) + [
      "=", " ", "\n", "\r\n", "\t", "[", "]", "[[", "]]", "{", "}", ",", ".", "#", "\"", "'",
      "\"\"\"", "'''", "\\", "\\u00e9", "é", "\u{202E}", "\u{0}", "30s", "\"30s\"", "1", "-0", "0x",
      "inf", "1e9", "true", "1979-05-27", "07:32:00", "[panels]", "[[panels]]\n", "family",
      "[keys]\n",
      "go_back", "\"Esc\"", "C-x", "wall", "alerts", "numbers", "\u{FEFF}",
    ]

  @Test(arguments: 0..<8) func `random files never crash it`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<800 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        if Int.random(in: 0..<20, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array(Self.pieces.randomElement(using: &random)!.utf8)
        }
      }
      let file = SettingsFile(path: "c.toml", bytes: bytes)
      do {
        let settings = try Settings.effective(environment: Environment { _ in nil }, file: file)
        #expect(!settings.listing.isEmpty)
      } catch {
        #expect(error.faults.contains { $0.severity == .error })
        for fault in error.faults {
          guard case .file(_, let line, let column) = fault.origin else {
            Issue.record("\(fault)")
            continue
          }
          // A fault may stand behind the last line.
          #expect(line >= 1 && line <= bytes.count { $0 == 0x0A } + 1, "\(fault)")
          #expect(column >= 1 && column <= bytes.count + 1, "\(fault)")
          #expect(!fault.description.unicodeScalars.contains { $0.value < 0x20 }, "\(fault)")
        }
      }
    }
  }
}

/// The same numbers for the same seed, on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

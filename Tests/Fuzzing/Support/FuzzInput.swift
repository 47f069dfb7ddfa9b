package import TestSupport

/// The bytes that a fuzzer made up for one run.
package struct FuzzInput {
  package let bytes: [UInt8]

  /// Copies what libFuzzer lends for the length of a call.
  package init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes as text, however broken.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same "random" numbers whenever the same bytes are run, so that a finding can be repeated.
  package var randomness: Randomness {
    // FNV-1a.
    Randomness(
      seed: bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
  }

  /// The parts of an input that stands for several files: each follows a line `=== name`.
  ///
  /// - Returns: The parts in their order, without those whose name is no plain relative path.
  package var parts: [(name: String, bytes: [UInt8])] {
    let mark = Array("=== ".utf8)
    var parts: [(name: String, bytes: [UInt8])] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        let name = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
        parts.append((name, []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].bytes += line + [0x0A]
      }
    }
    return parts.filter { isName($0.name) }
  }

  private func isName(_ name: String) -> Bool {
    !name.isEmpty && name.first != "." && name.first != "/" && name.utf8.count < 100
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0.isEmpty }
      && !name.contains("..")
      && name.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x2F, 0x5B, 0x5D: true
        default: false
        }
      }
  }
}

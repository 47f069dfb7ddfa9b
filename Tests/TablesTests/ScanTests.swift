import CScan
import TestSupport
import Testing

struct `The structural scan` {
  private struct Found: Equatable {
    var ends: [UInt32] = []
    var rows: [UInt32] = []
    var scanned = 0
    var place: UInt32 = 0
    var hasNul = false
  }

  /// Scans bytes in parts; the last of `cuts` is where they end.
  private func scanned(
    _ bytes: [UInt8], as version: scan_version, from start: Int, cuts: [Int], isLast: Bool
  ) -> Found {
    var scan = scan()
    let capacity = bytes.count + 200
    var ends = [UInt32](repeating: 0, count: capacity)
    var rows = ends
    scan.field_start = UInt32(start)
    var scanned = start
    for cut in cuts {
      scanned = ends.withUnsafeMutableBufferPointer { ends in
        rows.withUnsafeMutableBufferPointer { rows in
          let output = scan_output(
            ends: ends.baseAddress, rows: rows.baseAddress, capacity: UInt32(capacity))
          return scan_rows_as(
            version, bytes, scanned, cut, isLast && cut == cuts.last, 0x2C, &scan, output)
        }
      }
    }
    return Found(
      ends: Array(ends[..<Int(scan.ends_count)]), rows: Array(rows[..<Int(scan.rows_count)]),
      scanned: scanned, place: scan.place, hasNul: scan.has_nul != 0)
  }

  private func randomBytes(using randomness: inout Randomness) -> [UInt8] {
    let special: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x2C, 0x00, 0x2D, 0x23, 0x0B, 0xAC, 0xA2, 0x8A]
    // Sometimes without quotes, as in most blocks of most files, sometimes with little else.
    let kinds = Int.random(in: 1...special.count, using: &randomness)
    let allowed = special.shuffled(using: &randomness).prefix(kinds)
    let rarity = Int.random(in: 1...30, using: &randomness)
    return (0..<Int.random(in: 0...1000, using: &randomness)).map { _ in
      Int.random(in: 0..<rarity, using: &randomness) == 0
        ? allowed.randomElement(using: &randomness) ?? 0
        : UInt8.random(in: 0x30...255, using: &randomness)
    }
  }

  private static let versions = [SCAN_SSE2, SCAN_AVX2, SCAN_AVX512].filter { scan_can($0) }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `finds the same with vector instructions and without`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    let bytes = randomBytes(using: &randomness)
    let start = min(Int.random(in: 0..<70, using: &randomness), bytes.count)
    let cuts =
      (0..<Int.random(in: 0...4, using: &randomness)).map { _ in
        Int.random(in: start...bytes.count, using: &randomness)
      }.sorted() + [bytes.count]
    let isLast = Bool.random(using: &randomness)
    let portable = scanned(bytes, as: SCAN_PORTABLE, from: start, cuts: cuts, isLast: isLast)
    #expect(portable.hasNul == bytes[start..<max(start, portable.scanned)].contains(0))
    for version in Self.versions {
      #expect(scanned(bytes, as: version, from: start, cuts: cuts, isLast: isLast) == portable)
    }
  }

  @Test func `finds the same at every alignment and wherever it is cut`() {
    let text = Array("a,b\r\n\"x,\"\"\n\",y\rzz,,\n\u{0},1,2,3,4,5,6,7,8,9,0,\n,".utf8)
    for start in 0..<text.count {
      let bytes = Array(repeating: text, count: 5).joined().dropFirst(start)
      for cut in 0...150 {
        let cuts = [min(start + cut, bytes.count), bytes.count]
        let found = ([SCAN_PORTABLE] + Self.versions).map {
          scanned(Array(bytes), as: $0, from: min(start, cuts[0]), cuts: cuts, isLast: true)
        }
        for other in found.dropFirst() { #expect(other == found[0]) }
      }
    }
  }

  @Test func `finds a block full of fields and rows, each of them`() {
    for byte in [UInt8(0x2C), 0x0A, 0x0D] {
      for count in [63, 64, 65, 128, 500] {
        let bytes = [UInt8](repeating: byte, count: count)
        for version in [SCAN_PORTABLE] + Self.versions {
          let found = scanned(bytes, as: version, from: 0, cuts: [count], isLast: true)
          #expect(found.ends == (0..<UInt32(count)).map { $0 })
          #expect(found.rows == (byte == 0x2C ? [] : (1...UInt32(count)).map { $0 }))
        }
      }
    }
  }

  @Test(arguments: 0..<300)
  func `finds the first byte that is not ASCII`(position: Int) {
    var bytes = [UInt8](repeating: 0x7F, count: 300)
    bytes[position] = 0x80
    #expect(scan_ascii(bytes, bytes.count) == position)
    #expect(scan_ascii(bytes, position) == position)
  }
}

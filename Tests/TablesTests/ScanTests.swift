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

  private func scanned(_ bytes: [UInt8], isPortable: Bool, isLast: Bool) -> Found {
    var scan = scan()
    let capacity = bytes.count + 200
    var ends = [UInt32](repeating: 0, count: capacity)
    var rows = ends
    let count = ends.withUnsafeMutableBufferPointer { ends in
      rows.withUnsafeMutableBufferPointer { rows in
        let output = scan_output(
          ends: ends.baseAddress, rows: rows.baseAddress, capacity: UInt32(capacity))
        let function = isPortable ? scan_rows_portable : scan_rows
        return function(bytes, 0, bytes.count, isLast, 0x2C, &scan, output)
      }
    }
    return Found(
      ends: Array(ends[..<Int(scan.ends_count)]), rows: Array(rows[..<Int(scan.rows_count)]),
      scanned: count, place: scan.place, hasNul: scan.has_nul != 0)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `finds the same with vector instructions and without`(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    let special: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x2C, 0x00, 0x2D, 0x23, 0x0B, 0xAC, 0xA2, 0x8A]
    let rarity = Int.random(in: 1...30, using: &randomness)
    let bytes = (0..<Int.random(in: 0...1000, using: &randomness)).map { _ in
      Int.random(in: 0..<rarity, using: &randomness) == 0
        ? special.randomElement(using: &randomness) ?? 0
        : UInt8.random(in: 1...255, using: &randomness)
    }
    let isLast = Bool.random(using: &randomness)
    let native = scanned(bytes, isPortable: false, isLast: isLast)
    #expect(native == scanned(bytes, isPortable: true, isLast: isLast))
    #expect(native.hasNul == bytes[..<native.scanned].contains(0))
  }

  @Test(arguments: 0..<300)
  func `finds the first byte that is not ASCII`(position: Int) {
    var bytes = [UInt8](repeating: 0x7F, count: 300)
    bytes[position] = 0x80
    #expect(scan_ascii(bytes, bytes.count) == position)
    #expect(scan_ascii(bytes, position) == position)
  }
}

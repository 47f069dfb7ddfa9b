import CScan
import FuzzSupport
import TestSupport

/// Requires that the scan finds the same with vector instructions and without.
func requireSameScan(_ input: FuzzInput) {
  var randomness = input.randomness
  // A small output is full now and then, and the scan goes on with an empty one.
  let capacity = Int.random(in: 65...400, using: &randomness)
  let isLast = Bool.random(using: &randomness)
  let portable = scanned(input.bytes, capacity, isLast, SCAN_PORTABLE)
  for version in [SCAN_SSE2, SCAN_AVX2, SCAN_AVX512] where scan_can(version) {
    let native = scanned(input.bytes, capacity, isLast, version)
    require(native == portable, "vector instructions find what plain ones do")
  }
}

private struct Found: Equatable {
  var ends: [UInt32] = []
  var rows: [UInt32] = []
  var stops: [Int] = []
  var place: UInt32 = 0
  var hasNul = false
}

private func scanned(
  _ bytes: [UInt8], _ capacity: Int, _ isLast: Bool, _ version: scan_version
) -> Found {
  var found = Found()
  var scan = scan()
  var position = 0
  while true {
    var ends = [UInt32](repeating: 0, count: capacity)
    var rows = ends
    scan.ends_count = 0
    scan.rows_count = 0
    let start = position
    position = ends.withUnsafeMutableBufferPointer { ends in
      rows.withUnsafeMutableBufferPointer { rows in
        let output = scan_output(
          ends: ends.baseAddress, rows: rows.baseAddress, capacity: UInt32(capacity))
        return scan_rows_as(version, bytes, start, bytes.count, isLast, 0x2C, &scan, output)
      }
    }
    found.ends += ends[..<Int(scan.ends_count)]
    found.rows += rows[..<Int(scan.rows_count)]
    found.stops.append(position)
    guard position > start, position < bytes.count else { break }
  }
  found.place = scan.place
  found.hasNul = scan.has_nul != 0
  return found
}

import FuzzSupport
import Glibc
import Model
import Publishers
import Tables
import TestSupport

/// Requires that a publisher's or a mapped table says the same however its bytes are cut, and that
/// no value of it stands twice.
func requireSameReading(_ input: FuzzInput) {
  var randomness = input.randomness
  var mappings: [TableMapping.Value?] = [
    nil, .count, .column("#2"), .years, .columns(dimension: "area"),
  ]
  mappings.shuffle(using: &randomness)
  var options = ReadingOptions()
  if let value = mappings[0] {
    options.mapping = TableMapping(metric: "bookins.ice", value: value)
    if value == .count { options.mapping?.by = ["#2"] }
  }
  let whole = Outcome { () throws(Refusal) in
    try read(MemorySource(input.bytes), options: options)
  }
  let cuts = CutSource(input.bytes, longest: 80, seed: randomness.next())
  let cut = Outcome { () throws(Refusal) in try read(cuts, options: options) }
  require(cut == whole, "cut as whole:\n\(cut)\n\(whole)")

  guard options.mapping != nil, input.bytes.count > 40, let file = file(of: input.bytes) else {
    return
  }
  defer { close(file) }
  let pieces = Int.random(in: 1...8, using: &randomness)
  let divided = Outcome { () throws(Refusal) in
    try readInPieces(file, size: input.bytes.count, options: options, pieces: pieces)
  }
  require(divided == whole, "divided as whole:\n\(divided)\n\(whole)")
}

/// A file in memory, without a name.
private func file(of bytes: [UInt8]) -> CInt? {
  var template = Array("/dev/shm/paceboard-fuzz-XXXXXX".utf8CString)
  let file = mkstemp(&template)
  guard file >= 0 else { return nil }
  unlink(template)
  guard write(file, bytes, bytes.count) == bytes.count else {
    close(file)
    return nil
  }
  return file
}

private enum Outcome: Equatable {
  /// Values have no order.
  case reading(Set<ReleasedValue>, ImportReport)
  case refusal(String)

  init(_ body: () throws(Refusal) -> Reading) {
    do throws(Refusal) {
      let reading = try body()
      requireDistinct(reading)
      self = .reading(Set(reading.values), reading.report)
    } catch {
      self = .refusal("\(error)")
    }
  }
}

import DataPackage
import Model
import Testing

/// Files with random damage: nothing traps, nothing unsafe is printed, and all heals.
@Suite struct HostileBytesTests {
  @Test(arguments: UInt64(1)...8)
  func `damaged files are told and healed`(_ seed: UInt64) throws {
    let package = try TemporaryPackage()
    var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var reader = package.reader()
    _ = reader.reload()
    for (name, text) in TemporaryPackage.files {
      for _ in 0..<25 {
        try package.write(random.damaged(Array(text.utf8)), to: name)
        let reading = reader.reload()
        for line in reading.faultLines {
          #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        }
      }
      try package.write(text, to: name)
      let healed = reader.reload()
      #expect(healed.faultLines == [])
      #expect(healed.dataset.observations.count == 3)
    }
  }
}

/// The generator of Marsaglia, "Xorshift RNGs", 2003: the same damage on every machine.
private struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func damaged(_ text: [UInt8]) -> [UInt8] {
    let spice: [[UInt8]] =
      ["\"", "\"\"", ",", "\n", "\r", "\0", "{", "]", "\\u", "\\ud800", "-", "1e999", "2025-02-29"]
      .map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80, 0xAE], [0xED, 0xA0, 0x80]]
    var bytes = text
    for _ in 0...Int.random(in: 0...5, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &self))
      switch Int.random(in: 0...4, using: &self) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.insert(contentsOf: spice.randomElement(using: &self) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: 0)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}

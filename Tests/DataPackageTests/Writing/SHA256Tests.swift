import CDigest
import DataPackage
import Testing

@Suite struct `SHA-256` {
  private func digest(_ bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes[...])
    return digest.hexadecimal
  }

  /// The examples of FIPS 180-4 and NIST's vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `of the standard's examples`(text: String, expected: String) {
    #expect(digest(Array(text.utf8)) == expected)
  }

  @Test func `of a million letters`() {
    #expect(
      digest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 119, 120, 200])
  func `is the same however the bytes are cut`(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    var digest = SHA256()
    var rest = bytes[...]
    while !rest.isEmpty {
      digest.update(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    #expect(digest.hexadecimal == self.digest(bytes))
  }

  @Test func `is the same with and without special instructions`() {
    let bytes = (0..<64 * 50).map { _ in UInt8.random(in: 0...255) }
    var left = (0..<8).map { _ in UInt32.random(in: 0...UInt32.max) }
    var right = left
    sha256_blocks(&left, bytes, 50)
    sha256_blocks_portable(&right, bytes, 50)
    #expect(left == right)
  }
}

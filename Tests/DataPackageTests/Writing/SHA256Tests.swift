import CDigest
import DataPackage
import Testing
import TestSupport

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

  /// Around the ends of blocks, where padding begins a block of its own or not; by Python's hashlib.
  @Test(arguments: [
    (55, "27d3069ecafb8507f92fa750312a99afe0908525e67b2abe8942b51659945b1b"),
    (56, "3428ab653c0a1ac104ee80fd3bed55135da5556ca4c26da9c781ae56364a6969"),
    (63, "b5ec25bd1c4b7c94c9ea9d235272e43f644f561d7c8c7e58ec5fa9aefe95ef07"),
    (64, "a08f82c23e6c13629d8e33d0d2a13005fb104363eb793b5e8842044951d27764"),
    (65, "c0a0263ae1ab4e9dda9cd2ed6c44b23ee6ff75c90c640185f462fad7f24fcd6f"),
    (119, "b4639d08cdba917a7875088b4e05633a7812e14282482de937915c9799b17250"),
    (120, "e4fce14f6aa99657bdffe9f1da59ce85f0398479e9af7e9de6ccf53e174447ab"),
    (127, "c3328af00588e4c0de651212baf4babe06a69afd3a41320daf2508bd5290fc9e"),
    (128, "8bb5dfd6ac2a606ce25701c19ed1fe8fa3a1a7355cd7fe3445ac3e2cc7a45359"),
    (129, "78d5d187bd80d202e70a9ae00940dacdef337cdb7c8af41a4b69287b98227120"),
    (191, "2dbe40b76db0d6e630469d4f2b264e6093ae49850b48d06fbbdcdd4c12d0630d"),
    (192, "38b7aad0f0b255b1c3e2f789b4db795bc9d66ffbabbb4ba371f4fb1a1336ee2a"),
    (193, "83c631afea386b412eeb7b6e598d09699aac3aa157bd7689a241c7edc1ab8365"),
    (1024, "b54e72e83904b84eb645c6c4b7a55f73b85871cdc9a74645979cd7c1be411b40"),
  ])
  func `of lengths around whole blocks`(count: Int, expected: String) {
    #expect(digest((0..<count).map { UInt8(truncatingIfNeeded: $0 * 31) }) == expected)
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

  @Test(arguments: [0, 1, 2, 3, 50])
  func `is the same with and without special instructions`(blocks: Int) {
    var randomness = Randomness(seed: UInt64(blocks))
    let bytes = (0..<64 * blocks).map { _ in UInt8.random(in: 0...255, using: &randomness) }
    var left = (0..<8).map { _ in UInt32.random(in: 0...UInt32.max, using: &randomness) }
    var right = left
    sha256_blocks(&left, bytes, blocks)
    sha256_blocks_portable(&right, bytes, blocks)
    #expect(left == right)
  }
}

import CZlib

/// Deflates bytes and packs them, well or badly, as tests need it.
package struct ZipWriter {
  package init() {}

  package private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// What an entry may claim against the truth.
  package struct Claim {
    package var size: Int?
    package var checksum: UInt32?
    package var flags = 0
    package var method: Int?
    package var localName: String?
    package var offset: Int?

    package init(
      size: Int? = nil, checksum: UInt32? = nil, flags: Int = 0, method: Int? = nil,
      localName: String? = nil, offset: Int? = nil
    ) {
      self.size = size
      self.checksum = checksum
      self.flags = flags
      self.method = method
      self.localName = localName
      self.offset = offset
    }
  }

  package mutating func add(
    _ name: String, _ content: [UInt8], isDeflated: Bool = true, claim: Claim = Claim()
  ) {
    let data = isDeflated ? deflated(content) : content
    let checksum = claim.checksum ?? checksum(of: content)
    let offset = bytes.count
    let method = claim.method ?? (isDeflated ? 8 : 0)
    let local = Array((claim.localName ?? name).utf8)
    bytes += little(0x0403_4B50, 4) + little(20, 2) + little(claim.flags, 2) + little(method, 2)
    bytes += little(0, 4) + little(Int(checksum), 4) + little(data.count, 4)
    bytes += little(claim.size ?? content.count, 4) + little(local.count, 2) + little(4, 2)
    bytes += local + [1, 2, 0, 0] + data
    directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(claim.flags, 2)
    directory += little(method, 2) + little(0, 4) + little(Int(checksum), 4)
    directory += little(data.count, 4) + little(claim.size ?? content.count, 4)
    directory += little(name.utf8.count, 2) + little(0, 2) + little(0, 2) + little(0, 8)
    directory += little(claim.offset ?? offset, 4) + Array(name.utf8)
    count += 1
  }

  package mutating func add(_ name: String, _ text: String) {
    add(name, Array(text.utf8))
  }

  package func finished(comment: String = "") -> [UInt8] {
    var end = little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
    end += little(directory.count, 4) + little(bytes.count, 4) + little(comment.utf8.count, 2)
    return bytes + directory + end + Array(comment.utf8)
  }
}

package func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

package func checksum(of bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
}

/// Raw deflated data: what zlib makes, without the two bytes before it and the four behind.
package func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(UInt(bytes.count))
  var result = [UInt8](repeating: 0, count: Int(length))
  compress2(&result, &length, bytes, UInt(bytes.count), 6)
  return Array(result[2..<Int(length) - 4])
}

package func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes)
    + little(Int(checksum(of: bytes)), 4) + little(bytes.count, 4)
}

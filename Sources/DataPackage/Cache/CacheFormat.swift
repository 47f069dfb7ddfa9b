/// How a cache file begins.
///
/// | bytes | |
/// | --- | --- |
/// | 0–7 | `PACECACH` |
/// | 8–11 | ``version`` |
/// | 12–15 | ``byteOrder``, in the order of the machine that wrote it |
/// | 16–23 | how many bytes the file has |
/// | 24–31 | the ``Checksum`` of all bytes from 64 on and of the number that follows |
/// | 32–39 | how many bytes the tables take, from 64 on |
/// | 40–63 | 0 |
///
/// Behind the tables lie the columns of the observations, each from a multiple of 32 on.
enum CacheFormat {
  /// `PACECACH`, as the bytes lie in memory.
  static let magic = [UInt8]("PACECACH".utf8)
  /// Raised with each change of what lies where.
  static let version: UInt32 = 1
  /// Reads as another number on a machine of the other byte order.
  static let byteOrder: UInt32 = 0x0102_0304
  /// Where the checked part begins.
  static let headerBytes = 64

  /// A count rounded up to whole stripes of the checksum.
  static func padded(_ count: Int) -> Int {
    (count + Checksum.stripe - 1) / Checksum.stripe * Checksum.stripe
  }
}

/// A cache file that cannot be one that this program wrote.
struct CacheDamage: Error {}

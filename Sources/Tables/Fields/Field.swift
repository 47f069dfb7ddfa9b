/// The text of one field, borrowed from the row it stands in.
///
/// Nothing is copied or allocated until ``string`` is asked for.
public struct Field: ~Escapable {
  /// The bytes, unescaped, as UTF-8; as valid as the file is.
  public let bytes: Span<UInt8>

  /// A field of bytes.
  ///
  /// - Parameter bytes: The bytes.
  @inlinable
  @_lifetime(copy bytes)
  public init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  /// Whether there is nothing in the field.
  @inlinable
  public var isEmpty: Bool { bytes.isEmpty }

  /// The field as text; what is not valid UTF-8 becomes U+FFFD.
  public var string: String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the field holds exactly a text.
  ///
  /// - Parameter text: The text, compared byte by byte.
  /// - Returns: Whether both are the same.
  @inlinable
  public func isEqual(to text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for index in bytes.indices where unsafe bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  /// The field without spaces and tabs at its ends.
  @inlinable
  @inline(__always)
  public var trimmed: Field {
    @_lifetime(copy self)
    get {
      // Nearly no field has any: nothing that is not a control character sorts before a space.
      if !isEmpty, bytes[0] > 0x20, bytes[bytes.count - 1] > 0x20 { return self }
      return trimmedAnyway
    }
  }

  @usableFromInline
  var trimmedAnyway: Field {
    @_lifetime(copy self)
    get {
      var (start, end) = (0, bytes.count)
      while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      return Field(bytes.extracting(start..<end))
    }
  }
}

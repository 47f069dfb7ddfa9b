import CEmbedded

/// A file that lies in the program itself: its bytes never change and never go away.
///
/// Nothing is copied until it is asked for.
@safe
public struct EmbeddedFile: Sendable {
  /// Its name.
  public let name: String
  /// How many bytes it has.
  public let count: Int
  private let start: Start

  /// Where the bytes are.
  @safe
  private struct Start: @unchecked Sendable {
    // Read-only memory of the program, which nothing can write to or take away.
    let address: UnsafePointer<UInt8>
  }

  /// Takes the text of a literal as a file.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - text: Its content; a single character has no storage to point to and gives an empty file.
  public init(name: String, _ text: StaticString) {
    self.name = name
    count = text.hasPointerRepresentation ? text.utf8CodeUnitCount : 0
    start = unsafe Start(
      address: text.hasPointerRepresentation ? text.utf8Start : embedded_nothing())
  }

  init(_ file: embedded_file) {
    name = unsafe String(cString: file.name)
    count = unsafe file.count
    start = unsafe Start(address: file.bytes)
  }

  /// Calls a function with the bytes.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeRawBufferPointer(start: start.address, count: count))
  }

  /// The bytes as a text; invalid UTF-8 is replaced.
  public var text: String {
    unsafe withBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// The two bytes at an index as an integer, low byte first.
  func integer16(at index: Int) -> Int {
    Int(self[index]) | Int(self[index + 1]) << 8
  }

  /// The four bytes at an index as an integer, low byte first.
  func integer32(at index: Int) -> Int {
    integer16(at: index) | integer16(at: index + 2) << 16
  }
}

/// The place of a cell on a sheet: `B7` is row 7, column 2.
public struct CellReference: Hashable, Sendable {
  /// The row, 1 to 1 048 576.
  public let row: Int

  /// The column, 1 to 16 384; A is 1.
  public let column: Int

  /// The last row a sheet can have.
  public static let lastRow = 1_048_576

  /// The last column a sheet can have: XFD.
  public static let lastColumn = 16_384

  /// A place by its numbers; nil outside of any sheet.
  ///
  /// - Parameters:
  ///   - row: From 1.
  ///   - column: From 1.
  public init?(row: Int, column: Int) {
    guard (1...Self.lastRow).contains(row), (1...Self.lastColumn).contains(column) else {
      return nil
    }
    self.row = row
    self.column = column
  }

  /// A place as it is written; nil if that is anything but letters and digits of a cell.
  ///
  /// - Parameter text: Such as `B7`; `$` before either part is left out.
  public init?(_ text: some StringProtocol) {
    var reading = CellReferenceReading()
    for byte in text.utf8 where byte != UInt8(ascii: "$") { reading.take(byte) }
    guard let reference = reading.reference else { return nil }
    self = reference
  }
}

extension CellReference: CustomStringConvertible {
  /// The place as it is written, such as `B7`.
  public var description: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(Unicode.Scalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

/// Reads a cell's place byte by byte, as it comes of text that is no `String` yet.
struct CellReferenceReading {
  private var row = 0
  private var column = 0
  private var isBroken = false

  mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
      row = row * 10 + Int(byte - UInt8(ascii: "0"))
      // A leading zero would also let letters follow it.
      isBroken = isBroken || row == 0
    default: isBroken = true
    }
    isBroken = isBroken || column > CellReference.lastColumn || row > CellReference.lastRow
    if isBroken { (row, column) = (0, 0) }
  }

  var reference: CellReference? {
    isBroken ? nil : CellReference(row: row, column: column)
  }
}

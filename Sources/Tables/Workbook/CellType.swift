/// How a cell's value is to be understood, by its attribute `t`.
enum CellType {
  case number
  case shared
  case text
  case boolean
  case error
  case date

  init(_ attribute: XMLText?) {
    guard let attribute else {
      self = .number
      return
    }
    switch attribute.first {
    case UInt8(ascii: "s"): self = attribute.isEqual(to: "s") ? .shared : .text
    case UInt8(ascii: "i"): self = .text
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "e"): self = .error
    case UInt8(ascii: "d"): self = .date
    default: self = .number
    }
  }
}

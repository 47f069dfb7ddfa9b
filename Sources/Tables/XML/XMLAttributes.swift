/// The attributes of an element, lent by the parser.
@safe
struct XMLAttributes {
  private let start: UnsafeMutablePointer<UnsafePointer<CChar>?>

  @unsafe
  init(_ start: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    unsafe self.start = start
  }

  /// The value of the attribute with a name, prefix and all.
  subscript(name: StaticString) -> XMLText? {
    first { $0.isEqual(to: name) }
  }

  /// The value of the first attribute whose name without its prefix is `name`, and has a prefix.
  subscript(prefixed name: StaticString) -> XMLText? {
    first { !$0.isEqual(to: name) && $0.localName.isEqual(to: name) }
  }

  private func first(where matches: (XMLText) -> Bool) -> XMLText? {
    var index = 0
    while let name = unsafe start[index], let value = unsafe start[index + 1] {
      if unsafe matches(XMLText(name)) { return unsafe XMLText(value) }
      index += 2
    }
    return nil
  }
}

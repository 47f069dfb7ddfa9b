/// What is told of an XML document as it is read; subclasses take what they need of it.
///
/// A class, because the parser's callbacks get one pointer to it.
class XMLHandler {
  /// What is wrong with the document; the parser stops once there is anything.
  final var fault: TableFault? {
    didSet { isStopped = fault != nil }
  }

  /// Whether there is a fault: asked at every element, where looking at the fault itself would show.
  final private(set) var isStopped = false

  /// Text is only told while this is set: most of it is white space between elements.
  final var wantsText = false

  func start(_ name: XMLText, _ attributes: XMLAttributes) {}
  func end(_ name: XMLText) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

import CExpat

/// Reads XML with expat, a piece at a time; a DOCTYPE is refused.
@safe
struct XMLParser<Handler: XMLHandler>: ~Copyable {
  let handler: Handler
  private let context: XMLContext
  private let parser: XML_Parser
  private var fed = 0

  private static var longestTag: Int { 1 << 22 }

  init(_ handler: Handler) throws(TableFault) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw TableFault(.outOfMemory) }
    self.handler = handler
    unsafe self.parser = parser
    let context = unsafe XMLContext(handler, parser)
    self.context = context
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name = unsafe name, let attributes = unsafe attributes else { return }
        unsafe XMLContext.with(context) {
          unsafe $0.start(XMLText(name).localName, XMLAttributes(attributes))
        }
      },
      { context, name in
        guard let name = unsafe name else { return }
        unsafe XMLContext.with(context) { unsafe $0.end(XMLText(name).localName) }
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let text = unsafe text else { return }
      unsafe XMLContext.with(context) { unsafe $0.text(text, count: Int(count)) }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      unsafe XMLContext.with(context) { $0.stop(TableFault(.documentType)) }
    }
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// Parses the next piece of the document; an empty one is its end.
  mutating func parse(_ bytes: ArraySlice<UInt8>) throws(TableFault) {
    let isEnd: CInt = bytes.isEmpty ? 1 : 0
    let status = unsafe bytes.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), isEnd)
    }
    if let fault = handler.fault { throw fault }
    fed += bytes.count
    // What expat has not told of yet it keeps in memory: a tag that never ends would fill it.
    guard unsafe fed - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestTag else {
      throw TableFault(.malformedXML("a tag is longer than \(Self.longestTag) bytes"))
    }
    guard status == XML_STATUS_OK else {
      let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map {
        unsafe String(cString: $0)
      }
      throw TableFault(
        .malformedXML(reason ?? "unknown reason"),
        at: .line(
          unsafe Int(XML_GetCurrentLineNumber(parser)),
          column: unsafe Int(XML_GetCurrentColumnNumber(parser)) + 1))
    }
  }

  /// Parses the whole of a source.
  mutating func parse<Source: ByteSource & ~Copyable>(
    all source: consuming Source
  ) throws(TableFault) {
    var chunk = [UInt8](repeating: 0, count: 1 << 15)
    while true {
      let count = try source.read(into: &chunk, from: 0)
      try parse(chunk[..<count])
      if count == 0 { return }
    }
  }
}

/// What the callbacks get: the handler, and the parser in order to stop it.
@safe
private final class XMLContext {
  private static let deepest = 256

  private let handler: XMLHandler
  private let parser: XML_Parser
  private var depth = 0

  init(_ handler: XMLHandler, _ parser: XML_Parser) {
    self.handler = handler
    unsafe self.parser = parser
  }

  static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLContext) -> Void) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<XMLContext>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  func start(_ name: XMLText, _ attributes: XMLAttributes) {
    // Expat may still call for what it has at hand when it was told to stop.
    guard !handler.isStopped else { return }
    depth += 1
    guard depth <= Self.deepest else {
      stop(TableFault(.nestedTooDeeply(limit: Self.deepest)))
      return
    }
    handler.start(name, attributes)
    stopOnFault()
  }

  func end(_ name: XMLText) {
    guard !handler.isStopped else { return }
    depth -= 1
    handler.end(name)
    stopOnFault()
  }

  func text(_ text: UnsafePointer<CChar>, count: Int) {
    guard handler.wantsText, !handler.isStopped else { return }
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      unsafe handler.text(UnsafeBufferPointer(start: bytes, count: count))
    }
    stopOnFault()
  }

  func stop(_ fault: TableFault) {
    handler.fault = handler.fault ?? fault
    stopOnFault()
  }

  private func stopOnFault() {
    if handler.isStopped { unsafe XML_StopParser(parser, 0) }
  }
}

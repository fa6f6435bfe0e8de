import CExpat

/// Is told what stands in an XML part, in order. Names come without their namespace prefix.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func start(_ name: String, _ attributes: borrowing XMLAttributes) throws(TableFileError)
  /// An element ends; `text` is what stood between this and the tag before it.
  func end(_ name: String, text: [UInt8]) throws(TableFileError)
}

/// The attributes of an element, to be asked while it begins.
@safe struct XMLAttributes: ~Copyable {
  private let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

  fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) { unsafe self.list = unsafe list }

  /// The value of an attribute by its name without a prefix; declarations of namespaces are none.
  subscript(_ name: String) -> String? {
    var index = 0
    while let key = unsafe list[index], let value = unsafe list[index + 1] {
      let local = unsafe localStart(key)
      let isDeclaration = unsafe local != key && strncmp(key, "xmlns:", 6) == 0
      if unsafe !isDeclaration && strcmp(local, name) == 0 { return unsafe String(cString: value) }
      index += 2
    }
    return nil
  }
}

/// Where the name begins after its prefix.
private func localStart(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
  guard let colon = unsafe strrchr(name, 58) else { return unsafe name }
  return unsafe UnsafePointer(colon) + 1
}

/// An expat parser that is fed a part block by block.
///
/// Document types are refused where they begin, so no entity is ever declared; texts and tags are bounded.
@safe struct XMLParser: ~Copyable {
  /// Such as `expat_2.5.0`.
  static var libraryVersion: String {
    unsafe XML_ExpatVersion().map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// The most bytes of one text and of one tag. A cell holds at most 32 767 characters.
  static let textLimit = 4 << 20
  private let pointer: OpaquePointer
  private let session: XMLSession
  private var fed = 0

  init(part: String, file: String, handler: any XMLHandler) throws(TableFileError) {
    guard let pointer = unsafe XML_ParserCreate(nil) else {
      throw .workbook(file: file, .damaged("expat has no memory"))
    }
    unsafe self.pointer = unsafe pointer
    session = unsafe XMLSession(part: part, file: file, handler: handler, parser: pointer)
    unsafe XML_SetUserData(pointer, Unmanaged.passUnretained(session).toOpaque())
    unsafe XML_SetElementHandler(pointer, startElement, endElement)
    unsafe XML_SetCharacterDataHandler(pointer, addText)
    unsafe XML_SetStartDoctypeDeclHandler(pointer, refuseDocumentType)
  }

  deinit { unsafe XML_ParserFree(pointer) }

  /// Parses the next bytes, at most 2 GB of them.
  ///
  /// - Throws: what the handler throws; `TableFileError.workbook`: `badXML`, `documentType`.
  mutating func feed(_ block: UnsafeRawBufferPointer) throws(TableFileError) {
    let start = unsafe block.baseAddress?.assumingMemoryBound(to: CChar.self)
    try check(unsafe XML_Parse(pointer, start, Int32(block.count), 0))
    fed += block.count
    // expat 2.5 scans an unfinished tag anew with every block.
    if unsafe fed - Int(XML_GetCurrentByteIndex(pointer)) > Self.textLimit {
      throw fault("a tag of more than \(Self.textLimit >> 20) MB")
    }
  }

  /// Ends the part.
  consuming func finish() throws(TableFileError) {
    try check(unsafe XML_Parse(pointer, nil, 0, 1))
  }

  private func check(_ status: XML_Status) throws(TableFileError) {
    if let failure = session.failure { throw failure }
    guard status != XML_STATUS_OK else { return }
    let words = unsafe XML_ErrorString(XML_GetErrorCode(pointer)).map { unsafe String(cString: $0) }
    throw fault(words ?? "expat gives no reason")
  }

  private func fault(_ detail: String) -> TableFileError {
    let line = unsafe Int(XML_GetCurrentLineNumber(pointer))
    return .workbook(file: session.file, .badXML(part: session.part, line: line, detail: detail))
  }
}

extension ZipArchive {
  /// Parses an XML part while it unpacks.
  mutating func parse(_ path: String, _ handler: any XMLHandler) throws(TableFileError) {
    var parser = try XMLParser(part: path, file: file, handler: handler)
    try unsafe read(path) { block throws(TableFileError) in try unsafe parser.feed(block) }
    try parser.finish()
  }
}

/// What the callbacks of a parser share. It holds the parser only to stop it, and lives as long.
@safe private final class XMLSession {
  let part: String
  let file: String
  let handler: any XMLHandler
  private let parser: OpaquePointer
  private var text: [UInt8] = []
  private(set) var failure: TableFileError?

  init(part: String, file: String, handler: any XMLHandler, parser: OpaquePointer) {
    self.part = part
    self.file = file
    self.handler = handler
    unsafe self.parser = unsafe parser
  }

  func start(_ name: String, _ attributes: borrowing XMLAttributes) {
    text.removeAll(keepingCapacity: true)
    do throws(TableFileError) { try handler.start(name, attributes) } catch { stop(error) }
  }

  func end(_ name: String) {
    do throws(TableFileError) { try handler.end(name, text: text) } catch { stop(error) }
    text.removeAll(keepingCapacity: true)
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    if text.count + bytes.count > XMLParser.textLimit {
      let line = unsafe Int(XML_GetCurrentLineNumber(parser))
      let detail = "a text of more than \(XMLParser.textLimit >> 20) MB"
      return stop(.workbook(file: file, .badXML(part: part, line: line, detail: detail)))
    }
    unsafe text.append(contentsOf: bytes)
  }

  func stop(_ error: TableFileError) {
    // expat may call on until the end of the tag: the first failure counts.
    if failure == nil { failure = error }
    _ = unsafe XML_StopParser(parser, 0)
  }

  var isStopped: Bool { failure != nil }
}

private func session(_ data: UnsafeMutableRawPointer) -> XMLSession {
  unsafe Unmanaged<XMLSession>.fromOpaque(data).takeUnretainedValue()
}

private let startElement: XML_StartElementHandler = { data, name, attributes in
  guard let data = unsafe data, let name = unsafe name, let attributes = unsafe attributes else { return }
  let session = unsafe session(data)
  if session.isStopped { return }
  unsafe session.start(String(cString: localStart(name)), XMLAttributes(attributes))
}

private let endElement: XML_EndElementHandler = { data, name in
  guard let data = unsafe data, let name = unsafe name else { return }
  let session = unsafe session(data)
  if session.isStopped { return }
  unsafe session.end(String(cString: localStart(name)))
}

private let addText: XML_CharacterDataHandler = { data, start, count in
  guard let data = unsafe data else { return }
  let session = unsafe session(data)
  if session.isStopped { return }
  unsafe session.add(UnsafeRawBufferPointer(start: start, count: Int(count)))
}

private let refuseDocumentType: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
  guard let data = unsafe data else { return }
  let session = unsafe session(data)
  session.stop(.workbook(file: session.file, .documentType(part: session.part)))
}

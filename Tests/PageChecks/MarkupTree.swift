import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of markup as a parser of XML reads it.
public struct MarkupElement: Sendable {
  /// What it is called.
  public let name: String
  /// Its attributes.
  public let attributes: [String: String]
  /// The elements in it.
  public internal(set) var children: [MarkupElement] = []
  /// The words in it and in its children, in the order they are read.
  public internal(set) var text = ""

  /// The elements below it, itself first, in the order they begin.
  public var all: [MarkupElement] { [self] + children.flatMap(\.all) }

  /// The elements of a name below it.
  public func all(_ name: String) -> [MarkupElement] { all.filter { $0.name == name } }

  /// The first element with an attribute of a value.
  public func first(_ attribute: String, _ value: String) -> MarkupElement? {
    all.first { $0.attributes[attribute] == value }
  }
}

/// Why markup is not well formed.
public struct MarkupError: Error, CustomStringConvertible {
  /// What the parser says, with the line.
  public let description: String
}

extension MarkupElement {
  /// Reads a document.
  public init(parsing bytes: some Sequence<UInt8>) throws {
    let reader = MarkupReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw MarkupError(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "no element")")
    }
    self = root
  }
}

/// Gathers the elements as a parser meets them.
private final class MarkupReader: NSObject, XMLParserDelegate {
  private(set) var root: MarkupElement?
  private var open: [MarkupElement] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(MarkupElement(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for place in open.indices { open[place].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }
}

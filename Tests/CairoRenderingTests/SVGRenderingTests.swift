import CairoRendering
import Drawings
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGRenderingTests {
  private final class Reader: NSObject, XMLParserDelegate {
    var ids: [String] = []
    var references: Set<String> = []
    var root: [String: String] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if name == "svg" { root = attributes }
      if let id = attributes["id"] { ids.append(id) }
      for value in attributes.values {
        if value.hasPrefix("#") { references.insert(String(value.dropFirst())) }
        if value.hasPrefix("url(#") { references.insert(String(value.dropFirst(5).dropLast())) }
      }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Reader {
    let parser = XMLParser(data: Data(bytes))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  /// A page with opacity, which cairo draws by way of a mask.
  private var page: Drawing {
    var page = SamplePage.drawing
    let clear = Color(hex: 0x00AA00).withOpacity(0.5)
    page.elements.append(
      .text(Element.Text("overlay", font: .sans(20), color: clear, at: Point(x: 100, y: 60))))
    return page
  }

  @Test func itIsWellFormedAndInPoints() throws {
    let reader = try read(CairoRenderer(measurer: .shared).svg(page))
    #expect(reader.root["width"] == "240pt")
    #expect(reader.root["height"] == "160pt")
    #expect(reader.root["viewBox"] == "0 0 240 160")
  }

  @Test func identifiersAreUniqueAndReferencesMet() throws {
    let reader = try read(CairoRenderer(measurer: .shared).svg(page))
    #expect(reader.ids.count > 20)
    #expect(Set(reader.ids).count == reader.ids.count)
    #expect(reader.references.isSubset(of: reader.ids))
  }

  @Test func aPrefixStandsBeforeEveryIdentifier() throws {
    let reader = try read(CairoRenderer(measurer: .shared).svg(page, idPrefix: "map-"))
    #expect(reader.ids.allSatisfy { $0.hasPrefix("map-") })
    #expect(reader.references.isSubset(of: reader.ids))
  }
}

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
      if let target = attributes["xlink:href"], target.hasPrefix("#") {
        references.insert(String(target.dropFirst()))
      }
      for value in attributes.values {
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

  /// A page with opacity and with what lies in groups.
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

  @Test func everyGlyphIsDefinedOnce() throws {
    let small = Element.text(Element.Text("nanan", font: .sans(8), at: Point(x: 0, y: 20)))
    let large = Element.text(Element.Text("ann", font: .sans(30), at: Point(x: 0, y: 60), rotation: 30))
    let page = Drawing(size: SamplePage.size, elements: [small, large])
    let text = String(decoding: try CairoRenderer(measurer: .shared).svg(page), as: UTF8.self)
    #expect(text.components(separatedBy: "<path").count == 3)
    #expect(text.components(separatedBy: "<use").count == 9)
  }

  @Test func aPageWithoutTextHasNoDefinitions() throws {
    let page = Drawing(size: Size(width: 10, height: 20.5))
    let text = String(decoding: try CairoRenderer(measurer: .shared).svg(page), as: UTF8.self)
    #expect(!text.contains("<defs>"))
    #expect(try read(Array(text.utf8)).root["height"] == "20.5pt")
  }

  @Test func whatCannotBeDrawnIsRefused() {
    let line = Path([Point(x: 0, y: 0), Point(x: .nan, y: 1)], closed: false)
    let page = Drawing(
      size: SamplePage.size,
      elements: [.path(line, fill: nil, stroke: Stroke(color: .black, width: 1))])
    #expect(throws: RenderingError.self) { try CairoRenderer(measurer: .shared).svg(page) }
    let text = Element.Text("a\u{E000}", font: .sans(10), at: Point(x: 0, y: 10))
    let error = #expect(throws: RenderingError.self) {
      try CairoRenderer(measurer: .shared).svg(Drawing(size: SamplePage.size, elements: [.text(text)]))
    }
    #expect(error?.description.contains("U+E000") == true)
  }

  @Test func aPrefixStandsBeforeEveryIdentifier() throws {
    let reader = try read(CairoRenderer(measurer: .shared).svg(page, idPrefix: "map-"))
    #expect(reader.ids.allSatisfy { $0.hasPrefix("map-") })
    #expect(reader.references.isSubset(of: reader.ids))
  }
}

import CairoRendering
import Drawings
import Foundation
import Testing

@Suite struct CairoRendererTests {
  private static let metadata = DocumentMetadata(title: "样本", language: "zh", creationDate: 0)

  private struct Output: Hashable, Sendable {
    var pdf: [UInt8]
    var svg: [UInt8]
    var png: [UInt8]

    init(_ page: Drawing, renderer: CairoRenderer) throws {
      pdf = try renderer.pdf(pages: [page], metadata: CairoRendererTests.metadata)
      svg = try renderer.svg(page)
      png = try renderer.png(page, dpi: 200)
    }
  }

  /// Pages with different letters, so that fonts are cut differently from page to page.
  private static func page(_ number: Int) -> Drawing {
    var page = SamplePage.drawing
    let text = "第\(number)页" + ["甲乙丙", "子丑寅", "金木水"][number % 3]
    page.elements.append(.text(Element.Text(text, font: .serif(12), at: Point(x: 100, y: 90))))
    return page
  }

  @Test func bytesDependOnTheDrawingAlone() async throws {
    let expected = try (0..<6).map { try Output(Self.page($0), renderer: CairoRenderer()) }
    let shared = CairoRenderer()
    let outputs = try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      for number in [5, 3, 1, 0, 2, 4, 4, 0, 5, 1, 3, 2] {
        group.addTask { (number, try Output(Self.page(number), renderer: shared)) }
      }
      var outputs: [(Int, Output)] = []
      for try await output in group { outputs.append(output) }
      return outputs
    }
    #expect(outputs.count == 12)
    for (number, output) in outputs {
      #expect(output.pdf == expected[number].pdf, "PDF of page \(number)")
      #expect(output.svg == expected[number].svg, "SVG of page \(number)")
      #expect(output.png == expected[number].png, "PNG of page \(number)")
    }
    #expect(Set(expected).count == 6)
  }

  @Test func missingGlyphsAreNamedWithTheirPage() throws {
    let text = Element.Text("a\u{E000}", font: .sans(10), at: Point(x: 0, y: 10))
    let pages = [SamplePage.drawing, Drawing(size: SamplePage.size, elements: [.text(text)])]
    let error = #expect(throws: RenderingError.self) {
      try CairoRenderer().pdf(pages: pages, metadata: Self.metadata)
    }
    guard case .text(.missingGlyphs(let scalars, _, _), let page) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(scalars == ["\u{E000}"])
    #expect(page == 2)
    #expect(error?.description.contains("U+E000") == true)
  }

  @Test func hostileTextStaysText() throws {
    let text = "</text><script>alert(1)</script> ') dest='x"
    let page = Drawing(
      size: SamplePage.size,
      elements: [
        .text(
          Element.Text(
            spans: [TextSpan(text, font: .sans(8), link: "https://a.b/') dest='x\\")],
            at: Point(x: 5, y: 20)))
      ])
    let svg = String(decoding: try CairoRenderer().svg(page), as: UTF8.self)
    #expect(!svg.contains("<script") && svg.contains("&lt;script&gt;"))
    #expect(svg.contains(#"<a xlink:href="https://a.b/%27%29%20dest=%27x%5C">"#))
    let pdf = try CairoRenderer().pdf(pages: [page], metadata: Self.metadata)
    #expect(
      String(decoding: pdf, as: UTF8.self).contains("/URI (https://a.b/%27%29%20dest=%27x%5C)"))
  }
}

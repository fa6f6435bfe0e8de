import Testing

@testable import CairoRendering

@Suite struct SVGIdentifiersTests {
  private func renumbered(_ text: String, prefix: String = "") -> String {
    String(decoding: SVGIdentifiers.renumbered(Array(text.utf8), prefix: prefix), as: UTF8.self)
  }

  @Test func surfacesAreNumberedInTheOrderTheyAppear() {
    let svg = ##"<g id="surface96"><use xlink:href="#surface12"/><g clip-path="url(#surface96)"/></g>"##
    #expect(
      renumbered(svg)
        == ##"<g id="surface1"><use xlink:href="#surface2"/><g clip-path="url(#surface1)"/></g>"##)
  }

  @Test func otherNamesStay() {
    let svg = ##"<symbol id="glyph0-1"/><path fill="none" d="M 1 2" clip-path="url(#clip1)"/>"##
    #expect(renumbered(svg) == svg)
  }

  @Test func thePrefixIsCleaned() {
    #expect(renumbered(#"<g id="a"/>"#, prefix: #"p"><x>"#) == #"<g id="pxa"/>"#)
  }
}

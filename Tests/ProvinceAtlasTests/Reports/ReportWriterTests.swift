import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct ReportWriterTests {
  @Test func reportsBoundTogetherDoNotLeadIntoEachOther() {
    let place = Point(x: 1, y: 2)
    let rect = Rect(x: 0, y: 0, width: 1, height: 1)
    var group = Element.Group(elements: [.anchor("b", at: place)])
    group.id = "g"
    let page = Drawing(
      size: Size(width: 10, height: 10),
      elements: [
        .anchor("a", at: place), .link(rect, to: "#a"), .link(rect, to: "https://example.org"), .group(group),
      ])
    var renamed = group
    renamed.elements = [.anchor("r3-b", at: place)]
    #expect(
      page.namingAnchors(apart: 3).elements == [
        .anchor("r3-a", at: place), .link(rect, to: "#r3-a"), .link(rect, to: "https://example.org"),
        .group(renamed),
      ])
  }
}

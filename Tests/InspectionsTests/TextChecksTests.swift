import Drawings
import Inspections
import Testing

@Suite struct TextChecksTests {
  @Test func textsOnEachOtherAreFound() throws {
    let first = Page.text("first", x: 20, y: 50)
    #expect(
      try Page.kinds(first, Page.text("second", x: 40, y: 53)) == [.overlappingText(other: "second")])
    #expect(try Page.kinds(first, Page.text("second", x: 46, y: 50)) == [])
    #expect(try Page.kinds(first, Page.text("second", x: 20, y: 61)) == [])
  }

  @Test func turnedTextsOnEachOtherAreFound() throws {
    let level = Page.text("level", x: 20, y: 50)
    #expect(
      try Page.kinds(level, Page.text("turned", x: 35, y: 60, rotation: -90))
        == [.overlappingText(other: "turned")])
    #expect(try Page.kinds(level, Page.text("turned", x: 60, y: 60, rotation: -90)) == [])
  }

  @Test func textBeyondThePageIsFound() throws {
    let kinds = try Page.kinds(Page.text("abcd", x: 185, y: 50))
    guard case .cutText(.page, let length)? = kinds.first else {
      Issue.record("\(kinds)")
      return
    }
    #expect(kinds.count == 1 && abs(length - 5) < 1e-9)
    #expect(try Page.kinds(Page.text("abcd", x: 180, y: 50)) == [])
    #expect(try Page.kinds(Page.text("abcd", x: 20, y: 5)).count == 1)
  }

  @Test func textBeyondAClipIsFound() throws {
    func clipped(_ width: Double) -> Element {
      .group(
        Element.Group(
          clip: Rect(x: 10, y: 10, width: width, height: 60), elements: [Page.text("abcd", x: 20, y: 50)]))
    }
    #expect(try Page.kinds(clipped(25)) == [.cutText(.clip, by: 5)])
    #expect(try Page.kinds(clipped(40)) == [])
    // A clip within a clip cuts by both.
    let nested = Element.group(
      Element.Group(clip: Rect(x: 0, y: 0, width: 35, height: 90), elements: [clipped(40)]))
    #expect(try Page.kinds(nested) == [.cutText(.clip, by: 5)])
  }

  @Test func smallTypeIsFound() throws {
    #expect(try Page.kinds(Page.text("tiny", x: 20, y: 50, size: 4.5)) == [.smallType(4.5, least: 5)])
    #expect(try Page.kinds(Page.text("small", x: 20, y: 50, size: 5)) == [])
    // A raised figure beside letters may be smaller.
    let raised = TextSpan("2", font: .sans(4.2), rise: 3)
    let text = Element.Text(spans: [TextSpan("m", font: .sans(6)), raised], at: Point(x: 20, y: 50))
    #expect(try Page.kinds(.text(text)) == [])
  }
}

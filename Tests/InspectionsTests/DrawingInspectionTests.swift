import DrawingChecks
import Drawings
import Inspections
import Testing

@Suite struct DrawingInspectionTests {
  @Test func nothingToSeeIsFound() throws {
    #expect(try Page.kinds() == [.emptyFigure])
    #expect(try Page.kinds(Page.area(Page.whole, .white)) == [.emptyFigure])
    #expect(try Page.kinds(.anchor("a", at: Point(x: 1, y: 1))) == [.emptyFigure])
    #expect(try Page.kinds(Page.text("far", x: 500, y: 500)).contains(.emptyFigure))
    #expect(try Page.kinds(Page.line(Point(x: 0, y: 5), Point(x: 50, y: 5))) == [])
    #expect(try Page.kinds(Page.text("word", x: 20, y: 50)) == [])
  }

  @Test func aMapWithoutAColouredUnitIsEmpty() throws {
    let hatch = Fill.hatch(line: .black, width: 0.3, spacing: 2, ground: .white)
    func map(_ fills: Fill...) -> Element {
      let units = fills.enumerated().map { index, fill in
        Element.group(
          Element.Group(
            facts: [Element.Fact(Element.Fact.key, "\(index)")],
            elements: [.path(Path(Page.whole), fill: fill, stroke: nil)]))
      }
      return .group(
        Element.Group(facts: [Element.Fact(Element.Fact.figure, "map")], elements: units))
    }
    #expect(try Page.kinds(map(hatch, hatch)) == [.emptyFigure])
    #expect(try Page.kinds(map(hatch, .solid(Color(hex: 0x336699)))) == [])
  }

  @Test func findingsSayWhatWhereAndHowBad() throws {
    let found = try Page.findings([
      Page.text("first", x: 20, y: 50), Page.text("second", x: 30, y: 50, color: Color(hex: 0x999999)),
    ])
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(found[0].description == "“first” at 40, 47.2 pt overlaps “second”")
    #expect(found[1].description.contains("has a contrast of 2.8 : 1 to its ground, below 4.5"))
    #expect(found[0].box.contains(Point(x: 35, y: 47)))
  }

  @Test func everyKindHasASentence() {
    let box = Rect(x: 0, y: 0, width: 10, height: 10)
    let kinds: [DrawingFinding.Kind] = [
      .overlappingText(other: "b"), .cutText(.page, by: 1), .cutText(.clip, by: 1), .coveredText,
      .crossedText, .weakContrast(2, needed: 4.5), .smallType(4, least: 5), .emptyFigure,
      .legendDisagrees(.notListed(unit: "u", class: "1")),
      .legendDisagrees(.otherFill(unit: "u", class: "1")),
      .legendDisagrees(.otherCount(class: "1", stated: 2, shown: 3)), .strayLabel(unit: "u"),
    ]
    let sentences = kinds.map { DrawingFinding($0, text: "a", box: box).description }
    #expect(Set(sentences).count == kinds.count)
    for sentence in sentences { #expect(sentence.contains("5, 5 pt") && !sentence.hasSuffix(".")) }
  }

  @Test func limitsAreTheCallers() throws {
    var limits = DrawingInspection.Limits()
    limits.typeSize = 6
    let page = Drawing(
      size: Size(width: 200, height: 100), elements: [Page.text("word", x: 20, y: 50, size: 5.5)])
    let found = try DrawingInspection(of: page, limits: limits, measuring: FakeMeasurer()).findings
    #expect(found.map(\.kind) == [.smallType(5.5, least: 6)])
  }
}

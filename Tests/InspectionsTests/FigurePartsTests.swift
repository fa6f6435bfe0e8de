import DrawingChecks
import Drawings
import Testing

@testable import Inspections

@Suite struct FigurePartsTests {
  private typealias Fact = Element.Fact

  private func parts(_ facts: [(String, String)], _ elements: [Element]) -> FigureParts {
    var parts = FigureParts()
    parts.note(Element.Group(facts: facts.map { Fact($0.0, $0.1) }, elements: elements), words: [])
    return parts
  }

  @Test func unitsAreKnownByTheirKeyAlsoWithoutAnArea() {
    let drawn = parts([(Fact.key, "a")], [Page.area(Page.whole, .black)])
    #expect(drawn.units.first?.area?.fill == .solid(.black))
    let hidden = parts([(Fact.key, "a")], [])
    #expect(hidden.units.first?.key == "a" && hidden.units.first?.area == nil)
  }

  @Test func swatchesSayClassAndCount() {
    let swatch = parts(
      [(Fact.legend, Fact.swatch), (Fact.class, "2"), (Fact.secondClass, "3"), (Fact.count, "7")],
      [Page.area(Page.whole, .black)]
    ).swatches.first
    #expect(swatch?.name.description == "2/3" && swatch?.count == 7)
    // Without a class or an area there is nothing to compare.
    #expect(parts([(Fact.legend, Fact.swatch)], [Page.area(Page.whole, .black)]).swatches.isEmpty)
    #expect(parts([(Fact.legend, Fact.swatch), (Fact.class, "1")], []).swatches.isEmpty)
  }

  @Test func rampsNeedNumbersAtBothEnds() {
    let strips = [Page.area(Page.whole, .black), Page.area(Page.whole, .white)]
    let facts = [(Fact.legend, Fact.ramp), (Fact.rampStart, "1"), (Fact.rampEnd, "2.5")]
    #expect(parts(facts, strips).ramps.first?.end == 2.5)
    #expect(parts(Array(facts.dropLast()), strips).ramps.isEmpty)
    #expect(!parts(Array(facts.dropLast()), strips).hasLegend)
  }

  @Test func noDataIsAClassOfItsOwn() {
    let group = Element.Group(facts: [Fact(Fact.class, Fact.noData)], elements: [])
    #expect(FigureParts.ClassName(group) == FigureParts.ClassName.none)
  }
}

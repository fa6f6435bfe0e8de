import Drawings
import Inspections
import Testing

@Suite struct StrayLabelsTests {
  private typealias Fact = Element.Fact

  private let unit = Element.group(
    Element.Group(
      facts: [Fact(Fact.key, "a")],
      elements: [Page.area(Rect(x: 10, y: 30, width: 40, height: 40), Color(hex: 0xF0F0F0))]))

  private func label(x: Double, y: Double = 50, of unit: String = "a") -> Element {
    .group(
      Element.Group(facts: [Fact(Fact.labelOf, unit)], elements: [Page.text("name", x: x, y: y)]))
  }

  private func leader(to end: Point) -> Element {
    .group(
      Element.Group(
        facts: [Fact(Fact.leaderOf, "a")], elements: [Page.line(Point(x: 98, y: 48), end)]))
  }

  private func strays(_ elements: Element...) throws -> Int {
    try Page.findings(elements).count { $0.kind == .strayLabel(unit: "a") }
  }

  @Test func aNameOffItsUnitNeedsALine() throws {
    #expect(try strays(unit, label(x: 20)) == 0)
    #expect(try strays(unit, label(x: 45)) == 0)
    #expect(try strays(unit, label(x: 100)) == 1)
    #expect(try strays(unit, leader(to: Point(x: 30, y: 50)), label(x: 100)) == 0)
    #expect(try strays(unit, leader(to: Point(x: 80, y: 50)), label(x: 100)) == 1)
  }

  @Test func oneLineOfANameOnTheUnitIsEnough() throws {
    #expect(try strays(unit, label(x: 20, y: 66), label(x: 20, y: 78)) == 0)
  }

  @Test func unitsThatAreNotDrawnHaveNoNameAstray() throws {
    #expect(try strays(label(x: 100)) == 0)
  }
}

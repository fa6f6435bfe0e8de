import Cartography
import DrawingChecks
import Drawings
import Geography
import Inspections
import Testing

@Suite struct LegendCheckTests {
  private typealias Fact = Element.Fact

  private func figure(_ parts: [Element]) -> Element {
    .group(Element.Group(facts: [Fact(Fact.figure, "map")], elements: parts))
  }

  /// A unit as a small square.
  private func unit(_ key: String, _ facts: [(String, String)], _ color: UInt32) -> Element {
    .group(
      Element.Group(
        facts: [Fact(Fact.key, key)] + facts.map { Fact($0.0, $0.1) },
        elements: [Page.area(Rect(x: 10, y: 10, width: 20, height: 20), Color(hex: color))]))
  }

  private func swatch(_ facts: [(String, String)], _ color: UInt32) -> Element {
    .group(
      Element.Group(
        facts: [Fact(Fact.legend, Fact.swatch)] + facts.map { Fact($0.0, $0.1) },
        elements: [Page.area(Rect(x: 100, y: 10, width: 10, height: 5), Color(hex: color))]))
  }

  private func disagreements(_ parts: Element...) throws -> [DrawingFinding.Disagreement] {
    try Page.findings([figure(parts)]).compactMap { finding in
      if case .legendDisagrees(let how) = finding.kind { how } else { nil }
    }
  }

  @Test func aFillThatIsNotItsSwatchsIsFound() throws {
    let legend = swatch([(Fact.class, "1")], 0x336699)
    #expect(
      try disagreements(unit("a", [(Fact.class, "1")], 0x993333), legend)
        == [.otherFill(unit: "a", class: "1")])
    #expect(try disagreements(unit("a", [(Fact.class, "1")], 0x336699), legend) == [])
  }

  @Test func aClassWithoutASwatchIsFound() throws {
    let legend = swatch([(Fact.class, "1")], 0x336699)
    #expect(
      try disagreements(unit("a", [(Fact.class, "2")], 0x336699), legend)
        == [.notListed(unit: "a", class: "2")])
    #expect(try disagreements(unit("a", [], 0xFFFFFF), legend) == [.notListed(unit: "a", class: "“no data”")])
    let noData = swatch([(Fact.class, Fact.noData)], 0xFFFFFF)
    #expect(try disagreements(unit("a", [], 0xFFFFFF), legend, noData) == [])
  }

  @Test func aWrongCountIsFound() throws {
    let units = [unit("a", [(Fact.class, "1")], 0x336699), unit("b", [(Fact.class, "1")], 0x336699)]
    func counted(_ number: String) -> Element {
      swatch([(Fact.class, "1"), (Fact.count, number)], 0x336699)
    }
    #expect(
      try disagreements(units[0], units[1], counted("3"))
        == [.otherCount(class: "1", stated: 3, shown: 2)])
    #expect(try disagreements(units[0], units[1], counted("2")) == [])
  }

  @Test func twoVariablesNeedBothClasses() throws {
    let pair = [(Fact.class, "1"), (Fact.secondClass, "2")]
    let noData = swatch([(Fact.class, Fact.noData)], 0xFFFFFF)
    #expect(try disagreements(unit("a", pair, 0x336699), swatch(pair, 0x336699), noData) == [])
    // Of a unit with one of the numbers the legend says that it has no data.
    #expect(
      try disagreements(unit("a", [(Fact.class, "1")], 0xFFFFFF), swatch(pair, 0x336699), noData) == [])
    #expect(
      try disagreements(unit("a", pair, 0x336688), swatch(pair, 0x336699), noData)
        == [.otherFill(unit: "a", class: "1/2")])
  }

  @Test func aColourOffItsPlaceOnTheRampIsFound() throws {
    let strips = [0x000000, 0x404040, 0x808080, 0xC0C0C0, 0xFFFFFF].map {
      Page.area(Rect(x: 100, y: 10, width: 10, height: 5), Color(hex: $0))
    }
    let facts = [
      Fact(Fact.legend, Fact.ramp), Fact(Fact.rampStart, "0"), Fact(Fact.rampEnd, "40"),
    ]
    let ramp = Element.group(Element.Group(facts: facts, elements: strips))
    #expect(try disagreements(unit("a", [(Fact.value, "15")], 0x606060), ramp) == [])
    #expect(
      try disagreements(unit("a", [(Fact.value, "35")], 0x202020), ramp)
        == [.otherFill(unit: "a", class: "35.000")])
    #expect(try disagreements(unit("a", [(Fact.value, "60")], 0xFFFFFF), ramp).count == 1)
  }

  @Test func aLegendExplainsTheFiguresWithinThatHaveNone() throws {
    let inner = figure([unit("a", [(Fact.class, "1")], 0x993333)])
    #expect(
      try disagreements(inner, swatch([(Fact.class, "1")], 0x336699))
        == [.otherFill(unit: "a", class: "1")])
    // Another figure's legend is no explanation.
    let own = figure([unit("a", [(Fact.class, "1")], 0x993333), swatch([(Fact.class, "1")], 0x993333)])
    #expect(try disagreements(own, swatch([(Fact.class, "1")], 0x336699)) == [])
  }

  /// A map of the product agrees with its legend, and no more once a unit is painted anew.
  @Test func finishedMapsAreRead() throws {
    let values = Dictionary(
      uniqueKeysWithValues: ToyCountry.ids.dropLast().enumerated().map { ($1, Double($0 + 1)) })
    let map = ChoroplethMap(
      measure: "Index", values: values, classification: try .equalInterval(values.values, classes: 4))
    let base = try BaseMap(
      layer: ToyCountry.layer, context: ToyCountry.context, projection: ToyCountry.Projection(),
      settings: MapSettings(pageWidth: 280, southLimit: 8, graticuleStep: 1))
    let drawing = try map.figure(on: base, measuring: FakeMeasurer()).drawing
    #expect(drawing.findings == [])
    let wrong = Drawing(size: drawing.size, elements: drawing.elements.map { $0.repainting("3") })
    #expect(wrong.findings.map(\.kind) == [.legendDisagrees(.otherFill(unit: "3", class: "2"))])
  }
}

extension Element {
  /// The same with the area of one unit in another colour.
  fileprivate func repainting(_ key: String) -> Element {
    guard case .group(var group) = self else { return self }
    let isUnit = group.fact(Fact.key) == key
    group.elements = group.elements.map { element in
      if isUnit, case .path(let path, _, let stroke) = element {
        return .path(path, fill: .solid(Color(hex: 0xEEEEEE)), stroke: stroke)
      }
      return element.repainting(key)
    }
    return .group(group)
  }
}

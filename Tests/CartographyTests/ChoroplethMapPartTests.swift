import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct ChoroplethMapPartTests {
  @Test func aPartKeepsTheClassesOfAll() throws {
    let map = try ToyCountry.map()
    let some: Set<FeatureID> = [FeatureID("1"), FeatureID("2")]
    let part = map.part(of: some)
    #expect(Set(part.theme.values.keys) == some)
    #expect(part.theme.values == map.theme.values.filter { some.contains($0.key) })
    guard case .classed(let theme) = part.theme, case .classed(let whole) = map.theme else {
      Issue.record("the toy map has classes")
      return
    }
    #expect(theme.classification == whole.classification)
    #expect(Set(part.labels.keys).isSubset(of: some))
  }

  @Test func circlesKeepTheirSize() throws {
    var map = try ToyCountry.map()
    let values = [FeatureID("1"): 100.0, FeatureID("2"): 25]
    map.symbols = ProportionalSymbols(title: "t", values: values, largestRadius: 10)
    let part = try #require(map.part(of: [FeatureID("2")]).symbols)
    // A quarter of the area, half the radius.
    #expect(part.largestRadius == 5)
    #expect(part.values == [FeatureID("2"): 25])
  }
}

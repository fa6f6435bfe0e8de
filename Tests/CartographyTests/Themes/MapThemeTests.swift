import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct MapThemeTests {
  @Test func everyThemeKnowsItsUnitsAndNumbers() throws {
    let classed = try ToyCountry.theme()
    let axis = BivariateTheme.Axis(title: "", values: classed.values, classification: classed.classification)
    let themes: [MapTheme] = [
      .classed(classed), .unclassed(try UnclassedTheme(values: classed.values)),
      .bivariate(BivariateTheme(first: axis, second: axis)),
      .categories(CategoryTheme(labels: ["a"], members: classed.values.mapValues { _ in 0 }, scheme: .set2)),
    ]
    for theme in themes {
      #expect(Set(theme.featureIDs) == Set(classed.values.keys))
      let isKinds = if case .categories = theme { true } else { false }
      #expect(theme.values == (isKinds ? [:] : classed.values))
    }
  }

  @Test func theFileSaysWhatAUnitIs() throws {
    let classed = try ToyCountry.theme()
    let id = FeatureID("3")
    let facts = MapTheme.classed(classed).facts(of: id).map { "\($0.name) \($0.value)" }
    #expect(facts == ["value 3.0", "class 2"])
    let axis = BivariateTheme.Axis(title: "", values: classed.values, classification: classed.classification)
    let both = MapTheme.bivariate(BivariateTheme(first: axis, second: axis)).facts(of: id).map(\.name)
    #expect(both == ["value", "class", "second-value", "second-class"])
    let kinds = CategoryTheme(labels: ["a", "b"], members: [id: 1], scheme: .set2)
    #expect(MapTheme.categories(kinds).facts(of: id).map(\.value) == ["2", "b"])
    #expect(MapTheme.classed(classed).facts(of: FeatureID("9")).isEmpty)
  }
}

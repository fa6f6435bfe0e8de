import DrawingChecks
import Drawings
import Geography

@testable import Cartography

/// Maps of the toy country.
extension ToyCountry {
  /// A page of 100 mm without an inset.
  static var settings: MapSettings {
    MapSettings(pageWidth: 100.0.millimetres, southLimit: 8, graticuleStep: 1)
  }

  static func base(_ settings: MapSettings = settings) throws -> BaseMap {
    try BaseMap(
      layer: layer, context: context, projection: Projection(), settings: settings)
  }

  /// Values 1 to 8; unit `9` has none.
  static var values: [FeatureID: Double] {
    Dictionary(uniqueKeysWithValues: ids.dropLast().enumerated().map { ($0.element, Double($0.offset + 1)) })
  }

  static func theme() throws -> ClassedTheme {
    ClassedTheme(values: values, classification: try .equalInterval(values.values, classes: 4))
  }

  /// A map of the theme, else of the values in four classes.
  static func map(_ theme: MapTheme? = nil) throws -> ChoroplethMap {
    ChoroplethMap(
      title: "Toy country", subtitle: "Equal intervals", measure: "Index", sources: ["Source: none"],
      theme: try theme ?? .classed(self.theme()),
      labels: Dictionary(uniqueKeysWithValues: ids.map { ($0, "Unit \($0)") }))
  }

  /// One map of every kind, by a word for it.
  static func kinds() throws -> [(name: String, map: ChoroplethMap)] {
    let rows = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Double($0 / 3 + 1)) })
    func axis(_ title: String, _ values: [FeatureID: Double]) throws -> BivariateTheme.Axis {
      .init(title: title, values: values, classification: try .quantile(values.values, classes: 3))
    }
    let centered = values.mapValues { $0 - 3 }
    let diverging = ClassedTheme(
      values: centered,
      classification: try .manual(lowest: -3, breaks: [0, 2, 4, 6], values: centered.values),
      scheme: .rdBu, midpoint: 0, showsGoodness: true)
    var circles = try map()
    circles.symbols = ProportionalSymbols(title: "Output", values: values)
    circles.highlighted = [ids[4]]
    var bivariate = try map(
      .bivariate(BivariateTheme(first: try axis("Index", values), second: try axis("Row", rows))))
    bivariate.measure = ""
    let members = rows.mapValues { Int($0) - 1 }
    return [
      ("diverging", try map(.classed(diverging))),
      ("unclassed", try map(.unclassed(try UnclassedTheme(values: values, scheme: .viridis)))),
      ("bivariate", bivariate), ("circles", circles),
      (
        "categories",
        try map(
          .categories(CategoryTheme(labels: ["North", "Middle", "South"], members: members, scheme: .set2)))
      ),
    ]
  }
}

import Drawings
import Geography

@testable import Cartography

/// Nine square units of 100 km, three by three from the upper left, with a neighbour in the east that shares the
/// border, an island of unit `9` in the far south, and borders with a small tooth every 10 km.
enum ToyCountry {
  /// Degrees and a plane of 100 km a degree: north is up, distances are as in the plane.
  struct Projection: MapProjecting {
    func project(_ coordinates: [Coordinate]) -> [Coordinate?] {
      coordinates.map { Coordinate(x: $0.x * 100_000, y: $0.y * 100_000) }
    }
    func unproject(_ coordinates: [Coordinate]) -> [Coordinate?] {
      coordinates.map { Coordinate(x: $0.x / 100_000, y: $0.y / 100_000) }
    }
    func geodesicDistance(from start: Coordinate, to end: Coordinate) -> Double {
      let (dx, dy) = ((end.x - start.x) * 100_000, (end.y - start.y) * 100_000)
      return (dx * dx + dy * dy).squareRoot()
    }
  }

  /// Identifiers `1` to `9`, row by row from the north-west.
  static let ids = (1...9).map { FeatureID("\($0)") }

  static var layer: Layer {
    let features = ids.indices.map { index in
      let (column, row) = (Double(index % 3), Double(index / 3))
      var polygons = [square(west: column, south: 12 - row)]
      if index == 8 { polygons.append(islet) }
      return Feature(id: ids[index], geometry: .polygons(polygons))
    }
    return Layer(name: "toy", features: features, referenceSystem: "toy")
  }

  static var context: Layer {
    Layer(
      name: "neighbours",
      features: [
        Feature(id: FeatureID("1"), geometry: .polygons([square(west: 3, south: 11)]))
      ], referenceSystem: "toy")
  }

  /// An island of 2 km at 5 degrees north.
  private static var islet: Polygon {
    let corners = [(1.0, 5.0), (1.02, 5), (1.02, 5.02), (1, 5.02)]
    return Polygon(exterior: Ring(corners.map { Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5) }))
  }

  /// A degree square, counter-clockwise, each side in ten steps with teeth of 100 m.
  private static func square(west: Double, south: Double) -> Polygon {
    func side(_ from: (Double, Double), _ to: (Double, Double)) -> [Coordinate] {
      (0..<10).map { step in
        let share = Double(step) / 10
        // Teeth point east or north whichever way the side runs, so that neighbours share them.
        let tooth = step % 2 == 1 ? 0.001 : 0
        let upright = from.0 == to.0
        return Coordinate(
          x: (from.0 + share * (to.0 - from.0) + (upright ? tooth : 0)) * 1e5,
          y: (from.1 + share * (to.1 - from.1) + (upright ? 0 : tooth)) * 1e5)
      }
    }
    let (east, north) = (west + 1, south + 1)
    let ring =
      side((west, south), (east, south)) + side((east, south), (east, north))
      + side((east, north), (west, north)) + side((west, north), (west, south))
    return Polygon(exterior: Ring(ring.map { Coordinate(x: $0.x.rounded(), y: $0.y.rounded()) }))
  }

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

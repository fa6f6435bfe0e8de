import Cartography
import Drawings
import Geography
import Projections

extension Catalogue {
  /// What stands around a map.
  static let parts: [GalleryFigure] = [
    GalleryFigure("legend-corner", "Legend, scale bar and arrow in corners of the study’s choice") { stage in
      var map = try stage.plain()
      map.places = FurniturePlaces(
        legend: .corner(.upperLeft), scaleBar: .lowerLeft, northArrow: .upperRight)
      map.labels = [:]
      return try stage.entry(map)
    },
    GalleryFigure("legend-below", "The legend under the map") { stage in
      var map = try stage.plain()
      map.places.legend = .below
      return try stage.entry(map)
    },
    GalleryFigure("bare", "No furniture, no graticule") { stage in
      var map = try stage.plain()
      map.furniture = []
      map.labels = [:]
      map.sources = []
      var settings = stage.country.locator
      settings.insets = []
      return try stage.entry(map, on: try stage.base(settings))
    },
    GalleryFigure("graticule", "A narrower graticule") { stage in
      var settings = stage.country.settings
      settings.graticuleStep = (settings.graticuleStep ?? 10) / 2
      var map = try stage.plain()
      map.labels = [:]
      return try stage.entry(map, on: try stage.base(settings))
    },
    GalleryFigure("inset-magnified", "Small units magnified in a box") { stage in
      var settings = stage.country.settings
      let small = stage.country.smallUnits
      settings.insets.append(
        MapInset(.units(small), caption: stage.words("Magnified", "放大")))
      return try stage.entry(try stage.plain(), on: try stage.base(settings))
    },
    GalleryFigure("overlays", "A river, a dashed line and cities with their names", on: [.toy]) { stage in
      func line(_ places: [(Double, Double)]) -> Geometry {
        .lines([places.map { Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5) }])
      }
      func layer(_ name: String, _ shapes: [Geometry]) -> Layer {
        let features = shapes.enumerated().map { Feature(id: FeatureID("\($0 + 1)"), geometry: $1) }
        return Layer(name: name, features: features, referenceSystem: "toy")
      }
      let cities = [(0.4, 12.3), (2.3, 10.4)].map {
        Geometry.points([Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5)])
      }
      let overlays = [
        MapOverlay(
          name: "river", layer: layer("river", [line([(0, 10.3), (0.8, 10.8), (1.4, 11.7), (3, 12.4)])]),
          look: .init(color: Color(hex: 0x4A90C2), width: 0.8), order: .under),
        MapOverlay(
          name: "line", layer: layer("line", [line([(-0.3, 9.7), (1.5, 9.4), (3.3, 9.7)])]),
          look: .init(width: 0.8, dash: [4, 2])),
        MapOverlay(
          name: "cities", layer: layer("cities", cities), look: .init(marker: .ring, size: 3.5),
          labels: [
            FeatureID("1"): stage.words("First city", "甲市"), FeatureID("2"): stage.words("Second city", "乙市"),
          ]),
      ]
      var map = try stage.plain()
      map.labels = [:]
      let base = try BaseMap(
        layer: stage.country.layer, context: stage.country.context, overlays: overlays,
        projection: stage.country.projection, settings: stage.country.settings)
      return try stage.entry(map, on: base)
    },
    GalleryFigure("world", "A map of the globe in Robinson, cut at its edge", on: [.toy]) { stage in
      let country = try Country.world()
      let world = Stage(country, language: stage.language, measuring: stage.measuring)
      var map = try world.plain(classes: 3)
      map.furniture.remove(.northArrow)
      return try world.entry(map)
    },
  ]

  /// What is written on units.
  static let labels: [GalleryFigure] = [
    GalleryFigure("labels-names", "Names, with leaders where units are small") { stage in
      try stage.entry(try stage.plain())
    },
    GalleryFigure("labels-both", "Names in two languages") { stage in
      var map = try stage.plain()
      map.labels = Dictionary(
        uniqueKeysWithValues: stage.country.units.map { ($0.id, "\($0.chinese)\n\($0.english)") })
      return try stage.entry(map)
    },
    GalleryFigure("labels-values", "Values on the units") { stage in
      var map = try stage.plain()
      map.labels = stage.values(.urban).mapValues(NumberText(decimals: 1).string)
      return try stage.entry(map)
    },
    GalleryFigure("labels-ranks", "Ranks on the units") { stage in
      var map = try stage.plain()
      let order = stage.values(.urban).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      map.labels = Dictionary(
        uniqueKeysWithValues: order.enumerated().map { ($0.element.key, "\($0.offset + 1)") })
      return try stage.entry(map)
    },
    GalleryFigure("marks", "Marks of filled and unstable values", on: [.toy]) { stage in
      var map = try stage.plain()
      for (index, unit) in stage.observed.enumerated() {
        let mark = index % 5 == 1 ? "†" : index % 7 == 3 ? "*" : ""
        map.labels[unit.id] = stage.name(unit) + mark
      }
      map.notes = [
        stage.words("† Rests on filled values", "† 含填补数值"),
        stage.words("* Another class under another choice", "* 换一种方案则分级改变"),
      ]
      return try stage.entry(map)
    },
    GalleryFigure("locator", "One unit with a heavy outline") { stage in
      var map = try stage.plain()
      let unit = stage.observed[stage.observed.count / 2]
      map.highlighted = [unit.id]
      map.labels = [unit.id: stage.name(unit)]
      map.furniture = [.legend]
      map.sources = []
      return try stage.entry(map, on: try stage.base(stage.country.locator), style: .locator)
    },
  ]
}

extension Country {
  /// The units with the smallest land areas, a few.
  var smallUnits: [FeatureID] {
    let named = Set(units.map(\.id))
    let sorted = layer.features.filter { named.contains($0.id) }
      .sorted { ($0.geometry.area, $0.id) < ($1.geometry.area, $1.id) }
    return sorted.count < 20 ? [sorted[0].id] : ["110000", "120000"].map { FeatureID($0) }
  }

  /// Twelve blocks of sixty by forty-five degrees around the globe, in Robinson, the cut in the middle of the Pacific.
  static func world() throws -> Country {
    var features: [Feature] = []
    var units: [Stage.Unit] = []
    for (index, corner) in (0..<12).map({ (Double($0 % 6) * 60 - 180, $0 < 6 ? 10.0 : -50.0) }).enumerated() {
      let (west, south) = (corner.0 + 6, corner.1)
      let ring = [
        (west, south), (west + 48, south), (west + 48, south + 40), (west, south + 40),
      ].map { Coordinate(x: $0.0, y: $0.1) }
      let id = FeatureID("\(index + 1)")
      features.append(Feature(id: id, geometry: .polygons([Polygon(exterior: Ring(ring))])))
      units.append(
        Stage.Unit(id: id, english: "Block \(index + 1)", chinese: "区块\(index + 1)", region: index / 6))
    }
    let projection = try MapProjection(definition: "+proj=robin +lon_0=150 +datum=WGS84")
    let layer = Layer(name: "blocks", features: features, referenceSystem: "+proj=longlat +datum=WGS84")
    var series: [FeatureID: [[Double?]]] = [:]
    for (index, unit) in units.enumerated() {
      series[unit.id] = Stage.Variable.allCases.map { [Double((index * 7) % 12 + $0.rawValue)] }
    }
    return Country(
      layer: try projection.project(layer), context: nil, projection: projection,
      settings: MapSettings(pageWidth: 120.0.millimetres, graticuleStep: 30),
      locator: .locator(pageWidth: 60.0.millimetres), units: units,
      regions: [("North", "北半球"), ("South", "南半球")], years: 2023...2023, series: series,
      sources: ("Source: a toy", "来源：示例"))
  }
}

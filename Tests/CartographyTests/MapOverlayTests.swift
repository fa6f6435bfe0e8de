import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

/// Layers on top of the toy country's fills.
@Suite struct MapOverlayTests {
  private func layer(_ geometries: [Geometry]) -> Layer {
    Layer(
      name: "extra",
      features: geometries.enumerated().map { Feature(id: FeatureID("\($0.offset)"), geometry: $0.element) },
      referenceSystem: "toy")
  }

  private func at(_ x: Double, _ y: Double) -> Coordinate { Coordinate(x: x * 1e5, y: y * 1e5) }

  private func base(_ overlays: [MapOverlay], _ settings: MapSettings = ToyCountry.settings) throws -> BaseMap
  {
    try BaseMap(
      layer: ToyCountry.layer, context: ToyCountry.context, overlays: overlays,
      projection: ToyCountry.Projection(), settings: settings)
  }

  /// A river with a vertex a kilometre, straight but for wiggles of ten metres.
  private var river: Geometry {
    .lines([(0...300).map { at(Double($0) / 100, 11.5 + ($0 % 2 == 0 ? 0 : 0.0001)) }])
  }

  private func groups(_ drawing: Drawing) -> [Element.Group] {
    func all(_ elements: [Element]) -> [Element.Group] {
      elements.flatMap { element -> [Element.Group] in
        if case .group(let group) = element { [group] + all(group.elements) } else { [] }
      }
    }
    return all(drawing.elements)
  }

  @Test func linesAreSimplifiedToThePrintAndCutToTheFrame() throws {
    let long = Geometry.lines([[at(-50, 11), at(50, 11)]])
    let base = try base([MapOverlay(name: "rivers", layer: layer([river, long]))])
    let shapes = try #require(base.sheet.overlays.first)
    #expect(MapSheet.rings(of: shapes.lines).map(\.count) == [2, 2])
    let box = try #require(shapes.lines.bounds)
    #expect(base.view.rect.inset(by: -4).contains(box))
  }

  /// The legend's box: the largest white one with a frame.
  private func legend(_ base: BaseMap) throws -> Rect {
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    let boxes = figure.drawing.paths.filter { $0.fill == .solid(.white) && $0.stroke != nil }
    let largest = boxes.compactMap(\.path.bounds).max { $0.width * $0.height < $1.width * $1.height }
    return try #require(largest).moved(
      by: Point(x: -figure.plotArea.x, y: -figure.plotArea.y))
  }

  @Test func theLegendKeepsClearOfOverlaysWhileItCan() throws {
    var settings = ToyCountry.settings
    settings.padding = 1.2
    let plain = try base([], settings)
    let box = try legend(plain)
    let middle = plain.view.coordinate(box.center)
    let point = try base([MapOverlay(name: "city", layer: layer([.points([middle])]))], settings)
    let line = Geometry.lines([[Coordinate(x: middle.x - 1e6, y: middle.y), middle]])
    let road = try base([MapOverlay(name: "road", layer: layer([line]))], settings)
    for moved in [point, road] {
      let place = try legend(moved)
      #expect(place != box && !moved.sheet.overlays[0].meets(place))
    }
    // Points everywhere leave no clear place, and then the first one is as good as any.
    let all = (0..<60).flatMap { x in (0..<60).map { y in at(-5 + Double(x) / 4, 3 + Double(y) / 4) } }
    #expect(try legend(base([MapOverlay(name: "all", layer: layer([.points(all)]))], settings)) == box)
  }

  @Test func aLayerOutsideTheFrameIsNotDrawn() throws {
    let far = layer([.points([at(40, 40)]), .lines([[at(40, 40), at(41, 40)]])])
    #expect(try base([MapOverlay(name: "far", layer: far)]).sheet.overlays.isEmpty)
  }

  @Test func markersOnOneSpotAreOne() throws {
    let points = (0..<500).map { _ in Geometry.points([at(1.5, 11.5)]) } + [.points([at(0.5, 12.5)])]
    let base = try base([MapOverlay(name: "cities", layer: layer(points))])
    #expect(base.sheet.overlays[0].markers.count == 2)
  }

  @Test func areasKeepTheirHolesAndLoseWhatNobodySees() throws {
    func square(_ west: Double, _ south: Double, _ side: Double) -> Ring {
      Ring([at(west, south), at(west + side, south), at(west + side, south + side), at(west, south + side)])
    }
    let lake = Geometry.polygons([
      Polygon(exterior: square(1, 11, 0.5), holes: [square(1.2, 11.2, 0.1)]),
      Polygon(exterior: square(2, 12, 0.001)),
    ])
    let shapes = try #require(
      try base([MapOverlay(name: "lakes", layer: layer([lake]))]).sheet.overlays.first)
    #expect(MapSheet.rings(of: shapes.areas).count == 2)
    #expect(shapes.order == .under)
  }

  @Test func groupsHaveStableNamesAndTheirPlaceInTheOrder() throws {
    let lakes = MapOverlay(
      name: "lakes", title: "Lakes",
      layer: layer([.polygons([Polygon(exterior: Ring([at(1, 11), at(2, 11), at(2, 12)]))])]))
    let rivers = MapOverlay(
      name: "rivers", layer: layer([river]),
      look: .init(color: Color(hex: 0x123456), width: 0.7, dash: [2, 1]))
    let base = try base([lakes, rivers])
    var map = try ToyCountry.map()
    map.groupPrefix = "panel-2-"
    let drawing = try map.figure(on: base, measuring: FakeMeasurer()).drawing
    let named = groups(drawing).filter { $0.id?.contains("overlay-") ?? false }
    #expect(named.map(\.id) == ["panel-2-overlay-lakes", "panel-2-overlay-rivers"])
    #expect(named[0].title == "Lakes")
    let paths = drawing.paths
    let border = try #require(paths.firstIndex { $0.path.points.count > 0 && $0.stroke == MapStyle().border })
    let river = try #require(
      paths.firstIndex { $0.stroke == Stroke(color: Color(hex: 0x123456), width: 0.7, dash: [2, 1]) })
    let lake = try #require(
      paths.firstIndex { $0.fill == .solid(MapStyle().sea) && $0.path.points.count == 3 })
    #expect(lake < border && border < river)
  }

  @Test(arguments: MapOverlay.Marker.allCases)
  func everyMarkerIsAsWideAsItSays(_ marker: MapOverlay.Marker) throws {
    let bounds = try #require(marker.path(at: Point(x: 10, y: 10), size: 4).bounds)
    #expect(bounds.width <= 4.001 && bounds.width > 3.4)
    #expect(Rect(x: 8, y: 8, width: 4, height: 4).inset(by: -0.001).contains(bounds))
  }

  @Test func wordsStandBesideTheirPointsAndOverNothing() throws {
    let places = [(0.5, 12.2), (1.5, 12.2), (2.5, 10.8), (1.52, 12.2)]
    let cities = MapOverlay(
      name: "cities", layer: layer(places.map { .points([at($0.0, $0.1)]) }),
      labels: Dictionary(uniqueKeysWithValues: (0..<4).map { (FeatureID("\($0)"), "City \($0)") }))
    let base = try base([cities])
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    #expect(figure.drawing.overlaps == [])
    let origin = Point(x: figure.plotArea.x, y: figure.plotArea.y)
    let words = figure.drawing.textBoxes.filter { $0.text.hasPrefix("City") }
    let left = figure.notices.flatMap {
      if case .unplacedOverlayLabels(_, let texts) = $0 { texts } else { [] }
    }
    #expect(words.count + left.count == 4 && words.count >= 3)
    for word in words {
      let index = try #require(Int(word.text.suffix(1)))
      let marker = base.view.point(at(places[index].0, places[index].1)).moved(by: origin)
      #expect(word.box.nearest(to: marker).distance(to: marker) < 6, "\(word.text)")
    }
  }

  @Test func wordsWithoutRoomAreTold() throws {
    let crowd = MapOverlay(
      name: "towns", layer: layer((0..<60).map { .points([at(1.4 + Double($0) * 0.004, 11.5)]) }),
      labels: Dictionary(uniqueKeysWithValues: (0..<60).map { (FeatureID("\($0)"), "Town \($0)") }))
    let figure = try ToyCountry.map().figure(on: try base([crowd]), measuring: FakeMeasurer())
    let notice = figure.notices.first { if case .unplacedOverlayLabels = $0 { true } else { false } }
    #expect(notice?.description.contains("of the overlay `towns`") == true)
    #expect(notice?.description.contains(" more") == true)
    #expect(figure.drawing.overlaps == [])
  }

  @Test func insetsShowThemToo() throws {
    var settings = ToyCountry.settings
    settings.padding = 0.8
    settings.insets = [MapInset(.units([FeatureID("5")]), relativeScale: 1.5)]
    let city = MapOverlay(
      name: "cities", layer: layer([.points([at(1.2, 11.3)])]), labels: [FeatureID("0"): "City"])
    let base = try base([city, MapOverlay(name: "rivers", layer: layer([river]))], settings)
    let inset = try #require(base.insets.first)
    #expect(inset.sheet.overlays.map(\.name) == ["cities", "rivers"])
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    let box = inset.sheet.view.rect.moved(by: Point(x: figure.plotArea.x, y: figure.plotArea.y))
    let words = figure.drawing.textBoxes.filter { $0.text == "City" }
    #expect(words.count == 1 && words.allSatisfy { box.contains($0.box) })
    #expect(groups(figure.drawing).count { $0.id == "overlay-cities" } == 1)
  }

  @Test func verticesThatAreNoNumbersAreRefused() {
    #expect(throws: CartographyError.coordinateNotFinite(FeatureID("0"), layer: "extra")) {
      try base([MapOverlay(name: "x", layer: layer([.points([Coordinate(x: .nan, y: 0)])]))])
    }
  }
}

import Geography
import Testing

@testable import Projections

/// A layer of one polygon in degrees.
private func layer(_ places: (Double, Double)...) -> Layer {
  let ring = Ring(places.map { Coordinate(x: $0.0, y: $0.1) })
  return Layer(
    name: "l", features: [Feature(id: FeatureID("a"), geometry: .polygons([Polygon(exterior: ring)]))],
    referenceSystem: "EPSG:4326")
}

/// How many polygons a shape has.
private func partCount(_ geometry: Geometry) -> Int {
  if case .polygons(let polygons) = geometry { polygons.count } else { 0 }
}

@Suite struct GlobeTests {
  @Test(
    "The meridian at which a map is cut lies opposite its middle",
    arguments: [
      ("+proj=robin +lon_0=0 +datum=WGS84", -180.0), ("+proj=robin +lon_0=150 +datum=WGS84", -30),
      ("+proj=moll +lon_0=-160.5 +datum=WGS84", 19.5),
      ("+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84", -75),
      ("+proj=merc +lon_0=11 +datum=WGS84", -169), ("EPSG:3857", -180), ("+proj=eqearth +datum=WGS84", -180),
    ])
  func cut(_ definition: String, west: Double) throws {
    let cut = try #require(try MapProjection(definition: definition).globeCut())
    #expect(abs(cut.west - west) < 1e-6, "\(cut.west)")
  }

  @Test(
    "Round a pole nothing is cut",
    arguments: ["+proj=laea +lat_0=90 +datum=WGS84", "+proj=utm +zone=50 +datum=WGS84"])
  func noCut(_ definition: String) throws {
    #expect(try MapProjection(definition: definition).globeCut() == nil)
  }

  @Test("Mercator's map ends before the poles")
  func latitudes() throws {
    #expect(try MapProjection(definition: "+proj=merc +datum=WGS84").globeCut()?.latitudes == -85.06...85.06)
    #expect(try MapProjection(definition: "+proj=robin +datum=WGS84").globeCut()?.latitudes == -90...90)
    let world = layer((-180, -90), (180, -90), (180, 90), (-180, 90))
    let box = try #require(try MapProjection(definition: "+proj=merc +datum=WGS84").project(world).bounds)
    #expect(abs(box.height / box.width - 1) < 0.02)
  }

  @Test("A country on both sides of the cut lies on both edges of the map, and the cut is no border")
  func overTheEdge() throws {
    let projection = try MapProjection(definition: "+proj=robin +lon_0=0 +datum=WGS84")
    let result = try projection.project(layer((170, 60), (-170, 60), (-170, 70), (170, 70)))
    #expect(partCount(result.features[0].geometry) == 2)
    let box = try #require(result.bounds)
    let whole = try #require(projection.project([Coordinate(x: 179.999999, y: 60)])[0])
    #expect(abs(box.maxX - whole.x) < 2000 && abs(box.minX + whole.x) < 2000)
    #expect(try #require(result.edge).vertices.count >= 22)
    #expect(result.edge?.outline != nil)
    // The two parts make up the area that the country has on the sphere: 20 degrees between two parallels.
    let equal = try MapProjection(definition: "+proj=eqearth +datum=WGS84")
    let area = try equal.project(layer((170, 60), (-170, 60), (-170, 70), (170, 70))).features[0].geometry
      .area
    let same = try equal.project(layer((10, 60), (30, 60), (30, 70), (10, 70))).features[0].geometry.area
    #expect(abs(area / same - 1) < 1e-3)
  }

  @Test("Antarctica keeps its area however it is written")
  func pole() throws {
    let projection = try MapProjection(definition: "+proj=cea +datum=WGS84")
    let closed = layer((-180, -90), (180, -90), (180, -70), (-180, -70))
    var open = closed
    open.features[0].geometry = .polygons([
      Polygon(exterior: Ring((0..<360).map { Coordinate(x: Double($0) - 179.5, y: -70) }))
    ])
    let first = try projection.project(closed).features[0].geometry.area
    let second = try projection.project(open).features[0].geometry.area
    #expect(abs(second / first - 1) < 1e-3)
    let polar = try MapProjection(definition: "+proj=laea +lat_0=-90 +datum=WGS84")
    let round = try polar.project(open).features[0].geometry.area
    #expect(abs(round / first - 1) < 2e-3, "\(round / first)")
  }

  @Test("A parallel is a curve on a conic map")
  func densified() throws {
    let projection = try MapProjection(
      definition: "+proj=aea +lat_1=29.5 +lat_2=45.5 +lon_0=-96 +datum=WGS84")
    let result = try projection.project(layer((-120, 30), (-80, 30), (-80, 49), (-120, 49)))
    #expect(result.features[0].geometry.coordinates.count > 100)
    #expect(result.edge == nil)
  }

  @Test("What lies on the far side of a globe is left out; a layer of which nothing is left is refused")
  func farSide() throws {
    let projection = try MapProjection(definition: "+proj=ortho +lat_0=0 +lon_0=0 +ellps=WGS84")
    var near = layer((0, 0), (10, 0), (10, 10), (0, 10))
    let far = layer((170, 0), (175, 0), (175, 5), (170, 5))
    near.features.append(Feature(id: FeatureID("b"), geometry: far.features[0].geometry))
    let result = try projection.project(near)
    #expect(partCount(result.features[0].geometry) == 1 && result.features[1].geometry == .none)
    #expect(throws: ProjectionError.self) { try projection.project(far) }
  }

  @Test(
    "The cuts of interrupted maps are found",
    arguments: [
      ("+proj=igh +datum=WGS84", [-40.0], [-100.0, -20, 80]),
      ("+proj=igh +lon_0=10 +datum=WGS84", [-30], [-90, -10, 90]),
      ("+proj=igh_o +datum=WGS84", [-90, 60], [-60, 90]),
    ])
  func interruptions(_ definition: String, northern: [Double], southern: [Double]) throws {
    let cut = try #require(try MapProjection(definition: definition).globeCut())
    #expect(cut.northern.count == northern.count && cut.southern.count == southern.count, "\(cut)")
    for (found, known) in zip(cut.northern + cut.southern, northern + southern) {
      #expect(abs(found - known) < 1e-5, "\(cut)")
    }
  }

  @Test(
    "Other maps are not interrupted",
    arguments: [
      "+proj=robin +datum=WGS84", "+proj=merc +datum=WGS84", "+proj=eqearth +lon_0=150 +datum=WGS84",
      "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84", "+proj=sinu +datum=WGS84",
    ])
  func whole(_ definition: String) throws {
    #expect(try MapProjection(definition: definition).globeCut()?.isInterrupted == false)
  }

  @Test("Shapes on an interrupted map lie in its lobes, and keep their area")
  func lobes() throws {
    let projection = try MapProjection(definition: "+proj=igh +datum=WGS84")
    // Over the cut at 40 west and over the equator.
    let result = try projection.project(layer((-80, -30), (0, -30), (0, 60), (-80, 60)))
    let equal = try MapProjection(definition: "+proj=eqearth +datum=WGS84")
    let known = try equal.project(layer((-80, -30), (0, -30), (0, 60), (-80, 60))).features[0].geometry.area
    #expect(partCount(result.features[0].geometry) == 4)
    #expect(abs(result.features[0].geometry.area / known - 1) < 0.01)
    // No side leaps over a gap between lobes.
    guard case .polygons(let polygons) = result.features[0].geometry else { return }
    for ring in polygons.map(\.exterior.coordinates) {
      for (one, next) in zip(ring, ring.dropFirst()) {
        #expect(abs(one.x - next.x) + abs(one.y - next.y) < 400_000)
      }
    }
    let edge = try #require(
      try projection.project(layer((-180, -90), (180, -90), (180, 90), (-180, 90))).edge)
    #expect(edge.lobes.count == 6)
    let outline = try #require(edge.outline)
    let globe = 4 * Double.pi * 6_371_007.2 * 6_371_007.2
    #expect(abs(outline.signedArea / globe - 1) < 0.01)
  }
}

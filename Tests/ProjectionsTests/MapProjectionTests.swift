import Geography
import Projections
import Testing

private let albers = MapProjection.chinaAlbers

@Test("Albers 25/47/105 gives the check values of Beijing and Sanya to a tenth of a millimetre")
func checkValues() throws {
  let projection = try MapProjection(definition: albers)
  let places = projection.project([Coordinate(x: 116.4, y: 39.9), Coordinate(x: 109.5, y: 18.2)])
  let beijing = try #require(places[0])
  let sanya = try #require(places[1])
  #expect(abs(beijing.x - 956439.1700) < 1e-4 && abs(beijing.y - 4343540.0145) < 1e-4)
  #expect(abs(sanya.x - 487841.5431) < 1e-4 && abs(sanya.y - 1880796.5975) < 1e-4)
}

@Test("The short way without the database agrees with the database's operation")
func pipelineAgreesWithDatabase() throws {
  let grid = stride(from: 70.0, through: 140, by: 7).flatMap { x in
    stride(from: 0.0, through: 60, by: 6).map { Coordinate(x: x, y: $0) }
  }
  let short = try MapProjection(definition: albers).project(grid)
  // A +type=crs definition on a spelled-out ellipsoid and datum shift of nothing needs PROJ's full machinery.
  let long = try MapProjection(
    definition: "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=WGS84 +towgs84=0,0,0 +type=crs"
  ).project(grid)
  for (one, other) in zip(short, long) {
    let (one, other) = (try #require(one), try #require(other))
    #expect(abs(one.x - other.x) < 1e-5 && abs(one.y - other.y) < 1e-5)
  }
}

@Test(
  "Back from the plane to longitude and latitude",
  arguments: [albers, "EPSG:3857", "EPSG:4547", "EPSG:32649"])
func roundTrip(_ definition: String) throws {
  let projection = try MapProjection(definition: definition)
  let place = Coordinate(x: 112.5, y: 31.25)
  let plane = try #require(projection.project([place])[0])
  let back = try #require(projection.unproject([plane])[0])
  #expect(abs(back.x - place.x) < 1e-8 && abs(back.y - place.y) < 1e-8)
}

@Test("Longitude comes first where the authority says latitude first")
func axisOrder() throws {
  // EPSG:4490 (CGCS2000) is latitude, longitude by its authority.
  let projection = try MapProjection(definition: "EPSG:4490")
  let place = try #require(projection.project([Coordinate(x: 104, y: 36)])[0])
  #expect(abs(place.x - 104) < 1e-4 && abs(place.y - 36) < 1e-4)
}

@Test("What cannot be projected is nil, and its neighbours are not")
func undefinedPlaces() throws {
  let projection = try MapProjection(definition: albers)
  let places = projection.project([
    Coordinate(x: 105, y: 30), Coordinate(x: 105, y: 91), Coordinate(x: .nan, y: 0),
    Coordinate(x: 106, y: 30),
  ])
  #expect(places.map { $0 == nil } == [false, true, true, false])
  #expect(projection.project([]).isEmpty)
}

@Test("Distance on the ellipsoid: a degree of the equator, a quarter meridian")
func geodesics() throws {
  let projection = try MapProjection(definition: albers)
  let origin = Coordinate(x: 0, y: 0)
  #expect(abs(projection.geodesicDistance(from: origin, to: Coordinate(x: 1, y: 0)) - 111319.4908) < 1e-3)
  #expect(abs(projection.geodesicDistance(from: origin, to: Coordinate(x: 0, y: 90)) - 10001965.7293) < 1e-3)
}

@Test("A layer is projected with its holes; its reference system is the projection's")
func layers() throws {
  let square = Ring([.init(x: 105, y: 30), .init(x: 106, y: 30), .init(x: 106, y: 31), .init(x: 105, y: 31)])
  let hole = Ring([.init(x: 105.2, y: 30.2), .init(x: 105.2, y: 30.4), .init(x: 105.4, y: 30.4)])
  let features = [
    Feature(id: FeatureID("none"), geometry: .none),
    Feature(id: FeatureID("area"), geometry: .polygons([Polygon(exterior: square, holes: [hole])])),
    Feature(id: FeatureID("line"), geometry: .lines([[.init(x: 105, y: 30), .init(x: 106, y: 31)]])),
  ]
  let projection = try MapProjection(definition: albers)
  let layer = try projection.project(Layer(name: "toy", features: features, referenceSystem: "EPSG:4326"))
  #expect(layer.referenceSystem == albers)
  #expect(layer.features[0].geometry == .none)
  let expected = projection.project(features[1].geometry.coordinates + features[2].geometry.coordinates)
  #expect(layer.features[1].geometry.coordinates + layer.features[2].geometry.coordinates == expected)
  guard case .polygons(let polygons) = layer.features[1].geometry else { return #expect(Bool(false)) }
  #expect(polygons[0].exterior.signedArea > 0 && polygons[0].holes[0].signedArea < 0)
}

@Test("A layer in another plane is brought over through the database")
func layersInAnotherPlane() throws {
  let place = Coordinate(x: 112.5, y: 31.25)
  let utm = try MapProjection(definition: "EPSG:32649")
  let projection = try MapProjection(definition: albers)
  let inUTM = Layer(
    name: "utm",
    features: [Feature(id: FeatureID("1"), geometry: .points(utm.project([place]).compactMap(\.self)))],
    referenceSystem: "EPSG:32649")
  let moved = try projection.project(inUTM).features[0].geometry.coordinates[0]
  let direct = try #require(projection.project([place])[0])
  #expect(abs(moved.x - direct.x) < 1e-3 && abs(moved.y - direct.y) < 1e-3)
}

@Test("Faults name the layer, the feature and the remedy")
func faults() throws {
  #expect(throws: ProjectionError.self) { try MapProjection(definition: "+proj=nonsense +datum=WGS84") }
  #expect(throws: ProjectionError.self) { try MapProjection(definition: "") }
  // EPSG:4479 is CGCS2000 in geocentric coordinates.
  #expect(throws: ProjectionError.self) { try MapProjection(definition: "EPSG:4479") }
  let projection = try MapProjection(definition: albers)
  let north = Feature(id: FeatureID("X"), geometry: .points([.init(x: 0, y: 0), .init(x: 0, y: 95)]))
  #expect(throws: ProjectionError.unknownReferenceSystem(layer: "l")) {
    try projection.project(Layer(name: "l", features: [north], referenceSystem: nil))
  }
  #expect(
    throws: ProjectionError.outside(
      layer: "l", feature: FeatureID("X"), coordinate: Coordinate(x: 0, y: 95))
  ) {
    try projection.project(Layer(name: "l", features: [north], referenceSystem: "EPSG:4326"))
  }
  let error = #expect(throws: ProjectionError.self) {
    try projection.project(Layer(name: "l", features: [north], referenceSystem: "EPSG:none"))
  }
  #expect(error?.description.contains("layer l") == true)
}

@Test("Several threads at once get the same numbers")
func threads() async throws {
  let projection = try MapProjection(definition: albers)
  let places = (0..<2000).map { Coordinate(x: 75 + Double($0 % 60), y: 18 + Double($0 % 35)) }
  let expected = projection.project(places)
  await withTaskGroup(of: Bool.self) { group in
    for _ in 0..<8 { group.addTask { projection.project(places) == expected } }
    for await same in group { #expect(same) }
  }
}

@Test("The library tells its release")
func version() {
  #expect(MapProjection.libraryVersion.split(separator: ".").compactMap { Int($0) }.count == 3)
}

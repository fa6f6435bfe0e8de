import Foundation
import Geography
import Testing

@testable import ProvinceAtlas

/// Layers and projections that do not fit, through a study and through a map without one: each is told with its place, what
/// was found and what to do.
@Suite struct BadGeometryTests {
  /// What a map of a table over a layer is refused for.
  private func refusal(
    _ shapes: ToyShapefile? = nil, change: (inout TableMapOptions) -> Void = { _ in }
  ) async throws -> String {
    let folder = try MapFolder("province,gdp\n110000,1\n120000,2\n130000,3\n")
    defer { folder.remove() }
    try folder.writeLayer(["110000", "120000", "130000"])
    for (ending, bytes) in shapes?.files ?? [:] { try folder.write(bytes, to: "squares.\(ending)") }
    var options = folder.options()
    options.layer = folder.path + "/squares.shp"
    change(&options)
    do { _ = try await TableMap(options) } catch { return "\(error)" }
    return ""
  }

  private func expect(
    _ message: String, saying pieces: [String], _ location: SourceLocation = #_sourceLocation
  ) {
    for piece in pieces {
      #expect(message.contains(piece), "`\(piece)` in: \(message)", sourceLocation: location)
    }
    #expect(
      !message.contains("\n") && message.last.map { ".?!".contains($0) } == true, sourceLocation: location)
  }

  private static let bands: [(code: String, west: Double, south: Double)] =
    stride(from: -180.0, to: 180, by: 10).flatMap { west in
      stride(from: -80.0, to: 80, by: 10).map { (code: "410000", west: west, south: $0) }
    }

  @Test(arguments: [
    ("nonsense", ["“nonsense” is no projection", "EPSG:4547"]),
    ("+proj=utn +zone=50", ["“+proj=utn +zone=50” is no projection"]),
    ("EPSG:999999", ["“EPSG:999999” is no projection", "no such code or name"]),
  ])
  func aProjectionThatIsNoneIsRefused(_ definition: String, _ pieces: [String]) async throws {
    expect(try await refusal { $0.projection = definition }, saying: pieces)
    try await expectRefusal(saying: ["/study.yaml:13:"] + pieces) { toy in
      try toy.replace("key: adcode", with: "key: adcode\n  projection: \"\(definition)\"", in: "study.yaml")
    }
  }

  @Test func aZoneOfUTMIsNoMapOfTheWorld() async throws {
    let world = ToyShapefile(squares: Self.bands, side: 10)
    let pieces = ["more than twice round the Earth", "choose a projection for all of it", "+proj=eqearth"]
    let message = try await refusal(world) {
      $0.keyField = "adcode"
      $0.projection = "+proj=stere +lat_0=90 +datum=WGS84"
    }
    expect(message, saying: ["Layer squares"] + pieces)
    let toy = try ToyStudy()
    var shapes = ToyTexts.shapes
    shapes.squares += Self.bands.map { (code: "999999", west: $0.west, south: $0.south) }
    try toy.write(shapes)
    try toy.replace(
      "key: adcode", with: "key: adcode\n  projection: \"+proj=gnom +lat_0=30 +lon_0=110 +datum=WGS84\"",
      in: "study.yaml")
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    expect(error?.description ?? "", saying: ["study.yaml:13:", "Layer toy"] + pieces)
  }

  @Test func aReferenceSystemThatIsNoneIsNotCalledAProjection() async throws {
    expect(
      try await refusal { $0.referenceSystem = "EPSG:999999" },
      saying: ["reference system of layer squares", "EPSG:999999"])
  }

  @Test func aKeyThatIsNoFieldIsNamedWithTheNearest() async throws {
    expect(
      try await refusal { $0.keyField = "adcod" },
      saying: ["squares.", "no field adcod", "it has adcode", "Did you mean `adcode`?"])
    try await expectRefusal(saying: ["/shapes/toy.", "no field adcod", "Did you mean `adcode`?"]) { toy in
      try toy.replace("key: adcode", with: "key: adcod", in: "study.yaml")
    }
  }

  @Test(arguments: ["adcode", nil])
  func anEmptyLayerIsRefused(_ key: String?) async throws {
    expect(
      try await refusal(ToyShapefile(squares: [])) { $0.keyField = key },
      saying: ["/squares.shp", "the layer has no shape", "an area for each unit"])
    try await expectRefusal(saying: ["/shapes/toy.shp", "the layer has no shape"]) { toy in
      try toy.write(ToyShapefile(squares: []))
      if key == nil { try toy.replace("  key: adcode\n", with: "", in: "study.yaml") }
    }
  }

  @Test(arguments: [(ToyShapefile.Kind.points, "points"), (.lines, "lines")])
  func unitsAreAreas(_ kind: ToyShapefile.Kind, _ word: String) async throws {
    var shapes = ToyTexts.shapes
    shapes.kind = kind
    expect(
      try await refusal(shapes) { $0.keyField = "adcode" },
      saying: ["/squares.shp", "the layer has \(word), and units are areas", "polygons", "overlays"])
    let same = shapes
    try await expectRefusal(saying: ["/shapes/toy.shp", "has \(word)", "overlays"]) { try $0.write(same) }
  }

  @Test func aColourSchemeThatIsNoneIsNamedWithTheNearest() async throws {
    expect(
      try await refusal { $0.scheme = "Bluess" },
      saying: ["no colour scheme `Bluess`", "`YlGnBu`", "Did you mean `Blues`?"])
    try await expectRefusal(saying: ["study.yaml:", "Did you mean `Blues`?"]) { toy in
      try toy.replace(
        "nqp: {shows: nqp, classes: 3}", with: "nqp: {shows: nqp, scheme: Bluess}", in: "study.yaml")
    }
  }

  @Test func aFrameWithoutUnitsIsRefusedAtTheGeometry() throws {
    let toy = try ToyStudy()
    try toy.replace("key: adcode", with: "key: adcode\n  frame: [-60, -30, -40, -10]", in: "study.yaml")
    let figures = try toy.figures()
    let error = #expect(throws: AtlasError.self) {
      try figures.standalone(try figures.content(named: "nqp", at: .init(file: "t")))
    }
    expect(error?.description ?? "", saying: ["study.yaml:11:", "no polygon inside the frame"])
  }

  @Test func anInsetLargerThanTheMapIsRefused() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "key: adcode", with: "key: adcode\n  insets: [{units: [Henan], scale: 90}]", in: "study.yaml")
    let figures = try toy.figures()
    let error = #expect(throws: AtlasError.self) {
      try figures.standalone(try figures.content(named: "nqp", at: .init(file: "t")))
    }
    expect(error?.description ?? "", saying: ["study.yaml:11:", "at 90.0 times the map's scale", "at most"])
  }
}

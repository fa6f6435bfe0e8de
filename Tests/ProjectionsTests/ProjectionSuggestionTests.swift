import Geography
import Testing

@testable import Projections

/// A layer with one box a pair of corners, in degrees.
private func layer(_ boxes: (Double, Double, Double, Double)...) -> Layer {
  let features = boxes.enumerated().map { index, box in
    Feature(
      id: FeatureID("\(index)"),
      geometry: .polygons([
        Polygon(
          exterior: Ring([
            Coordinate(x: box.0, y: box.1), Coordinate(x: box.2, y: box.1), Coordinate(x: box.2, y: box.3),
            Coordinate(x: box.0, y: box.3),
          ]))
      ]))
  }
  return Layer(name: "l", features: features, referenceSystem: "EPSG:4326")
}

@Suite struct ProjectionSuggestionTests {
  @Test("The projection suits the layer's place and shape")
  func suits() {
    // The contiguous United States, Chile, Norway and Svalbard, Antarctica.
    #expect(
      MapProjection.suggestion(for: layer((-125, 24, -66, 50)))
        == "+proj=aea +lat_1=28.5 +lat_2=45.5 +lat_0=37 +lon_0=-95.5 +datum=WGS84")
    #expect(
      MapProjection.suggestion(for: layer((-76, -56, -66, -17)))
        == "+proj=laea +lat_0=-36.5 +lon_0=-71 +datum=WGS84")
    #expect(MapProjection.suggestion(for: layer((-180, -90, 180, -60)))?.hasPrefix("+proj=eqearth") == true)
    #expect(
      MapProjection.suggestion(for: layer((-9, -5, 20, 5))) == "+proj=laea +lat_0=0 +lon_0=5.5 +datum=WGS84")
  }

  @Test("The world is drawn in Equal Earth")
  func world() {
    #expect(
      MapProjection.suggestion(for: layer((-170, -55, -30, 70), (-20, -35, 180, 80)))
        == "+proj=eqearth +lon_0=0 +datum=WGS84")
  }

  @Test("A country on both sides of the 180th meridian has its middle there")
  func overTheDateLine() {
    let text = MapProjection.suggestion(for: layer((166, -47, 179, -34), (-177, -44, -176, -43)))
    #expect(text == "+proj=aea +lat_1=-45 +lat_2=-36 +lat_0=-40.5 +lon_0=175 +datum=WGS84")
  }

  @Test("A layer without shapes has none")
  func empty() {
    #expect(MapProjection.suggestion(for: Layer(name: "l", features: [], referenceSystem: nil)) == nil)
  }

  @Test("Every suggestion is a projection of its layer")
  func isValid() throws {
    for box in [(-125.0, 24.0, -66.0, 50.0), (100, 60, 179, 85), (-9, -5, 20, 5), (-180, -60, 180, 84)] {
      let layer = layer(box)
      let text = try #require(MapProjection.suggestion(for: layer))
      let projected = try MapProjection(definition: text).project(layer)
      #expect(projected.bounds?.width.isFinite == true)
    }
  }
}

@Test("Degrees are told from a plane, whatever the datum")
func geographic() {
  for text in ["EPSG:4326", "EPSG:4490", "EPSG:4269", "+proj=longlat +ellps=intl +type=crs"] {
    #expect(MapProjection.isGeographic(text), "\(text)")
  }
  for text in ["EPSG:3857", "EPSG:4547", "nonsense", "", "EPSG:4326\0"] {
    #expect(!MapProjection.isGeographic(text), "\(text)")
  }
}

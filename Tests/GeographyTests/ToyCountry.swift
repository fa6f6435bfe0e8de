import Geography

/// Layers of squares for the tests.
enum ToyCountry {
  /// A counter-clockwise square with `extra` vertices on each side, bent outwards by nothing: all sides straight.
  static func square(_ x: Double, _ y: Double, _ side: Double = 1, extra: Int = 0) -> Ring {
    let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    var vertices = [Coordinate]()
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % 4]
      for step in 0...extra {
        let share = Double(step) / Double(extra + 1)
        vertices.append(
          Coordinate(
            x: corner.0 + share * (next.0 - corner.0), y: corner.1 + share * (next.1 - corner.1)))
      }
    }
    return Ring(vertices)
  }

  static func feature(_ id: String, _ polygons: [Polygon]) -> Feature {
    Feature(id: FeatureID(id), attributes: ["name": .text(id)], geometry: .polygons(polygons))
  }

  static func layer(_ features: [Feature]) -> Layer {
    Layer(name: "toy", features: features, referenceSystem: nil)
  }

  /// Nine squares `a` to `i`, row by row from the south-west, three vertices inside each side.
  static let grid = layer(
    (0..<9).map { index in
      feature(
        String("abcdefghi".dropFirst(index).prefix(1)),
        [Polygon(exterior: square(Double(index % 3), Double(index / 3), extra: 3))])
    })
}

import Drawings

extension MapLayout {
  /// The letters of a name: dark or white by what lies under them, with a halo of the other where borders or several
  /// grounds run through, or where neither stands out from the ground alone.
  func letters(of placement: LabelPlacer.Placement) -> (color: Color, halo: Stroke?) {
    let hasCircles = map.symbols != nil
    if placement.isInside, !hasCircles, let ground = painting.colors[placement.request.unit] {
      let letters = LetterColors(on: ground, dark: style.ink)
      return (letters.color, letters.needsHalo ? style.halo(letters.halo) : nil)
    }
    let letters = LetterColors(on: luminance(under: placement.box), dark: style.ink)
    return (letters.color, style.halo(letters.halo))
  }

  /// The radius of the circle on a unit that a name should not cover; 0 for none.
  func circleRadius(_ unit: BaseMap.Unit) -> Double {
    guard let symbols = map.symbols, let value = symbols.values[unit.id] else { return 0 }
    let radius = symbols.radius(of: value)
    return radius > Self.smallCircle ? radius : 0
  }

  /// Where these circles stand. Names may touch the corners of a box, which its circle leaves empty.
  var circles: [Rect] {
    base.units.compactMap { unit in
      let side = 2 * circleRadius(unit) * 0.85
      guard side > 0 else { return nil }
      return Rect(x: unit.labelPoint.x - side / 2, y: unit.labelPoint.y - side / 2, width: side, height: side)
    }
  }

  /// Names may cover circles of up to this radius in points.
  private static var smallCircle: Double { 1.5 }

  /// The mean luminance of the grounds under a box, by the share each has of it.
  func luminance(under box: Rect) -> Double {
    let shares = base.grid.shares(under: box)
    let paper = Contrast.luminance(style.backdrop)
    return shares.reduce(0) { sum, part in
      let ground = part.unit.map { painting.colors[$0].map(Contrast.luminance) ?? 1 } ?? paper
      return sum + part.share * ground
    }
  }
}

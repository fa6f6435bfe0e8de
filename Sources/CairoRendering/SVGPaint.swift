import Drawings

extension SVGBytes {
  /// Adds the fill of an element unless it is black, which nothing says otherwise of.
  mutating func addFill(_ color: Color) {
    if (color.red, color.green, color.blue) != (0, 0, 0) {
      add(" fill=\"")
      add(color)
      add("\"")
    }
    addOpacity(" fill-opacity=\"", color)
  }

  /// Adds a line style. `scale` is how many points a unit of the element's own coordinates is. Round joins are
  /// the document's default.
  mutating func addStroke(_ stroke: Stroke, scale: Double = 1) {
    add(" stroke=\"")
    add(stroke.color)
    add("\" stroke-width=\"")
    add(stroke.width / scale, decimals: 3)
    add("\"")
    addOpacity(" stroke-opacity=\"", stroke.color)
    if !stroke.dash.isEmpty {
      add(" stroke-dasharray=\"")
      for (index, length) in stroke.dash.enumerated() {
        if index > 0 { add(" ") }
        add(length / scale, decimals: 3)
      }
      add("\"")
    }
    switch stroke.cap {
    case .butt: break
    case .round: add(" stroke-linecap=\"round\"")
    case .square: add(" stroke-linecap=\"square\"")
    }
    switch stroke.join {
    case .miter: add(" stroke-linejoin=\"miter\"")
    case .round: break
    case .bevel: add(" stroke-linejoin=\"bevel\"")
    }
  }

  private mutating func addOpacity(_ attribute: StaticString, _ color: Color) {
    guard color.opacity < 1 else { return }
    add(attribute)
    add(color.opacity, decimals: 3)
    add("\"")
  }

  /// Adds a colour as `#rrggbb`, or `#rgb` where that says the same.
  private mutating func add(_ color: Color) {
    let channels = [color.red, color.green, color.blue]
    let isShort = channels.allSatisfy { $0 >> 4 == $0 & 15 }
    add("#")
    for channel in channels {
      add(Self.digits[Int(channel >> 4)])
      if !isShort { add(Self.digits[Int(channel & 15)]) }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

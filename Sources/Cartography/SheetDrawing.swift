import Drawings

extension MapSheet {
  /// What the group of a unit is called in the file, and what it says of the unit.
  struct UnitName {
    let id: String
    let title: String?
    let facts: [Element.Fact]
  }

  /// The window's picture from the sea up to the overlays, clipped to it.
  ///
  /// - Parameters:
  ///   - fills: one for each unit.
  ///   - names: the group of each unit; `nil` draws bare paths.
  ///   - prefix: stands before the names of the overlays' groups; `nil` for groups without names.
  ///   - highlighted: indices of units with a heavy outline.
  func elements(
    fills: [Fill], names: [UnitName]?, prefix: String?, highlighted: [Int], style: MapStyle
  ) -> [Element] {
    let frame = view.rect
    var inside: [Element] = [.path(sea, fill: .solid(style.sea), stroke: nil)]
    func add(_ path: Path, fill: Fill? = nil, stroke: Stroke?) {
      if !path.isEmpty { inside.append(.path(path, fill: fill, stroke: stroke)) }
    }
    add(backdrop, fill: .solid(style.backdrop), stroke: nil)
    add(backdropBorders, stroke: style.backdropBorder)
    add(graticule.lines, stroke: style.graticule)
    add(
      innerBorders,
      stroke: Stroke(color: style.border.color, width: style.underlap, join: .bevel))
    for (index, outline) in outlines.enumerated() {
      let area =
        outline.isEmpty
        ? [] : [Element.path(outline, fill: fills[index], stroke: trap(fills[index], style))]
      if let names {
        // A unit too small to be drawn, or outside the window, still says what it is.
        let name = names[index]
        inside.append(
          .group(Element.Group(id: name.id, title: name.title, facts: name.facts, elements: area)))
      } else {
        inside += area
      }
    }
    func addOverlays(_ order: MapOverlay.Order) {
      inside += overlays.filter { $0.order == order }.map { $0.element(style: style, prefix: prefix) }
    }
    addOverlays(.under)
    add(borders, stroke: style.border)
    add(coast, stroke: style.coast)
    add(outerBorders, stroke: style.outerBorder)
    add(islets, fill: .solid(style.coast.color), stroke: nil)
    addOverlays(.over)
    // The heavy line lies outside the unit: the fill is laid over its inner half, or a small unit would drown in it.
    let line = style.highlight
    let white = Stroke(color: .white, width: 2 * line.width + 1.2)
    for index in highlighted { add(outlines[index], stroke: white) }
    for index in highlighted {
      add(outlines[index], stroke: Stroke(color: line.color, width: 2 * line.width))
    }
    for index in highlighted { add(outlines[index], fill: fills[index], stroke: nil) }
    return [.group(Element.Group(clip: frame, elements: inside))]
  }

  /// A line in the fill's own colour, so that neighbours overlap under the border.
  private func trap(_ fill: Fill, _ style: MapStyle) -> Stroke {
    switch fill {
    case .solid(let color): Stroke(color: color, width: style.trap)
    case .hatch(_, _, _, let ground): Stroke(color: ground, width: style.trap)
    }
  }
}

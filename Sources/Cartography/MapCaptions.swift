import Drawings

extension MapLayout {
  /// Degrees left of and under the map.
  func captions() throws(TextError) -> [Element] {
    var elements: [Element] = []
    let plot = base.view.rect
    guard base.settings.labelsGraticule else { return elements }
    for label in base.sheet.graticule.labels {
      let size = try measuring.extent(of: label.text, font: style.small)
      let at =
        label.isMeridian
        ? Point(x: label.place.x, y: plot.maxY + 2 + size.ascent)
        : Point(x: plot.x - 2, y: label.place.y + (size.ascent - size.descent) / 2)
      guard label.isMeridian || size.width + 2 <= base.settings.leftMargin else { continue }
      elements.append(
        .text(
          Element.Text(
            label.text, font: style.small, color: style.muted, at: at,
            anchor: label.isMeridian ? .middle : .end)))
    }
    return elements
  }
}

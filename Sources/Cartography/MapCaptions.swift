import Drawings

extension MapLayout {
  /// Degrees left of and under the map.
  func captions() throws(TextError) -> [Element] {
    var elements: [Element] = []
    let plot = base.view.rect
    guard base.settings.labelsGraticule else { return elements }
    var placed: [Rect] = []
    for label in base.sheet.graticule.labels {
      let size = try measuring.extent(of: label.text, font: style.small)
      let at =
        label.isMeridian
        ? Point(x: label.place.x, y: plot.maxY + 2 + size.ascent)
        : Point(x: plot.x - 2, y: label.place.y + (size.ascent - size.descent) / 2)
      guard label.isMeridian || size.width + 2 <= base.settings.leftMargin else { continue }
      // Where lines crowd, as near a pole, not each of them can be named.
      let box = Rect(
        x: at.x - size.width * (label.isMeridian ? 0.5 : 1), y: at.y - size.ascent, width: size.width,
        height: size.height)
      guard !placed.contains(where: box.inset(by: -1).overlaps) else { continue }
      placed.append(box)
      elements.append(
        .text(
          Element.Text(
            label.text, font: style.small, color: style.muted, at: at,
            anchor: label.isMeridian ? .middle : .end)))
    }
    return elements
  }
}

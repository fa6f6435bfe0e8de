import Drawings

/// The words beside the points of overlays.
extension MapLayout {
  /// The markers that names keep off: those with words of their own.
  var markerBoxes: [Rect] { named(overlays: base.sheet.overlays).flatMap(\.markerBoxes) }

  /// The overlays whose points are named: none on a small map.
  private func named(overlays: [OverlayShapes]) -> [OverlayShapes] {
    base.settings.showsDetail ? overlays.filter { !$0.labels.isEmpty } : []
  }

  /// Places words beside their points, in the order of overlays and features: to the right, else around the marker, where
  /// neither names nor furniture nor other markers stand. What finds no room is noted. Words in an area that is magnified
  /// stand in its inset.
  mutating func overlayWords() throws(TextError) -> [Element] {
    var elements: [Element] = []
    var words: [Rect] = []
    let markers = markerBoxes
    let magnified = base.insets.filter(\.isMagnifier).map { base.view.rect(of: $0.sheet.view.bounds) }
    for overlay in named(overlays: base.sheet.overlays) {
      var left: [String] = []
      for label in overlay.labels where !magnified.contains(where: { $0.contains(label.place) }) {
        let size = try measuring.extent(of: label.text, font: style.small)
        let own = overlay.look.size / 2
        let free = Self.places(size, beside: label.place, own: own).first { box in
          isFree(box, of: words) && !markers.contains { $0.overlaps(box) }
        }
        guard let box = free else {
          left.append(label.text)
          continue
        }
        words.append(box)
        let letters = LetterColors(on: luminance(under: box), dark: style.ink)
        elements.append(
          .text(
            Element.Text(
              label.text, font: style.small, color: letters.color,
              at: Point(x: box.x, y: box.y + size.ascent),
              anchor: .start, halo: style.halo(letters.halo))))
      }
      if !left.isEmpty { notices.append(.unplacedOverlayLabels(overlay.name, left)) }
    }
    return elements
  }

  private func isFree(_ box: Rect, of words: [Rect]) -> Bool {
    base.view.rect.inset(by: 1.5).contains(box) && !taken.contains { $0.inset(by: -1.5).overlaps(box) }
      && !words.contains { $0.inset(by: -0.8).overlaps(box) }
      && !named.contains { name in
        name.box.inset(by: -0.8).overlaps(box) || (name.leader?.meets(box) ?? false)
      }
  }

  /// Boxes around a marker: right, left, then aslant, above and below.
  private static func places(_ size: TextExtent, beside place: Point, own: Double) -> [Rect] {
    let (across, down) = (own + 1.5 + size.width / 2, own + 0.8 + size.height / 2)
    let steps: [(Double, Double)] = [
      (1, 0), (-1, 0), (1, -0.8), (1, 0.8), (-1, -0.8), (-1, 0.8), (0, -1), (0, 1),
    ]
    return steps.map { step in
      Rect(
        x: place.x + step.0 * across - size.width / 2, y: place.y + step.1 * down - size.height / 2,
        width: size.width, height: size.height)
    }
  }
}

import Drawings

/// The boxes with parts of the world shown again.
extension MapLayout {
  /// What an inset shows, framed; one that magnifies is marked on the map, too.
  func insetElements(_ inset: BaseMap.Inset, number: Int, highlighted: [Int]) -> [Element] {
    let rect = inset.sheet.view.rect
    var parts = inset.sheet.elements(
      fills: painting.fills, names: nil, prefix: nil, highlighted: highlighted, style: insetStyle(inset))
    if inset.isMagnifier, let symbols = map.symbols {
      let window = Point(x: rect.x, y: rect.y)
      let circles = symbols.elements(at: inset.units.map { ($0.id, $0.labelPoint.moved(by: window)) })
      parts.append(.group(Element.Group(clip: rect, elements: circles)))
    }
    parts.append(.path(Path(rect), fill: nil, stroke: style.frame))
    let group = Element.group(
      Element.Group(
        id: "\(map.groupPrefix)inset-\(number)", title: inset.caption.isEmpty ? nil : inset.caption,
        elements: parts))
    return inset.isMagnifier ? [.path(mark(of: inset), fill: nil, stroke: markStroke), group] : [group]
  }

  /// Lines of a far part at a smaller scale are thinner.
  private func insetStyle(_ inset: BaseMap.Inset) -> MapStyle {
    guard !inset.isMagnifier else { return style }
    var fine = style
    fine.border.width *= 0.7
    fine.outerBorder.width *= 0.7
    fine.coast.width *= 0.8
    fine.highlight.width *= 0.6
    return fine
  }

  /// The box on the map around what is magnified, never too small to be seen.
  private func mark(of inset: BaseMap.Inset) -> Path {
    let rect = base.view.rect(of: inset.sheet.view.bounds)
    return Path(rect.inset(by: min(0, (min(rect.width, rect.height) - Self.smallestMark) / 2)))
  }

  /// The lines of all marks, which names shall not lie on.
  var markEdges: [Rect] {
    base.insets.filter(\.isMagnifier).compactMap { mark(of: $0).bounds }.flatMap { box in
      [
        Rect(x: box.x, y: box.y, width: box.width, height: 0),
        Rect(x: box.x, y: box.maxY, width: box.width, height: 0),
        Rect(x: box.x, y: box.y, width: 0, height: box.height),
        Rect(x: box.maxX, y: box.y, width: 0, height: box.height),
      ]
    }
  }

  private var markStroke: Stroke { Stroke(color: style.ink, width: 0.4, join: .miter) }

  /// The shorter side of the smallest mark, in points.
  private static var smallestMark: Double { 5 }

  /// The captions of all insets, the names in those that magnify, and those of far units without a caption.
  mutating func insetWords() throws(TextError) -> [Element] {
    var elements: [Element] = []
    for inset in base.insets {
      let rect = inset.sheet.view.rect
      let caption = try captionBox(of: inset)
      // The caption of a far part stands for the names of its units.
      if inset.isMagnifier || (inset.caption.isEmpty && !inset.named.isEmpty) {
        // The box is a map of its own as far as names go.
        var window = try MapLayout(
          map, base: base.window(of: inset), style: style, painting: painting, measuring: measuring)
        window.taken = [caption].compactMap(\.self)
        let words = try window.placeLabels() + window.overlayWords()
        elements.append(.figure("inset", words.map { $0.moved(by: Point(x: rect.x, y: rect.y)) }))
        unplaced += window.unplaced
        notices += window.notices.filter { if case .unplacedOverlayLabels = $0 { true } else { false } }
      }
      guard let caption else {
        if !inset.caption.isEmpty { notices.append(.insetCaptionLeftOut(inset.caption)) }
        continue
      }
      let ascent = try measuring.extent(of: inset.caption, font: style.small).ascent
      let isOver = !inset.grid.isFree(caption) || !inset.sheet.overlays.isEmpty
      elements.append(
        .text(
          Element.Text(
            inset.caption, font: style.small, color: style.ink,
            at: Point(x: rect.x + caption.center.x, y: rect.y + caption.y + ascent), anchor: .middle,
            halo: isOver ? style.halo : nil)))
    }
    return elements
  }

  /// Where the caption stands, the inset's corner the origin: at the bottom or else the top, where no unit lies there;
  /// `nil` for none or no room.
  private func captionBox(of inset: BaseMap.Inset) throws(TextError) -> Rect? {
    guard !inset.caption.isEmpty else { return nil }
    let size = try measuring.extent(of: inset.caption, font: style.small)
    let room = inset.sheet.view.rect.size
    guard size.width < room.width - 2, size.height < room.height - 4 else { return nil }
    let x = (room.width - size.width) / 2
    let places = [room.height - 2 - size.height, 2].map {
      Rect(x: x, y: $0, width: size.width, height: size.height)
    }
    return places.first { inset.grid.isFree($0) } ?? places[0]
  }
}

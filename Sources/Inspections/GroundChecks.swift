import Drawings

/// What lies under and over letters: contrast with their ground, paint that covers them, lines that run through them.
struct GroundChecks {
  let paint: PaintList
  let limits: DrawingInspection.Limits

  /// Paint of less opacity lets letters shine through.
  private static let covering = 0.3
  /// Lines of less contrast with their ground, or thinner, do not hinder reading.
  private static let strong = (contrast: 3.0, width: 0.2)

  var findings: [DrawingFinding] {
    paint.words.flatMap { words -> [DrawingFinding] in
      let near = paint.areas.filter { $0.outline.bounds.overlaps(words.box.bounds) }
      let (under, over) = (near.filter { $0.order < words.order }, near.filter { $0.order > words.order })
      let kinds = [
        contrast(of: words, under: under), covered(words, by: over), crossed(words, among: near),
      ]
      return kinds.compactMap(\.self).map {
        DrawingFinding($0, text: words.box.text, box: words.box.bounds)
      }
    }
  }

  // MARK: - Contrast

  private func contrast(of words: PaintList.Words, under: [PaintList.Area]) -> DrawingFinding.Kind? {
    let needed = words.box.neededContrast
    let halo = words.box.source.halo.flatMap { $0.width > 0 ? $0.color : nil }
    func worst(on ground: Color) -> Double {
      let ground = halo.map { $0.over(ground) } ?? ground
      return words.box.source.spans.map { Contrast.ratio($0.color.over(ground), ground) }.min() ?? 21
    }
    guard !under.isEmpty else {
      let ratio = worst(on: .white)
      return ratio < needed ? .weakContrast(ratio, needed: needed) : nil
    }
    let grounds = grounds(at: words.box, of: under)
    let ratios = grounds.map { (ratio: worst(on: $0.color), share: $0.share) }.filter { $0.ratio < needed }
    let share = ratios.reduce(0) { $0 + $1.share }
    guard share > limits.weakShare, let least = ratios.map(\.ratio).min() else { return nil }
    return .weakContrast(least, needed: needed)
  }

  /// The colours under a text with the share of its places that each has, in the order they are met.
  private func grounds(
    at box: TextBox, of areas: [PaintList.Area]
  ) -> [(color: Color, share: Double)] {
    let rows = box.samples
    var tally: [(color: Color, share: Double)] = []
    let weight = 1 / Double(max(1, rows.joined().count))
    for row in rows {
      for color in colors(at: row, of: areas, isLevel: box.isUpright) {
        if let index = tally.firstIndex(where: { $0.color == color }) {
          tally[index].share += weight
        } else {
          tally.append((color, weight))
        }
      }
    }
    return tally
  }

  /// The colour seen at each place: areas from the top down to the first that hides the rest.
  private func colors(at places: [Point], of areas: [PaintList.Area], isLevel: Bool) -> [Color] {
    var layers = places.map { _ in [Color]() }
    var open = Set(places.indices)
    for area in areas.reversed() where !open.isEmpty {
      let inside: [Bool]
      if isLevel {
        inside = area.outline.contains(places, at: places.first?.y ?? 0)
      } else {
        inside = places.map(area.outline.contains)
      }
      for index in places.indices
      where inside[index] && open.contains(index) && area.clip?.contains(places[index]) ?? true {
        layers[index].append(area.color)
        if area.color.opacity >= 1 { open.remove(index) }
      }
    }
    return layers.map { $0.reversed().reduce(Color.white) { $1.over($0) } }
  }

  // MARK: - Covered and crossed

  private func covered(_ words: PaintList.Words, by over: [PaintList.Area]) -> DrawingFinding.Kind? {
    let hiding = over.filter { $0.color.opacity >= Self.covering }
    guard !hiding.isEmpty else { return nil }
    let places = words.box.samples.flatMap(\.self)
    let isCovered = hiding.contains { area in
      places.contains { place in area.clip?.contains(place) ?? true && area.outline.contains(place) }
    }
    return isCovered ? .coveredText : nil
  }

  /// Lines over the letters count always, those under them where neither a halo nor an area between hides them.
  private func crossed(_ words: PaintList.Words, among areas: [PaintList.Area]) -> DrawingFinding.Kind? {
    let box = words.box
    let core = Rect(
      x: box.letters.x + 0.4, y: -0.62 * box.size, width: max(0, box.letters.width - 0.8),
      height: 0.5 * box.size)
    let hasHalo = (box.source.halo?.width ?? 0) > 0
    for line in paint.lines where line.stroke.width >= Self.strong.width {
      guard line.outline.bounds.inset(by: -0.01).overlaps(box.bounds) else { continue }
      if hasHalo, line.order < words.order { continue }
      for segment in line.outline.segments(near: box.bounds) {
        let place = LineSegment(from: box.local(segment.start), to: box.local(segment.end))
        guard let middle = place.middle(in: core) else { continue }
        let at = box.point(middle.x, middle.y)
        guard line.clip?.contains(at) ?? true, isStrong(line, at: at, below: words.order, among: areas)
        else { continue }
        return .crossedText
      }
    }
    return nil
  }

  private func isStrong(
    _ line: PaintList.Line, at place: Point, below order: Int, among areas: [PaintList.Area]
  ) -> Bool {
    let here = areas.filter { $0.clip?.contains(place) ?? true && $0.outline.contains(place) }
    guard !here.contains(where: { $0.order > line.order && $0.order < order && $0.color.opacity >= 0.8 })
    else { return false }
    let ground = here.filter { $0.order <= line.order }.reduce(Color.white) { $1.color.over($0) }
    return Contrast.ratio(line.stroke.color.over(ground), ground) >= Self.strong.contrast
  }
}

import Drawings
import Geography

/// Legend, scale bar and north arrow.
extension MapLayout {
  /// Places what has a fixed corner first, then the rest where room is; says whether the legend stands under the map.
  mutating func placeFurniture() throws(TextError) -> Bool {
    let hasFixedArrow = map.places.northArrow != nil
    if hasFixedArrow { try placeNorthArrow() }
    var isBelow = false
    let isFixed = map.places.legend != .automatic
    if isFixed { isBelow = try placeLegend() }
    if !hasFixedArrow { try placeNorthArrow() }
    if !isFixed { isBelow = try placeLegend() }
    try placeScaleBar()
    return isBelow
  }

  private mutating func placeNorthArrow() throws(TextError) {
    guard map.furniture.contains(.northArrow) else { return }
    let free = MapCorner.allCases.first { corner in
      base.arrows[corner].map { isFree($0.box) } ?? false
    }
    guard let corner = map.places.northArrow ?? free, let arrow = base.arrows[corner],
      !taken.contains(where: arrow.box.overlaps)
    else {
      notices.append(.northArrowLeftOut)
      return
    }
    if map.places.northArrow != nil { noteCovered(by: arrow.box) }
    taken.append(arrow.box)
    let ascent = try measuring.extent(of: map.words.north, font: style.legend).ascent
    above += arrow.elements(
      letter: map.words.north, font: style.legend, color: style.ink, ascent: ascent)
  }

  /// Takes its corner, or the first free one; says whether it stands under the map.
  private mutating func placeLegend() throws(TextError) -> Bool {
    guard map.furniture.contains(.legend) else { return false }
    if map.places.legend == .below { return true }
    let legend = try Legend(column: content, style: style, measuring: measuring)
    var box: Rect?
    if case .corner(let corner) = map.places.legend {
      box = self.box(of: legend.size, in: corner, gap: 3)
      if let box { noteCovered(by: box) }
    } else {
      box = freePlace(for: legend.size)
    }
    guard let box else {
      notices.append(.legendBelowMap)
      return true
    }
    taken.append(box)
    above += legend.framed(at: Point(x: box.x, y: box.y), style: style)
    return false
  }

  /// The first free corner, lower ones first; else the widest free stretch along a side of the frame, in its middle.
  /// Overlays are covered only where there is no other way.
  private func freePlace(for size: Size) -> Rect? {
    let clear = base.sheet.overlays.isEmpty ? nil : freePlace(for: size) { isFree($0) && !coversOverlay($0) }
    return clear ?? freePlace(for: size, where: isFree)
  }

  private func freePlace(for size: Size, where isFree: (Rect) -> Bool) -> Rect? {
    let gap = 3.0
    let plot = base.view.rect
    let room = plot.inset(by: gap).size
    guard room.width >= size.width, room.height >= size.height else { return nil }
    let corners: [MapCorner] = [.lowerLeft, .lowerRight, .upperLeft, .upperRight]
    if let box = corners.map({ plot.box(of: size, in: $0, gap: gap) }).first(where: isFree) { return box }
    let (left, right) = (plot.x + gap, plot.maxX - gap - size.width)
    let (top, bottom) = (plot.y + gap, plot.maxY - gap - size.height)
    let across = Array(stride(from: left, through: right, by: 2))
    let down = Array(stride(from: top, through: bottom, by: 2))
    let sides = [
      across.map { Point(x: $0, y: bottom) }, down.map { Point(x: left, y: $0) },
      across.map { Point(x: $0, y: top) }, down.map { Point(x: right, y: $0) },
    ]
    var widest: ArraySlice<Rect> = []
    for side in sides {
      let boxes = side.map { Rect(x: $0.x, y: $0.y, width: size.width, height: size.height) }
      for stretch in boxes.split(whereSeparator: { !isFree($0) }) where stretch.count > widest.count {
        widest = stretch
      }
    }
    return widest.isEmpty ? nil : widest[widest.startIndex + widest.count / 2]
  }

  private func coversOverlay(_ box: Rect) -> Bool { base.sheet.overlays.contains { $0.meets(box) } }

  /// In its corner, or along the bottom from the left, then along the top; left out when there is no room.
  private mutating func placeScaleBar() throws(TextError) {
    guard map.furniture.contains(.scaleBar) else { return }
    guard let bar = base.scaleBar else {
      let varies = base.scaleVariation.map {
        MapNotice.scaleVaries(smallest: $0.smallest, largest: $0.largest)
      }
      notices.append(varies ?? .scaleBarLeftOut)
      return
    }
    let drawing = try ScaleBarDrawing(bar, words: map.words, style: style, measuring: measuring)
    var box: Rect?
    if let corner = map.places.scaleBar {
      box = self.box(of: drawing.size, in: corner, gap: 5)
      if let box { noteCovered(by: box) }
    } else {
      box = freeStretch(for: drawing.size)
    }
    guard let box else {
      notices.append(.scaleBarLeftOut)
      return
    }
    taken.append(box)
    above += drawing.elements.map { $0.moved(by: Point(x: box.x, y: box.y)) }
  }

  private func freeStretch(for size: Size) -> Rect? {
    let plot = base.view.rect
    for y in [plot.maxY - 4 - size.height, plot.y + 4] {
      for x in stride(from: plot.x + 6, to: plot.maxX - size.width - 4, by: 4) {
        let box = Rect(x: x, y: y, width: size.width, height: size.height)
        guard !taken.contains(where: { $0.inset(by: -4).overlaps(box) }) else { continue }
        if base.grid.isFree(box.inset(by: -2)) { return box }
      }
    }
    return nil
  }

  /// A box in a corner, moved along the side past what stands there already; `nil` when it then leaves the map.
  private func box(of size: Size, in corner: MapCorner, gap: Double) -> Rect? {
    var box = base.view.rect.box(of: size, in: corner, gap: gap)
    while let other = taken.first(where: box.overlaps) {
      box.y = corner.isUpper ? other.maxY + gap : other.y - gap - size.height
    }
    return base.view.rect.contains(box) ? box : nil
  }

  /// Whether neither units nor other furniture lie there.
  private func isFree(_ box: Rect) -> Bool {
    base.grid.isFree(box.inset(by: -2)) && !taken.contains(where: box.overlaps)
  }

  private mutating func noteCovered(by box: Rect) {
    let units = base.grid.shares(under: box).compactMap(\.unit)
    if !units.isEmpty { notices.append(.covered(units.map { base.units[$0].id })) }
  }
}

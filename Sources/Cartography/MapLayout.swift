import Drawings
import Geography

/// Puts the parts of a figure on the page: heading, map, furniture, names, footing.
struct MapLayout<Measurer: TextMeasuring> {
  let map: ChoroplethMap
  let base: BaseMap
  let style: MapStyle
  let painting: MapPainting
  let measuring: Measurer
  private let heading: TextBlock
  private let footing: TextBlock
  let content: Legend.Content
  var notices: [MapNotice]
  /// What must not be covered, in the plot's points.
  var taken: [Rect] = []
  /// The names of units with their places.
  var named: [LabelPlacer.Placement] = []
  /// Indices of the units whose names found no room.
  var unplaced: [Int] = []
  /// Furniture drawn over the map, in the plot's points.
  var above: [Element] = []

  init(
    _ map: ChoroplethMap, base: BaseMap, style: MapStyle, painting: MapPainting,
    measuring: Measurer
  ) throws(TextError) {
    self.map = map
    self.base = base
    self.style = style
    self.painting = painting
    self.measuring = measuring
    notices = painting.notices
    let width = base.settings.pageWidth - 4
    heading = try TextBlock(
      [
        [TextSpan(map.title, font: style.title, color: style.ink)],
        [TextSpan(map.subtitle, font: style.subtitle, color: style.muted)],
      ], width: width, measuring: measuring)
    footing = try TextBlock(
      (map.sources + map.notes).map { [TextSpan($0, font: style.note, color: style.muted)] },
      width: width, measuring: measuring)
    content = painting.legend
  }

  /// The finished figure.
  mutating func figure() throws(TextError) -> MapFigure {
    let plot = base.view.rect
    taken += base.insets.filter { !$0.isBelow }.map(\.sheet.view.rect)
    let legendBelow = try placeFurniture()
    let labels = try placeLabels() + overlayWords() + insetWords()
    if !unplaced.isEmpty { notices.append(.unplacedLabels(unplaced.sorted().map { base.units[$0].id })) }
    let top = 2 + heading.height + (heading.height > 0 ? 5 : 0)
    let origin = Point(x: base.settings.leftMargin, y: top)
    let inside = mapElements() + labels + above + [frame] + (try captions())
    var elements = heading.elements(at: Point(x: 2, y: 2))
    elements += inside.map { $0.moved(by: origin) }
    var y = top + plot.height
    if base.settings.labelsGraticule, !base.sheet.graticule.labels.isEmpty {
      y += try measuring.extent(of: "0", font: style.small).height + 3
    }
    for inset in base.insets where inset.isBelow { y = max(y, top + inset.sheet.view.rect.maxY + 2) }
    if legendBelow {
      let legend = try Legend(lines: content, width: plot.width, style: style, measuring: measuring)
      elements += legend.elements.map { $0.moved(by: Point(x: origin.x, y: y + 3)) }
      y += legend.size.height + 3
    }
    elements += footing.elements(at: Point(x: 2, y: y + 3))
    let size = Size(width: base.settings.pageWidth, height: y + footing.height + 5)
    let shown = base.units.filter { plot.contains($0.labelPoint) }
    let points = shown.map { ($0.id, $0.labelPoint.moved(by: origin)) }
    return MapFigure(
      drawing: Drawing(size: size, elements: [.figure("map", elements)]), plotArea: plot.moved(by: origin),
      featurePoints: Dictionary(points, uniquingKeysWith: { first, _ in first }),
      view: MapView(bounds: base.view.bounds, origin: origin, width: plot.width),
      unplacedLabels: unplaced.sorted().map { base.units[$0].id }, notices: notices)
  }

  private var frame: Element {
    .path(Path(base.view.rect), fill: nil, stroke: style.frame)
  }

  /// The map and its insets.
  private func mapElements() -> [Element] {
    let highlighted = map.highlighted.compactMap { base.indices[$0] }
    var elements = base.sheet.elements(
      fills: painting.fills, names: base.units.map(unitName), prefix: map.groupPrefix,
      highlighted: highlighted,
      style: style)
    if let symbols = map.symbols {
      let circles = symbols.elements(at: base.units.map { ($0.id, $0.labelPoint) })
      elements.append(.group(Element.Group(clip: base.view.rect, elements: circles)))
    }
    for (number, inset) in base.insets.enumerated() {
      elements += insetElements(inset, number: number + 1, highlighted: highlighted)
    }
    return elements
  }

  /// The name of a unit's group in the file, and what it says of the unit.
  private func unitName(_ unit: BaseMap.Unit) -> MapSheet.UnitName {
    let name = map.names[unit.id] ?? map.labels[unit.id]?.replacing("\n", with: " ")
    var facts = [Element.Fact(Element.Fact.key, unit.id.rawValue)]
    if let name { facts.append(Element.Fact("name", name)) }
    facts += map.theme.facts(of: unit.id)
    return MapSheet.UnitName(id: map.groupPrefix + unit.id.rawValue, title: name, facts: facts)
  }

  /// The names, with leaders under them; names without room are noted.
  mutating func placeLabels() throws(TextError) -> [Element] {
    var requests: [LabelPlacer.Request] = []
    let marked = Set(map.highlighted)
    for (index, unit) in base.units.enumerated() where !base.nameless.contains(index) {
      guard let text = map.labels[unit.id], !text.isEmpty else { continue }
      let isMarked = marked.contains(unit.id)
      let font = isMarked ? style.label.weighted(.bold) : style.label
      requests.append(
        LabelPlacer.Request(
          unit: index, text: text, extent: try extent(of: text, font: font),
          isUrgent: isMarked, clearance: circleRadius(unit)))
    }
    let (placed, left) = LabelPlacer.place(
      requests, base: base, furniture: taken + circles + markEdges + markerBoxes)
    named = placed
    unplaced += left.map(\.unit)
    func group(_ fact: String, _ placement: LabelPlacer.Placement, _ elements: [Element]) -> Element {
      let unit = base.units[placement.request.unit].id.rawValue
      return .group(Element.Group(facts: [Element.Fact(fact, unit)], elements: elements))
    }
    return placed.filter { $0.leader != nil }.map { group(Element.Fact.leaderOf, $0, leader($0)) }
      + placed.map { group(Element.Fact.labelOf, $0, name($0, isMarked: $0.request.isUrgent)) }
  }

  private func leader(_ placement: LabelPlacer.Placement) -> [Element] {
    guard let leader = placement.leader else { return [] }
    return [
      .path(
        Path([leader.start, leader.end], closed: false), fill: nil,
        stroke: Stroke(color: style.ink, width: 0.35)),
      .path(Path(circleAt: leader.end, radius: 0.7), fill: .solid(style.ink), stroke: nil),
    ]
  }

  /// The extent of lines under each other; the ascent is that of the first.
  private func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
    var (width, height, first) = (0.0, 0.0, 0.0)
    for (index, line) in text.split(separator: "\n").enumerated() {
      let size = try measuring.extent(of: String(line), font: font)
      if index == 0 { first = size.ascent }
      width = max(width, size.width)
      height += size.height
    }
    return TextExtent(width: width, ascent: first, descent: height - first)
  }

  private func name(_ placement: LabelPlacer.Placement, isMarked: Bool) -> [Element] {
    let letters = letters(of: placement)
    let (box, request) = (placement.box, placement.request)
    let lines = request.text.split(separator: "\n")
    let step = request.extent.height / Double(max(1, lines.count))
    let isOne = lines.count == 1
    return lines.enumerated().map { index, line in
      .text(
        Element.Text(
          String(line), font: isMarked ? style.label.weighted(.bold) : style.label, color: letters.color,
          at: Point(
            x: isOne ? box.x : box.center.x, y: box.y + request.extent.ascent + Double(index) * step),
          anchor: isOne ? .start : .middle, halo: letters.halo))
    }
  }
}

import Drawings
import Geography

/// The geometry of one window (the map itself or its inset) in page points, ready to be coloured.
struct MapSheet: Hashable, Sendable {
  /// The window.
  let view: MapView
  /// The water: the globe on a map of the globe, else the whole window.
  private(set) var sea = Path()
  /// The outline of each unit in the layer's order; empty outside the window.
  private(set) var outlines: [Path]
  /// Borders between two units, each once.
  private(set) var borders = Path()
  /// Borders of units with other land.
  private(set) var outerBorders = Path()
  /// Where units meet the sea, or the edge of what is known.
  private(set) var coast = Path()
  /// Borders between two units up to where they meet the sea: what is drawn under the fills, so that no water shines
  /// through where two of them touch.
  private(set) var innerBorders = Path()
  /// Land that is not the subject.
  private(set) var backdrop = Path()
  /// Borders inside the backdrop.
  private(set) var backdropBorders = Path()
  /// Dots on islands of units that are too small to be seen.
  private(set) var islets = Path()
  /// The layers drawn on top of the fills, without those the window shows nothing of.
  var overlays: [OverlayShapes] = []
  /// Meridians and parallels.
  var graticule = Graticule()

  /// Cuts a network of units and context to the window.
  ///
  /// - Parameters:
  ///   - network: units first (`unitCount` of them), then context, simplified for this window.
  ///   - fills: the same network as coarse as the lines drawn over the fills' edges allow.
  ///   - groups: what larger area each unit belongs to.
  ///   - overlays: layers in the same plane with how finely they are drawn.
  ///   - edge: where the globe ends in the plane.
  init(
    network: BorderNetwork, fills: BorderNetwork, unitCount: Int, groups: [FeatureID: String] = [:],
    overlays: (layers: [MapOverlay], tolerance: Double, smallest: Double), edge: GlobeEdge?, view: MapView
  ) {
    self.view = view
    // A little more than the window, so that the strokes along the cut stay outside it.
    let box = view.bounds.expanded(by: 3 / view.scale)
    outlines = fills.members.prefix(unitCount).map { Self.outline($0, fills, box: box, view: view) }
    let land = network.members.dropFirst(unitCount).map { Self.outline($0, network, box: box, view: view) }
    for outline in land { backdrop.append(outline) }
    sea =
      edge?.outline.flatMap { box.clipping(ring: $0) }.map { Path(view.points($0.coordinates), closed: true) }
      ?? Path(view.rect)
    let units = Set(network.members.prefix(unitCount).map(\.id))
    let borders =
      LandBorders.areNeeded(network, units: units) ? LandBorders(land: land, frame: view.rect) : nil
    addLines(of: network, units: units, groups: groups, edge: edge, box: box, landBorders: borders)
    self.overlays = overlays.layers.map {
      OverlayShapes($0, view: view, box: box, tolerance: overlays.tolerance, smallest: overlays.smallest)
    }.filter { !$0.isEmpty }
  }

  /// Sorts the arcs by what lies beside them.
  private mutating func addLines(
    of network: BorderNetwork, units: Set<FeatureID>, groups: [FeatureID: String], edge: GlobeEdge?,
    box: Bounds, landBorders: LandBorders?
  ) {
    var shores: Set<Coordinate> = []
    for arc in network.arcs where arc.right == nil {
      for end in [arc.coordinates.first, arc.coordinates.last] { end.map { _ = shores.insert($0) } }
    }
    for arc in network.arcs where arc.kind != .inner {
      let left = units.contains(arc.left)
      let right = arc.right.map(units.contains)
      if !left, right == nil { continue }
      let isInner = groups.isEmpty || groups[arc.left] == arc.right.flatMap { groups[$0] }
      let stretches = edge?.stretches(of: arc.coordinates) ?? [arc.coordinates]
      for line in stretches.flatMap(box.clipping(line:)).map(view.points) {
        switch (left, right) {
        case (true, true?) where isInner: borders.append(line, closed: false)
        case (true, true?): outerBorders.append(line, closed: false)
        case (true, false?), (false, true?): outerBorders.append(line, closed: false)
        case (true, nil): addEdge(line, landBorders)
        default: backdropBorders.append(line, closed: false)
        }
      }
      guard left, right == true else { continue }
      // Nobody sees the course of this line, only its colour.
      let course = LineSimplification.simplified(arc.coordinates, tolerance: Self.underlap / 3 / view.scale)
      for line in box.clipping(line: course) {
        let ends = (line.first.map(shores.contains) ?? false, line.last.map(shores.contains) ?? false)
        innerBorders.append(view.points(line).trimmed(ends, by: Self.underlap), closed: false)
      }
    }
  }

  /// Adds where units end: at the sea, or in land that shares no vertices with them.
  private mutating func addEdge(_ line: [Point], _ landBorders: LandBorders?) {
    guard let landBorders else {
      coast.append(line, closed: false)
      return
    }
    for stretch in landBorders.stretches(of: line) {
      if stretch.isLand {
        outerBorders.append(stretch.points, closed: false)
      } else {
        coast.append(stretch.points, closed: false)
      }
    }
  }

  /// How far, in points, the line under the fills stays away from the sea, into which its end would reach.
  static let underlap = 1.0

  /// Marks islands of less than half a square point with dots: those of `layer` that lie outside `main`, the window
  /// that shows the others.
  mutating func markIslets(of layer: Layer, outside main: Bounds) {
    for case .polygons(let polygons) in layer.features.map(\.geometry) {
      for polygon in polygons {
        guard let box = Bounds(of: polygon.exterior.coordinates), view.bounds.contains(box),
          !main.intersects(box),
          abs(polygon.exterior.signedArea) * view.scale * view.scale < 0.5
        else { continue }
        let middle = Coordinate(x: box.minX + box.width / 2, y: box.minY + box.height / 2)
        islets.append(Path(circleAt: view.point(middle), radius: 0.45))
      }
    }
  }

  private static func outline(
    _ member: BorderNetwork.Member, _ network: BorderNetwork, box: Bounds, view: MapView
  ) -> Path {
    var path = Path()
    for area in member.areas {
      for ring in [area.exterior] + area.holes {
        if let cut = box.clipping(ring: Ring(network.coordinates(of: ring))) {
          path.append(view.points(cut.coordinates), closed: true)
        }
      }
    }
    return path
  }

  /// The rings of an outline, for filling a grid.
  static func rings(of path: Path) -> [[Point]] {
    var rings: [[Point]] = []
    var next = 0
    for verb in path.verbs {
      switch verb {
      case .move:
        rings.append([path.points[next]])
        next += 1
      case .line:
        rings[rings.count - 1].append(path.points[next])
        next += 1
      case .curve: next += 3
      case .close: break
      }
    }
    return rings
  }

  /// How many vertices all paths hold.
  var vertexCount: Int {
    ([innerBorders, borders, outerBorders, coast, backdrop, backdropBorders, islets] + outlines)
      .reduce(0) { $0 + $1.points.count } + overlays.reduce(0) { $0 + $1.vertexCount }
  }
}

extension [Point] {
  /// The line without its first or last stretch of a length; empty when nothing is left.
  func trimmed(_ ends: (first: Bool, last: Bool), by length: Double) -> [Point] {
    var line = self
    if ends.first { line = Array(line.reversed().withoutTail(of: length).reversed()) }
    return ends.last ? line.withoutTail(of: length) : line
  }

  private func withoutTail(of length: Double) -> [Point] {
    var line = self
    var rest = length
    while line.count > 1 {
      let (end, before) = (line[line.count - 1], line[line.count - 2])
      let step = ((end.x - before.x) * (end.x - before.x) + (end.y - before.y) * (end.y - before.y))
        .squareRoot()
      if step > rest {
        let share = rest / step
        line[line.count - 1] = Point(
          x: end.x + share * (before.x - end.x), y: end.y + share * (before.y - end.y))
        return line
      }
      rest -= step
      line.removeLast()
    }
    return []
  }
}

import Drawings
import Geography

/// The geometry of one window (the map itself or its inset) in page points, ready to be coloured.
struct MapSheet: Hashable, Sendable {
  /// The window.
  let view: MapView
  /// The outline of each unit in the layer's order; empty outside the window.
  private(set) var outlines: [Path]
  /// Borders between two units, each once.
  private(set) var borders = Path()
  /// Borders of units with other land.
  private(set) var outerBorders = Path()
  /// Where units meet the sea, or the edge of what is known.
  private(set) var coast = Path()
  /// Land that is not the subject.
  private(set) var backdrop = Path()
  /// Borders inside the backdrop.
  private(set) var backdropBorders = Path()
  /// Dots on islands of units that are too small to be seen.
  private(set) var islets = Path()
  /// Lines laid over all, such as a user's own.
  private(set) var overlay = Path()
  /// Meridians and parallels.
  var graticule = Graticule()

  /// Cuts a network of units and context to the window.
  ///
  /// - Parameters:
  ///   - network: units first (`unitCount` of them), then context, simplified for this window.
  ///   - overlay: lines in the same plane.
  init(network: BorderNetwork, unitCount: Int, overlay: Layer?, view: MapView) {
    self.view = view
    // A little more than the window, so that the strokes along the cut stay outside it.
    let box = view.bounds.expanded(by: 3 / view.scale)
    outlines = network.members.prefix(unitCount).map {
      Self.outline($0, network, box: box, view: view)
    }
    for member in network.members.dropFirst(unitCount) {
      backdrop.append(Self.outline(member, network, box: box, view: view))
    }
    let units = Set(network.members.prefix(unitCount).map(\.id))
    for arc in network.arcs where arc.kind != .inner {
      let left = units.contains(arc.left)
      let right = arc.right.map(units.contains)
      let lines = { box.clipping(line: arc.coordinates).map { view.points($0) } }
      switch (left, right) {
      case (true, true?): for line in lines() { borders.append(line, closed: false) }
      case (true, false?), (false, true?):
        for line in lines() { outerBorders.append(line, closed: false) }
      case (true, nil): for line in lines() { coast.append(line, closed: false) }
      case (false, false?): for line in lines() { backdropBorders.append(line, closed: false) }
      case (false, nil): break
      }
    }
    for feature in overlay?.features ?? [] {
      guard case .lines(let lines) = feature.geometry.clipped(to: box) else { continue }
      for line in lines { self.overlay.append(view.points(line), closed: false) }
    }
  }

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
    ([borders, outerBorders, coast, backdrop, backdropBorders, islets, overlay] + outlines)
      .reduce(0) { $0 + $1.points.count }
  }
}

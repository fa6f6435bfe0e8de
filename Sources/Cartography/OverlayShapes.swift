import Drawings
import Geography

/// An overlay as one window shows it, in page points.
struct OverlayShapes: Hashable, Sendable {
  /// A point with its word.
  struct Label: Hashable, Sendable {
    let place: Point
    let text: String
  }

  let name: String
  let title: String?
  let look: MapOverlay.Look
  let order: MapOverlay.Order
  /// Areas, to be filled.
  private(set) var areas = Path()
  /// The edges of areas.
  private(set) var edges = Path()
  /// Lines.
  private(set) var lines = Path()
  /// Where markers stand, each spot once.
  private(set) var markers: [Point] = []
  /// The words beside them, in the layer's order.
  private(set) var labels: [Label] = []

  /// Markers nearer than this many points to one that stands already are not drawn: one hides the other.
  private static let spot = 0.25

  /// Cuts an overlay to a window and simplifies it for print.
  ///
  /// - Parameters:
  ///   - box: a little more than the window.
  ///   - tolerance: how far a line may lie from a vertex left out, in units of the plane.
  ///   - smallest: areas below this many square units of the plane are left out.
  init(_ overlay: MapOverlay, view: MapView, box: Bounds, tolerance: Double, smallest: Double) {
    name = overlay.name
    title = overlay.title
    look = overlay.look
    order = overlay.order
    var spots: Set<[Int]> = []
    for feature in overlay.layer.features {
      switch feature.geometry {
      case .none: break
      case .lines(let all):
        for line in all.flatMap(box.clipping(line:)) {
          lines.append(view.points(LineSimplification.simplified(line, tolerance: tolerance)), closed: false)
        }
      case .polygons(let polygons):
        for polygon in polygons where abs(polygon.exterior.signedArea) >= smallest {
          for ring in polygon.rings {
            add(ring, edge: overlay.layer.edge, view: view, box: box, tolerance: tolerance)
          }
        }
      case .points(let points):
        for point in points where view.bounds.contains(point) {
          let place = view.point(point)
          let spot = [place.x, place.y].map { Int(($0 / Self.spot).rounded()) }
          guard spots.insert(spot).inserted else { continue }
          markers.append(place)
          if let text = overlay.labels[feature.id], !text.isEmpty {
            labels.append(Label(place: place, text: text))
          }
        }
      }
    }
  }

  private mutating func add(_ ring: Ring, edge: GlobeEdge?, view: MapView, box: Bounds, tolerance: Double) {
    guard let first = ring.coordinates.first else { return }
    let closed = ring.coordinates + [first]
    let simple = LineSimplification.simplified(closed, tolerance: tolerance)
    guard simple.count > 3, let cut = box.clipping(ring: Ring(simple)) else { return }
    areas.append(view.points(cut.coordinates), closed: true)
    // What runs along the end of the globe is no edge of the area.
    let stretches = edge.map { edge in
      edge.stretches(of: closed).map { LineSimplification.simplified($0, tolerance: tolerance) }
    }
    for line in (stretches ?? [simple]).flatMap(box.clipping(line:)) {
      edges.append(view.points(line), closed: false)
    }
  }

  /// Whether a marker, a line or the edge of an area lies in a box.
  func meets(_ box: Rect) -> Bool {
    markers.contains(where: box.contains) || lines.meets(box) || edges.meets(box)
  }

  /// Whether the window shows nothing of it.
  var isEmpty: Bool { areas.isEmpty && lines.isEmpty && markers.isEmpty }

  /// How many vertices it draws.
  var vertexCount: Int { areas.points.count + edges.points.count + lines.points.count + markers.count }

  /// The same shapes elsewhere on the page.
  func moved(by offset: Point) -> OverlayShapes {
    var copy = self
    copy.areas = areas.moved(by: offset)
    copy.edges = edges.moved(by: offset)
    copy.lines = lines.moved(by: offset)
    copy.markers = markers.map { $0.moved(by: offset) }
    copy.labels = labels.map { Label(place: $0.place.moved(by: offset), text: $0.text) }
    return copy
  }

  /// The boxes of all markers.
  var markerBoxes: [Rect] {
    markers.map {
      Rect(x: $0.x - look.size / 2, y: $0.y - look.size / 2, width: look.size, height: look.size)
    }
  }

  /// The picture as one group. Widths and sizes that the overlay states are those of the journal figures; on a map in a
  /// finer style they shrink as that style's own line does.
  ///
  /// - Parameter prefix: stands before the group's name; `nil` for a group without one.
  func element(style: MapStyle, prefix: String?) -> Element {
    let share = style.overlay.width / MapStyle().overlay.width
    func stroke(_ usual: Stroke) -> Stroke {
      Stroke(
        color: look.color ?? usual.color, width: look.width.map { $0 * share } ?? usual.width,
        dash: look.dash.map { $0 * share })
    }
    var inside: [Element] = []
    if !areas.isEmpty {
      inside.append(.path(areas, fill: .solid(look.fill ?? style.sea), stroke: nil))
      let edge = stroke(style.coast)
      if edge.width > 0 { inside.append(.path(edges, fill: nil, stroke: edge)) }
    }
    if !lines.isEmpty { inside.append(.path(lines, fill: nil, stroke: stroke(style.overlay))) }
    for place in markers {
      let path = look.marker.path(at: place, size: look.size * share)
      inside.append(look.marker.element(path, color: look.color ?? style.ink, size: look.size * share))
    }
    return .group(
      Element.Group(
        id: prefix.map { "\($0)overlay-\(name)" }, title: prefix == nil ? nil : title, elements: inside))
  }
}

extension Path {
  /// Whether a straight stretch of the path lies in a box.
  fileprivate func meets(_ box: Rect) -> Bool {
    guard bounds?.overlaps(box) ?? false else { return false }
    var next = 0
    for verb in verbs {
      switch verb {
      case .move: next += 1
      case .line:
        if LineSegment(from: points[next - 1], to: points[next]).meets(box) { return true }
        next += 1
      case .curve: next += 3
      case .close: break
      }
    }
    return false
  }
}

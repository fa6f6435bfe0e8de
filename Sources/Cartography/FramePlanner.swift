import Drawings
import Geography

/// The windows a map is made of.
struct FramePlan {
  var view: MapView
  var inset: MapView?
}

/// Finds the frame: around the units, without parts that belong to an inset, and wide enough that the inset's box
/// hides none of them.
struct FramePlanner<Projection: MapProjecting> {
  let layer: Layer
  let projection: Projection
  let settings: MapSettings

  /// The greatest height of a frame as a share of its width.
  private static var tallest: Double { 1.5 }

  /// The windows for a plot of this width; `nil` when the layer has no polygon.
  func plan(plotWidth: Double) -> FramePlan? {
    let parts = layer.features.flatMap { feature -> [[Coordinate]] in
      guard case .polygons(let polygons) = feature.geometry else { return [] }
      return polygons.map(\.exterior.coordinates)
    }
    // A map of the globe shows all of it.
    let kept = layer.edge?.outline.map { [$0.coordinates] } ?? northern(parts)
    guard let tight = Bounds(of: kept.joined()), tight.width > 0, tight.height > 0 else { return nil }
    let margin = tight.width * settings.padding
    var frame = tight.expanded(by: margin)
    // A country taller than a page is wide gets land on both sides, or it would not fit on any paper.
    let missing = frame.height / Self.tallest - frame.width
    if missing > 0 {
      frame.minX -= missing / 2
      frame.maxX += missing / 2
    }
    guard let wanted = settings.inset, let box = insetBounds(wanted) else {
      return FramePlan(view: MapView(bounds: frame, width: plotWidth), inset: nil)
    }
    // Widened to the east step by step, at most by a fifth: scale and box shrink a little each time.
    let step = tight.width * 0.01
    for _ in 0..<20 {
      let view = MapView(bounds: frame, width: plotWidth)
      let inset = corner(box, of: view, relativeScale: wanted.relativeScale)
      if !covers(inset.rect.inset(by: -3), kept, view: view) {
        return FramePlan(view: view, inset: inset)
      }
      frame.maxX += step
    }
    let view = MapView(bounds: frame, width: plotWidth)
    return FramePlan(
      view: view, inset: corner(box, of: view, relativeScale: wanted.relativeScale))
  }

  /// The parts that reach north of the limit. Only the southmost vertex of each is unprojected.
  private func northern(_ parts: [[Coordinate]]) -> [[Coordinate]] {
    guard let limit = settings.southLimit else { return parts }
    let lowest = parts.map { part in part.min { $0.y < $1.y } ?? Coordinate(x: 0, y: 0) }
    let places = projection.unproject(lowest)
    let kept = zip(parts, places).filter { ($0.1?.y ?? 90) >= limit }.map(\.0)
    return kept.isEmpty ? parts : kept
  }

  /// The plane box around a box of degrees.
  private func insetBounds(_ inset: MapInset) -> Bounds? {
    let (west, east) = (inset.longitudes.lowerBound, inset.longitudes.upperBound)
    let (south, north) = (inset.latitudes.lowerBound, inset.latitudes.upperBound)
    let edge = (0...16).flatMap { step -> [Coordinate] in
      let share = Double(step) / 16
      let (x, y) = (west + share * (east - west), south + share * (north - south))
      return [
        Coordinate(x: x, y: south), Coordinate(x: x, y: north), Coordinate(x: west, y: y),
        Coordinate(x: east, y: y),
      ]
    }
    return Bounds(of: projection.project(edge).compactMap(\.self))
  }

  /// The inset flush with the lower right corner.
  private func corner(_ box: Bounds, of view: MapView, relativeScale: Double) -> MapView {
    let scale = view.scale * relativeScale
    let (width, height) = (box.width * scale, box.height * scale)
    let origin = Point(x: view.rect.maxX - width, y: view.rect.maxY - height)
    return MapView(bounds: box, origin: origin, width: width)
  }

  private func covers(_ rect: Rect, _ parts: [[Coordinate]], view: MapView) -> Bool {
    let low = view.coordinate(Point(x: rect.x, y: rect.maxY))
    let high = view.coordinate(Point(x: rect.maxX, y: rect.y))
    let box = Bounds(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
    return parts.contains { $0.contains(where: box.contains) }
  }
}

import Drawings
import Geography

/// The windows a map is made of.
struct FramePlan {
  /// An inset with its window at its final place.
  struct Inset {
    var inset: MapInset
    var view: MapView
    /// Whether it stands under the map.
    var isBelow: Bool
  }

  var view: MapView
  var insets: [Inset] = []
}

/// An inset with the plane box it shows.
struct WantedInset {
  var inset: MapInset
  var box: Bounds
  /// The corner it stands in; `nil` where it looks for a place.
  var corner: MapCorner?
}

/// Finds the frame: the one stated, or around the units, without parts that belong to an inset, and wide enough that no
/// box in a corner hides any of them.
struct FramePlanner<Projection: MapProjecting> {
  let layer: Layer
  let projection: Projection
  let settings: MapSettings

  /// The greatest height of a frame as a share of its width.
  private static var tallest: Double { 1.5 }

  /// The windows for a plot of this width.
  ///
  /// - Throws: ``CartographyError`` when the layer has no polygon in the frame, or an inset cannot be drawn.
  func plan(plotWidth: Double) throws(CartographyError) -> FramePlan {
    let parts = layer.features.flatMap { feature -> [[Coordinate]] in
      guard case .polygons(let polygons) = feature.geometry else { return [] }
      return polygons.map(\.exterior.coordinates)
    }
    // A map of the globe shows all of it.
    let globe = settings.frame == nil ? layer.edge?.outline.map { [$0.coordinates] } : nil
    var kept = globe ?? parts
    if globe == nil, settings.frame == nil { kept = try framed(parts) }
    let wanted = try insets(of: kept)
    guard var frame = try frame(around: kept) else { throw .noPolygons(layer: layer.name) }
    // Widened step by step, at most by a fifth: scale and boxes shrink a little each time.
    let step = frame.width * 0.01 / (1 + 2 * settings.padding)
    let cornered = wanted.filter { $0.corner != nil }
    for _ in 0..<(settings.frame == nil ? 20 : 0) {
      let view = MapView(bounds: frame, width: plotWidth)
      let placed = try corners(cornered, of: view)
      guard let first = placed.first(where: { covers($0.view.rect.inset(by: -3), kept, view: view) }) else {
        break
      }
      let isLeft = cornered.first { $0.inset == first.inset }?.corner?.isLeft ?? false
      if isLeft { frame.minX -= step } else { frame.maxX += step }
    }
    let view = MapView(bounds: frame, width: plotWidth)
    let places = InsetPlaces(view: view, parts: parts, settings: settings)
    return FramePlan(
      view: view, insets: try places.all(wanted, beside: try corners(cornered, of: view)))
  }

  /// The frame around parts, or the one stated.
  private func frame(around parts: [[Coordinate]]) throws(CartographyError) -> Bounds? {
    guard let tight = Bounds(of: parts.joined()), tight.width > 0, tight.height > 0 else { return nil }
    var frame = tight.expanded(by: tight.width * settings.padding)
    if let stated = settings.frame {
      guard let box = stated.bounds(in: projection), box.width > 0, box.height > 0 else {
        throw .frameOutside(stated)
      }
      guard parts.contains(where: { Bounds(of: $0)?.intersects(box) ?? false }) else { return nil }
      frame = box
    }
    // A country taller than a page is wide gets land on both sides, or it would not fit on any paper.
    let missing = frame.height / Self.tallest - frame.width
    if missing > 0 {
      frame.minX -= missing / 2
      frame.maxX += missing / 2
    }
    return frame
  }

  /// The parts that widen the frame: those that reach north of the limit or, without one, those that no inset at a smaller
  /// scale shows. Only the southmost vertex of each is unprojected.
  private func framed(_ parts: [[Coordinate]]) throws(CartographyError) -> [[Coordinate]] {
    let kept: [[Coordinate]]
    if let limit = settings.southLimit {
      let lowest = parts.map { part in part.min { $0.y < $1.y } ?? Coordinate(x: 0, y: 0) }
      let places = projection.unproject(lowest)
      kept = zip(parts, places).filter { ($0.1?.y ?? 90) >= limit }.map(\.0)
    } else {
      var boxes: [Bounds] = []
      for inset in settings.insets where !inset.isMagnifier { boxes.append(try box(of: inset, among: nil)) }
      guard !boxes.isEmpty else { return parts }
      kept = layer.features.flatMap { partsOnTheMap(of: $0, insets: boxes) }
    }
    return kept.isEmpty ? parts : kept
  }

  /// The parts of a unit that no inset shows whole; none when an inset shows the largest, for then its islands belong
  /// there, too.
  private func partsOnTheMap(of feature: Feature, insets: [Bounds]) -> [[Coordinate]] {
    guard case .polygons(let polygons) = feature.geometry else { return [] }
    func isShown(_ polygon: Polygon) -> Bool {
      polygon.bounds.map { box in insets.contains { $0.contains(box) } } ?? false
    }
    let largest = polygons.max { abs($0.exterior.signedArea) < abs($1.exterior.signedArea) }
    if let largest, isShown(largest) { return [] }
    return polygons.filter { !isShown($0) }.map(\.exterior.coordinates)
  }

  /// The insets to draw with what each shows; the first at a smaller scale has the lower right corner.
  ///
  /// - Parameter kept: the parts that the map shows.
  private func insets(of kept: [[Coordinate]]) throws(CartographyError) -> [WantedInset] {
    let shown = Bounds(of: kept.joined())
    var wanted: [WantedInset] = []
    var isFar = false
    for inset in settings.insets where settings.showsDetail || !inset.isMagnifier {
      var corner: MapCorner?
      if case .corner(let stated) = inset.place { corner = stated }
      if inset.place == .automatic, !inset.isMagnifier, !isFar { corner = .lowerRight }
      isFar = isFar || !inset.isMagnifier
      wanted.append(WantedInset(inset: inset, box: try box(of: inset, among: shown), corner: corner))
    }
    return wanted
  }

  /// The plane box an inset shows: of units magnified the parts near their
  /// largest that lie in the box of what the map shows.
  private func box(of inset: MapInset, among shown: Bounds?) throws(CartographyError) -> Bounds {
    switch inset.area {
    case .frame(let frame):
      guard let box = frame.bounds(in: projection), box.width > 0, box.height > 0 else {
        throw .frameOutside(frame)
      }
      return box
    case .units(let ids):
      var all: [Bounds] = []
      for id in ids {
        guard let unit = layer.features.first(where: { $0.id == id }) else {
          throw .unknownFeature(id, layer: layer.name)
        }
        guard case .polygons(let polygons) = unit.geometry else { continue }
        all += inset.isMagnifier ? Self.nearParts(of: polygons) : polygons.compactMap(\.bounds)
      }
      let near = inset.isMagnifier ? all.filter { shown?.intersects($0) ?? true } : all
      let box = (near.isEmpty ? all : near).reduce(nil as Bounds?) { $0?.union($1) ?? $1 }
      guard let box, box.width > 0, box.height > 0 else { throw .noPolygons(layer: layer.name) }
      return box.expanded(by: max(box.width, box.height) * 0.12)
    }
  }

  /// The boxes of a unit's parts without islands that lie farther from its largest part than that is wide, which would
  /// make a box mostly of sea.
  private static func nearParts(of polygons: [Polygon]) -> [Bounds] {
    func size(_ polygon: Polygon) -> Double { abs(polygon.exterior.signedArea) }
    guard let main = polygons.max(by: { size($0) < size($1) })?.bounds else { return [] }
    let reach = main.expanded(by: max(main.width, main.height) / 2)
    return polygons.compactMap(\.bounds).filter { reach.intersects($0) }
  }

  /// The insets flush with their corners, those of one corner side by side.
  private func corners(
    _ wanted: [WantedInset], of view: MapView
  ) throws(CartographyError) -> [FramePlan.Inset] {
    var placed: [(corner: MapCorner, inset: FramePlan.Inset)] = []
    for one in wanted {
      guard let corner = one.corner else { continue }
      let scale = try InsetScale(one.inset, box: one.box, view: view).relative
      let width = one.box.width * scale * view.scale
      let size = Size(width: width, height: one.box.height * scale * view.scale)
      var rect = view.rect.box(of: size, in: corner, gap: 0)
      for (other, inset) in placed where other == corner {
        rect.x = corner.isLeft ? inset.view.rect.maxX : inset.view.rect.x - width
      }
      let window = MapView(bounds: one.box, origin: Point(x: rect.x, y: rect.y), width: width)
      placed.append((corner, FramePlan.Inset(inset: one.inset, view: window, isBelow: false)))
    }
    return placed.map(\.inset)
  }

  private func covers(_ rect: Rect, _ parts: [[Coordinate]], view: MapView) -> Bool {
    let low = view.coordinate(Point(x: rect.x, y: rect.maxY))
    let high = view.coordinate(Point(x: rect.maxX, y: rect.y))
    let box = Bounds(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
    return parts.contains { $0.contains(where: box.contains) }
  }
}

import Drawings
import Geography

/// Meridians and parallels at round degrees, with their numbers where they leave the frame.
struct Graticule: Hashable, Sendable {
  /// A number beside the frame.
  struct Label: Hashable, Sendable {
    var text: String
    /// The crossing with the bottom edge (meridians) or the left edge (parallels), in the plot's points.
    var place: Point
    var isMeridian: Bool
  }

  /// All lines in the plot's points.
  private(set) var lines = Path()
  /// The numbers.
  private(set) var labels: [Label] = []

  /// An empty graticule.
  init() {}

  /// Lines every `step` degrees through the view, or over the whole globe, whose map the edges of the view lie outside of:
  /// then in each of its lobes on an interrupted map.
  init(
    step: Double, view: MapView, projection: some MapProjecting, isGlobe: Bool = false, lobes: [Bounds] = []
  ) {
    let globe = Bounds(minX: -180, minY: -90, maxX: 180, maxY: 90)
    guard step > 0, let extent = isGlobe ? globe : Self.extent(of: view, projection: projection) else {
      return
    }
    for box in lobes.isEmpty ? [extent] : lobes.map({ $0.expanded(by: -1e-9) }) {
      for longitude in Self.multiples(of: step, from: box.minX, to: box.maxX) {
        let line = Self.samples(from: box.minY, to: box.maxY).map { Coordinate(x: longitude, y: $0) }
        append(projection.project(line), view: view, isMeridian: true, degrees: longitude)
      }
      for latitude in Self.multiples(of: step, from: box.minY, to: box.maxY) {
        let line = Self.samples(from: box.minX, to: box.maxX).map { Coordinate(x: $0, y: latitude) }
        append(projection.project(line), view: view, isMeridian: false, degrees: latitude)
      }
    }
  }

  /// `110°E`, `40°N`, `0°`.
  static func text(_ degrees: Double, isMeridian: Bool) -> String {
    let number = NumberText(decimals: degrees == degrees.rounded() ? 0 : 1).string(abs(degrees))
    if degrees == 0 || (isMeridian && abs(degrees) == 180) { return "\(number)°" }
    return "\(number)°" + (isMeridian ? (degrees > 0 ? "E" : "W") : (degrees > 0 ? "N" : "S"))
  }

  /// The degrees met along the edges and in the middle of the view.
  static func extent(of view: MapView, projection: some MapProjecting) -> Bounds? {
    let box = view.bounds
    let steps = (0...24).map { Double($0) / 24 }
    var places = steps.flatMap { share in
      [
        Coordinate(x: box.minX + share * box.width, y: box.minY),
        Coordinate(x: box.minX + share * box.width, y: box.maxY),
        Coordinate(x: box.minX, y: box.minY + share * box.height),
        Coordinate(x: box.maxX, y: box.minY + share * box.height),
      ]
    }
    places.append(Coordinate(x: box.minX + box.width / 2, y: box.minY + box.height / 2))
    return Bounds(of: projection.unproject(places).compactMap(\.self))
  }

  private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
    stride(from: (low / step).rounded(.up), through: (high / step).rounded(.down), by: 1)
      .prefix(360).map { $0 * step }
  }

  /// Places about a degree apart, both ends included.
  private static func samples(from low: Double, to high: Double) -> [Double] {
    let count = max(2, min(360, Int((high - low).rounded(.up))))
    return (0...count).map { low + (high - low) * Double($0) / Double(count) }
  }

  /// The stretches of a line that is broken where it is not defined, and where it leaps from one edge of the globe to the
  /// other.
  private static func runs(_ line: [Coordinate?], longest: Double) -> [[Coordinate]] {
    var runs: [[Coordinate]] = []
    var run: [Coordinate] = []
    for place in line {
      if let place, run.last.map({ abs($0.x - place.x) + abs($0.y - place.y) <= longest }) ?? true {
        run.append(place)
        continue
      }
      runs.append(run)
      run = place.map { [$0] } ?? []
    }
    return runs + [run]
  }

  /// Keeps the stretches inside the view and notes where they cross its bottom or left edge.
  private mutating func append(
    _ line: [Coordinate?], view: MapView, isMeridian: Bool, degrees: Double
  ) {
    let frame = view.rect
    for samples in Self.runs(line, longest: view.bounds.width / 3) {
      // A twentieth of a point off the true curve is not seen.
      let run = LineSimplification.simplified(samples, tolerance: 0.05 / view.scale)
      for piece in view.bounds.clipping(line: run) {
        let points = view.points(piece)
        lines.append(points, closed: false)
        for point in [points[0], points[points.count - 1]] {
          let edge = isMeridian ? point.y - frame.maxY : point.x - frame.x
          guard abs(edge) < 1e-6 else { continue }
          let text = Self.text(degrees, isMeridian: isMeridian)
          labels.append(Label(text: text, place: point, isMeridian: isMeridian))
        }
      }
    }
  }
}

/// Lines and curves in page points, kept as two flat arrays so that a coastline costs no object a vertex.
public struct Path: Hashable, Sendable {
  /// What the next points of ``points`` mean.
  public enum Verb: UInt8, Hashable, Sendable {
    /// Starts a subpath at the next point.
    case move
    /// A straight line to the next point.
    case line
    /// A Bézier curve: two control points, then the end.
    case curve
    /// Closes the subpath; takes no point.
    case close
  }

  /// The steps in order.
  public private(set) var verbs: [Verb] = []
  /// The points the steps consume, in order.
  public private(set) var points: [Point] = []

  /// An empty path.
  public init() {}

  /// A path through `points`, closed or open; fewer than two points give an empty path.
  public init(_ points: [Point], closed: Bool) {
    append(points, closed: closed)
  }

  /// A rectangle, its corners clockwise from the top left.
  public init(_ rect: Rect) {
    self.init(
      [
        Point(x: rect.x, y: rect.y), Point(x: rect.maxX, y: rect.y),
        Point(x: rect.maxX, y: rect.maxY), Point(x: rect.x, y: rect.maxY),
      ], closed: true)
  }

  /// A circle as four Bézier curves.
  public init(circleAt center: Point, radius: Double) {
    let k = radius * 0.552284749831
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: center.x + dx, y: center.y + dy) }
    move(to: at(radius, 0))
    curve(at(radius, k), at(k, radius), to: at(0, radius))
    curve(at(-k, radius), at(-radius, k), to: at(-radius, 0))
    curve(at(-radius, -k), at(-k, -radius), to: at(0, -radius))
    curve(at(k, -radius), at(radius, -k), to: at(radius, 0))
    close()
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { verbs.isEmpty }

  /// Starts a subpath.
  public mutating func move(to point: Point) {
    verbs.append(.move)
    points.append(point)
  }

  /// Adds a straight line.
  public mutating func line(to point: Point) {
    verbs.append(.line)
    points.append(point)
  }

  /// Adds a Bézier curve with two control points.
  public mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    verbs.append(.curve)
    points.append(first)
    points.append(second)
    points.append(end)
  }

  /// Closes the current subpath.
  public mutating func close() { verbs.append(.close) }

  /// Adds a subpath through `points`.
  public mutating func append(_ points: [Point], closed: Bool) {
    guard points.count > 1 else { return }
    verbs.reserveCapacity(verbs.count + points.count + 1)
    verbs.append(.move)
    verbs.append(contentsOf: repeatElement(.line, count: points.count - 1))
    if closed { verbs.append(.close) }
    self.points.append(contentsOf: points)
  }

  /// Adds the subpaths of another path.
  public mutating func append(_ other: Path) {
    verbs.append(contentsOf: other.verbs)
    points.append(contentsOf: other.points)
  }

  /// The same path moved.
  public func moved(by offset: Point) -> Path {
    var copy = self
    for index in copy.points.indices { copy.points[index] = copy.points[index].moved(by: offset) }
    return copy
  }

  /// The box around all points, control points included; `nil` for an empty path.
  public var bounds: Rect? {
    guard let first = points.first else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for point in points {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

/// A line's look.
public struct Stroke: Hashable, Sendable {
  /// How a line ends.
  public enum Cap: Hashable, Sendable { case butt, round, square }
  /// How two segments meet.
  public enum Join: Hashable, Sendable { case miter, round, bevel }

  /// The line's colour.
  public var color: Color
  /// Width in points.
  public var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]
  /// The ends.
  public var cap: Cap
  /// The corners.
  public var join: Join

  /// Makes a stroke; solid with round corners unless said otherwise.
  public init(
    color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .round
  ) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}

/// An area's look. The even-odd rule is used everywhere: a ring inside a ring is a hole whatever its direction.
public enum Fill: Hashable, Sendable {
  /// One colour.
  case solid(Color)
  /// Parallel lines over a ground, `spacing` points apart, rising to the right: how missing data is printed.
  case hatch(line: Color, width: Double, spacing: Double, ground: Color)
}

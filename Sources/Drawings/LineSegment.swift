/// A straight line between two points: what keeps leaders and labels apart.
public struct LineSegment: Hashable, Sendable {
  /// One end.
  public var start: Point
  /// The other end.
  public var end: Point

  /// Makes a line.
  public init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
  }

  /// Its length in points.
  public var length: Double { start.distance(to: end) }

  /// Whether both lines have a point in common that is an end of neither.
  public func crosses(_ other: LineSegment) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(start, end, other.start) * side(start, end, other.end) < 0
      && side(other.start, other.end, start) * side(other.start, other.end, end) < 0
  }

  /// Whether a part of the line lies in a box; its edges count when the line runs along them.
  public func meets(_ box: Rect) -> Bool { shares(in: box) != nil }

  /// The middle of the part that lies in a box; `nil` when none does.
  public func middle(in box: Rect) -> Point? {
    shares(in: box).map { part in
      let share = (part.from + part.to) / 2
      return Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
    }
  }

  /// Where the part in a box begins and ends, as shares of the line (Liang and Barsky 1984).
  private func shares(in box: Rect) -> (from: Double, to: Double)? {
    var (from, to) = (0.0, 1.0)
    let sides = [
      (end.x - start.x, box.x - start.x, box.maxX - start.x),
      (end.y - start.y, box.y - start.y, box.maxY - start.y),
    ]
    for (step, low, high) in sides {
      if step == 0 {
        if low > 0 || high < 0 { return nil }
      } else {
        from = max(from, min(low / step, high / step))
        to = min(to, max(low / step, high / step))
      }
    }
    return from < to || (length == 0 && from == to) ? (from, to) : nil
  }

  /// Points between a place and the nearest point of the line.
  public func distance(to point: Point) -> Double {
    let (x, y) = (end.x - start.x, end.y - start.y)
    let squared = x * x + y * y
    guard squared > 0 else { return start.distance(to: point) }
    let share = min(1, max(0, ((point.x - start.x) * x + (point.y - start.y) * y) / squared))
    return Point(x: start.x + share * x, y: start.y + share * y).distance(to: point)
  }
}

extension Point {
  /// Points from here to another place.
  public func distance(to other: Point) -> Double {
    let (x, y) = (other.x - x, other.y - y)
    return (x * x + y * y).squareRoot()
  }
}

extension Rect {
  /// The place of the box, its edges included, that is nearest to a point.
  public func nearest(to point: Point) -> Point {
    Point(x: min(maxX, max(x, point.x)), y: min(maxY, max(y, point.y)))
  }
}

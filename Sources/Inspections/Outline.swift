import Drawings

/// A path as straight lines, to be asked what lies inside.
struct Outline {
  /// The corners of each subpath; areas close them.
  let lines: [[Point]]
  /// The box around all corners.
  let bounds: Rect

  /// Flattens a path; `nil` when it has no extent to draw.
  init?(_ path: Path) {
    guard let bounds = path.bounds else { return nil }
    self.bounds = bounds
    var lines: [[Point]] = []
    var line: [Point] = []
    var next = 0
    for verb in path.verbs {
      switch verb {
      case .move:
        if line.count > 1 { lines.append(line) }
        line = [path.points[next]]
        next += 1
      case .line:
        line.append(path.points[next])
        next += 1
      case .curve:
        let end = Array(path.points[next..<(next + 3)])
        line += Self.curve(from: line.last ?? end[2], end)
        next += 3
      case .close:
        if let first = line.first, line.last != first { line.append(first) }
      }
    }
    if line.count > 1 { lines.append(line) }
    self.lines = lines
  }

  /// Eight points of a Bézier curve: a twentieth of a point off on circles of the size of a map’s.
  private static func curve(from start: Point, _ controls: [Point]) -> [Point] {
    (1...8).map { step in
      let t = Double(step) / 8
      let (a, b, c, d) = (
        (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
      )
      return Point(
        x: a * start.x + b * controls[0].x + c * controls[1].x + d * controls[2].x,
        y: a * start.y + b * controls[0].y + c * controls[1].y + d * controls[2].y)
    }
  }

  /// Which of these places, all at one height, lie inside (even-odd).
  func contains(_ places: [Point], at y: Double) -> [Bool] {
    guard y >= bounds.y, y <= bounds.maxY else { return places.map { _ in false } }
    var crossings: [Double] = []
    for line in lines {
      guard var previous = line.last else { continue }
      for current in line {
        if (previous.y > y) != (current.y > y) {
          crossings.append(
            previous.x + (y - previous.y) / (current.y - previous.y) * (current.x - previous.x))
        }
        previous = current
      }
    }
    crossings.sort()
    return places.map { place in
      var count = 0
      for crossing in crossings where crossing < place.x { count += 1 }
      return count % 2 == 1
    }
  }

  /// Whether a place lies inside (even-odd).
  func contains(_ place: Point) -> Bool { contains([place], at: place.y) == [true] }

  /// Whether a corner lies in a box: of areas too small to hold a place that is asked for.
  func hasCorner(in box: Rect) -> Bool {
    lines.contains { line in line.contains(where: box.contains) }
  }

  /// The stretches whose own box meets a box.
  func segments(near box: Rect) -> [LineSegment] {
    var found: [LineSegment] = []
    for line in lines {
      for index in line.indices.dropFirst() {
        let (start, end) = (line[index - 1], line[index])
        guard min(start.x, end.x) <= box.maxX, max(start.x, end.x) >= box.x,
          min(start.y, end.y) <= box.maxY, max(start.y, end.y) >= box.y
        else { continue }
        found.append(LineSegment(from: start, to: end))
      }
    }
    return found
  }
}

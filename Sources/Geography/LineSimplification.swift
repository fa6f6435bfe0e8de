/// Douglas and Peucker's simplification of an open or closed line.
public enum LineSimplification {
  /// The line without the vertices that lie nearer than `tolerance` to it; its ends stay. A closed line (first
  /// vertex repeated) is anchored at its first vertex and the one farthest from it.
  ///
  /// - Complexity: O(n log n) on ordinary lines, O(n²) at worst.
  public static func simplified(_ line: [Coordinate], tolerance: Double) -> [Coordinate] {
    guard tolerance > 0, line.count > 2, let first = line.first, let last = line.last else { return line }
    var keep = [Bool](repeating: false, count: line.count)
    keep[0] = true
    keep[line.count - 1] = true
    var stack = [(0, line.count - 1)]
    if first == last {
      let far = line.indices.max { squaredDistance(line[$0], first) < squaredDistance(line[$1], first) } ?? 0
      guard far > 0, far < line.count - 1 else { return line }
      keep[far] = true
      stack = [(far, line.count - 1), (0, far)]
    }
    let limit = tolerance * tolerance
    while let (start, end) = stack.popLast() {
      guard end - start > 1 else { continue }
      let (worst, distance) = farthest(line, start, end)
      if distance > limit {
        keep[worst] = true
        stack.append((worst, end))
        stack.append((start, worst))
      }
    }
    var result = [Coordinate]()
    for index in line.indices where keep[index] { result.append(line[index]) }
    return result
  }

  /// The vertex between two farthest from their segment, with its squared distance.
  private static func farthest(_ line: [Coordinate], _ start: Int, _ end: Int) -> (Int, Double) {
    let (origin, target) = (line[start], line[end])
    let (dx, dy) = (target.x - origin.x, target.y - origin.y)
    let length = dx * dx + dy * dy
    let scale = length > 0 ? 1 / length : 0
    var worst = start
    var greatest = -1.0
    for index in start + 1..<end {
      let (px, py) = (line[index].x - origin.x, line[index].y - origin.y)
      let along = min(1, max(0, (px * dx + py * dy) * scale))
      let (ex, ey) = (px - along * dx, py - along * dy)
      let distance = ex * ex + ey * ey
      if distance > greatest {
        greatest = distance
        worst = index
      }
    }
    return (worst, greatest)
  }

  private static func squaredDistance(_ one: Coordinate, _ other: Coordinate) -> Double {
    (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)
  }
}

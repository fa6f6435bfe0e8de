import Drawings
import Geography

/// Tells where the edge of the units runs through land of the backdrop and where it meets the sea, when the two layers
/// share no vertices: what lies a little outside decides.
struct LandBorders {
  private let grid: OccupancyGrid
  private let origin: Point

  /// The side of a cell, in points.
  private static let cell = 0.75
  /// How far outside the edge is looked, in points: beyond the gaps that differently drawn borders leave.
  private static let reach = 1.5
  /// So far both ways, in points, the edge is looked at to tell its kind: bays and overlaps of differently drawn borders
  /// are shorter.
  private static let around = 4.0

  /// Learns where land is.
  ///
  /// - Parameters:
  ///   - land: the outlines of the backdrop's areas, on the page.
  ///   - frame: the window.
  init(land: [Path], frame: Rect) {
    origin = Point(x: -frame.x, y: -frame.y)
    var grid = OccupancyGrid(size: frame.size, cell: Self.cell)
    for outline in land { grid.fill(rings: MapSheet.rings(of: outline.moved(by: origin)), with: 0) }
    self.grid = grid
  }

  /// Whether two layers leave it open: there is land around, and none of its borders is one of the units', vertex for
  /// vertex.
  static func areNeeded(_ network: BorderNetwork, units: Set<FeatureID>) -> Bool {
    network.members.contains { !units.contains($0.id) }
      && !network.arcs.contains { arc in
        arc.right.map { units.contains($0) != units.contains(arc.left) } ?? false
      }
  }

  /// A stretch of an edge.
  struct Stretch: Hashable {
    var points: [Point]
    var isLand: Bool
  }

  /// The stretches of a line, in its order; the units lie on its left on the ground, on the page.
  func stretches(of line: [Point]) -> [Stretch] {
    let pieces = smoothed(pieces(of: line))
    var stretches: [Stretch] = []
    for piece in pieces {
      guard let last = stretches.last, last.isLand == piece.isLand else {
        stretches.append(Stretch(points: [piece.start, piece.end], isLand: piece.isLand))
        continue
      }
      // A place put in to look outside is no vertex of the line.
      if piece.startsAtVertex || last.points.count < 2 {
        stretches[stretches.count - 1].points.append(piece.end)
      } else {
        stretches[stretches.count - 1].points[last.points.count - 1] = piece.end
      }
    }
    return stretches
  }

  private struct Piece {
    var start: Point
    var end: Point
    var isLand: Bool
    var startsAtVertex: Bool
    var length: Double { start.distance(to: end) }
  }

  private func pieces(of line: [Point]) -> [Piece] {
    var pieces: [Piece] = []
    for (start, end) in zip(line, line.dropFirst()) {
      let length = start.distance(to: end)
      guard length > 0 else { continue }
      let count = max(1, min(10_000, Int((length / Self.reach).rounded(.up))))
      func at(_ step: Int) -> Point {
        let share = Double(step) / Double(count)
        return Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
      }
      // North is up on the page and y runs down: right of the way on the ground.
      let out = Point(x: -(end.y - start.y) / length * Self.reach, y: (end.x - start.x) / length * Self.reach)
      for step in 0..<count {
        let (from, to) = (at(step), step + 1 == count ? end : at(step + 1))
        let middle = Point(
          x: (from.x + to.x) / 2 + out.x + origin.x, y: (from.y + to.y) / 2 + out.y + origin.y)
        let spot = Rect(x: middle.x, y: middle.y, width: 0, height: 0)
        pieces.append(Piece(start: from, end: to, isLand: !grid.isFree(spot), startsAtVertex: step == 0))
      }
    }
    return pieces
  }

  /// The pieces, each of the kind that most of the way around it has.
  private func smoothed(_ pieces: [Piece]) -> [Piece] {
    var result = pieces
    // The way from the first piece to the middle of each, and how much of it runs through land.
    var (ends, land): ([Double], [Double]) = ([0], [0])
    for piece in pieces {
      ends.append(ends[ends.count - 1] + piece.length)
      land.append(land[land.count - 1] + (piece.isLand ? piece.length : 0))
    }
    var (first, last) = (0, 0)
    for index in pieces.indices {
      let middle = (ends[index] + ends[index + 1]) / 2
      while ends[first + 1] < middle - Self.around { first += 1 }
      while last < pieces.count, ends[last] < middle + Self.around { last += 1 }
      result[index].isLand = 2 * (land[last] - land[first]) > ends[last] - ends[first]
    }
    return result
  }
}

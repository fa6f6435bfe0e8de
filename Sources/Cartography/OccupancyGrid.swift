import Drawings

/// Which unit covers which spot of the plot, on a grid of small cells: where labels and furniture look for room.
struct OccupancyGrid: Hashable, Sendable {
  /// The side of a cell in points.
  let cell: Double
  let columns: Int
  let rows: Int
  /// 0 where no unit is, else the unit's index plus one.
  private(set) var cells: [Int32]

  init(size: Size, cell: Double) {
    self.cell = cell
    columns = max(1, Int((size.width / cell).rounded(.up)))
    rows = max(1, Int((size.height / cell).rounded(.up)))
    cells = Array(repeating: 0, count: columns * rows)
  }

  /// Fills the cells whose middle lies inside the rings (even-odd).
  mutating func fill(rings: [[Point]], with unit: Int) {
    let ys = rings.lazy.joined().map(\.y)
    guard let top = ys.min(), let bottom = ys.max() else { return }
    // The rows whose middle the rings can meet.
    let first = max(0, Int((max(-1, top / cell) - 0.5).rounded(.up)))
    let last = Int((min(Double(rows), bottom / cell) - 0.5).rounded(.up)) - 1
    guard first <= last else { return }
    var crossings: [[Double]] = Array(repeating: [], count: last - first + 1)
    for ring in rings {
      guard var previous = ring.last else { continue }
      for current in ring {
        let (upper, lower) = previous.y < current.y ? (previous, current) : (current, previous)
        previous = current
        let start = max(first, Int((max(-1, upper.y / cell) - 0.5).rounded(.up)))
        let end = min(last, Int((min(Double(rows), lower.y / cell) - 0.5).rounded(.up)) - 1)
        for row in stride(from: start, through: end, by: 1) {
          let y = (Double(row) + 0.5) * cell
          crossings[row - first].append(
            upper.x + (y - upper.y) / (lower.y - upper.y) * (lower.x - upper.x))
        }
      }
    }
    for row in first...last { fill(row, between: crossings[row - first].sorted(), with: unit) }
  }

  /// Fills the cells of a row from every odd crossing to the next.
  private mutating func fill(_ row: Int, between crossings: [Double], with unit: Int) {
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      let from = max(0, Int((crossings[pair] / cell - 0.5).rounded(.up)))
      let to = min(columns - 1, Int((crossings[pair + 1] / cell - 0.5).rounded(.down)))
      for column in stride(from: from, through: to, by: 1) { cells[row * columns + column] = Int32(unit + 1) }
    }
  }

  /// How many cells under `rect` belong to `unit`, to other units, and in all.
  func coverage(of rect: Rect, unit: Int?) -> (own: Int, others: Int, all: Int) {
    var (own, others, all) = (0, 0, 0)
    let mine = Int32((unit ?? -2) + 1)
    let (left, right) = (max(0, Int(rect.x / cell)), min(columns - 1, Int(rect.maxX / cell)))
    let (top, bottom) = (max(0, Int(rect.y / cell)), min(rows - 1, Int(rect.maxY / cell)))
    for row in stride(from: top, through: bottom, by: 1) {
      for column in stride(from: left, through: right, by: 1) {
        let value = cells[row * columns + column]
        all += 1
        if value == mine { own += 1 } else if value != 0 { others += 1 }
      }
    }
    return (own, others, all)
  }

  /// The units under `rect` (`nil` for none) with their shares of its cells, in the units' order.
  func shares(under rect: Rect) -> [(unit: Int?, share: Double)] {
    var tally: [Int32: Int] = [:]
    var all = 0
    let (left, right) = (max(0, Int(rect.x / cell)), min(columns - 1, Int(rect.maxX / cell)))
    let (top, bottom) = (max(0, Int(rect.y / cell)), min(rows - 1, Int(rect.maxY / cell)))
    for row in stride(from: top, through: bottom, by: 1) {
      for column in stride(from: left, through: right, by: 1) {
        tally[cells[row * columns + column], default: 0] += 1
        all += 1
      }
    }
    return tally.sorted { $0.key < $1.key }.map { value, count in
      (value == 0 ? nil : Int(value) - 1, Double(count) / Double(all))
    }
  }

  /// Whether no unit lies under `rect`.
  func isFree(_ rect: Rect) -> Bool { coverage(of: rect, unit: nil).others == 0 }
}

import Drawings
import Geography

/// How large an inset is drawn.
struct InsetScale {
  /// Its scale as a share of the map's.
  let relative: Double

  /// The scale stated, or the usual one: of magnified units what makes the box's longer side a share of the plot's
  /// width, rounded down to halves.
  ///
  /// - Throws: ``CartographyError/insetTooLarge(_:scale:most:)`` when the box would be larger than the map.
  init(
    _ inset: MapInset, box: Bounds, view: MapView, share: Double = InsetPlaces.shares[0]
  ) throws(CartographyError) {
    let plot = view.rect
    let most = min(plot.width / (box.width * view.scale), plot.height / (box.height * view.scale))
    if let stated = inset.relativeScale {
      guard stated <= most else { throw .insetTooLarge(inset.caption, scale: stated, most: most) }
      relative = stated
      return
    }
    guard inset.isMagnifier else {
      // Half the map at most.
      relative = min(MapInset.usualScale, most / 2)
      return
    }
    let fitting = share * plot.width / (max(box.width, box.height) * view.scale)
    relative = min(most, max(1.5, (fitting * 2).rounded(.down) / 2))
  }
}

/// Finds places for insets that stand in no corner: where no unit lies, near what they show, away from where legend, bar
/// and arrow usually stand; else in rows under the map.
struct InsetPlaces {
  private let view: MapView
  private let settings: MapSettings
  private let land: LandTable
  /// Where furniture likes to stand, with what it costs to take it, in widths of the plot.
  private let reserved: [(rect: Rect, cost: Double)]

  /// The longer side of a box of magnified units as shares of the plot's width: what is tried in turn.
  static let shares = [0.2, 0.17, 0.14]
  /// What a box under the map costs, in widths of the plot.
  private static let costBelow = 3.0
  /// Points between a box and the frame, another box or the nearest unit.
  private static let gap = 4.0

  init(view: MapView, parts: [[Coordinate]], settings: MapSettings) {
    self.view = view
    self.settings = settings
    let plot = view.rect
    var grid = OccupancyGrid(size: plot.size, cell: 2)
    let isNeeded = settings.insets.contains { $0.place == .automatic }
    for part in isNeeded ? parts : [] { grid.fill(rings: [view.points(part)], with: 0) }
    land = LandTable(grid)
    let legend = Size(width: plot.width * 0.25, height: plot.width * 0.28)
    reserved = [
      (plot.box(of: legend, in: .lowerLeft, gap: 0), 1),
      (plot.box(of: NorthArrow.size, in: .upperLeft, gap: 0), 0.3),
    ]
  }

  /// Every inset with its place, those in corners first as they stand, then those on the map, then those under it.
  ///
  /// Which box chooses first decides where the others stand: of four at most all orders are tried, of more the one given,
  /// and the cheapest stays.
  func all(
    _ wanted: [WantedInset], beside cornered: [FramePlan.Inset]
  ) throws(CartographyError) -> [FramePlan.Inset] {
    // What is magnified must be seen on the map itself.
    let taken =
      cornered.map(\.view.rect) + wanted.filter(\.inset.isMagnifier).map { view.rect(of: $0.box) }
    let seeking = wanted.filter { $0.corner == nil && $0.inset.place == .automatic }
    var best: (cost: Double, placed: [Int: FramePlan.Inset]) = (.infinity, [:])
    for order in Self.orders(of: seeking.count) {
      var attempt: (cost: Double, placed: [Int: FramePlan.Inset]) = (0, [:])
      for index in order {
        let others = taken + attempt.placed.values.map(\.view.rect)
        let found = try place(seeking[index], taken: others)
        attempt.cost += found?.cost ?? Self.costBelow
        attempt.placed[index] = found?.inset
      }
      if attempt.cost < best.cost { best = attempt }
    }
    let onMap = seeking.indices.compactMap { best.placed[$0] }
    var below = seeking.indices.filter { best.placed[$0] == nil }.map { seeking[$0] }
    below += wanted.filter { $0.corner == nil && $0.inset.place != .automatic }
    return cornered + onMap + (try rows(below))
  }

  /// The orders to try for so many boxes.
  private static func orders(of count: Int) -> [[Int]] {
    guard count <= 4 else { return [Array(0..<count)] }
    return (0..<count).reduce([[]]) { orders, next in
      orders.flatMap { order in
        (0...order.count).map { Array(order[..<$0]) + [next] + Array(order[$0...]) }
      }
    }
  }

  /// The cheapest free place on the map; `nil` for none.
  private func place(
    _ wanted: WantedInset, taken: [Rect]
  ) throws(CartographyError) -> (cost: Double, inset: FramePlan.Inset)? {
    let (inset, box) = (wanted.inset, wanted.box)
    let shown = view.rect(of: box).center
    var best: (cost: Double, rect: Rect)?
    for (attempt, share) in (inset.relativeScale == nil ? Self.shares : [Self.shares[0]]).enumerated() {
      let scale = try InsetScale(inset, box: box, view: view, share: share).relative * view.scale
      let size = Size(width: box.width * scale, height: box.height * scale)
      for rect in candidates(size) {
        // A smaller box is worth a tenth of the map's width of way.
        let cost = cost(of: rect, near: shown) + 0.1 * Double(attempt)
        guard cost < best?.cost ?? .infinity, isFree(rect.inset(by: -Self.gap), taken) else { continue }
        best = (cost, rect)
      }
    }
    guard let (cost, rect) = best else { return nil }
    let window = MapView(bounds: box, origin: Point(x: rect.x, y: rect.y), width: rect.width)
    return (cost, FramePlan.Inset(inset: inset, view: window, isBelow: false))
  }

  private func candidates(_ size: Size) -> [Rect] {
    let inner = view.rect.inset(by: Self.gap)
    guard inner.width >= size.width, inner.height >= size.height else { return [] }
    func steps(_ low: Double, _ room: Double) -> [Double] {
      let count = max(1, Int((room / 4).rounded(.up)))
      return (0...count).map { low + room * Double($0) / Double(count) }
    }
    let (across, down) = (
      steps(inner.x, inner.width - size.width), steps(inner.y, inner.height - size.height)
    )
    return down.flatMap { y in across.map { Rect(x: $0, y: y, width: size.width, height: size.height) } }
  }

  private func isFree(_ rect: Rect, _ taken: [Rect]) -> Bool {
    land.isFree(rect) && !taken.contains(where: rect.overlaps)
  }

  /// The distance from what is shown, in widths of the plot, and what the furniture loses.
  private func cost(of rect: Rect, near shown: Point) -> Double {
    let far = rect.center.distance(to: shown) / view.rect.width
    return reserved.reduce(far) { $0 + ($1.rect.overlaps(rect) ? $1.cost : 0) }
  }

  /// Boxes side by side under the map and its degrees, in as many rows as they need.
  private func rows(_ wanted: [WantedInset]) throws(CartographyError) -> [FramePlan.Inset] {
    let plot = view.rect
    var placed: [FramePlan.Inset] = []
    let degrees = settings.labelsGraticule && settings.graticuleStep != nil ? 12.0 : 0
    var (x, y, height) = (plot.x, plot.maxY + degrees + Self.gap, 0.0)
    for one in wanted {
      let scale = try InsetScale(one.inset, box: one.box, view: view).relative * view.scale
      let size = Size(width: one.box.width * scale, height: one.box.height * scale)
      if x > plot.x, x + size.width > plot.maxX {
        (x, y, height) = (plot.x, y + height + Self.gap, 0)
      }
      let window = MapView(bounds: one.box, origin: Point(x: x, y: y), width: size.width)
      placed.append(FramePlan.Inset(inset: one.inset, view: window, isBelow: true))
      x += size.width + Self.gap
      height = max(height, size.height)
    }
    return placed
  }
}

/// How many cells of a grid are taken in any box, by sums over all cells above and to the left.
struct LandTable {
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var sums: [Int32]

  init(_ grid: OccupancyGrid) {
    cell = grid.cell
    columns = grid.columns
    rows = grid.rows
    sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var line: Int32 = 0
      for column in 0..<columns {
        line += grid.cells[row * columns + column] == 0 ? 0 : 1
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
      }
    }
  }

  /// Whether no cell that the box touches is taken.
  func isFree(_ rect: Rect) -> Bool {
    func place(_ value: Double, _ most: Int) -> Int { max(0, min(most, Int(max(-1, min(1e6, value))))) }
    let (left, right) = (place(rect.x / cell, columns), place((rect.maxX / cell).rounded(.up), columns))
    let (top, bottom) = (place(rect.y / cell, rows), place((rect.maxY / cell).rounded(.up), rows))
    guard left < right, top < bottom else { return true }
    let width = columns + 1
    return sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left]
      + sums[top * width + left] == 0
  }
}

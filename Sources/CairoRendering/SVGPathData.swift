import Drawings

/// The `d` of an SVG path in relative commands.
///
/// Every point is rounded to the grid first and steps are taken between grid points: errors do not add up
/// along a coastline, and a border two areas share is one line in both.
struct SVGPathData {
  /// Digits after the point of a coordinate; 0 for font units.
  let decimals: Int
  private var output = SVGBytes()
  private var pen = GridPoint(x: 0, y: 0)
  private var start = GridPoint(x: 0, y: 0)
  /// The letter a following step may leave out.
  private var command: UInt8 = 0
  private var hasPen = false
  /// A line without length was met and nothing drawn yet: with round ends it is a dot.
  private var owesDot = false
  private var isDrawn = false

  private struct GridPoint: Hashable {
    var x: Int
    var y: Int
  }

  init(decimals: Int) {
    self.decimals = decimals
    scale = decimals == 2 ? 100 : (0..<decimals).reduce(1) { product, _ in product * 10 }
  }

  private let scale: Double

  /// A path in page points.
  init(_ path: Path, decimals: Int = 2) {
    self.init(decimals: decimals)
    var place = 0
    let points = path.points
    for verb in path.verbs {
      switch verb {
      case .move: move(to: points[place])
      case .line: line(to: points[place])
      case .curve: curve(points[place], points[place + 1], to: points[place + 2])
      case .close: close()
      }
      place += verb == .close ? 0 : verb == .curve ? 3 : 1
    }
    finishSubpath()
  }

  /// The commands so far.
  var bytes: [UInt8] { output.bytes }

  /// Starts a subpath.
  mutating func move(to point: Point) {
    finishSubpath()
    let place = grid(point)
    if hasPen {
      write(UInt8(ascii: "m"), to: place)
      command = UInt8(ascii: "l")
    } else {
      output.add("M")
      output.add(fixed: place.x, decimals: decimals)
      addNext(place.y)
      command = 0
    }
    (pen, start, hasPen, isDrawn) = (place, place, true, false)
  }

  /// A straight line; without a pen yet, a start, as in cairo.
  mutating func line(to point: Point) {
    guard hasPen else { return move(to: point) }
    let place = grid(point)
    if place == pen {
      owesDot = !isDrawn
    } else if place.y == pen.y {
      step(UInt8(ascii: "h"), by: place.x - pen.x)
    } else if place.x == pen.x {
      step(UInt8(ascii: "v"), by: place.y - pen.y)
    } else {
      write(UInt8(ascii: "l"), to: place)
    }
    pen = place
  }

  /// A cubic curve.
  mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    if !hasPen { move(to: first) }
    write(UInt8(ascii: "c"), to: grid(first))
    write(UInt8(ascii: "c"), to: grid(second))
    write(UInt8(ascii: "c"), to: grid(end))
    pen = grid(end)
  }

  /// A quadratic curve.
  mutating func curve(_ control: Point, to end: Point) {
    if !hasPen { move(to: control) }
    write(UInt8(ascii: "q"), to: grid(control))
    write(UInt8(ascii: "q"), to: grid(end))
    pen = grid(end)
  }

  /// Closes the subpath.
  mutating func close() {
    guard hasPen else { return }
    finishSubpath()
    output.add("z")
    command = 0
    pen = start
  }

  private mutating func finishSubpath() {
    if owesDot, !isDrawn { step(UInt8(ascii: "h"), by: 0) }
    owesDot = false
  }

  private func grid(_ point: Point) -> GridPoint {
    GridPoint(x: Int((point.x * scale).rounded()), y: Int((point.y * scale).rounded()))
  }

  private mutating func step(_ letter: UInt8, by length: Int) {
    if command == letter { addNext(length) } else { addFirst(letter, length) }
    isDrawn = true
  }

  private mutating func write(_ letter: UInt8, to place: GridPoint) {
    let x = place.x - pen.x
    if command == letter { addNext(x) } else { addFirst(letter, x) }
    addNext(place.y - pen.y)
    isDrawn = true
  }

  private mutating func addFirst(_ letter: UInt8, _ value: Int) {
    output.add(letter)
    command = letter
    output.add(fixed: value, decimals: decimals)
  }

  /// A minus sign is separation enough.
  private mutating func addNext(_ value: Int) {
    if value >= 0 { output.add(" ") }
    output.add(fixed: value, decimals: decimals)
  }
}

import Drawings
import Foundation

/// Where the letters of a line of text stand: a box along the line, which may be turned.
struct TextBox {
  /// What stands there.
  let text: String
  let source: Element.Text
  /// The letters in the line's own directions, the position at the origin: x along the line, y down.
  let letters: Rect
  /// The box around the letters on the page.
  let bounds: Rect
  private let cosine: Double
  private let sine: Double

  /// The box of a line; `nil` when it shows nothing.
  init?(_ text: Element.Text, measuring: some TextMeasuring) throws(TextError) {
    var (width, top, bottom) = (0.0, 0.0, 0.0)
    var words = ""
    for span in text.spans {
      let extent = try measuring.extent(of: span.text, font: span.font)
      width += extent.width
      // Capitals end below the line's top, and letters with tails above its bottom.
      top = max(top, extent.ascent - 0.11 * span.font.size + span.rise)
      bottom = max(bottom, extent.descent - 0.03 * span.font.size - span.rise)
      words += span.text
    }
    guard words.contains(where: { !$0.isWhitespace }) else { return nil }
    self.text = words
    source = text
    width = max(width, text.justifiedWidth ?? 0)
    let left =
      switch text.anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    letters = Rect(x: left, y: -top, width: width, height: top + bottom)
    (cosine, sine) = Self.direction(text.rotation)
    bounds = Self.bounds(of: letters, at: text.position, cosine, sine)
  }

  /// Whether it runs along the page.
  var isUpright: Bool { sine == 0 && cosine == 1 }

  /// The largest type in the line.
  var size: Double { source.spans.map(\.font.size).max() ?? 0 }

  /// Letters of the least contrast that WCAG asks of their size: 3 of large type, else 4.5.
  var neededContrast: Double {
    let isLarge = source.spans.allSatisfy { span in
      span.font.size >= (span.font.weight == .bold ? 14 : 18)
    }
    return isLarge ? Contrast.leastForLargeText : Contrast.least
  }

  /// A place given in the line's directions, on the page.
  func point(_ x: Double, _ y: Double) -> Point {
    Point(
      x: source.position.x + x * cosine - y * sine, y: source.position.y + x * sine + y * cosine)
  }

  /// A place of the page in the line's directions.
  func local(_ point: Point) -> Point {
    let (x, y) = (point.x - source.position.x, point.y - source.position.y)
    return Point(x: x * cosine + y * sine, y: y * cosine - x * sine)
  }

  /// The corners on the page, in their order around the box.
  var corners: [Point] {
    [
      point(letters.x, letters.y), point(letters.maxX, letters.y), point(letters.maxX, letters.maxY),
      point(letters.x, letters.maxY),
    ]
  }

  /// Whether both share more than so many points in every direction (separating axes).
  func overlaps(_ other: TextBox, by margin: Double) -> Bool {
    guard bounds.inset(by: margin / 2).overlaps(other.bounds.inset(by: margin / 2)) else { return false }
    if isUpright && other.isUpright { return true }
    return !isApart(from: other.corners, by: margin) && !other.isApart(from: corners, by: margin)
  }

  /// Whether a side of the box has all of these points beyond it.
  private func isApart(from points: [Point], by margin: Double) -> Bool {
    let places = points.map(local)
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    return right < letters.x + margin || left > letters.maxX - margin || bottom < letters.y + margin
      || top > letters.maxY - margin
  }

  /// Places under the letters in lines along the text, as many as its letters need.
  var samples: [[Point]] {
    let count = max(3, min(40, Int(letters.width / (0.45 * max(1, size)))))
    return [0.1, 0.35, 0.6].map { height in
      (0..<count).map { step in
        point(letters.x + letters.width * (Double(step) + 0.5) / Double(count), -height * size)
      }
    }
  }

  /// Cosine and sine of an angle in degrees, exact at right angles.
  private static func direction(_ degrees: Double) -> (Double, Double) {
    switch degrees.truncatingRemainder(dividingBy: 360) {
    case 0: return (1, 0)
    case 90, -270: return (0, 1)
    case -90, 270: return (0, -1)
    case 180, -180: return (-1, 0)
    case let angle: return (cos(angle * .pi / 180), sin(angle * .pi / 180))
    }
  }

  private static func bounds(of box: Rect, at place: Point, _ cosine: Double, _ sine: Double) -> Rect {
    let corners = [(box.x, box.y), (box.maxX, box.y), (box.maxX, box.maxY), (box.x, box.maxY)]
    let xs = corners.map { place.x + $0.0 * cosine - $0.1 * sine }
    let ys = corners.map { place.y + $0.0 * sine + $0.1 * cosine }
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Rect(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }
}

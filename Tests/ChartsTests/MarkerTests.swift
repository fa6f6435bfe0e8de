import Drawings
import Testing

@testable import Charts

@Suite struct MarkerTests {
  /// Forms look equally large: their areas agree within a few per cent.
  @Test func formsHaveTheAreaOfTheDisc() {
    for marker in [Marker.square, .diamond, .triangle] {
      let points = marker.path(at: Point(x: 3, y: 4), radius: 1).points
      let area = points.indices.reduce(0.0) { sum, index in
        let (a, b) = (points[index], points[(index + 1) % points.count])
        return sum + (a.x * b.y - b.x * a.y) / 2
      }
      #expect(abs(abs(area) - .pi) < 0.2, "\(marker)")
    }
  }

  @Test func aFilledInValueIsHollow() {
    let element = Marker.circle.element(
      at: Point(x: 0, y: 0), radius: 2, color: .black, hollow: true)
    guard case .path(_, let fill, let stroke) = element else { return #expect(Bool(false)) }
    #expect(fill == .solid(.white) && stroke?.color == .black)
  }
}

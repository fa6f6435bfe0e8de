import Drawings
import Testing

@testable import Charts

@Suite struct PointLabelsTests {
  private let extent = TextExtent(width: 20, ascent: 6, descent: 2)

  @Test func placesAvoidMarksFrameAndEachOther() {
    let points = (0..<12).map { Point(x: 20 + Double($0 % 4) * 16, y: 20 + Double($0 / 4) * 12) }
    let marks = points.map { Rect(x: $0.x - 2, y: $0.y - 2, width: 4, height: 4) }
    let frame = Rect(x: 10, y: 14, width: 80, height: 40)
    let labels = PointLabels(frame: frame, obstacles: marks, radius: 2)
    let (placed, unplaced) = labels.place(
      points.map { PointLabels.Request(text: "x", point: $0, extent: extent) })
    #expect(placed.count + unplaced.count == 12)
    #expect(!placed.isEmpty && !unplaced.isEmpty)
    for (index, label) in placed.enumerated() {
      #expect(frame.contains(label.box))
      #expect(!marks.contains { $0.overlaps(label.box) })
      #expect(!placed.dropFirst(index + 1).contains { $0.box.overlaps(label.box) })
    }
  }

  @Test func theFirstPlaceIsRightOfThePoint() {
    let labels = PointLabels(
      frame: Rect(x: 0, y: 0, width: 100, height: 100), obstacles: [], radius: 2)
    let placed = labels.place([.init(text: "x", point: Point(x: 50, y: 50), extent: extent)]).placed
    #expect(placed.first?.box == Rect(x: 53, y: 46, width: 20, height: 8))
  }

  @Test func aCrowdIsSetOffWithLeadersThatMeetNothing() {
    // A row of marks closer than their names are wide, in a chart with room above.
    let points = (0..<12).map { Point(x: 40 + Double($0) * 9, y: 140 + Double($0 % 3)) }
    let marks = points.map { Rect(x: $0.x - 2, y: $0.y - 2, width: 4, height: 4) }
    let labels = PointLabels(
      frame: Rect(x: 0, y: 0, width: 200, height: 150), obstacles: marks, radius: 2)
    let (placed, unplaced) = labels.place(
      points.map { PointLabels.Request(text: "x", point: $0, extent: extent) })
    #expect(unplaced.count <= 2)
    #expect(placed.contains { $0.leader != nil })
    for label in placed {
      guard let leader = label.leader else { continue }
      #expect(leader.end == points[label.index])
      for (index, point) in points.enumerated() where index != label.index {
        #expect(leader.distance(to: point) > 2)
      }
      for other in placed where other.index != label.index {
        #expect(!leader.meets(other.box))
        if let line = other.leader { #expect(!leader.crosses(line)) }
      }
    }
  }
}

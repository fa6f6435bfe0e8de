import Drawings
import Testing

@testable import Charts

@Suite struct PointLabelsTests {
  private let extent = TextExtent(width: 20, ascent: 6, descent: 2)

  private func requests(_ points: [Point], radius: Double = 2) -> [PointLabels.Request] {
    points.map { PointLabels.Request(point: $0, extent: extent, radius: radius) }
  }

  /// No label meets another, a mark, the frame or a leader; leaders end at their marks and cross nothing.
  private func expectClear(
    _ placed: [PointLabels.Placement], _ requests: [PointLabels.Request], frame: Rect
  ) {
    for label in placed {
      #expect(frame.contains(label.box))
      #expect(!requests.contains { $0.mark.overlaps(label.box) })
      for other in placed where other.index != label.index {
        #expect(!other.box.overlaps(label.box))
        if let leader = label.leader { #expect(!leader.meets(other.box)) }
        if let leader = label.leader, let line = other.leader { #expect(!leader.crosses(line)) }
      }
      guard let leader = label.leader else { continue }
      let own = requests[label.index]
      #expect(abs(leader.end.distance(to: own.point) - own.radius) < 1e-9)
      for (index, other) in requests.enumerated() where index != label.index {
        let needed = min(other.radius + 0.4, 0.5 * other.point.distance(to: own.point))
        #expect(leader.distance(to: other.point) >= needed - 1e-9)
      }
    }
  }

  @Test func whatHasNoRoomIsTold() {
    let points = (0..<12).map { Point(x: 20 + Double($0 % 4) * 16, y: 20 + Double($0 / 4) * 12) }
    let frame = Rect(x: 10, y: 14, width: 80, height: 40)
    let (placed, unplaced) = PointLabels(frame: frame).place(requests(points))
    #expect(placed.count + unplaced.count == 12)
    #expect(!placed.isEmpty && !unplaced.isEmpty)
    expectClear(placed, requests(points), frame: frame)
  }

  @Test func theFirstPlaceIsRightOfThePoint() {
    let labels = PointLabels(frame: Rect(x: 0, y: 0, width: 100, height: 100))
    let placed = labels.place(requests([Point(x: 50, y: 50)])).placed
    #expect(placed.first?.box == Rect(x: 53, y: 46, width: 20, height: 8))
  }

  @Test func labelsKeepOffOtherText() {
    let words = Rect(x: 53, y: 40, width: 30, height: 20)
    let labels = PointLabels(frame: Rect(x: 0, y: 0, width: 100, height: 100), obstacles: [words])
    let placed = labels.place(requests([Point(x: 50, y: 50)])).placed
    #expect(placed.count == 1 && placed.allSatisfy { !$0.box.overlaps(words) })
  }

  @Test func aCrowdIsNamedInFull() {
    // A row of marks closer than their names are wide, in a chart with room above.
    let points = (0..<12).map { Point(x: 40 + Double($0) * 11, y: 140 + Double($0 % 3)) }
    let frame = Rect(x: 0, y: 0, width: 200, height: 150)
    let (placed, unplaced) = PointLabels(frame: frame).place(requests(points))
    #expect(unplaced == [])
    #expect(placed.contains { $0.leader != nil })
    expectClear(placed, requests(points), frame: frame)
  }

  @Test func marksOfAnySizeAreNamed() {
    // Large marks that overlap, small ones between them, as bubbles of a chart.
    let requests = (0..<24).map { (index: Int) -> PointLabels.Request in
      let x = Double(30 + index * 37 % 240)
      let y = Double(60 + index * 53 % 90)
      return PointLabels.Request(point: Point(x: x, y: y), extent: extent, radius: Double(1 + index % 5))
    }
    let frame = Rect(x: 0, y: 0, width: 300, height: 160)
    let (placed, unplaced) = PointLabels(frame: frame).place(requests)
    #expect(unplaced == [])
    expectClear(placed, requests, frame: frame)
  }

  @Test func anUrgentLabelIsNotDrivenOut() {
    // Right of three points there is room for the first and the last label, or for that of the middle alone.
    let frame = Rect(x: 12.999, y: 16, width: 20.002, height: 22)
    var crowd = requests([Point(x: 10, y: 27), Point(x: 10, y: 20), Point(x: 10, y: 34)])
    #expect(PointLabels(frame: frame).place(crowd).unplaced == [0])
    crowd[0].isUrgent = true
    #expect(PointLabels(frame: frame).place(crowd).unplaced == [1, 2])
  }

  @Test func theSamePointsHaveTheSameLabels() {
    let points = (0..<20).map { (index: Int) -> Point in
      Point(x: Double(20 + index * 29 % 150), y: Double(100 + index * 7 % 20))
    }
    let labels = PointLabels(frame: Rect(x: 0, y: 0, width: 220, height: 130))
    #expect(
      labels.place(requests(points)).placed.map(\.box) == labels.place(requests(points)).placed.map(\.box))
  }
}

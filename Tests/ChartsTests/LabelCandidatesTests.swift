import Drawings
import Testing

@testable import Charts

@Suite struct LabelCandidatesTests {
  private let extent = TextExtent(width: 20, ascent: 6, descent: 2)
  private let frame = Rect(x: 0, y: 0, width: 200, height: 120)

  @Test func placesBesideThePointCostLessThanThoseWithALeader() throws {
    let request = PointLabels.Request(point: Point(x: 100, y: 60), extent: extent, radius: 2)
    let found = PointLabels(frame: frame).candidates(of: 0, among: [request])
    #expect(found.map(\.cost) == found.map(\.cost).sorted())
    let first = try #require(found.first { $0.leader != nil })
    // Four of the sixteen places beside a point lie on its mark.
    #expect(found.prefix { $0.leader == nil }.count == 12)
    #expect(first.cost > 5)
    #expect(found.allSatisfy { frame.contains($0.box) })
  }

  @Test func aPlaceNearerToAnotherMarkIsNone() {
    let here = PointLabels.Request(point: Point(x: 100, y: 60), extent: extent, radius: 2)
    let there = PointLabels.Request(point: Point(x: 126, y: 60), extent: extent, radius: 2)
    let found = PointLabels(frame: frame).candidates(of: 0, among: [here, there])
    // Right of the point a label would end at the other mark.
    #expect(!found.contains { $0.box.x == 103 && $0.box.y == 56 })
    #expect(found.contains { $0.leader == nil })
  }

  @Test func leadersStartAtLabelsAndEndAtTheEdgeOfMarks() {
    let request = PointLabels.Request(point: Point(x: 100, y: 60), extent: extent, radius: 5)
    for place in PointLabels(frame: frame).candidates(of: 0, among: [request]) {
      guard let leader = place.leader else { continue }
      #expect(leader.start == place.box.nearest(to: request.point))
      #expect(abs(leader.end.distance(to: request.point) - 5) < 1e-9)
    }
  }

  @Test func placesThatTouchConflict() {
    func place(_ x: Double, _ y: Double, leader: LineSegment? = nil) -> LabelCandidate {
      LabelCandidate(box: Rect(x: x, y: y, width: 20, height: 8), leader: leader, cost: 0)
    }
    let here = place(0, 0)
    #expect(here.conflicts(with: place(19, 7)))
    #expect(!here.conflicts(with: place(21, 0)) && !here.conflicts(with: place(0, 30)))
    let through = LineSegment(from: Point(x: 10, y: -20), to: Point(x: 10, y: 40))
    #expect(here.conflicts(with: place(40, 40, leader: through)))
    #expect(place(40, 40, leader: through).conflicts(with: here))
    let across = LineSegment(from: Point(x: -20, y: 20), to: Point(x: 40, y: 20))
    #expect(place(60, 60, leader: through).conflicts(with: place(-60, 60, leader: across)))
    let apart = LineSegment(from: Point(x: 30, y: -20), to: Point(x: 30, y: 40))
    #expect(!here.conflicts(with: place(40, 50, leader: apart)))
  }
}

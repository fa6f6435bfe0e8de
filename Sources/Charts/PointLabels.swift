import Drawings

/// Places labels beside points so that none touches another, a mark or the frame, and so that each can be read as its
/// own point's: a label stands nearer to it than to any other, or a leader shows where it belongs.
/// The same points have the same labels.
struct PointLabels {
  /// A wish to label a point.
  struct Request {
    var point: Point
    /// The size of its label.
    var extent: TextExtent
    /// The radius of its mark.
    var radius: Double
    /// Whether it has a label before all others.
    var isUrgent = false

    /// The box around the mark.
    var mark: Rect {
      Rect(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
    }

    /// Points between the edge of the mark and a box; negative where they meet.
    func distance(to box: Rect) -> Double { box.nearest(to: point).distance(to: point) - radius }
  }

  /// A label with its place.
  struct Placement {
    /// Index of the request.
    var index: Int
    /// Left end of the baseline.
    var baseline: Point
    var box: Rect
    /// From the label to the edge of its mark where the two do not touch.
    var leader: LineSegment?
  }

  /// Where labels must stay.
  var frame: Rect
  /// What labels must not touch besides the marks: other text.
  var obstacles: [Rect] = []

  /// Places requests in order of importance; returns the placed and the indices of those without room.
  func place(_ requests: [Request]) -> (placed: [Placement], unplaced: [Int]) {
    var search = LabelSearch(
      candidates: requests.indices.map { candidates(of: $0, among: requests) },
      urgent: requests.map(\.isUrgent))
    search.run()
    let placed = requests.indices.compactMap { index -> Placement? in
      search.chosen[index].map { candidate in
        Placement(
          index: index,
          baseline: Point(x: candidate.box.x, y: candidate.box.y + requests[index].extent.ascent),
          box: candidate.box, leader: candidate.leader)
      }
    }
    return (placed, requests.indices.filter { search.chosen[$0] == nil })
  }
}

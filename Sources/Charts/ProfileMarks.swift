import Drawings

/// The points of a profile with their names: what the profiles below and beside a map share.
struct ProfileMarks {
  /// A unit at its place on the page.
  struct Mark {
    var label: String
    var point: Point
    var radius: Double
    var group: Int?
    var isHighlighted: Bool
    /// Whether it has a size; one without stands hollow among those with.
    var isSized: Bool
    /// What orders the labels: those far from the middle value come first.
    var value: Double
  }

  var marks: [Mark]
  /// How many are named besides the highlighted ones.
  var mostNames = Int.max

  /// The radius of marks that say nothing by their size.
  static let radius = 2.0

  /// The boxes of the marks.
  var boxes: [Rect] {
    marks.map {
      Rect(
        x: $0.point.x - $0.radius, y: $0.point.y - $0.radius, width: 2 * $0.radius, height: 2 * $0.radius)
    }
  }

  /// Draws marks, the largest at the bottom, and their names; returns the names without room.
  ///
  /// - Parameters:
  ///   - frame: where names may stand.
  ///   - obstacles: text that stands there already.
  func draw(
    on canvas: inout ChartCanvas<some TextMeasuring>, frame: Rect, obstacles: [Rect]
  ) throws(ChartError) -> [String] {
    let (style, boxes, order) = (canvas.style, boxes, byImportance)
    for index in order.reversed().sorted(by: { marks[$0].radius > marks[$1].radius }) {
      let mark = marks[index]
      canvas.elements.append(element(of: mark, style))
    }
    let highlighted = marks.count { $0.isHighlighted }
    let named = order.prefix(mostNames < marks.count - highlighted ? highlighted + mostNames : marks.count)
    var requests: [PointLabels.Request] = []
    for index in named {
      requests.append(
        PointLabels.Request(
          point: marks[index].point,
          extent: try canvas.extent(marks[index].label, font(of: marks[index], style)),
          radius: marks[index].radius, isUrgent: marks[index].isHighlighted))
    }
    let nameless = order.dropFirst(named.count).map { boxes[$0] }
    let (placed, unplaced) = PointLabels(frame: frame, obstacles: obstacles + nameless).place(requests)
    for label in placed {
      if let leader = label.leader {
        canvas.line(leader.start, leader.end, Stroke(color: style.muted, width: 0.3))
      }
      canvas.clearGround(label.box)
    }
    for label in placed {
      let mark = marks[order[label.index]]
      canvas.elements.append(
        .text(
          Element.Text(
            mark.label, font: font(of: mark, style),
            color: mark.isHighlighted ? style.words(style.accent) : style.ink, at: label.baseline)))
    }
    return unplaced.map { marks[order[$0]].label }
  }

  /// The white edge of a small mark must not hide it.
  private func element(of mark: Mark, _ style: ChartStyle) -> Element {
    let (marker, color) = (Self.marker(mark.group), color(of: mark, style))
    guard mark.isSized else {
      return marker.element(at: mark.point, radius: mark.radius, color: color, hollow: true)
    }
    return .path(
      marker.path(at: mark.point, radius: mark.radius), fill: .solid(color),
      stroke: Stroke(color: .white, width: min(0.4, 0.2 * mark.radius)))
  }

  private func font(of mark: Mark, _ style: ChartStyle) -> Font {
    mark.isHighlighted ? style.label.weighted(.bold) : style.label
  }

  private func color(of mark: Mark, _ style: ChartStyle) -> Color {
    mark.isHighlighted ? style.accent : Self.color(mark.group, style)
  }

  /// The colour of a group.
  static func color(_ group: Int?, _ style: ChartStyle) -> Color {
    group.map(style.seriesColor) ?? style.context
  }

  /// The form of a group's marks.
  static func marker(_ group: Int?) -> Marker {
    Marker.allCases[(group ?? 0) % Marker.allCases.count]
  }

  /// Labels are given to the highlighted unit first, then to those far from the middle value.
  private var byImportance: [Int] {
    let sorted = marks.map(\.value).sorted()
    let middle = sorted[sorted.count / 2]
    let importance = marks.map { $0.isHighlighted ? .infinity : abs($0.value - middle) }
    return marks.indices.sorted { (importance[$1], $0) < (importance[$0], $1) }
  }
}

/// Points of a profile whose areas stand for amounts.
public struct ProfileSizes: Hashable, Sendable {
  /// What is measured, in which unit: heads their legend.
  public var title: String
  /// The radius of the largest amount in points.
  public var largestRadius: Double

  /// Makes sizes; the largest mark is as large as a disc 12 points across unless said otherwise.
  public init(title: String, largestRadius: Double = 6) {
    self.title = title
    self.largestRadius = largestRadius
  }

  /// The smallest mark that can be seen, and told by its form.
  static let smallestRadius = 1.1

  /// The radius of an amount beside the largest one: areas are as amounts, as far as they can be seen.
  func radius(of amount: Double, largest: Double) -> Double {
    guard largest > 0 else { return Self.smallestRadius }
    return max(Self.smallestRadius, largestRadius * (amount / largest).squareRoot())
  }

  /// Up to three round amounts, the largest first: 1, 2 or 5 times a power of ten, none above the largest that occurs.
  static func roundAmounts(below largest: Double) -> [Double] {
    var amounts: [Double] = []
    var limit = largest
    while amounts.count < 3, limit > 0, limit.isFinite {
      let amount = NiceTicks.roundNumber(below: limit)
      amounts.append(amount)
      limit = amount * 0.3
    }
    return amounts
  }
}

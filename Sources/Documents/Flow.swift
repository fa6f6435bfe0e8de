import Drawings

/// A piece of a page that is never cut: a line, a row, a figure. Its elements stand relative to the left edge of
/// the text block and the piece's top.
struct FlowBox {
  /// Elements with the place their origin goes to; moved once, when the page is known.
  var parts: [(elements: [Element], offset: Point)]
  /// The height in points.
  var height: Double
  /// Space above, merged with the space below the piece before; none at the top of a page.
  var spaceBefore = 0.0
  /// Space below.
  var spaceAfter = 0.0
  /// Whether a page may end before this piece.
  var mayBreakBefore = true
  /// What a page ends with and the next begins with when it breaks before this piece.
  var continuation: Continuation?
  /// Headings that stand here.
  var headings: [(title: String, level: Int, anchor: String)] = []

  init(_ elements: [Element], height: Double) {
    parts = elements.isEmpty ? [] : [(elements, .zero)]
    self.height = height
  }

  /// The piece moved within its page.
  func moved(by offset: Point) -> FlowBox {
    var copy = self
    copy.parts = parts.map { ($0.elements, $0.offset.moved(by: offset)) }
    return copy
  }

  /// Pieces one under the other as one that is never cut.
  static func merged(_ boxes: [FlowBox]) -> FlowBox {
    var result = FlowBox([], height: 0)
    result.spaceBefore = boxes.first?.spaceBefore ?? 0
    result.spaceAfter = boxes.last?.spaceAfter ?? 0
    var gap = 0.0
    for (index, box) in boxes.enumerated() {
      if index > 0 { result.height += max(gap, box.spaceBefore) }
      result.parts += box.moved(by: Point(x: 0, y: result.height)).parts
      result.headings += box.headings
      result.height += box.height
      gap = box.spaceAfter
    }
    return result
  }
}

extension Point {
  /// The origin.
  static let zero = Point(x: 0, y: 0)
}

/// How a table goes on over a page's end.
struct Continuation {
  /// Drawn right under the last row of the page that ends.
  var closing: [Element]
  /// The head that is repeated.
  var opening: [FlowBox]
}

/// Pieces that make one thing: a paragraph, a table, a figure.
struct Flow {
  /// How a thing takes a page's end.
  enum Manner {
    /// It is cut where its pieces allow.
    case text
    /// It moves to the next page, and text goes on in its place.
    case figure
    /// As a figure when it is small, cut between rows when it is large.
    case table
    /// A page ends.
    case pageBreak
  }

  var boxes: [FlowBox]
  var manner: Manner = .text
  /// Whether a page must not end right after it.
  var keepsWithNext = false
  /// What messages call it.
  var name = ""

  /// The height of all pieces with the spaces between them.
  var height: Double { FlowBox.height(of: boxes) }
}

extension FlowBox {
  /// The height of pieces one under the other, without the spaces above the first and below the last.
  static func height(of boxes: [FlowBox]) -> Double {
    var height = 0.0
    var gap = 0.0
    for (index, box) in boxes.enumerated() {
      if index > 0 { height += max(gap, box.spaceBefore) }
      height += box.height
      gap = box.spaceAfter
    }
    return height
  }
}

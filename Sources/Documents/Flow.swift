import Drawings

/// A piece of a page that is never cut: a line, a row, a figure. Its elements stand relative to the left edge of
/// the text block and the piece's top.
struct FlowBox {
  /// Elements with the place their origin goes to; moved once, when the page is known.
  struct Part {
    var elements: [Element]
    var offset: Point
    /// What the elements are for a reader who does not see the page, outermost first.
    var roles: [StructureRole] = []

    init(_ elements: [Element], at offset: Point = .zero) {
      self.elements = elements
      self.offset = offset
    }
  }

  /// What is drawn, first at the bottom.
  var parts: [Part]
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
  /// Figures and tables that stand here, for their lists.
  var numbered: [Numbered] = []
  /// The numbers of the footnotes called here.
  var notes: [Int] = []

  init(_ elements: [Element], height: Double) {
    parts = elements.isEmpty ? [] : [Part(elements)]
    self.height = height
  }

  /// Draws more above what is there.
  mutating func add(_ elements: [Element], at offset: Point = .zero) {
    parts.append(Part(elements, at: offset))
  }

  /// Draws something below what is there.
  mutating func addBelow(_ elements: [Element]) { parts.insert(Part(elements), at: 0) }

  /// Says what all that is drawn is a part of.
  mutating func enclose(in role: StructureRole) {
    for index in parts.indices { parts[index].roles.insert(role, at: 0) }
  }

  /// The piece moved within its page.
  func moved(by offset: Point) -> FlowBox {
    var copy = self
    for index in copy.parts.indices { copy.parts[index].offset = parts[index].offset.moved(by: offset) }
    return copy
  }

  /// Takes over what another piece draws and says, but not its place in the flow.
  mutating func absorb(_ box: FlowBox, at offset: Point = .zero) {
    parts += box.moved(by: offset).parts
    headings += box.headings
    numbered += box.numbered
    notes += box.notes
  }

  /// Pieces one under the other as one that is never cut.
  static func merged(_ boxes: [FlowBox]) -> FlowBox {
    var result = FlowBox([], height: 0)
    result.spaceBefore = boxes.first?.spaceBefore ?? 0
    result.spaceAfter = boxes.last?.spaceAfter ?? 0
    var gap = 0.0
    for (index, box) in boxes.enumerated() {
      if index > 0 { result.height += max(gap, box.spaceBefore) }
      result.absorb(box, at: Point(x: 0, y: result.height))
      result.height += box.height
      gap = box.spaceAfter
    }
    return result
  }
}

extension [FlowBox] {
  /// Says what all pieces are a part of.
  mutating func enclose(in role: StructureRole) {
    for index in indices { self[index].enclose(in: role) }
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
  /// Whether text may go on before it when it does not fit.
  var floats = true
  /// Whether it is as wide as all columns of its page together.
  var spansColumns = false
  /// What messages call it.
  var name = ""

  /// The height of all pieces with the spaces between them.
  var height: Double { FlowBox.height(of: boxes) }
}

extension FlowBox {
  /// The height of pieces one under the other, without the spaces above the first and below the last.
  static func height(of boxes: some Collection<FlowBox>) -> Double {
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

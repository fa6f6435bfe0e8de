import CCairo
import Drawings

/// Tags that tell readers without eyes what the parts of a page are.
extension Canvas {
  /// Cairo's name of the part that holds all others.
  static let documentTag = "Document"

  /// Draws a page, each run of its structure between the tags of its roles.
  ///
  /// Cairo marks what is drawn only in parts without parts of their own. So where a part holds links, its other words are
  /// each tagged as a `Span`.
  func draw(_ drawing: Drawing) throws(RenderingError) {
    guard unsafe links != nil, !drawing.structure.isEmpty else { return try unsafe draw(drawing.elements) }
    var open: [StructureRole] = []
    var place = 0
    for run in drawing.structure {
      let range = run.elements
      guard range.lowerBound >= place, range.upperBound <= drawing.elements.count else { continue }
      if range.lowerBound > place {
        unsafe move(from: &open, to: [])
        try unsafe draw(Array(drawing.elements[place..<range.lowerBound]))
      }
      unsafe move(from: &open, to: run.roles)
      let elements = Array(drawing.elements[range])
      var canvas = unsafe self
      unsafe canvas.tagsWords = elements.contains(where: \.hasLink)
      if run.roles.last?.kind == .figure {
        try unsafe canvas.draw(elements)
      } else {
        try unsafe canvas.drawLines(elements)
      }
      place = range.upperBound
    }
    unsafe move(from: &open, to: [])
    try unsafe draw(Array(drawing.elements[place...]))
  }

  /// Draws the lines of one part with a blank after each that does not end it, since the end of a line is no blank to who
  /// takes the words out of the file; Chinese has none between lines.
  private func drawLines(_ elements: [Element]) throws(RenderingError) {
    let last = elements.lastIndex { if case .text = $0 { true } else { false } }
    for (index, element) in elements.enumerated() {
      try unsafe draw([element])
      guard case .text(let text) = element, index != last,
        let span = text.spans.last(where: { !$0.text.isEmpty }),
        let end = span.text.unicodeScalars.last, end.value < 0x2E80, !end.properties.isWhitespace
      else { continue }
      try unsafe draw([
        .text(Element.Text(" ", font: span.font, color: span.color, at: try unsafe self.end(of: text)))
      ])
    }
  }

  /// The right end of a line.
  private func end(of text: Element.Text) throws(RenderingError) -> Point {
    let width: Double
    do throws(TextError) {
      width = try SetLine(text, measurer: unsafe measurer).width
    } catch {
      throw .text(error, page: unsafe page)
    }
    let share: Double =
      switch text.anchor {
      case .start: 1
      case .middle: 0.5
      case .end: 0
      }
    return Point(x: text.position.x + width * share, y: text.position.y)
  }

  /// Ends the parts that are not wanted any more, and begins those that are.
  private func move(from open: inout [StructureRole], to wanted: [StructureRole]) {
    let common = zip(open, wanted).prefix { $0 == $1 }.count
    for role in open[common...].reversed() { unsafe cairo_tag_end(cr, role.kind.rawValue) }
    for role in wanted[common...] { unsafe cairo_tag_begin(cr, role.kind.rawValue, nil) }
    open = wanted
  }

  /// The words in place of each figure, in the order the figures are begun.
  static func alternatives(of pages: [Drawing]) -> [String] {
    var words: [String] = []
    for page in pages {
      var open: [StructureRole] = []
      var place = 0
      for run in page.structure {
        let range = run.elements
        guard range.lowerBound >= place, range.upperBound <= page.elements.count else { continue }
        if range.lowerBound > place { open = [] }
        let common = zip(open, run.roles).prefix { $0 == $1 }.count
        words += run.roles[common...].filter { $0.kind == .figure }.map(\.alternative)
        (open, place) = (run.roles, range.upperBound)
      }
    }
    return words
  }
}

extension Element {
  /// Whether it leads somewhere, or a part of it does.
  fileprivate var hasLink: Bool {
    switch self {
    case .link: true
    case .text(let text): text.spans.contains { $0.link != nil }
    case .group(let group): group.elements.contains(where: \.hasLink)
    case .path, .anchor: false
    }
  }
}

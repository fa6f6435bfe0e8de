import Drawings

/// What the colours and symbols of a map mean, drawn from the very values that coloured it.
struct Legend {
  /// A swatch with its words.
  struct Entry: Hashable {
    var fill: Fill
    var text: String
    var count: Int?
    /// The class it stands for, as the units of the map name theirs.
    var className: String
  }

  /// A stretch of what explains the fills.
  enum Part: Hashable {
    /// Swatches, one under or after the other.
    case entries([Entry])
    /// Colours without steps.
    case ramp(LegendRamp)
    /// The squares of two variables.
    case matrix(LegendMatrix)
  }

  /// The words and parts of a legend.
  struct Content: Hashable {
    /// What is measured, in which unit; empty for none.
    var title: String
    /// From the top.
    var parts: [Part]
    /// Heads the counts.
    var countTitle: String
    /// Under the parts, such as which end of a class is closed.
    var notes: [String]
    /// What circles over the fills mean, below all else; `nil` for none.
    var circles: LegendCircles?

    /// All swatches.
    var entries: [Entry] {
      parts.flatMap { part -> [Entry] in
        guard case .entries(let entries) = part else { return [] }
        return entries
      }
    }
  }

  /// The box's extent in points.
  let size: Size
  /// What it shows, with the left top corner at the origin.
  let elements: [Element]

  /// A column of parts in a box.
  init(column content: Content, style: MapStyle, measuring: some TextMeasuring) throws(TextError) {
    let setter = LegendSetter(content: content, style: style, measuring: measuring)
    (size, elements) = try setter.column()
  }

  /// Parts one after the other in lines of a width, for a place under the map.
  init(
    lines content: Content, width: Double, style: MapStyle, measuring: some TextMeasuring
  ) throws(TextError) {
    let setter = LegendSetter(content: content, style: style, measuring: measuring)
    (size, elements) = try setter.lines(width: width)
  }

  /// The legend on white paper with a thin frame, its left top corner at `corner`.
  func framed(at corner: Point, style: MapStyle) -> [Element] {
    let box = Rect(x: corner.x, y: corner.y, width: size.width, height: size.height)
    var frame = style.frame
    frame.width *= 0.6
    return [.path(Path(box), fill: .solid(.white), stroke: frame)]
      + elements.map { $0.moved(by: corner) }
  }
}

extension Element {
  /// A figure with all that explains it, which checks read as one.
  static func figure(_ kind: String, _ elements: [Element]) -> Element {
    .group(Group(facts: [Fact(Fact.figure, kind)], elements: elements))
  }

  /// A colour of a legend that says which classes it stands for.
  static func swatch(_ area: Element, class name: String, second: String? = nil, count: Int?) -> Element {
    let facts = [
      Fact(Fact.legend, Fact.swatch), Fact(Fact.class, name), second.map { Fact(Fact.secondClass, $0) },
      count.map { Fact(Fact.count, "\($0)") },
    ]
    return .group(Group(facts: facts.compactMap(\.self), elements: [area]))
  }
}

/// Part of a legend at the origin.
struct LegendBlock {
  var size: Size
  var elements: [Element]
}

/// A page or a figure as a plain value: everything at its final place. Layout makes it; renderers and checks
/// read it; nothing in it knows what it shows.
public struct Drawing: Hashable, Sendable {
  /// The extent of the page in points.
  public var size: Size
  /// What is drawn, first at the bottom.
  public var elements: [Element]
  /// What the elements are for readers that do not see the page, in the order they are drawn; empty where nothing is
  /// said. Only PDF files tell it on.
  public var structure: [StructureRun] = []

  /// Makes a drawing.
  public init(size: Size, elements: [Element] = []) {
    self.size = size
    self.elements = elements
  }

  /// The elements moved, to be placed inside another drawing.
  public func elements(movedBy offset: Point) -> [Element] {
    offset == Point(x: 0, y: 0) ? elements : elements.map { $0.moved(by: offset) }
  }
}

/// Something at its final place on a page.
public indirect enum Element: Hashable, Sendable {
  /// An area, a line or both: filled first, then stroked.
  case path(Path, fill: Fill?, stroke: Stroke?)
  /// A line of text.
  case text(Text)
  /// Elements that belong together.
  case group(Group)
  /// A rectangle that leads somewhere: a web address, or `#name` of an ``anchor(_:at:)``.
  case link(Rect, to: String)
  /// A named place other pages of the document can lead to.
  case anchor(String, at: Point)

  /// One line of text at its place.
  public struct Text: Hashable, Sendable {
    /// Which point of the line stands at ``position``.
    public enum Anchor: Hashable, Sendable { case start, middle, end }

    /// The stretches from left to right.
    public var spans: [TextSpan]
    /// The point on the baseline named by ``anchor``.
    public var position: Point
    /// Start, middle or end of the line stands at ``position``.
    public var anchor: Anchor
    /// Degrees clockwise about ``position``.
    public var rotation: Double
    /// An outline under the letters that keeps them legible over lines: colour and width in points.
    public var halo: Stroke?
    /// The width the line is justified to, in points; `nil` for the natural width.
    public var justifiedWidth: Double?

    /// Makes a line of text.
    public init(
      spans: [TextSpan], at position: Point, anchor: Anchor = .start, rotation: Double = 0,
      halo: Stroke? = nil, justifiedWidth: Double? = nil
    ) {
      self.spans = spans
      self.position = position
      self.anchor = anchor
      self.rotation = rotation
      self.halo = halo
      self.justifiedWidth = justifiedWidth
    }

    /// Makes a line of text in one look.
    public init(
      _ text: String, font: Font, color: Color = .black, at position: Point,
      anchor: Anchor = .start, rotation: Double = 0, halo: Stroke? = nil
    ) {
      self.init(
        spans: [TextSpan(text, font: font, color: color)], at: position, anchor: anchor,
        rotation: rotation, halo: halo)
    }
  }

  /// Elements with a common name and clip.
  public struct Group: Hashable, Sendable {
    /// A name unique in the drawing, such as an adcode; becomes the `id` in SVG.
    public var id: String?
    /// What a reader is told the group is.
    public var title: String?
    /// What programs that read the SVG are told of the group.
    public var facts: [Fact]
    /// Nothing is drawn outside.
    public var clip: Rect?
    /// What the group holds, first at the bottom.
    public var elements: [Element]

    /// Makes a group.
    public init(
      id: String? = nil, title: String? = nil, facts: [Fact] = [], clip: Rect? = nil, elements: [Element]
    ) {
      self.id = id
      self.title = title
      self.facts = facts
      self.clip = clip
      self.elements = elements
    }
  }

  /// Something that a group says about what it shows: `value` and `3.2` become `data-value="3.2"` in SVG.
  public struct Fact: Hashable, Sendable {
    /// The name in small letters, digits and hyphens.
    public var name: String
    /// The value as text.
    public var value: String

    /// Makes a fact.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The same element at another place.
  public func moved(by offset: Point) -> Element {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(path.moved(by: offset), fill: fill, stroke: stroke)
    case .text(var text):
      text.position = text.position.moved(by: offset)
      return .text(text)
    case .group(var group):
      group.clip = group.clip?.moved(by: offset)
      group.elements = group.elements.map { $0.moved(by: offset) }
      return .group(group)
    case .link(let rect, let target):
      return .link(rect.moved(by: offset), to: target)
    case .anchor(let name, let point):
      return .anchor(name, at: point.moved(by: offset))
    }
  }
}

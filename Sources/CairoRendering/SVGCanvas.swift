import Drawings

/// Writes elements as SVG. What is referred to (glyphs) is gathered while the body grows.
struct SVGCanvas {
  let measurer: TextMeasurer
  let engine: TextEngine
  var names: SVGNames
  var body = SVGBytes()
  /// The glyphs used so far, in the order of their first use.
  var glyphs = SVGGlyphs()
  /// The `id` of each anchor.
  let anchors: [String: String]
  /// How letters are written.
  let text: SVGText
  /// The families of the first text written as characters, which the whole page names.
  var pageFamilies: String?
  private var clips: [Rect: String] = [:]

  init(
    _ drawing: Drawing, idPrefix: String, text: SVGText = .outlines, measurer: TextMeasurer,
    engine: TextEngine
  ) {
    self.text = text
    var names = SVGNames(prefix: idPrefix)
    var anchors: [String: String] = [:]
    Self.name(drawing.elements, &names, &anchors)
    self.names = names
    self.anchors = anchors
    self.measurer = measurer
    self.engine = engine
  }

  private static func name(_ elements: [Element], _ names: inout SVGNames, _ anchors: inout [String: String])
  {
    for element in elements {
      if case .group(let group) = element { name(group.elements, &names, &anchors) }
      guard case .anchor(let anchor, _) = element, anchors[anchor] == nil else { continue }
      anchors[anchor] = names.unique(anchor)
    }
  }

  /// Draws elements, first at the bottom.
  mutating func draw(_ elements: [Element]) throws(RenderingError) {
    for element in elements {
      switch element {
      case .path(let path, let fill, let stroke): draw(path, fill: fill, stroke: stroke)
      case .text(let line):
        switch text {
        case .outlines: try draw(line)
        case .characters(let families): try drawCharacters(line, families: families)
        }
      case .group(let group): try draw(group)
      case .link(let rect, let target):
        guard beginLink(to: target) else { continue }
        addTarget(rect)
        body.add("</a>\n")
      case .anchor(let name, let point): anchor(name, at: point)
      }
    }
  }

  private mutating func draw(_ group: Element.Group) throws(RenderingError) {
    let clip = group.clip.map { self.clip(to: $0) }
    body.add("<g")
    if let id = group.id {
      body.add(" id=\"")
      body.add(text: names.unique(id))
      body.add("\"")
    }
    for fact in group.facts { add(fact) }
    if let clip { addClip(clip) }
    body.add(">")
    if let title = group.title {
      body.add("<title>")
      body.add(text: title)
      body.add("</title>")
    }
    body.add("\n")
    try draw(group.elements)
    body.add("</g>\n")
  }

  /// Adds a fact as an attribute; a name HTML does not allow is left out.
  private mutating func add(_ fact: Element.Fact) {
    let isAllowed = fact.name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isAllowed, !fact.name.isEmpty else { return }
    body.add(" data-")
    body.add(text: fact.name)
    body.add("=\"")
    body.add(text: fact.value)
    body.add("\"")
  }

  /// The clip of a rectangle, defined where it is first needed.
  private mutating func clip(to rect: Rect) -> String {
    if let known = clips[rect] { return known }
    let name = defineClip(SVGPathData(Path(rect)))
    clips[rect] = name
    return name
  }

  private mutating func defineClip(_ path: SVGPathData) -> String {
    let name = names.unique("c")
    body.add("<clipPath id=\"")
    body.add(text: name)
    body.add("\"><path clip-rule=\"evenodd\"")
    addData(path)
    body.add("/></clipPath>\n")
    return name
  }

  private mutating func addClip(_ name: String) {
    body.add(" clip-path=\"url(#")
    body.add(text: name)
    body.add(")\"")
  }

  private mutating func draw(_ path: Path, fill: Fill?, stroke: Stroke?) {
    let stroke = stroke.flatMap { $0.width > 0 ? $0 : nil }
    guard !path.isEmpty, fill != nil || stroke != nil else { return }
    let data = SVGPathData(path)
    switch fill {
    case .solid(let color): add(data, fill: color, stroke: stroke)
    case .hatch(let line, let width, let spacing, let ground):
      add(data, fill: ground, stroke: nil)
      if let lines = Hatch(over: path, width: width, spacing: spacing) {
        let clip = defineClip(data)
        body.add("<path fill=\"none\"")
        addClip(clip)
        body.addStroke(Stroke(color: line, width: width))
        addData(SVGPathData(lines.path))
        body.add("/>\n")
      }
      if let stroke { add(data, fill: nil, stroke: stroke) }
    case nil: add(data, fill: nil, stroke: stroke)
    }
  }

  private mutating func add(_ data: SVGPathData, fill: Color?, stroke: Stroke?) {
    body.add("<path")
    if let fill {
      body.add(" fill-rule=\"evenodd\"")
      body.addFill(fill)
    } else {
      body.add(" fill=\"none\"")
    }
    if let stroke { body.addStroke(stroke) }
    addData(data)
    body.add("/>\n")
  }

  private mutating func addData(_ data: SVGPathData) {
    body.add(" d=\"")
    body.add(data.bytes)
    body.add("\"")
  }

  /// Makes a rectangle answer to the pointer without being seen.
  mutating func addTarget(_ rect: Rect) {
    body.add("<path fill=\"none\" pointer-events=\"all\"")
    addData(SVGPathData(Path(rect)))
    body.add("/>")
  }

  private mutating func anchor(_ name: String, at point: Point) {
    // The second anchor of a name has nothing that leads to it.
    guard let id = anchors[name], anchored.insert(name).inserted else { return }
    body.add("<path id=\"")
    body.add(text: id)
    body.add("\" fill=\"none\"")
    var place = Path()
    place.move(to: point)
    addData(SVGPathData(place))
    body.add("/>\n")
  }

  private var anchored: Set<String> = []

  /// Opens a link to a web or mail address or to an anchor of the drawing; `false` for every other target,
  /// which a page on its own cannot lead to.
  mutating func beginLink(to target: String) -> Bool {
    let address: String
    if target.hasPrefix("#") {
      guard let name = anchors[String(target.dropFirst())] else { return false }
      address = "#" + name
    } else {
      let schemes = ["http://", "https://", "mailto:"]
      guard schemes.contains(where: target.lowercased().hasPrefix) else { return false }
      address = LinkNames.escapedAddress(target)
    }
    body.add("<a xlink:href=\"")
    body.add(text: address)
    body.add("\">")
    return true
  }
}

import Drawings

/// Type of fixed proportions: half a size a letter, a whole size a Chinese character; no font is needed.
struct FakeMeasurer: TextMeasuring {
  func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
    let ems = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.5) }
    return TextExtent(
      width: ems * font.size, ascent: font.size * 0.9, descent: font.size * 0.25)
  }

  func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
    guard let first = spans.first else { return [] }
    var lines: [TextLine] = []
    var words = first.text.split(separator: " ")[...]
    while !words.isEmpty {
      var count = 1
      while count < words.count,
        try extent(of: words.prefix(count + 1).joined(separator: " "), font: first.font).width <= width
      { count += 1 }
      var span = first
      span.text = words.prefix(count).joined(separator: " ")
      words = words.dropFirst(count)
      lines.append(
        TextLine(
          spans: [span], offsets: [0], extent: try extent(of: span.text, font: first.font),
          endsParagraph: words.isEmpty))
    }
    return lines
  }
}

/// What tests ask of a finished map.
extension Drawing {
  /// Every text with its box, unrotated texts only.
  var textBoxes: [(text: String, box: Rect)] {
    Self.texts(elements).compactMap { text in
      guard text.rotation == 0, let span = text.spans.first,
        let size = try? FakeMeasurer().extent(of: span.text, font: span.font)
      else { return nil }
      let shift =
        switch text.anchor {
        case .start: 0.0
        case .middle: size.width / 2
        case .end: size.width
        }
      return (
        span.text,
        Rect(
          x: text.position.x - shift, y: text.position.y - size.ascent, width: size.width,
          height: size.height)
      )
    }
  }

  /// The smallest type.
  var smallestType: Double {
    Self.texts(elements).flatMap(\.spans).map(\.font.size).min() ?? .infinity
  }

  /// Pairs of texts that overlap.
  var overlaps: [String] {
    let boxes = textBoxes
    return boxes.indices.flatMap { left in
      boxes.indices.dropFirst(left + 1).filter {
        boxes[left].box.inset(by: 0.1).overlaps(boxes[$0].box.inset(by: 0.1))
      }.map { "\(boxes[left].text) / \(boxes[$0].text)" }
    }
  }

  /// Texts that leave the page.
  var cut: [String] {
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: -0.01)
    return textBoxes.filter { !page.contains($0.box) }.map(\.text)
  }

  /// Every path with its look.
  var paths: [(path: Path, fill: Fill?, stroke: Stroke?)] { Self.paths(elements) }

  private static func texts(_ elements: [Element]) -> [Element.Text] {
    elements.flatMap { element -> [Element.Text] in
      switch element {
      case .text(let text): [text]
      case .group(let group): texts(group.elements)
      default: []
      }
    }
  }

  private static func paths(_ elements: [Element]) -> [(Path, Fill?, Stroke?)] {
    elements.flatMap { element -> [(Path, Fill?, Stroke?)] in
      switch element {
      case .path(let path, let fill, let stroke): [(path, fill, stroke)]
      case .group(let group): paths(group.elements)
      default: []
      }
    }
  }
}

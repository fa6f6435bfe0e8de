public import Drawings

/// What tests ask of a finished figure.
extension Drawing {
  /// Every text with its box, unrotated texts only.
  public var textBoxes: [(text: String, box: Rect)] {
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
  public var smallestType: Double {
    Self.texts(elements).flatMap(\.spans).map(\.font.size).min() ?? .infinity
  }

  /// Pairs of texts that overlap.
  public var overlaps: [String] {
    let boxes = textBoxes
    return boxes.indices.flatMap { left in
      boxes.indices.dropFirst(left + 1).filter {
        boxes[left].box.inset(by: 0.1).overlaps(boxes[$0].box.inset(by: 0.1))
      }.map { "\(boxes[left].text) / \(boxes[$0].text)" }
    }
  }

  /// Texts that leave the page.
  public var cut: [String] {
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: -0.01)
    return textBoxes.filter { !page.contains($0.box) }.map(\.text)
  }

  /// Every path with its look.
  public var paths: [(path: Path, fill: Fill?, stroke: Stroke?)] { Self.paths(elements) }

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

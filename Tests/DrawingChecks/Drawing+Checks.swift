public import Drawings
public import Inspections

/// What tests ask of a finished figure: what `Inspections` finds, and where its parts are.
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

  /// What the product's own checks find, with type of fixed proportions.
  public var findings: [DrawingFinding] {
    (try? DrawingInspection(of: self, measuring: FakeMeasurer()))?.findings ?? []
  }

  /// Pairs of texts that overlap.
  public var overlaps: [String] {
    findings.compactMap { finding in
      guard case .overlappingText(let other) = finding.kind else { return nil }
      return "\(finding.text) / \(other)"
    }
  }

  /// Texts that leave the page or the clip they stand in.
  public var cut: [String] {
    findings.compactMap { if case .cutText = $0.kind { $0.text } else { nil } }
  }

  /// The first group of this name, wherever it stands.
  public func group(_ id: String) -> Element.Group? { Self.group(id, in: elements) }

  private static func group(_ id: String, in elements: [Element]) -> Element.Group? {
    for case .group(let group) in elements {
      if group.id == id { return group }
      if let found = Self.group(id, in: group.elements) { return found }
    }
    return nil
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

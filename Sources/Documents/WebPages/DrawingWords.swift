import Drawings
import Foundation

/// The words in a drawing, for who cannot see it.
struct DrawingWords {
  private var units: [String] = []
  private var lines: [String] = []
  private var seen: Set<String> = []

  init(_ drawing: Drawing) { gather(drawing.elements) }

  /// What every unit shows where the drawing says it; else its lines of text.
  func text(separator: String) -> String {
    (units.isEmpty ? lines : units).joined(separator: separator)
  }

  private mutating func gather(_ elements: [Element]) {
    for element in elements {
      switch element {
      case .group(let group):
        // A unit stands again in a box that magnifies it.
        if let words = group.unitAndValue, seen.insert(words).inserted { units.append(words) }
        gather(group.elements)
      case .text(let line):
        let words = line.spans.map(\.text).joined().trimmed
        if !words.isEmpty { lines.append(words) }
      case .path, .link, .anchor: break
      }
    }
  }
}

extension Element.Group {
  /// The unit whose area the group holds, with its value to three digits; `nil` for other groups.
  fileprivate var unitAndValue: String? {
    guard let title, fact(Element.Fact.key) != nil else { return nil }
    guard let value = fact(Element.Fact.value).flatMap(Double.init), value.isFinite else { return title }
    return "\(title) \(Self.short(value))"
  }

  /// Three digits that count, and all before the point.
  private static func short(_ value: Double) -> String {
    let places = value == 0 ? 0 : Int(log10(abs(value)).rounded(.down))
    return NumberText(decimals: max(0, min(9, 2 - places)), groupSeparator: NumberText.thousands).string(
      value)
  }
}

extension Drawing {
  /// The drawing with every unit’s value in its title, which browsers show to who points at it.
  var withValuesInTitles: Drawing {
    var copy = self
    copy.elements = Self.withValues(elements)
    return copy
  }

  private static func withValues(_ elements: [Element]) -> [Element] {
    elements.map { element in
      guard case .group(var group) = element else { return element }
      if let words = group.unitAndValue {
        group.title = words
      } else {
        group.elements = withValues(group.elements)
      }
      return .group(group)
    }
  }
}

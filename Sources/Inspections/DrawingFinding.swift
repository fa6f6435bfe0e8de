public import Drawings

/// Something about a finished drawing that an editor would send back.
public struct DrawingFinding: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Letters lie on the letters of another text.
    case overlappingText(other: String)
    /// Letters reach beyond an edge, by so many points.
    case cutText(Edge, by: Double)
    /// Something painted later lies on the letters.
    case coveredText
    /// A line of strong contrast runs through the letters.
    case crossedText
    /// Letters and ground have this ratio of luminance, less than the needed one.
    case weakContrast(Double, needed: Double)
    /// Type of this size in points, smaller than the least.
    case smallType(Double, least: Double)
    /// Nothing is to be seen, or no unit of a map has a colour.
    case emptyFigure
    /// The legend and the fills of the map say different things.
    case legendDisagrees(Disagreement)
    /// The words for a unit lie off it, and no line leads from them to it.
    case strayLabel(unit: String)
  }

  /// What cuts letters off.
  public enum Edge: String, Hashable, Sendable {
    case page
    case clip
  }

  /// How a legend disagrees with a map.
  public enum Disagreement: Hashable, Sendable {
    /// The fill of a unit's class is not in the legend.
    case notListed(unit: String, class: String)
    /// The unit is filled otherwise than its class in the legend.
    case otherFill(unit: String, class: String)
    /// The legend counts other than as many units as the map shows.
    case otherCount(class: String, stated: Int, shown: Int)
  }

  /// How bad it is, in the words that all findings of the tool share.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The drawing is wrong or cannot be read.
    case error
    /// It can be read with trouble.
    case warning
    /// Worth a look.
    case note
  }

  /// What is wrong.
  public let kind: Kind
  /// The text or the name of the part that it is about.
  public let text: String
  /// Where it is, in the drawing's points.
  public let box: Rect

  /// Makes a finding.
  public init(_ kind: Kind, text: String, box: Rect) {
    self.kind = kind
    self.text = text
    self.box = box
  }

  /// How bad it is.
  public var severity: Severity {
    switch kind {
    case .overlappingText, .cutText, .coveredText, .emptyFigure, .legendDisagrees: .error
    case .crossedText, .weakContrast, .smallType, .strayLabel: .warning
    }
  }

  /// What is wrong and where, in a sentence without a full stop.
  public var description: String {
    let place = "at \(Self.number(box.center.x)), \(Self.number(box.center.y)) pt"
    let name = "“\(text.prefix(60))” \(place)"
    switch kind {
    case .overlappingText(let other): return "\(name) overlaps “\(other.prefix(60))”"
    case .cutText(let edge, let length):
      let what = edge == .page ? "the edge of the page" : "the edge of its frame"
      return "\(name) is cut by \(what): it reaches \(Self.number(length)) pt beyond"
    case .coveredText: return "\(name) is covered by what is painted over it"
    case .crossedText: return "\(name) has a line running through its letters"
    case .weakContrast(let ratio, let needed):
      return "\(name) has a contrast of \(Self.number(ratio)) : 1 to its ground, below \(Self.number(needed))"
    case .smallType(let size, let least):
      return "\(name) is set in \(Self.number(size)) pt, below \(Self.number(least)) pt"
    case .emptyFigure: return "the figure \(place) is empty"
    case .legendDisagrees(let how): return "the legend \(how.words) (\(place))"
    case .strayLabel(let unit): return "\(name) lies off its unit \(unit), and no line leads there"
    }
  }

  private static func number(_ value: Double) -> String {
    let decimals = value == value.rounded() ? 0 : 1
    return NumberText(decimals: decimals).string(value)
  }
}

extension DrawingFinding.Disagreement {
  /// After `the legend`.
  fileprivate var words: String {
    switch self {
    case .notListed(let unit, let name): "does not list class \(name), in which unit \(unit) is"
    case .otherFill(let unit, let name): "shows another fill for class \(name) than unit \(unit) has"
    case .otherCount(let name, let stated, let shown):
      "counts \(stated) in class \(name), and the map shows \(shown)"
    }
  }
}

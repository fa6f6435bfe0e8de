/// A piece of running text in one manner.
public struct Run: Hashable, Sendable {
  /// The characters; line feeds only where ``breaksLine`` says.
  public var text: String
  /// Strong.
  public var isBold: Bool
  /// Emphasised.
  public var isItalic: Bool
  /// Code, set in the fixed-width face.
  public var isCode: Bool
  /// Struck through.
  public var isStruck: Bool
  /// Raised and smaller.
  public var isRaised: Bool
  /// A web address or `#name`.
  public var link: String?
  /// Whether a new line begins after the run, as the author asked.
  public var breaksLine: Bool
  /// The footnote that is called here; the run itself has no text.
  public var footnote: Footnote?
  /// The figure or table named by `{@name}` or by a link to `#name`.
  var reference: Reference?

  /// A footnote with what it says.
  public struct Footnote: Hashable, Sendable {
    /// Tells the footnotes of a text apart, from 1 in the order they are called.
    public let index: Int
    /// The text it belongs to: 0 for the document, for a callout the number of its fence and 1.
    let scope: Int
    /// Paragraphs, lists and quotes.
    public let blocks: [Block]
  }

  /// A reference as it was written.
  struct Reference: Hashable, Sendable {
    var name: String
    var place: SourcePlace
    /// Whether “Figure 3” stands in place of the run's text.
    var showsNumber: Bool
  }

  /// Makes a run.
  public init(
    _ text: String, isBold: Bool = false, isItalic: Bool = false, isCode: Bool = false,
    isStruck: Bool = false, isRaised: Bool = false, link: String? = nil, breaksLine: Bool = false
  ) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.isCode = isCode
    self.isStruck = isStruck
    self.isRaised = isRaised
    self.link = link
    self.breaksLine = breaksLine
  }

  /// The words of several runs.
  static func text(of runs: [Run]) -> String { runs.map(\.text).joined() }
}

/// A part of a document in the order it is read.
public indirect enum Block: Hashable, Sendable {
  /// A heading; 1 is the highest level, 6 the lowest.
  case heading(level: Int, [Run])
  /// A paragraph.
  case paragraph([Run])
  /// A list; each item holds blocks. `start` is the first number of a numbered list, `nil` for bullets.
  case list(start: Int?, isTight: Bool, items: [[Block]])
  /// Quoted blocks.
  case quote([Block])
  /// A thematic break.
  case rule
  /// A table written in Markdown.
  case table(TableContent)
  /// Lines shown as they are.
  case code(String)
  /// A fenced block with a kind, for the caller to fill.
  case fence(Fence)
}

/// A fenced block: its first word says what belongs here, its body says which.
public struct Fence: Hashable, Sendable {
  /// The fence's number in the document, from 0, by which its content is found.
  public struct ID: Hashable, Sendable, RawRepresentable {
    /// The number.
    public let rawValue: Int
    /// Makes an identity from its number.
    public init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// Which fence of the document this is.
  public let id: ID
  /// The first word after the marks, such as `map`.
  public let kind: String
  /// What follows the kind on the same line.
  public let argument: String
  /// The lines between the marks. Marks of punctuation from data are still guarded, so that a name cannot become
  /// YAML; pass each scalar of the parsed YAML through ``DataText/restored(_:)``.
  public let body: String
  /// Where the fence was opened, in the template or partial a person wrote.
  public let place: SourcePlace
}

/// What a part of a page is, for readers that do not see it: a screen reader, or a program that takes text out of a PDF.
public struct StructureRole: Hashable, Sendable {
  /// The standard structure types of PDF, by their names there.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case heading5 = "H5"
    case heading6 = "H6"
    case paragraph = "P"
    case quote = "BlockQuote"
    case code = "Code"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableRow = "TR"
    case tableHeader = "TH"
    case tableCell = "TD"
    case figure = "Figure"
    case caption = "Caption"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case note = "Note"
    case division = "Div"

    /// The heading of a level; levels beyond 1...6 count as the nearest.
    public static func heading(_ level: Int) -> Kind {
      [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][min(max(level, 1), 6) - 1]
    }
  }

  /// What it is.
  public var kind: Kind
  /// Tells parts of one kind apart that stand next to each other inside the same part.
  public var number: Int
  /// Words in the place of what only eyes can read; empty for none.
  public var alternative: String

  /// Makes a role.
  public init(_ kind: Kind, number: Int = 0, alternative: String = "") {
    self.kind = kind
    self.number = number
    self.alternative = alternative
  }
}

/// Consecutive elements of a page that are one part of its structure. Consecutive runs with the same roles make one
/// part; elements in no run, such as page numbers, are no part of what is read.
public struct StructureRun: Hashable, Sendable {
  /// Positions in ``Drawing/elements``; empty for a part without anything drawn, such as an empty cell of a table.
  public var elements: Range<Int>
  /// What the elements are, outermost first.
  public var roles: [StructureRole]

  /// Makes a run.
  public init(_ elements: Range<Int>, roles: [StructureRole]) {
    self.elements = elements
    self.roles = roles
  }
}

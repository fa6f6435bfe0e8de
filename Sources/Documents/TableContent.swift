/// What stands in a table, without a place or a look.
public struct TableContent: Hashable, Sendable {
  /// How the cells of a column stand under each other.
  public enum Alignment: Hashable, Sendable {
    case leading, center, trailing
    /// On the decimal point; cells without digits are centred.
    case decimal
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// How its cells stand under each other.
    public var alignment: Alignment
    /// The width in points; `nil` to measure it.
    public var width: Double?

    /// Makes a column.
    public init(alignment: Alignment, width: Double? = nil) {
      self.alignment = alignment
      self.width = width
    }
  }

  /// A cell: plain runs, never read as Markdown.
  public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What stands in it.
    public var runs: [Run]
    /// How many columns it covers, from 1.
    public var span: Int
    /// How it stands, where that is another way than its column's.
    public var alignment: Alignment?

    /// Makes a cell of runs.
    public init(runs: [Run], span: Int = 1, alignment: Alignment? = nil) {
      self.runs = runs
      self.span = span
      self.alignment = alignment
    }

    /// Makes a cell of plain text.
    public init(_ text: String, span: Int = 1, alignment: Alignment? = nil) {
      self.init(runs: text.isEmpty ? [] : [Run(text)], span: span, alignment: alignment)
    }

    /// Makes a cell of plain text.
    public init(stringLiteral value: String) { self.init(value) }
  }

  /// How a row stands out.
  public enum Emphasis: Hashable, Sendable {
    case none
    /// On a tinted ground in bold, such as the unit a report is about.
    case highlighted
    /// In bold, such as totals.
    case strong
    /// In italic over the whole width, such as the name of a group of rows.
    case group
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// From the first column; the spans add up to the columns.
    public var cells: [Cell]
    /// How it stands out.
    public var emphasis: Emphasis
    /// Whether a thin rule is drawn above it.
    public var hasRuleAbove: Bool
    /// Whether no page ends between the row above and this one, as between a coefficient and its standard error.
    public var staysWithRowAbove: Bool

    /// Makes a row.
    public init(
      _ cells: [Cell], emphasis: Emphasis = .none, hasRuleAbove: Bool = false,
      staysWithRowAbove: Bool = false
    ) {
      self.cells = cells
      self.emphasis = emphasis
      self.hasRuleAbove = hasRuleAbove
      self.staysWithRowAbove = staysWithRowAbove
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows of the head, repeated on every page; a cell that spans columns gets a rule under it.
  public var headers: [[Cell]]
  /// The rows of the body.
  public var rows: [Row]
  /// Lines under the table, such as what the stars mean.
  public var notes: [String]

  /// Makes a table.
  public init(columns: [Column], headers: [[Cell]], rows: [Row], notes: [String] = []) {
    self.columns = columns
    self.headers = headers
    self.rows = rows
    self.notes = notes
  }
}

/// Regressions side by side as journals print them: a column a model, a line of coefficients with stars over a line of
/// what stands in brackets, then effects, observations and what fits, between three rules, with notes below.
///
/// The table holds plain numbers in full precision and the decimals they are printed with, so that every writer
/// (``markdown(_:)``, ``latex(_:form:)``, ``html(_:form:)``, ``rtf(_:)``, ``csv``, ``xlsx(_:title:creationDate:)``)
/// prints the same figures, and the ones for programs keep every digit.
public struct RegressionTable: Hashable, Sendable {
  /// The language of the words the table adds itself: legend, brackets, “continued”.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
  }

  /// A cell of the head over one or several columns.
  public struct Head: Hashable, Sendable {
    /// What stands in it; empty for nothing, without a rule.
    public var text: String
    /// How many columns it covers, from 1; one that covers several has a rule below.
    public var span: Int

    /// Makes a head.
    public init(_ text: String, span: Int = 1) {
      self.text = text
      self.span = span
    }
  }

  /// What stands in brackets under a coefficient.
  public enum Bracket: Hashable, Sendable {
    /// Standard errors, in parentheses.
    case standardErrors
    /// t or z statistics, in parentheses.
    case statistics
    /// Confidence intervals, in square brackets; `level` is a share such as 0.95.
    case confidenceIntervals(level: Double)
    /// Nothing: no line under the coefficients.
    case nothing
  }

  /// How many digits after the point coefficients have.
  public enum Decimals: Hashable, Sendable {
    /// The same everywhere, from 0 to 15.
    case fixed(Int)
    /// As many as `significant` digits of a row's smallest standard error need (of its smallest coefficient where
    /// standard errors are unknown), at least `atLeast` and at most 8: no row reads 0.000 (0.000).
    case significant(Int, atLeast: Int)
  }

  /// How a table is printed.
  public struct Style: Hashable, Sendable {
    /// The language of the words the table adds.
    public var language: Language
    /// Digits after the point of coefficients and what stands below them.
    public var decimals: Decimals
    /// What stands below them.
    public var bracket: Bracket
    /// Which p-values get stars.
    public var levels: SignificanceLevels
    /// Whether a note says what stands in brackets, and another what the stars mean.
    public var explainsMarks: Bool

    /// Makes a style: by default three decimals, standard errors, and stars at 1, 5 and 10 %.
    public init(
      language: Language = .english, decimals: Decimals = .fixed(3), bracket: Bracket = .standardErrors,
      levels: SignificanceLevels = .standard, explainsMarks: Bool = true
    ) {
      self.language = language
      self.decimals = decimals
      self.bracket = bracket
      self.levels = levels
      self.explainsMarks = explainsMarks
    }
  }

  /// What the table shows; empty for no title.
  public var title: String
  /// The names of the columns for programs, one a model, none twice.
  public private(set) var columns: [String]
  /// The rows of the head from the top; the spans of each add up to the columns.
  public private(set) var heads: [[Head]]
  /// The rows from the top, each with a cell a column.
  public private(set) var rows: [Row]
  /// Lines under the table, before those that explain brackets and stars.
  public var notes: [String]
  /// How it is printed.
  public var style: Style

  /// Makes a table.
  ///
  /// - Throws: `TableFileError.regressionTable` for a table without columns, a column named twice, and a head or row that
  ///   does not fit the columns.
  public init(
    title: String = "", columns: [String], heads: [[Head]], rows: [Row], notes: [String] = [],
    style: Style = Style()
  ) throws(TableFileError) {
    self.init(title: title, columns: columns, checkedHeads: heads, rows: rows, notes: notes, style: style)
    if let fault { throw .regressionTable(title: title, fault) }
  }

  /// Makes a table with one row of heads, `(1)`, `(2)` and so on, and columns named `column_1`, `column_2`.
  ///
  /// - Throws: `TableFileError.regressionTable`.
  public init(
    title: String = "", modelCount: Int, rows: [Row], notes: [String] = [], style: Style = Style()
  ) throws(TableFileError) {
    let numbers = modelCount > 0 ? Array(1...modelCount) : []
    try self.init(
      title: title, columns: numbers.map { "column_\($0)" }, heads: [numbers.map { Head("(\($0))") }],
      rows: rows, notes: notes, style: style)
  }

  /// Makes a table of parts that fit each other.
  init(
    title: String, columns: [String], checkedHeads heads: [[Head]], rows: [Row], notes: [String], style: Style
  ) {
    self.title = title
    self.columns = columns
    self.heads = heads
    self.rows = rows
    self.notes = notes
    self.style = style
  }

  /// What does not fit.
  private var fault: RegressionTableFault? {
    guard !columns.isEmpty else { return .noColumns }
    var seen: Set<String> = []
    for column in columns where !seen.insert(column).inserted { return .repeatedColumn(column) }
    for (index, head) in heads.enumerated() {
      for cell in head where cell.span < 1 { return .emptySpan(headRow: index + 1, text: cell.text) }
      // More heads than columns cannot fit, and their spans need not be added up.
      let span =
        head.count > columns.count ? head.count : head.reduce(0) { $0 + min($1.span, columns.count + 1) }
      if span != columns.count {
        return .unevenHead(headRow: index + 1, found: span, expected: columns.count)
      }
    }
    for row in rows {
      if let count = row.cellCount, count != columns.count {
        return .unevenRow(label: row.label, found: count, expected: columns.count)
      }
    }
    return nil
  }
}

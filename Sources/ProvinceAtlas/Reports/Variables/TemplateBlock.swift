/// A block that templates may hold: what stands after the marks, what must stand inside, and what it draws.
public struct TemplateBlock: Codable, Hashable, Sendable {
  /// `map`, `chart`, `table`, `metrics`, `columns`, `callout`, `page-break`, `section`, `toc` or a list of captions.
  public let kind: String
  /// The word after `show`; `nil` for kinds without a choice.
  public let show: String?
  /// The other keys besides `caption`, `name`, `float` and `wide`, or what else stands inside; empty for none.
  public let keys: String
  /// What it draws.
  public let meaning: String

  /// `chart: regions`.
  var head: String { show.map { "\(kind), show: \($0)" } ?? kind }

  private init(_ kind: String, _ show: String? = nil, _ keys: String = "", _ meaning: String) {
    (self.kind, self.show, self.keys, self.meaning) = (kind, show, keys, meaning)
  }

  private static func chart(_ show: String, _ keys: String = "", _ meaning: String) -> Self {
    Self("chart", show, keys, meaning)
  }

  private static func table(_ show: String, _ keys: String = "", _ meaning: String) -> Self {
    Self("table", show, keys, meaning)
  }

  /// All of them.
  public static let all = [maps, charts, tables, others].flatMap(\.self)

  private static let maps = [
    Self("map", nil, "show, profile", "a map of the study, or of the score it shows"),
    Self("map", nil, "locator", "the unit of the report on the classes of the national map; provincial"),
  ]

  private static let charts = [
    chart("regions", "score", "the mean of a score by region and year"),
    chart("time", "score", "the unit by year, with the means of its region and of all units; provincial"),
    chart("stages", "score", "the mean of all units by year, the stages marked with their growth"),
    chart("bars", "score", "all units in the last year, the report’s unit highlighted"),
    chart("rank-intervals", "score", "the rank of every unit and its range under other choices"),
    chart("dimensions", "", "all scores of the unit with both means; provincial"),
    chart("coefficients", "model", "what the columns of a model are about, with confidence intervals"),
    chart(
      "first-stage", "model, column, regressor, instrument",
      "the endogenous regressor over the instrument, all else taken out"),
    chart("coverage", "", "observed, filled and missing cells by variable and year"),
  ]

  private static let tables = [
    table("weights", "index", "indicators, entropy, weights, absent indicators"),
    table("robustness", "index", "all units with best, median and worst rank under other choices"),
    table("variants", "index", "the other choices with Spearman’s ρ and Kendall’s τ-b"),
    table("coverage", "", "columns and derived variables with gaps"),
    table("filling", "", "the share of cells filled by rule"),
    table("conformity", "", "a map of China against the rules of standard maps"),
    table("jumps", "", "changes from year to year that stand out, a line a variable"),
    table("findings", "", "what else the audit lists"),
    table("names", "", "how every spelling was recognised"),
    table("source-variables", "", "every column that was read with unit, years and who published it"),
    table("sources", "", "the files and what they contribute"),
    table("revisions", "", "how much later sources revise earlier ones"),
    table("absent", "", "what is absent, the column to add and where it is printed"),
    table("stages", "score", "the stages with the index at their ends and its mean annual growth"),
    table("years", "index", "the index and its dimensions by year, means of all units"),
    table("descriptives", "", "descriptive statistics"),
    table("regions", "index", "mean scores by region: of one index, or of all without `index`"),
    table("ranks", "score", "all units with means and ranks"),
    table("model", "model", "the regression table"),
    table("spatial-effects", "model", "direct, indirect and total effects"),
    table("unit-indicators", "", "every indicator of the unit; provincial"),
    table("neighbours", "", "the unit and those it borders, or those ranked next to it; provincial"),
    table("published", "table", "published figures against computed; a summary without `table`"),
    table("published-coefficients", "", "published regression coefficients beside the computed ones"),
  ]

  private static let others = [
    Self("metrics", nil, "a list of label, value, detail", "a row of key figures"),
    Self("columns", nil, "a list of map:, chart:, table:", "blocks side by side"),
    Self("callout", nil, "a title after the kind, Markdown inside", "a tinted panel"),
    Self("page-break", nil, "", "a new page"),
    Self(
      "section", nil, "page, orientation, margins, columns, gutter, numbering",
      "pages of another kind from here on"),
    Self("list-of-figures", nil, "", "the captions of all figures with their pages"),
    Self("list-of-tables", nil, "", "the captions of all tables with their pages"),
    Self("toc", nil, "a number after the kind", "the headings with their pages, down to that level"),
  ]
}

/// Where the parts of a table stand in its grid. Every layout comes down to rows that may name a unit and a period, and
/// to columns of figures that may do so as well.
struct TablePlan: Hashable, Sendable {
  /// A column of figures.
  struct Value: Hashable, Sendable {
    let column: Int
    /// The position in `indicators`.
    let indicator: Int
    /// The unit the column stands for; `nil` when rows name it.
    var unit: String?
    /// The period the column stands for; `nil` when rows name it.
    var period: Int?
  }

  let layout: SourceLayout
  let header: Header
  var indicators: [SourceIndicator]
  var values: [Value]
  /// The column that names the unit of a row.
  var unitColumn: Int?
  /// The unit of all rows, and the row of the grid that names it.
  var fixedUnit: (name: String, row: Int?)? {
    get { fixedUnitName.map { ($0, fixedUnitRow) } }
    set { (fixedUnitName, fixedUnitRow) = (newValue?.name, newValue?.row) }
  }
  private var fixedUnitName: String?
  private var fixedUnitRow: Int?
  /// The column that holds the period of a row.
  var periodColumn: Int?
  /// The column that names the indicator of a row; the rows of each make a table of their own.
  var indicatorColumn: Int?
  /// The column with the unit of measure of a row.
  var measureColumn: Int?
  /// Whether rows with a total over all units are left out.
  var skipsTotals = true
  var notices: [SourceNotice]

  init(
    kind: SourceLayout.Kind, reason: String, header: Header, indicators: [SourceIndicator], values: [Value],
    unitColumn: Int? = nil, periodColumn: Int? = nil, notices: [SourceNotice] = []
  ) {
    layout = SourceLayout(kind: kind, reason: reason)
    self.header = header
    self.indicators = indicators
    self.values = values
    self.unitColumn = unitColumn
    self.periodColumn = periodColumn
    self.notices = notices
  }
}

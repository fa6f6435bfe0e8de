/// Where figures were read from, and what their source says about itself.
public struct SourceOrigin: Hashable, Sendable {
  /// The file, as messages name it.
  public var file: String
  /// The sheet of a workbook; `nil` for files without sheets.
  public var sheet: String?
  /// What a set of exports is called that belong together, such as the year they were saved; `nil` when the study
  /// names none.
  public var vintage: String?
  /// The database the source names, such as 分省年度数据.
  public var database: String?
  /// Who published the figures, as the source line says.
  public var source: String?
  /// The note lines of the source, in their order. They often tell the vintage.
  public var notes: [String]

  /// Names an origin.
  public init(
    file: String, sheet: String? = nil, vintage: String? = nil, database: String? = nil,
    source: String? = nil, notes: [String] = []
  ) {
    self.file = file
    self.sheet = sheet
    self.vintage = vintage
    self.database = database
    self.source = source
    self.notes = notes
  }
}

/// A panel as one source gives it, with the row each figure stands in.
public struct SourcedPanel: Hashable, Sendable {
  /// The figures.
  public let panel: Panel
  /// Where they were read from.
  public let origin: SourceOrigin
  /// For each unit and period, in panel order, the row of the source counted from 1; 0 where it has none.
  public let rows: [Int32]

  /// Puts a panel and its origin together.
  ///
  /// - Throws: `PanelError.wrongCellCount` when there are not units x periods rows.
  public init(panel: Panel, origin: SourceOrigin, rows: [Int32]) throws(PanelError) {
    let expected = panel.units.count * panel.periods.count
    guard rows.count == expected else {
      throw .wrongCellCount(indicator: origin.file, found: rows.count, expected: expected)
    }
    self.panel = panel
    self.origin = origin
    self.rows = rows
  }
}

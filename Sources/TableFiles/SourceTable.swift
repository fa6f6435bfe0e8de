public import Panels

/// A table as its source gives it: figures of indicators for units and periods, whose layout is known and whose names
/// of units are still as the source spells them.
public struct SourceTable: Hashable, Sendable {
  /// Where the table was read from, and what its source says about itself.
  public let origin: SourceOrigin
  /// The indicators, in the order of the source.
  public let indicators: [SourceIndicator]
  /// The distinct spellings of units, in order of appearance.
  public let spellings: [PanelReader.Spelling]
  /// How the table is laid out, and what showed it.
  public let layout: SourceLayout
  /// How the characters of a text file are stored; `nil` for workbooks.
  public let encoding: SourceEncoding?
  /// What a reader of the figures should know.
  public var notices: [SourceNotice]
  let grid: CellGrid
  let plan: TablePlan
  let index: RowIndex
  let numbers: NumberFormat

  init(
    origin: SourceOrigin, grid: CellGrid, plan: TablePlan, index: RowIndex, notices: [SourceNotice],
    encoding: SourceEncoding?, numbers: NumberFormat
  ) {
    self.origin = origin
    self.grid = grid
    self.plan = plan
    self.index = index
    self.notices = notices
    self.encoding = encoding
    self.numbers = numbers
    indicators = plan.indicators
    layout = plan.layout
    spellings = index.spellings
  }

  /// The periods the table names, ascending.
  public var periods: [Int] {
    Set(plan.values.compactMap(\.period) + index.periods.map { Int($0) }).sorted()
  }

  /// Reads the figures.
  ///
  /// - Parameter units: the code of every spelling. Two spellings may have one code as long as their figures do not
  ///   meet.
  /// - Returns: the panel with units and periods in ascending order, and the row of each figure.
  /// - Throws: `TableFileError` with the place: `unknownUnit` for a spelling without a code, `notANumber`, `repeatedUnit`
  ///   for two columns of one unit, `panel` for two rows of one unit and period.
  public func panel(units: [String: UnitCode]) throws(TableFileError) -> SourcedPanel {
    var codes: [UnitCode] = []
    codes.reserveCapacity(spellings.count)
    for (position, spelling) in spellings.enumerated() {
      guard let code = units[spelling.text] else {
        throw .unknownUnit(place(ofSpelling: position), found: spelling.text)
      }
      codes.append(code)
    }
    var assembly = PanelAssembly(table: self, codes: codes)
    return try assembly.panel()
  }

  /// Where a unit is named first.
  func place(ofSpelling position: Int) -> TablePlace {
    let column = plan.unitColumn ?? (plan.fixedUnit == nil ? plan.values[position].column : nil)
    return TablePlace(
      file: grid.file, sheet: grid.sheet, row: spellings[position].firstLine, column: column,
      header: column.flatMap { plan.header.names[$0].isEmpty ? nil : plan.header.names[$0] })
  }
}

/// Units observed over periods: a full grid of units x periods for every indicator, in which gaps stay visible
/// as missing cells.
///
/// Columns are stored flat, so a panel of 3000 units, 20 periods and 30 indicators takes 16 MB. A panel is a value:
/// every operation makes a new one that shares the columns it does not change.
public struct Panel: Hashable, Sendable {
  /// The units, in the order tables print them.
  public let units: [UnitCode]
  /// The periods (years), ascending.
  public let periods: [Int]
  /// The indicators, in the order of the source.
  public let columns: [Column]
  private let unitIndices: [UnitCode: Int]
  private let periodIndices: [Int: Int]
  private let columnIndices: [String: Int]

  /// Makes a panel of columns in panel order.
  ///
  /// - Throws: `PanelError` when a unit, period or indicator comes twice, periods do not ascend, a column has another
  ///   number of cells than units x periods, or a value is not finite.
  public init(units: [UnitCode], periods: [Int], columns: [Column]) throws(PanelError) {
    self.units = units
    self.periods = periods
    self.columns = columns
    var unitIndices: [UnitCode: Int] = [:]
    for (index, unit) in units.enumerated() {
      guard unitIndices.updateValue(index, forKey: unit) == nil else { throw .repeatedUnit(unit) }
    }
    var periodIndices: [Int: Int] = [:]
    for (index, period) in periods.enumerated() {
      if index > 0, period <= periods[index - 1] {
        throw .periodsNotAscending(periods[index - 1], period)
      }
      periodIndices[period] = index
    }
    var columnIndices: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard columnIndices.updateValue(index, forKey: column.name) == nil else {
        throw .repeatedIndicator(column.name)
      }
      let expected = units.count * periods.count
      guard column.count == expected else {
        throw .wrongCellCount(indicator: column.name, found: column.count, expected: expected)
      }
      if let position = column.values.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(
          CellPlace(
            indicator: column.name, unit: units[position / periods.count],
            period: periods[position % periods.count]))
      }
    }
    self.unitIndices = unitIndices
    self.periodIndices = periodIndices
    self.columnIndices = columnIndices
  }

  /// The names of the indicators, in order.
  public var indicatorNames: [String] { columns.map(\.name) }

  /// Whether there is such an indicator.
  public func contains(indicator name: String) -> Bool { columnIndices[name] != nil }

  /// The position of a unit.
  public func index(of unit: UnitCode) -> Int? { unitIndices[unit] }

  /// The position of a period.
  public func index(of period: Int) -> Int? { periodIndices[period] }

  /// The flat position of a cell in every column; `nil` outside the panel.
  public func position(unit: UnitCode, period: Int) -> Int? {
    guard let row = unitIndices[unit], let column = periodIndices[period] else { return nil }
    return row * periods.count + column
  }

  /// What a flat position of an indicator's column stands for.
  public func place(_ position: Int, in indicator: String) -> CellPlace {
    CellPlace(
      indicator: indicator, unit: units[position / periods.count],
      period: periods[position % periods.count])
  }

  /// The column of an indicator.
  ///
  /// - Throws: `PanelError.unknownIndicator` with the nearest name.
  public func column(_ name: String) throws(PanelError) -> Column {
    guard let index = columnIndices[name] else {
      throw .unknownIndicator(name, nearest: nearestWord(to: name, among: indicatorNames))
    }
    return columns[index]
  }

  /// The cell of an indicator at a unit and period; missing outside the panel.
  ///
  /// - Throws: `PanelError.unknownIndicator` with the nearest name.
  public func cell(_ indicator: String, unit: UnitCode, period: Int) throws(PanelError) -> Cell {
    let column = try column(indicator)
    guard let position = position(unit: unit, period: period) else { return .missing }
    return column[position]
  }

  /// One unit's cells of an indicator over all periods.
  ///
  /// - Throws: `PanelError.unknownIndicator`, or `unknownUnit` when the panel has no such unit.
  public func series(_ indicator: String, unit: UnitCode) throws(PanelError) -> [Cell] {
    let column = try column(indicator)
    guard let row = unitIndices[unit] else { throw .unknownUnit(unit) }
    return (0..<periods.count).map { column[row * periods.count + $0] }
  }
}

import Panels

/// Puts the figures of a table into the grid of a panel.
struct PanelAssembly {
  private let table: SourceTable
  private let codes: [UnitCode]
  private let units: [UnitCode]
  private let periods: [Int]
  /// The position in `units` of each spelling.
  private let unitPositions: [Int]
  private let periodPositions: [Int: Int]
  /// The cells of the panel, indicator by indicator; not a number where there is no figure.
  private var figures: [Double] = []
  /// The row of each unit and period.
  private var rows: [Int32] = []

  init(table: SourceTable, codes: [UnitCode]) {
    self.table = table
    self.codes = codes
    units = Set(codes).sorted()
    periods = table.periods
    let positions = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    unitPositions = codes.map { positions[$0] ?? 0 }
    periodPositions = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
  }

  mutating func panel() throws(TableFileError) -> SourcedPanel {
    let (plan, index) = (table.plan, table.index)
    do {
      let cellsInRow = plan.values.count / max(1, plan.indicators.count)
      try Panel.checkDensity(
        units: units.count, periods: periods.count, indicators: plan.indicators.count,
        rows: index.rows.count * max(1, cellsInRow))
      try checkColumns()
      let count = units.count * periods.count
      rows = [Int32](repeating: 0, count: count)
      figures = [Double](repeating: .nan, count: count * plan.indicators.count)
      try readRows()
      var columns: [Column] = []
      for (position, indicator) in plan.indicators.enumerated() {
        let values = figures[position * count..<(position + 1) * count]
        columns.append(Column(name: indicator.name, values: values.map { $0.isNaN ? nil : $0 }))
      }
      let panel = try Panel(units: units, periods: periods, columns: columns)
      return try SourcedPanel(panel: panel, origin: table.origin, rows: rows)
    } catch let error as PanelError {
      throw .panel(file: table.grid.place().description, error)
    } catch let error as TableFileError {
      throw error
    } catch {
      throw .notATable(file: table.grid.file, found: "\(error)")
    }
  }

  /// Refuses two columns of one unit, which have no row of their own to tell them apart.
  private func checkColumns() throws(TableFileError) {
    guard table.plan.unitColumn == nil, table.plan.fixedUnit == nil else { return }
    var seen: [UnitCode: Int] = [:]
    for (position, code) in codes.enumerated() {
      if let first = seen.updateValue(position, forKey: code) {
        throw .repeatedUnit(
          table.place(ofSpelling: position), found: table.spellings[position].text,
          first: table.place(ofSpelling: first))
      }
    }
  }

  private mutating func readRows() throws(TableFileError) {
    let (grid, index, values) = (table.grid, table.index, table.plan.values)
    let reader = NumberReader(table.numbers)
    let count = rows.count
    // The part of a cell's position that its column knows; units are in order of the columns that name them.
    let namesUnits = table.index.units.isEmpty
    let offsets = values.enumerated().map { position, value in
      value.indicator * count + (namesUnits ? unitPositions[position] * periods.count : 0)
        + (value.period.flatMap { periodPositions[$0] } ?? 0)
    }
    for (position, row) in index.rows.enumerated() {
      let row = Int(row)
      let number = Int32(clamping: grid.number(ofRow: row))
      var start = namesUnits ? 0 : unitPositions[Int(index.units[position])] * periods.count
      if !index.periods.isEmpty { start += periodPositions[Int(index.periods[position])] ?? 0 }
      for (value, offset) in zip(values, offsets) {
        let cell = start + offset
        let place = cell - value.indicator * count
        if rows[place] == 0 {
          rows[place] = number
        } else if rows[place] != number {
          throw .panel(
            file: grid.place().description,
            .duplicateRow(
              unit: units[place / periods.count], period: periods[place % periods.count],
              firstLine: Int(rows[place]), line: Int(number)))
        }
        switch reader.read(grid, row, value.column) {
        case .number(let figure): figures[cell] = figure
        case .missing: continue
        case .notANumber:
          throw .notANumber(
            grid.place(row: row, column: value.column, header: table.plan.header.names[value.column]),
            found: grid.text(row, value.column))
        }
      }
    }
  }
}

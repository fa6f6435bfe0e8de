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

  /// A column of figures by what reading a row needs of it.
  private struct Place {
    let column: Int
    /// Where the column's indicator begins in `figures`.
    let indicator: Int
    /// What the column adds to the position its row gives: the unit and the period it stands for.
    let offset: Int
  }

  private func places() -> [Place] {
    table.plan.values.enumerated().map { position, value in
      // Where columns name units, the spellings are in the order of the columns.
      let unit = table.index.units.isEmpty ? unitPositions[position] : 0
      return Place(
        column: value.column, indicator: value.indicator * units.count * periods.count,
        offset: unit * periods.count + (value.period.flatMap { periodPositions[$0] } ?? 0))
    }
  }

  private mutating func readRows() throws(TableFileError) {
    let (grid, index, places) = (table.grid, table.index, places())
    let reader = NumberReader(table.numbers)
    for (position, row) in index.rows.enumerated() {
      let row = Int(row)
      let number = Int32(clamping: grid.number(ofRow: row))
      var start = index.units.isEmpty ? 0 : unitPositions[Int(index.units[position])] * periods.count
      if !index.periods.isEmpty { start += periodPositions[Int(index.periods[position])] ?? 0 }
      for place in places {
        let cell = start + place.offset
        if rows[cell] != number {
          guard rows[cell] == 0 else { throw repeatedRow(cell, line: Int(number)) }
          rows[cell] = number
        }
        switch reader.read(grid, row, place.column) {
        case .number(let figure): figures[place.indicator + cell] = figure
        case .missing: continue
        case .notANumber:
          throw .notANumber(
            grid.place(row: row, column: place.column, header: table.plan.header.names[place.column]),
            found: grid.text(row, place.column))
        }
      }
    }
  }

  private func repeatedRow(_ cell: Int, line: Int) -> TableFileError {
    .panel(
      file: table.grid.place().description,
      .duplicateRow(
        unit: units[cell / periods.count], period: periods[cell % periods.count], firstLine: Int(rows[cell]),
        line: line))
  }
}

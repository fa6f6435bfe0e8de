/// The rows of a table with figures: which unit and period each names.
struct RowIndex: Hashable, Sendable {
  /// The rows of the grid.
  var rows: [UInt32] = []
  /// The position in `spellings` of each row's unit; empty when columns name the units.
  var units: [Int32] = []
  /// The period of each row; empty when columns name the periods.
  var periods: [Int32] = []
  /// How the table writes its units, in order of appearance.
  var spellings: [PanelReader.Spelling] = []

  /// Reads the units and periods of some rows of a grid.
  ///
  /// - Parameter notices: takes what was left out.
  /// - Throws: `TableFileError.blankUnit`, `badPeriod`.
  init(
    _ grid: CellGrid, plan: TablePlan, rows body: some Sequence<Int>, notices: inout [SourceNotice]
  ) throws(TableFileError) {
    var names = UnitNames(grid: grid, plan: plan)
    for row in body {
      if let column = plan.unitColumn {
        guard let unit = try names.unit(row: row, column: column, notices: &notices) else { continue }
        units.append(unit)
      } else if grid.filledColumns(row, limit: 1).isEmpty {
        continue
      }
      if let column = plan.periodColumn {
        periods.append(Int32(try period(grid, plan: plan, row: row, column: column)))
      }
      rows.append(UInt32(row))
    }
    spellings = names.spellings
    if let fixed = plan.fixedUnit {
      units = [Int32](repeating: 0, count: rows.count)
      let line = grid.number(ofRow: fixed.row ?? plan.header.rows.lowerBound)
      spellings = [.init(text: fixed.name, firstLine: line, rowCount: rows.count)]
    } else if plan.unitColumn == nil {
      let line = grid.number(ofRow: plan.header.rows.lowerBound)
      spellings = plan.values.map { .init(text: $0.unit ?? "", firstLine: line, rowCount: rows.count) }
    }
  }
}

private func period(
  _ grid: CellGrid, plan: TablePlan, row: Int, column: Int
) throws(TableFileError) -> Int {
  if let year = fourDigits(grid.bytes.span.extracting(grid.place(row, column))) { return year }
  let found = grid.text(row, column)
  var text = halfWidth(found)
  if text.hasSuffix("年度") { text.removeLast(2) } else if text.hasSuffix("年") { text.removeLast() }
  guard let period = Int(trimmed(text)), (-99_999...99_999).contains(period) else {
    let place = grid.place(row: row, column: column, header: plan.header.names[column])
    throw isPartOfYear(found) ? .notYearly(place, found: found) : .badPeriod(place, found: found)
  }
  return period
}

/// The number that four digits write; `nil` for anything else.
private func fourDigits(_ bytes: Span<UInt8>) -> Int? {
  guard bytes.count == 4 else { return nil }
  var value = 0
  for index in 0..<4 {
    guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
    value = value * 10 + Int(bytes[index] - 0x30)
  }
  return value
}

/// The distinct spellings of a column, found by their bytes.
private struct UnitNames {
  let grid: CellGrid
  let plan: TablePlan
  /// The position of each spelling as it stands in the file; -1 for totals.
  private var known: [ArraySlice<UInt8>: Int32] = [:]
  private var positions: [String: Int32] = [:]
  private var texts: [String] = []
  private var firstLines: [Int] = []
  private var counts: [Int] = []
  private var previous: (place: Range<Int>, unit: Int32)?

  init(grid: CellGrid, plan: TablePlan) {
    self.grid = grid
    self.plan = plan
  }

  var spellings: [PanelReader.Spelling] {
    texts.indices.map { .init(text: texts[$0], firstLine: firstLines[$0], rowCount: counts[$0]) }
  }

  /// The position of a row's spelling; `nil` for blank rows and totals.
  mutating func unit(
    row: Int, column: Int, notices: inout [SourceNotice]
  ) throws(TableFileError) -> Int32? {
    let place = grid.place(row, column)
    // Rows of one unit mostly follow each other.
    if let previous, !place.isEmpty, areEqual(previous.place, place) {
      if previous.unit >= 0 { counts[Int(previous.unit)] += 1 }
      return previous.unit >= 0 ? previous.unit : nil
    }
    let cell = grid.number(row, column).map { ArraySlice(shortest($0).utf8) } ?? grid.bytes[place]
    var unit: Int32
    if let position = known[cell] {
      unit = position
    } else {
      let text = trimmed(String(decoding: cell, as: UTF8.self))
      guard !text.isEmpty else {
        if grid.filledColumns(row, limit: 1).isEmpty { return nil }
        throw .blankUnit(named(row, column))
      }
      unit = -1
      if plan.skipsTotals, ColumnWords.isTotal(text) {
        notices.append(.total(named(row, column), found: text))
      } else {
        unit = positions[text] ?? add(text, line: grid.number(ofRow: row))
      }
      known[cell] = unit
    }
    previous = (place, unit)
    guard unit >= 0 else { return nil }
    counts[Int(unit)] += 1
    return unit
  }

  private func areEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    let (left, right) = (grid.bytes.span.extracting(first), grid.bytes.span.extracting(second))
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  private func named(_ row: Int, _ column: Int) -> TablePlace {
    grid.place(row: row, column: column, header: plan.header.names[column])
  }

  private mutating func add(_ text: String, line: Int) -> Int32 {
    let position = Int32(texts.count)
    texts.append(text)
    firstLines.append(line)
    counts.append(0)
    positions[text] = position
    return position
  }
}

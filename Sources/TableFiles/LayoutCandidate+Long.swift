extension LayoutCandidate {
  /// A row a unit and period: a column of units, one of periods, and columns of figures.
  func long() throws(TableFileError) -> TablePlan? {
    guard options.period == nil, let period = try periodColumn() else { return nil }
    let others = labelled.filter { $0 != period }
    let indicator = others.first { ColumnWords.indicators.contains(key($0)) && profiles[$0].isWords }
    let measure = indicator == nil ? nil : measureColumn(among: others)
    let labels = others.filter { $0 != indicator && $0 != measure }
    guard let unit = try unitColumn(among: labels), unit != period else { return nil }
    let (columns, notices) = try figures(besides: Set([unit, period, indicator, measure].compactMap(\.self)))
    guard !columns.isEmpty else { return nil }
    var plan = TablePlan(
      kind: .long,
      reason: "each row names a unit in column \(quoted(unit)) and a period in column \(quoted(period))",
      header: header, indicators: indicators(columns),
      values: columns.enumerated().map { .init(column: $1, indicator: $0) },
      unitColumn: unit, periodColumn: period, notices: notices)
    if let indicator, columns.count == 1, !labels.isEmpty {
      plan.indicatorColumn = indicator
      plan.measureColumn = measure
    }
    return plan
  }

  /// Units down and indicators across, in a period named once for all.
  func crossSection() throws(TableFileError) -> TablePlan? {
    guard let period = options.period ?? lines.period ?? grid.sheet.flatMap(year),
      let unit = try unitColumn(among: labelled)
    else { return nil }
    let (columns, notices) = try figures(besides: [unit])
    guard !columns.isEmpty else { return nil }
    let origin =
      options.period != nil
      ? "the study" : lines.period != nil ? "a line above the table" : "the sheet's name"
    return TablePlan(
      kind: .crossSection,
      reason: "each row names a unit in column \(quoted(unit)); \(origin) names the period, \(period)",
      header: header, indicators: indicators(columns),
      values: columns.enumerated().map { .init(column: $1, indicator: $0, period: period) },
      unitColumn: unit, notices: notices)
  }

  /// Periods down; across are units, or the indicators of the one unit named for all.
  func periodsDown() throws(TableFileError) -> TablePlan? {
    guard options.period == nil, options.unitColumn == nil, let period = try periodColumn(),
      try unitColumn(among: labelled.filter { $0 != period }) == nil
    else { return nil }
    let (columns, notices) = try figures(besides: [period])
    guard !columns.isEmpty else { return nil }
    let measured = columns.count { MeasuredName(header.names[$0]).unit != nil }
    let areIndicators =
      options.unit != nil || (lines.indicator == nil && (lines.region != nil || measured * 2 > columns.count))
      || ColumnWords.values.isSuperset(of: columns.map(key))
    if areIndicators {
      guard let fixedUnit else { throw .noUnitNamed(place(), found: columns.map { header.names[$0] }) }
      var plan = TablePlan(
        kind: .series,
        reason: "each row is a period of column \(quoted(period)); the unit is named once: \(fixedUnit.name)",
        header: header, indicators: indicators(columns),
        values: columns.enumerated().map { .init(column: $1, indicator: $0) }, periodColumn: period,
        notices: notices)
      plan.fixedUnit = fixedUnit
      return plan
    }
    return try transposed(period: period, columns: columns, notices: notices)
  }

  private func transposed(
    period: Int, columns: [Int], notices: [SourceNotice]
  ) throws(TableFileError) -> TablePlan {
    var notices = notices
    var values: [TablePlan.Value] = []
    for column in columns {
      let name = header.names[column]
      if ColumnWords.isTotal(name) {
        notices.append(.total(place(column), found: name))
      } else {
        values.append(.init(column: column, indicator: 0, unit: name))
      }
    }
    return TablePlan(
      kind: .transposed, reason: "each row is a period of column \(quoted(period)), each other column a unit",
      header: header, indicators: [soleIndicator], values: values, periodColumn: period, notices: notices)
  }

  func measureColumn(among columns: [Int]) -> Int? {
    columns.first { ColumnWords.measures.contains(key($0)) && profiles[$0].isWords }
  }

  /// A column as the reason of a layout names it.
  func quoted(_ column: Int) -> String {
    header.names[column].isEmpty
      ? TablePlace.letters(ofColumn: column) : "'\(printable(header.names[column]))'"
  }
}

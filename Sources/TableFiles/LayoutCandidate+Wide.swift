extension LayoutCandidate {
  /// Years across the header, units (or indicators) down.
  func yearsAcross() throws(TableFileError) -> TablePlan? {
    let years = header.names.map { year($0) }
    let columns = header.names.indices.filter { years[$0] != nil }
    guard let first = columns.first, first > 0, options.period == nil, options.periodColumn == nil else {
      return nil
    }
    let after = header.named.filter { $0 > first && years[$0] == nil }
    guard columns.count > after.count, columns.contains(where: { profiles[$0].isFigures }) else { return nil }
    // Below a row that may have been the header, two figures between 1800 and 2200 are no years.
    let areSure = isFirst || columns.contains { Int(header.names[$0]) == nil }
    guard areSure || (columns.count > 2 && Set(columns.map { years[$0] }).count == columns.count) else {
      return nil
    }
    var seen: [Int: Int] = [:]
    for column in columns {
      guard let year = years[column] else { continue }
      if let earlier = seen.updateValue(column, forKey: year) {
        throw .repeatedPeriod(place(column), period: year, first: place(earlier))
      }
    }
    let values = columns.map { TablePlan.Value(column: $0, indicator: 0, period: years[$0]) }
    let notices: [SourceNotice] = after.isEmpty ? [] : [.columnsLeftOut(after.map { header.names[$0] })]
    return try labelledRows(
      labels: labelled.filter { $0 < first }, values: values, notices: notices,
      reason: "the columns from \(quoted(first)) to \(quoted(columns[columns.count - 1])) are years")
  }

  /// Decides what the labels of rows with years across name: units, indicators, or both.
  private func labelledRows(
    labels: [Int], values: [TablePlan.Value], notices: [SourceNotice], reason: String
  ) throws(TableFileError) -> TablePlan? {
    guard !labels.isEmpty else { return nil }
    var indicator = labels.first { ColumnWords.indicators.contains(key($0)) }
    let measure = indicator == nil ? nil : measureColumn(among: labels)
    let rest = labels.filter { $0 != indicator && $0 != measure }
    var unit = try unitColumn(among: rest)
    if let only = unit, indicator == nil, options.unitColumn == nil, areMeasuredNames(only) {
      (indicator, unit) = (only, nil)
    }
    if options.unit != nil, indicator == nil { indicator = rest.first }
    if unit == nil, indicator == nil { unit = rest.first }
    guard let indicator else {
      return TablePlan(
        kind: .wide, reason: reason + ", each row is a unit", header: header, indicators: [soleIndicator],
        values: values, unitColumn: unit, notices: notices)
    }
    var plan = TablePlan(
      kind: unit == nil ? .series : .wide, reason: reason + ", each row is an indicator",
      header: header, indicators: [soleIndicator], values: values, unitColumn: unit, notices: notices)
    plan.indicatorColumn = indicator
    plan.measureColumn = measure
    if unit == nil {
      guard let fixedUnit else {
        throw .noUnitNamed(place(), found: body.prefix(3).map { grid.text($0, indicator) })
      }
      plan.fixedUnit = fixedUnit
    }
    return plan
  }

  /// Whether most cells of a column end with a unit of measure in brackets, as indicators do and units do not.
  private func areMeasuredNames(_ column: Int) -> Bool {
    guard lines.indicator == nil else { return false }
    let texts = body.prefix(200).map { grid.text($0, column) }.filter { !$0.isEmpty }
    return texts.count { MeasuredName($0).unit != nil } * 2 > texts.count
  }

  /// Units down, and columns that name an indicator and a year each: `gdp_2019`, `gdp_2020`, ...
  func datedColumns() throws(TableFileError) -> TablePlan? {
    guard options.period == nil, options.periodColumn == nil else { return nil }
    let dated = header.named.compactMap { column in DatedName(header.names[column]).map { (column, $0) } }
    guard dated.count > 1, dated.contains(where: { profiles[$0.0].isFigures }) else { return nil }
    let columns = Set(dated.map(\.0))
    let labels = labelled.filter { !columns.contains($0) }
    guard let unit = try unitColumn(among: labels) else { return nil }
    var names: [String] = []
    var indices: [String: Int] = [:]
    var values: [TablePlan.Value] = []
    var seen: Set<DatedName> = []
    for (column, name) in dated {
      if let wanted = options.valueColumns, !wanted.contains(name.name) { continue }
      guard seen.insert(name).inserted else {
        throw .repeatedColumn(file: grid.place().description, column: header.names[column])
      }
      let index = indices[name.name] ?? names.count
      if index == names.count {
        names.append(name.name)
        indices[name.name] = index
      }
      values.append(.init(column: column, indicator: index, period: name.year))
    }
    let left = labels.filter { $0 != unit && !header.names[$0].isEmpty }.map { header.names[$0] }
    return TablePlan(
      kind: .wide,
      reason: "columns such as \(quoted(dated[0].0)) name an indicator and a year, each row is a unit",
      header: header,
      indicators: names.map { SourceIndicator(name: $0, unit: MeasuredName($0).unit ?? lines.measure) },
      values: values, unitColumn: unit, notices: left.isEmpty ? [] : [.columnsLeftOut(left)])
  }
}

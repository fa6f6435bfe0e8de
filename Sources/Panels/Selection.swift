extension Panel {
  /// The panel of these units alone, in the order given.
  ///
  /// - Throws: `PanelError.unknownUnit` or `repeatedUnit`.
  public func selecting(units chosen: [UnitCode]) throws(PanelError) -> Panel {
    var rows: [Int] = []
    for unit in chosen {
      guard let row = index(of: unit) else { throw .unknownUnit(unit) }
      rows.append(row)
    }
    return try rearranged(units: chosen, rows: rows, periods: periods, steps: Array(periods.indices))
  }

  /// The panel of these periods alone, ascending whatever the order given.
  ///
  /// - Throws: `PanelError.unknownPeriod`.
  public func selecting(periods chosen: some Sequence<Int>) throws(PanelError) -> Panel {
    let sorted = Set(chosen).sorted()
    var steps: [Int] = []
    for period in sorted {
      guard let step = index(of: period) else {
        throw .unknownPeriod(period, first: periods.first, last: periods.last)
      }
      steps.append(step)
    }
    return try rearranged(units: units, rows: Array(units.indices), periods: sorted, steps: steps)
  }

  /// The panel of these indicators alone, in the order given.
  ///
  /// - Throws: `PanelError.unknownIndicator` with the nearest name, or `repeatedIndicator`.
  public func selecting(indicators: [String]) throws(PanelError) -> Panel {
    var chosen: [Column] = []
    for name in indicators { chosen.append(try column(name)) }
    return try Panel(units: units, periods: periods, columns: chosen)
  }

  /// The panel with more indicators at the end.
  ///
  /// - Throws: `PanelError.repeatedIndicator` or `wrongCellCount`.
  public func adding(_ more: [Column]) throws(PanelError) -> Panel {
    try Panel(units: units, periods: periods, columns: columns + more)
  }

  private func rearranged(
    units: [UnitCode], rows: [Int], periods: [Int], steps: [Int]
  ) throws(PanelError) -> Panel {
    let positions = rows.flatMap { row in steps.map { row * self.periods.count + $0 } }
    let columns = columns.map { column in
      Column(
        name: column.name, values: positions.map { column.values[$0] },
        states: positions.map { column.states[$0] })
    }
    return try Panel(units: units, periods: periods, columns: columns)
  }
}

/// What one source contributes to an indicator of a joined panel.
public struct SourceUse: Hashable, Sendable {
  /// The position of the source in the ledger's `origins`.
  public let source: Int
  /// How many cells take their value from it.
  public let cells: Int
  /// The first and the last period of these cells.
  public let periods: ClosedRange<Int>
  /// The first and the last row of the source that holds one of them; `nil` where it names no rows.
  public let rows: ClosedRange<Int>?
}

extension VintageLedger {
  /// The sources that an indicator's values come from, in the order in which they were joined; empty for an indicator
  /// that no source gives. One pass over the indicator's cells.
  ///
  /// - Parameter units: the units whose cells count; `nil` for all.
  public func uses(of indicator: String, units: Set<UnitCode>? = nil) -> [SourceUse] {
    guard let index = indicators.firstIndex(of: indicator) else { return [] }
    var uses: [Int: (cells: Int, periods: ClosedRange<Int>, rows: ClosedRange<Int>?)] = [:]
    var last = -1
    let counts = grid.units.map { units?.contains($0) ?? true }
    for (position, slot) in slots[index].enumerated()
    where slot != Self.noSlot && counts[position / grid.periods.count] {
      // Neighbours mostly come from one source.
      if last < 0 || !contains(slot, source: last) { last = source(of: slot) }
      let period = grid.periods[position % grid.periods.count]
      let row = Int(rows[Int(slot)])
      var use = uses[last] ?? (0, period...period, nil)
      use.cells += 1
      use.periods = min(use.periods.lowerBound, period)...max(use.periods.upperBound, period)
      if row > 0 {
        use.rows = min(use.rows?.lowerBound ?? row, row)...max(use.rows?.upperBound ?? row, row)
      }
      uses[last] = use
    }
    return uses.keys.sorted().compactMap { source in
      uses[source].map {
        SourceUse(source: source, cells: $0.cells, periods: $0.periods, rows: $0.rows)
      }
    }
  }
}

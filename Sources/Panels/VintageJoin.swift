extension VintageLedger {
  /// Joins sources into one panel. Where several give the same indicator, a later source wins cell by cell; its blanks
  /// never erase an earlier figure, and then the series mixes vintages (`mixedSeries`).
  ///
  /// - Throws: `PanelError.sourcesTooSparse` when the union of units and periods would be nearly empty, so that short
  ///   hostile sources cannot ask for the product of what they name.
  public static func joining(_ sources: [SourcedPanel]) throws(PanelError) -> JoinedPanel {
    let units = Set(sources.flatMap(\.panel.units)).sorted()
    let periods = Set(sources.flatMap(\.panel.periods)).sorted()
    let givers = givers(of: sources)
    try checkSize(units: units.count, periods: periods.count, indicators: givers.count, of: sources)
    let grid = try Panel(units: units, periods: periods, columns: [])
    let positions = sources.map { $0.panel.positions(in: grid) }
    var firstSlots: [Int] = []
    var rows: [Int32] = []
    for source in sources {
      firstSlots.append(rows.count)
      rows += source.rows
    }

    var columns: [Column] = []
    var slots: [[Int32]] = []
    var changes: [ValueChange] = []
    var comparisons: [Int] = []
    for (index, indicator) in givers.enumerated() {
      var merge = VintageMerge(cells: units.count * periods.count)
      for source in indicator.sources {
        merge.add(
          try sources[source].panel.column(indicator.name), positions: positions[source],
          firstSlot: firstSlots[source], changesOf: Int32(index))
      }
      columns.append(Column(name: indicator.name, values: merge.values, states: merge.states))
      slots.append(merge.slots)
      changes += merge.sortedChanges
      comparisons.append(merge.comparisons)
    }
    let ledger = VintageLedger(
      origins: sources.map(\.origin), indicators: givers.map(\.name), grid: grid, slots: slots,
      firstSlots: firstSlots, rows: rows, changes: changes, comparisons: comparisons)
    return JoinedPanel(
      panel: try Panel(units: units, periods: periods, columns: columns), ledger: ledger,
      contested: try contested(sources, givers: givers))
  }

  private typealias Giver = (name: String, sources: [Int])

  /// Each indicator, in the order in which sources first name it, with the sources that give it.
  private static func givers(of sources: [SourcedPanel]) -> [Giver] {
    var givers: [Giver] = []
    var indices: [String: Int] = [:]
    for (source, sourced) in sources.enumerated() {
      for name in sourced.panel.indicatorNames {
        if let index = indices[name] {
          givers[index].sources.append(source)
        } else {
          indices[name] = givers.count
          givers.append((name, [source]))
        }
      }
    }
    return givers
  }

  private static func checkSize(
    units: Int, periods: Int, indicators: Int, of sources: [SourcedPanel]
  ) throws(PanelError) {
    let cells = sources.reduce(0) { $0 + $1.rows.count * max(1, $1.panel.columns.count) }
    let slots = sources.reduce(0) { $0 + $1.rows.count }
    // As floating-point numbers, since the product of hostile counts may not fit an integer.
    let size = Double(units) * Double(periods) * Double(max(1, indicators))
    // The ledger numbers slots and positions in 32 bits.
    let isNumberable = slots < Int(Int32.max) && Double(units) * Double(periods) < Double(Int32.max)
    guard size <= max(4_000_000, 25 * Double(cells)), isNumberable else {
      throw .sourcesTooSparse(units: units, periods: periods, indicators: indicators, cells: cells)
    }
  }

  /// The columns that several sources give, kept to join them anew; their storage is that of the sources.
  private static func contested(
    _ sources: [SourcedPanel], givers: [Giver]
  ) throws(PanelError) -> [Int: SourcedPanel] {
    let names = Set(givers.filter { $0.sources.count > 1 }.map(\.name))
    var contested: [Int: SourcedPanel] = [:]
    for (index, source) in sources.enumerated() {
      let shared = source.panel.indicatorNames.filter(names.contains)
      guard !shared.isEmpty else { continue }
      contested[index] = try SourcedPanel(
        panel: source.panel.selecting(indicators: shared), origin: source.origin, rows: source.rows)
    }
    return contested
  }
}

/// One column under construction: each source added writes over the ones before.
struct VintageMerge {
  private(set) var values: [Double]
  private(set) var states: [CellState]
  private(set) var slots: [Int32]
  private(set) var comparisons = 0
  private var changes: [ValueChange] = []

  init(cells: Int) {
    values = Array(repeating: 0, count: cells)
    states = Array(repeating: .missing, count: cells)
    slots = Array(repeating: VintageLedger.noSlot, count: cells)
  }

  /// Writes a source's column; `positions` says where each of its cells stands. Changed values are recorded for an
  /// indicator, or not at all.
  mutating func add(_ column: Column, positions: [Int32], firstSlot: Int, changesOf indicator: Int32? = nil) {
    for (cell, state) in column.states.enumerated() where state != .missing {
      let position = Int(positions[cell])
      let slot = Int32(firstSlot + cell)
      if let indicator, slots[position] != VintageLedger.noSlot {
        comparisons += 1
        if values[position] != column.values[cell] {
          changes.append(
            ValueChange(
              indicator: indicator, position: positions[cell], olderSlot: slots[position], newerSlot: slot,
              older: values[position], newer: column.values[cell]))
        }
      }
      values[position] = column.values[cell]
      states[position] = state
      slots[position] = slot
    }
  }

  /// The recorded changes by position, then source.
  var sortedChanges: [ValueChange] {
    changes.sorted { ($0.position, $0.newerSlot) < ($1.position, $1.newerSlot) }
  }
}

extension Panel {
  /// Where each cell of a column stands in the columns of a panel that has all of these units and periods.
  func positions(in other: Panel) -> [Int32] {
    let steps = periods.map { other.index(of: $0) ?? 0 }
    var positions: [Int32] = []
    positions.reserveCapacity(units.count * periods.count)
    for unit in units {
      let start = (other.index(of: unit) ?? 0) * other.periods.count
      for step in steps { positions.append(Int32(start + step)) }
    }
    return positions
  }
}

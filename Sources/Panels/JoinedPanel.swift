/// Which source gives a cell that several give.
public enum VintagePreference: Hashable, Sendable {
  /// The last source that has a value: the newest figures.
  case later
  /// The first source that has a value: the figures before any revision.
  case earlier
  /// The last source of this vintage that has a value, and where none has, the last of all.
  case vintage(String)
}

/// Several sources as one panel, with the ledger of its cells.
public struct JoinedPanel: Hashable, Sendable {
  /// The panel: the union of units and of periods, sorted, and a column an indicator, in the order in which the sources
  /// first name them.
  public let panel: Panel
  /// Where every cell was read, and what was revised.
  public let ledger: VintageLedger
  /// The sources with columns that others give too, these columns alone, by position in the ledger's `origins`.
  let contested: [Int: SourcedPanel]

  /// The panel with another vintage preferred: the same cells, other figures where sources disagree.
  ///
  /// - Throws: `PanelError.unknownVintage` when no source is of the vintage.
  public func panel(preferring preference: VintagePreference) throws(PanelError) -> Panel {
    try preferring(preference).panel
  }

  /// The same sources joined with another vintage preferred. The ledger says where the cells were read then; its
  /// revisions stay the same.
  ///
  /// - Throws: `PanelError.unknownVintage` when no source is of the vintage.
  public func preferring(_ preference: VintagePreference) throws(PanelError) -> JoinedPanel {
    let order = try ledger.order(for: preference)
    let positions = contested.mapValues { $0.panel.positions(in: panel) }
    var columns = panel.columns
    var slots = ledger.slots
    for (index, name) in ledger.indicators.enumerated() {
      let givers = order.filter { contested[$0]?.panel.contains(indicator: name) ?? false }
      guard givers.count > 1 else { continue }
      var merge = VintageMerge(cells: panel.units.count * panel.periods.count)
      for source in givers {
        guard let given = contested[source], let positions = positions[source] else { continue }
        merge.add(
          try given.panel.column(name), positions: positions, firstSlot: ledger.firstSlots[source])
      }
      columns[index] = Column(name: name, values: merge.values, states: merge.states)
      slots[index] = merge.slots
    }
    return JoinedPanel(
      panel: try Panel(units: panel.units, periods: panel.periods, columns: columns),
      ledger: ledger.replacing(slots: slots), contested: contested)
  }
}

extension VintageLedger {
  /// The ledger of the same sources whose cells come from other slots.
  fileprivate func replacing(slots: [[Int32]]) -> VintageLedger {
    VintageLedger(
      origins: origins, indicators: indicators, grid: grid, slots: slots, firstSlots: firstSlots, rows: rows,
      changes: changes, comparisons: comparisons)
  }

  /// The sources in the order in which they overwrite one another.
  fileprivate func order(for preference: VintagePreference) throws(PanelError) -> [Int] {
    switch preference {
    case .later: return Array(origins.indices)
    case .earlier: return origins.indices.reversed()
    case .vintage(let name):
      let chosen = origins.indices.filter { origins[$0].vintage == name }
      guard !chosen.isEmpty else {
        throw .unknownVintage(name, known: Set(origins.compactMap(\.vintage)).sorted())
      }
      return origins.indices.filter { origins[$0].vintage != name } + chosen
    }
  }
}

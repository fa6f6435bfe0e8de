/// Indicators that have the same values and the same gaps in every cell: one column under several names.
public struct EqualIndicators: Hashable, Sendable {
  /// The indicators, in panel order.
  public let indicators: [String]
  /// How many cells have a value.
  public let cells: Int

  /// Every group of equal columns of a panel that vary at all, by the first of each.
  static func all(in panel: Panel, limit: Int) -> AuditFindings<EqualIndicators> {
    var findings = AuditFindings<EqualIndicators>(limit: limit)
    for group in groups(of: panel.columns.map { Cells(values: $0.values[...], states: $0.states[...]) }) {
      let column = panel.columns[group[0]]
      let values = column.availableValues
      guard let first = values.first, values.contains(where: { $0 != first }) else { continue }
      findings.add(
        EqualIndicators(indicators: group.map { panel.columns[$0].name }, cells: values.count))
    }
    return findings
  }
}

/// Units whose series of an indicator have the same values and the same gaps.
public struct EqualSeries: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// The units, in panel order.
  public let units: [UnitCode]
  /// How many cells of each series have a value.
  public let cells: Int
  /// How probable it is that two units share these values by chance (`CoincidenceScale`).
  public let chance: Double
}

extension AuditFindings<EqualSeries> {
  /// Adds the groups of equal series of a column, series of one value left out.
  mutating func add(seriesOf column: Column, in panel: Panel, scale: CoincidenceScale, threshold: Double) {
    let length = panel.periods.count
    let series = panel.units.indices.map { row in
      let range = row * length..<(row + 1) * length
      return Cells(values: column.values[range], states: column.states[range])
    }
    for group in groups(of: series) {
      let cells = series[group[0]]
      let observed = zip(cells.values, cells.states).filter { $1 == .observed }.map(\.0)
      guard let first = observed.first, observed.contains(where: { $0 != first }) else { continue }
      let chance = scale.chance(ofShared: observed)
      guard chance <= threshold else { continue }
      add(
        EqualSeries(
          indicator: column.name, units: group.map { panel.units[$0] }, cells: observed.count, chance: chance)
      )
    }
  }
}

/// A stretch of a column, compared by its contents.
private struct Cells: Hashable {
  let values: ArraySlice<Double>
  let states: ArraySlice<CellState>
}

/// The positions of things that come more than once, by the first of each.
private func groups(of things: [Cells]) -> [[Int]] {
  var groups: [[Int]] = []
  var indices: [Cells: Int] = [:]
  for (position, thing) in things.enumerated() {
    if let index = indices[thing] {
      groups[index].append(position)
    } else {
      indices[thing] = groups.count
      groups.append([position])
    }
  }
  return groups.filter { $0.count > 1 }
}

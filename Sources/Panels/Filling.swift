/// How the gaps of a series are filled. The raw value is the word of a study file.
public enum FillingRule: String, Hashable, Sendable, CaseIterable {
  /// Gaps stay gaps.
  case leave = "leave"
  /// A straight line over time between the two nearest observed values of the same unit; edges stay gaps.
  case linear = "linear"
  /// The nearest observed value of the same unit at the edges; inner gaps stay gaps.
  case nearestEnd = "nearest-end"
  /// Inner gaps as `linear`, edges as `nearestEnd`.
  case linearAndNearestEnd = "linear-nearest-end"

  var fillsInside: Bool { self == .linear || self == .linearAndNearestEnd }
  var fillsEdges: Bool { self == .nearestEnd || self == .linearAndNearestEnd }
}

/// A cell that a rule filled.
public struct FilledCell: Hashable, Sendable {
  /// Which cell.
  public let place: CellPlace
  /// The value put there.
  public let value: Double
  /// By which rule: `interpolated` or `carried`.
  public let state: CellState
  /// The periods whose values were used: two for a line, one for an edge.
  public let sources: [Int]
}

/// A panel after filling, with every cell that was filled.
public struct FilledPanel: Hashable, Sendable {
  /// The panel.
  public let panel: Panel
  /// What was filled, by indicator, then unit, then period.
  public let log: [FilledCell]
}

extension Panel {
  /// Fills gaps, each indicator by its own rule; indicators without a rule keep their gaps.
  ///
  /// A value never comes from another unit, and a series without any value stays empty. Lines run over the periods'
  /// numbers, so unequal steps count.
  ///
  /// - Throws: `PanelError.unknownIndicator` when a rule names no column.
  public func filled(by rules: [String: FillingRule]) throws(PanelError) -> FilledPanel {
    for name in rules.keys.sorted() { _ = try column(name) }
    var log: [FilledCell] = []
    let columns = columns.map { column in
      guard let rule = rules[column.name], rule != .leave, column.missingCount > 0 else { return column }
      return filled(column, rule: rule, log: &log)
    }
    return FilledPanel(panel: try Panel(units: units, periods: periods, columns: columns), log: log)
  }

  /// Fills gaps of every indicator by one rule.
  public func filled(by rule: FillingRule) throws(PanelError) -> FilledPanel {
    try filled(by: Dictionary(uniqueKeysWithValues: indicatorNames.map { ($0, rule) }))
  }

  private func filled(_ column: Column, rule: FillingRule, log: inout [FilledCell]) -> Column {
    var values = column.values
    var states = column.states
    let length = periods.count
    for start in stride(from: 0, to: values.count, by: length) {
      let known = (0..<length).filter { column.states[start + $0] != .missing }
      guard let first = known.first, let last = known.last, known.count < length else { continue }
      var next = 0
      for step in 0..<length where column.states[start + step] == .missing {
        let sources: [Int]
        if step < first || step > last {
          guard rule.fillsEdges else { continue }
          let source = step < first ? first : last
          values[start + step] = column.values[start + source]
          states[start + step] = .carried
          sources = [periods[source]]
        } else {
          guard rule.fillsInside else { continue }
          while known[next] < step { next += 1 }
          let (before, after) = (known[next - 1], known[next])
          let share = Double(periods[step] - periods[before]) / Double(periods[after] - periods[before])
          let (from, to) = (column.values[start + before], column.values[start + after])
          values[start + step] = from + share * (to - from)
          states[start + step] = .interpolated
          sources = [periods[before], periods[after]]
        }
        log.append(
          FilledCell(
            place: place(start + step, in: column.name), value: values[start + step],
            state: states[start + step], sources: sources))
      }
    }
    return Column(name: column.name, values: values, states: states)
  }
}

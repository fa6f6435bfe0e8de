/// A cell that a rule filled.
public struct FilledCell: Hashable, Sendable {
  /// Which cell.
  public let place: CellPlace
  /// The value put there.
  public let value: Double
  /// In which way: `interpolated`, `averaged` or `carried`.
  public let state: CellState
  /// The periods whose values were used, ascending: two for a line, one for an edge, all of the window for a mean.
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
  /// A value never comes from another unit or from another filled cell, and a series without any value stays empty.
  /// Lines and windows run over the periods' numbers, so unequal steps count.
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
      guard !known.isEmpty, known.count < length else { continue }
      let series = KnownValues(
        periods: known.map { periods[$0] }, values: known.map { column.values[start + $0] })
      var next = 0
      for step in 0..<length where column.states[start + step] == .missing {
        while next < known.count, known[next] < step { next += 1 }
        guard let estimate = series.estimate(at: periods[step], before: next, by: rule) else { continue }
        values[start + step] = estimate.value
        states[start + step] = estimate.state
        log.append(
          FilledCell(
            place: place(start + step, in: column.name), value: estimate.value, state: estimate.state,
            sources: estimate.sources))
      }
    }
    return Column(name: column.name, values: values, states: states)
  }
}

/// The values that a series has, from which its gaps are filled.
private struct KnownValues {
  let periods: [Int]
  let values: [Double]

  typealias Estimate = (value: Double, state: CellState, sources: [Int])

  /// The value a rule puts at a period without one; `nil` where it leaves the gap. `next` is the position of the first
  /// known value after the period.
  func estimate(at period: Int, before next: Int, by rule: FillingRule) -> Estimate? {
    if next == 0 || next == values.count {
      let edge = next == 0 ? 0 : next - 1
      return rule.fillsEdges ? (values[edge], .carried, [periods[edge]]) : nil
    }
    if let window = rule.window { return mean(within: window, of: period, before: next) }
    return rule.isLinearInside ? line(at: period, before: next) : nil
  }

  private func line(at period: Int, before next: Int) -> Estimate {
    let (from, to) = (periods[next - 1], periods[next])
    let share = (Double(period) - Double(from)) / (Double(to) - Double(from))
    let (start, end) = (values[next - 1], values[next])
    // The step between the two could leave the range of numbers; the sum of two parts cannot.
    let value = (end - start).isFinite ? start + share * (end - start) : start * (1 - share) + end * share
    return (value, .interpolated, [from, to])
  }

  private func mean(within window: Int, of period: Int, before next: Int) -> Estimate? {
    func isNear(_ position: Int) -> Bool { abs(Double(periods[position]) - Double(period)) <= Double(window) }
    guard isNear(next - 1), isNear(next) else { return nil }
    var (first, last) = (next - 1, next)
    while first > 0, isNear(first - 1) { first -= 1 }
    while last + 1 < values.count, isNear(last + 1) { last += 1 }
    let count = Double(last - first + 1)
    let sum = values[first...last].reduce(0, +)
    // Where the sum leaves the range of numbers, the parts are divided first.
    let mean = sum.isFinite ? sum / count : values[first...last].reduce(0) { $0 + $1 / count }
    return (mean, .averaged, Array(periods[first...last]))
  }
}

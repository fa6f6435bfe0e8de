extension SourceTable {
  /// The table with no more than these indicators, by their names, in the order of the source.
  public func selecting(_ names: Set<String>) -> SourceTable {
    let kept = indicators.indices.filter { names.contains(indicators[$0].name) }
    guard kept.count < indicators.count else { return self }
    let positions = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    var plan = plan
    plan.indicators = kept.map { plan.indicators[$0] }
    plan.values = plan.values.compactMap { value in
      positions[value.indicator].map { position in
        TablePlan.Value(
          column: value.column, indicator: position, unit: value.unit, period: value.period)
      }
    }
    return SourceTable(
      origin: origin, grid: grid, plan: plan, index: index, notices: notices, encoding: encoding,
      numbers: numbers)
  }
}

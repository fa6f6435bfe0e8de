/// What an estimator makes of a sample: the regression that least squares then solve.
struct EffectiveRegression {
  /// The rows of the regression.
  let sample: EstimationSample
  let design: Design
  /// The effects that no column stands for, and how they are taken out.
  let within: WithinTransformation
  /// The variances of random effects.
  let components: VarianceComponents?

  /// Makes the regression of a model.
  ///
  /// - Throws: `RegressionError.constantOutcome`, `tooFewRows` when no difference can be taken or units do not suffice
  ///   for random effects, or what taking effects out throws.
  init(_ sample: EstimationSample, _ model: RegressionModel) throws(RegressionError) {
    switch model.estimator {
    case .leastSquares:
      try self.init(sample, model, effects: model.effects, hasConstant: model.effects == .none)
    case .firstDifferences:
      let differences = sample.differenced
      guard !differences.outcome.isEmpty else {
        throw .noRows(model: model.name, dropped: differences.dropped.count)
      }
      try self.init(
        differences, model, effects: model.effects == .twoWay ? .period : .none, hasConstant: false)
    case .between:
      try self.init(sample.unitMeans, model, effects: .none, hasConstant: true)
    case .randomEffects:
      let components = try VarianceComponents(sample, model)
      let quasiDemeaned = components.quasiDemeaning(sample.groups)
      let within = try WithinTransformation(groups: sample.groups, effects: .none)
      let design = try Design(sample, model, hasConstant: true) { values, _ in quasiDemeaned(values) }
      self.init(sample: sample, design: design, within: within, components: components)
    }
  }

  private init(
    sample: EstimationSample, design: Design, within: WithinTransformation,
    components: VarianceComponents? = nil
  ) {
    self.sample = sample
    self.design = design
    self.within = within
    self.components = components
  }

  private init(
    _ sample: EstimationSample, _ model: RegressionModel, effects: FixedEffects, hasConstant: Bool
  ) throws(RegressionError) {
    let within = try WithinTransformation(groups: sample.groups, effects: effects, weights: sample.weights)
    let design = try Design(sample, model, hasConstant: hasConstant) {
      values, name throws(RegressionError) in try within.apply(values, name: name)
    }
    self.init(sample: sample, design: design, within: within)
  }
}

extension EstimationSample {
  /// The differences of rows from those of the same unit in the year before. Rows that are in no difference are dropped.
  var differenced: EstimationSample {
    var pairs: [(earlier: Int, later: Int)] = []
    // Rows stand by unit, then period.
    for row in outcome.indices.dropFirst() where groups.units[row] == groups.units[row - 1] {
      let (before, now) = (periods[groups.periods[row - 1]], periods[groups.periods[row]])
      if now.subtractingReportingOverflow(before) == (1, false) { pairs.append((row - 1, row)) }
    }
    let used = Set(pairs.flatMap { [$0.earlier, $0.later] })
    let left = outcome.indices.filter { !used.contains($0) }.map {
      DroppedRow(
        unit: units[groups.units[$0]], period: periods[groups.periods[$0]], reason: .noAdjacentPeriod)
    }
    func difference(_ values: [Double]) -> [Double] { pairs.map { values[$0.later] - values[$0.earlier] } }
    return EstimationSample(
      outcome: difference(outcome), regressors: regressors.map(difference),
      extra: extra.mapValues(difference), weights: nil, groups: groups.selecting(pairs.map(\.later)),
      units: pairs.map { groups.units[$0.later] }.ascending.map { units[$0] },
      periods: pairs.map { groups.periods[$0.later] }.ascending.map { periods[$0] },
      dropped: dropped + left, filledRowCount: filledRowCount)
  }

  /// The means of units, one row each, all in one period.
  var unitMeans: EstimationSample {
    let means = GroupMeans(groups.units, count: groups.unitCount, weights: nil)
    return EstimationSample(
      outcome: means.averages(outcome), regressors: regressors.map { means.averages($0) },
      extra: extra.mapValues { means.averages($0) }, weights: nil,
      groups: RowGroups(
        units: Array(0..<groups.unitCount), periods: Array(repeating: 0, count: groups.unitCount)),
      units: units, periods: Array(periods.prefix(1)), dropped: dropped, filledRowCount: filledRowCount)
  }
}

extension [Int] {
  /// The different numbers, ascending.
  fileprivate var ascending: [Int] { Set(self).sorted() }
}

extension RowGroups {
  /// The groups of some of the rows, numbered anew.
  fileprivate func selecting(_ rows: [Int]) -> RowGroups {
    RowGroups(units: rows.map { units[$0] }, periods: rows.map { periods[$0] })
  }
}

extension GroupMeans {
  /// The mean of each group.
  func averages(_ values: [Double]) -> [Double] { zip(sums(values), totals).map { $0 / $1 } }

  /// Values less a share of the mean of their group.
  func subtracting(_ shares: [Double], of values: [Double]) -> [Double] {
    let parts = zip(averages(values), shares).map { $0 * $1 }
    return values.indices.map { values[$0] - parts[numbers[$0]] }
  }
}

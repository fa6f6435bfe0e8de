import Panels

/// Random against fixed unit effects.
struct HausmanTest {
  private let model: RegressionModel
  private let sample: EstimationSample
  private let random: RegressionModel.Estimated

  init(_ model: RegressionModel, on panel: Panel) throws(RegressionError) {
    let randomModel = try model.with(.randomEffects, effects: .unit)
    self.model = model
    sample = try EstimationSample(panel, randomModel)
    random = try randomModel.estimated(sample)
  }

  /// d'(V_fixed - V_random)^-1 d with d the difference of the estimates, each V with its own variance of residuals.
  ///
  /// - Throws: `RegressionError.noDifference` when the difference of the covariances has no inverse or is not positive.
  var classic: TestResult {
    get throws(RegressionError) {
      let fixed = try model.with(.leastSquares, effects: .unit).estimated(sample)
      let names = fixed.inference.names.filter { random.inference.names.contains($0) }
      func part(_ estimated: RegressionModel.Estimated) -> (SquareMatrix, [Double]) {
        let positions = names.compactMap { estimated.inference.names.firstIndex(of: $0) }
        return (
          estimated.inference.covariance.matrix.restricted(to: positions),
          positions.map { estimated.inference.estimates[$0] }
        )
      }
      let (left, right) = (part(fixed), part(random))
      let difference = zip(left.1, right.1).map { $0 - $1 }
      guard let statistic = (left.0 - right.0).inverseForm(difference) else {
        throw .noDifference(model: model.name)
      }
      return TestResult(
        .hausman, statistic: statistic, distribution: .chiSquared(degrees: names.count))
    }
  }

  /// The Wald test that the demeaned regressors add nothing to the regression of random effects, clustered by unit.
  ///
  /// - Throws: `RegressionError.noDifference` when their covariance has no inverse, `tooFewClusters`.
  var robust: TestResult {
    get throws(RegressionError) {
      let within = try WithinTransformation(groups: sample.groups, effects: .unit)
      let design = random.regression.design
      var (names, columns) = (design.names, design.columns)
      for (name, values) in zip(model.regressors, sample.regressors) {
        let demeaned = try within.apply(values, name: name)
        guard length(demeaned) > Design.absorbedTolerance * length(values) else { continue }
        names.append("\(name) demeaned")
        columns.append(demeaned)
      }
      let added = Set(names.dropFirst(design.names.count))
      let fit = try LeastSquares(columns: columns, outcome: design.outcome, name: model.name)
      let covariance = try Covariance(
        bread: fit.inverseGram, columns: fit.kept.map { columns[$0] }, residuals: fit.residuals,
        groups: sample.groups, errors: .clustered(.unit), convention: model.convention,
        parameters: ParameterCount(coefficients: fit.kept.count), name: model.name)
      let kept = fit.kept.map { names[$0] }
      let positions = kept.indices.filter { added.contains(kept[$0]) }
      guard !positions.isEmpty,
        let form = covariance.matrix.restricted(to: positions).inverseForm(
          positions.map { fit.coefficients[$0] })
      else { throw .noDifference(model: model.name) }
      return TestResult(
        .hausmanRobust, statistic: form, distribution: .chiSquared(degrees: positions.count))
    }
  }
}

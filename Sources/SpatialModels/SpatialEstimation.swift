public import Panels
import Regressions

extension SpatialPanelModel {
  /// Estimates the model by maximum likelihood on every unit of the weights in every period of the panel.
  ///
  /// - Parameter weights: over the same units as the panel, in any order.
  /// - Throws: `SpatialModelError`: unknown columns, units that differ, rows without a value, an outcome that does not
  ///   vary, no regressor left, too few rows, weights the likelihood does not allow, a parameter at its bound, no maximum.
  public func estimate(on panel: Panel, weights: SpatialWeights) throws(SpatialModelError)
    -> SpatialModelResult
  {
    let terms = try LikelihoodTerms(self, weights, periods: panel.periods.count)
    let sample = try SpatialSample(panel, weights, self)
    let fit = try SpatialFit(sample, weights, self, terms)
    let multiplier = try SpatialMultiplier(weights, fit.parameter, terms, model: name)
    let information = try InformationMatrix(fit, sample, weights, self, terms, multiplier)
    let names = fit.kept.map { sample.terms[$0].name }
    let estimates = fit.coefficients + [fit.parameter]
    let all = zip(estimates, names + [dependence.rawValue]).enumerated().map { index, pair in
      Coefficient.asymptotic(
        pair.1, estimate: pair.0,
        standardError: information.covariance[index, index].squareRoot(), confidence: confidence)
    }
    let (effects, rejected) = try effects(
      names, estimates: estimates, information.covariance, weights: weights)
    let withinTotal = self.effects == .none ? sample.totalSquares : dot(fit.outcome, fit.outcome)
    return SpatialModelResult(
      model: self, style: weights.style, isolatedUnits: weights.isolatedUnits,
      coefficients: Array(all.dropLast()), parameter: all[all.count - 1], bounds: weights.bounds,
      effects: effects, rejectedDraws: rejected, absorbedRegressors: sample.absorbed,
      collinearRegressors: sample.terms.map(\.name).filter { !names.contains($0) },
      n: sample.outcome.count, filledRowCount: sample.filledRowCount, unitCount: sample.unitCount,
      periodCount: sample.periodCount, likelihoodRows: terms.rows, parameterCount: estimates.count + 1,
      variance: fit.squares / Double(terms.rows),
      logLikelihood: terms.logLikelihood(fit.parameter, squares: fit.squares),
      linearLogLikelihood: terms.logLikelihood(0, squares: fit.linearSquares),
      r2: 1 - fit.squares / sample.totalSquares, withinR2: 1 - fit.squares / withinTotal,
      squaredCorrelation: squaredCorrelation(fit, sample, multiplier), steps: fit.steps)
  }

  private func effects(
    _ names: [String], estimates: [Double], _ covariance: SquareMatrix, weights: SpatialWeights
  ) throws(SpatialModelError) -> (effects: [SpatialEffects], rejectedDraws: Int) {
    guard dependence != .error else { return ([], 0) }
    var part = SquareMatrix(size: estimates.count)
    for row in estimates.indices {
      for column in estimates.indices { part[row, column] = covariance[row, column] }
    }
    let regressors = regressors.map { regressor in
      EffectsEstimation.Regressor(
        name: regressor, own: names.firstIndex(of: regressor),
        lag: names.firstIndex(of: Self.lagName(regressor)))
    }
    return try EffectsEstimation(
      model: self, weights: weights, estimates: estimates, covariance: part,
      regressors: regressors.filter { $0.own != nil || $0.lag != nil }
    ).effects()
  }

  private func squaredCorrelation(
    _ fit: SpatialFit, _ sample: SpatialSample, _ multiplier: SpatialMultiplier
  ) -> Double {
    let projection = EffectsProjection(
      effects: effects, units: sample.unitCount, periods: sample.periodCount)
    var prediction = [Double](repeating: 0, count: sample.outcome.count)
    for (term, coefficient) in zip(fit.kept, fit.coefficients) {
      for row in prediction.indices {
        prediction[row] += coefficient * sample.terms[term].values[row]
      }
    }
    prediction = projection.apply(prediction)
    if dependence != .error {
      // (I - rW)^-1 z = z + r G z.
      let more = multiplier.applied(to: prediction, periods: sample.periodCount)
      prediction = projection.apply(zip(prediction, more).map { $0 + fit.parameter * $1 })
    }
    let (left, right) = (SpatialSample.centred(fit.outcome), SpatialSample.centred(prediction))
    let product = dot(left, right)
    return product * product / (dot(left, left) * dot(right, right))
  }
}

public import Panels
import Regressions

extension SpatialPanelModel {
  /// Tests of spatial dependence in the residuals of the model without it: least squares on the same rows, effects and
  /// regressors (in a Durbin model with their lags).
  ///
  /// They are the score tests of the chosen likelihood at r = 0 (Anselin and others 1996; Anselin, Le Gallo and Jayet
  /// 2008 for panels). With demeaned data and dummies for the effects, they are those of R's `spdep`.
  ///
  /// - Returns: lag, error, robust lag, robust error, either; the first two alone where W X b is a combination of X, so
  ///   that the robust ones do not exist.
  /// - Throws: as `estimate(on:weights:)`, without the faults of a maximum.
  public func diagnose(on panel: Panel, weights: SpatialWeights) throws(SpatialModelError) -> [SpatialTest] {
    let terms = try LikelihoodTerms(self, weights, periods: panel.periods.count)
    let sample = try SpatialSample(panel, weights, self)
    let design = try LinearDesign(sample, self)
    let residuals = design.fit.residuals
    let variance = design.squares / Double(terms.rows)
    guard design.squares > 1e-24 * dot(design.outcome, design.outcome) else {
      throw .perfectFit(model: name)
    }
    let periods = sample.periodCount
    let multiplier = try SpatialMultiplier(weights, 0, terms, model: name)
    // Scores at zero, and their covariance with coefficients and variance concentrated out.
    let trace = Double(terms.periods) * multiplier.trace
    let lag = dot(residuals, weights.lag(sample.outcome, periods: periods)) / variance - trace
    let error = dot(residuals, weights.lag(residuals, periods: periods)) / variance - trace
    let errorInformation =
      Double(terms.periods) * multiplier.squareTrace - 2 * trace * trace / Double(terms.rows)
    let fitted = zip(sample.outcome, residuals).map { $0 - $1 }
    let mean = design.projection.apply(weights.lag(fitted, periods: periods))
    let unexplained = try design.leastSquares(design.columns, mean).residuals
    let lagInformation = errorInformation + dot(unexplained, unexplained) / variance
    let errorTest = SpatialTest(.error, error * error / errorInformation)
    let lagTest = SpatialTest(.lag, lag * lag / lagInformation)
    // Where the lag of the fit is a fit itself, the two kinds of dependence cannot be told apart.
    guard lagInformation - errorInformation > 1e-10 * lagInformation else { return [lagTest, errorTest] }
    let robustLag = (lag - error) * (lag - error) / (lagInformation - errorInformation)
    let share = errorInformation / lagInformation
    let remaining = error - share * lag
    return [
      lagTest, errorTest,
      SpatialTest(.robustLag, robustLag),
      SpatialTest(.robustError, remaining * remaining / (errorInformation * (1 - share))),
      SpatialTest(.either, errorTest.statistic + robustLag, degrees: 2),
    ]
  }
}

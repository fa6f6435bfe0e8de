public import Panels

/// A first stage seen along one instrument: what all else in it leaves of the endogenous regressor and of the instrument.
///
/// By the theorem of Frisch and Waugh (1933) and Lovell (1963) the line through zero that fits the one by the other has
/// the coefficient of the instrument in the first stage as its slope. All else are effects or constant, exogenous
/// regressors and the other instruments.
public struct PartialRegression: Hashable, Sendable {
  /// The endogenous regressor.
  public let endogenous: String
  /// The instrument.
  public let instrument: String
  /// What all else leaves of the endogenous regressor, one value a row of the sample, by unit, then period.
  public let endogenousResiduals: [Double]
  /// What it leaves of the instrument, likewise.
  public let instrumentResiduals: [Double]
  /// The slope of the fitted line, with the weights of the model.
  public let slope: Double
}

extension InstrumentalVariablesModel {
  /// Every first stage along every instrument: by endogenous regressor, then instrument, both in the model's order.
  /// Instruments that are dropped are left out.
  ///
  /// - Throws: `RegressionError`: what `estimate(on:)` throws of sample and design.
  public func partialRegressions(on panel: Panel) throws(RegressionError) -> [PartialRegression] {
    let sample = try EstimationSample(panel, equation, extra: instruments)
    guard !sample.outcome.isEmpty else {
      throw .noRows(model: equation.name, dropped: sample.dropped.count)
    }
    let within = try WithinTransformation(
      groups: sample.groups, effects: equation.effects, weights: sample.weights)
    let design = try InstrumentedDesign(sample, within, self)
    var partials: [[PartialRegression]] = []
    for (position, instrument) in design.instruments.names.enumerated() {
      let others = design.instruments.columns.enumerated().filter { $0.offset != position }.map(\.element)
      let all = design.exogenous.columns + others
      let basis = all.isEmpty ? nil : try OrthonormalBasis(all)
      func rest(_ column: [Double]) -> [Double] { basis?.residual(of: column) ?? column }
      let across = rest(design.instruments.columns[position])
      let length = dot(across, across)
      partials.append(
        zip(design.endogenous.names, design.endogenous.columns).map { endogenous, column in
          let up = rest(column)
          return PartialRegression(
            endogenous: endogenous, instrument: instrument,
            endogenousResiduals: sample.unweighted(up), instrumentResiduals: sample.unweighted(across),
            slope: dot(across, up) / length)
        })
    }
    return design.endogenous.names.indices.flatMap { index in partials.map { $0[index] } }
  }
}

extension EstimationSample {
  /// Values that carry the roots of the weights without them.
  fileprivate func unweighted(_ values: [Double]) -> [Double] {
    guard let weights else { return values }
    return zip(values, weights).map { $0 / $1.squareRoot() }
  }
}

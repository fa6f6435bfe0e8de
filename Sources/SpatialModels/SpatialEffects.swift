public import Regressions

/// What a change of one regressor by 1 in one unit does to the outcome in the same unit (direct), in all others together
/// (indirect) and in both (total), on average over units and with all feedback: the mean diagonal, the mean sum of the
/// other entries and the mean row sum of (I - rW)^-1 (b I + c W) (LeSage and Pace 2009).
public struct SpatialEffects: Hashable, Sendable {
  /// The column of the regressor.
  public let regressor: String
  /// In the same unit.
  public let direct: Coefficient
  /// In all other units.
  public let indirect: Coefficient
  /// Both together.
  public let total: Coefficient
}

/// By what a coefficient b and the coefficient c of its lag are multiplied in the direct and the total effect.
struct EffectMultipliers {
  let directOwn, directLag, totalOwn, totalLag: Double

  init(_ spectrum: SpatialSpectrum, _ parameter: Double) {
    let own = { (value: Double) in 1 / (1 - parameter * value) }
    let lag = { (value: Double) in value / (1 - parameter * value) }
    self.init(spectrum, own: own, lag: lag)
  }

  /// The derivatives with respect to the spatial parameter.
  static func slopes(_ spectrum: SpatialSpectrum, _ parameter: Double) -> EffectMultipliers {
    func square(_ value: Double) -> Double { (1 - parameter * value) * (1 - parameter * value) }
    return EffectMultipliers(
      spectrum, own: { $0 / square($0) }, lag: { $0 * $0 / square($0) })
  }

  private init(_ spectrum: SpatialSpectrum, own: (Double) -> Double, lag: (Double) -> Double) {
    let count = Double(spectrum.eigenvalues.count)
    (directOwn, directLag) = (spectrum.trace(own) / count, spectrum.trace(lag) / count)
    (totalOwn, totalLag) = (spectrum.sum(own) / count, spectrum.sum(lag) / count)
  }

  /// The direct and the total effect.
  func effects(own: Double, lag: Double) -> (direct: Double, total: Double) {
    (directOwn * own + directLag * lag, totalOwn * own + totalLag * lag)
  }
}

/// The effects of all regressors with their standard errors.
struct EffectsEstimation {
  /// A regressor with the positions of its coefficient and that of its lag; `nil` for one that was dropped.
  struct Regressor {
    let name: String
    let own: Int?
    let lag: Int?
  }

  let model: SpatialPanelModel
  let weights: SpatialWeights
  /// The coefficients, then the spatial parameter.
  let estimates: [Double]
  /// Their covariance.
  let covariance: SquareMatrix
  let regressors: [Regressor]

  /// One regressor's three standard errors.
  private typealias Errors = (direct: Double, indirect: Double, total: Double)

  /// The effects, and how many draws fell outside the bounds.
  func effects() throws(SpatialModelError) -> (effects: [SpatialEffects], rejectedDraws: Int) {
    let errors: [Errors]
    var rejected = 0
    switch model.effectErrors {
    case .delta: errors = regressors.map(deltaErrors)
    case .simulated(let draws, let seed): (errors, rejected) = try simulatedErrors(draws, seed)
    }
    let multipliers = EffectMultipliers(weights.spectrum, estimates[estimates.count - 1])
    let effects = zip(regressors, errors).map { regressor, errors in
      let (direct, total) = values(of: regressor, estimates, multipliers)
      return SpatialEffects(
        regressor: regressor.name, direct: coefficient(regressor, direct, errors.direct),
        indirect: coefficient(regressor, total - direct, errors.indirect),
        total: coefficient(regressor, total, errors.total))
    }
    return (effects, rejected)
  }

  private func coefficient(_ regressor: Regressor, _ value: Double, _ error: Double) -> Coefficient {
    .asymptotic(
      regressor.name, estimate: value, standardError: error, confidence: model.confidence)
  }

  private func values(
    of regressor: Regressor, _ estimates: [Double], _ multipliers: EffectMultipliers
  ) -> (direct: Double, total: Double) {
    multipliers.effects(
      own: regressor.own.map { estimates[$0] } ?? 0, lag: regressor.lag.map { estimates[$0] } ?? 0)
  }

  /// Gradients g of the effects, and the square roots of g'Vg.
  private func deltaErrors(_ regressor: Regressor) -> Errors {
    let last = estimates.count - 1
    let multipliers = EffectMultipliers(weights.spectrum, estimates[last])
    let slope = values(
      of: regressor, estimates, EffectMultipliers.slopes(weights.spectrum, estimates[last]))
    var direct = [Double](repeating: 0, count: estimates.count)
    var total = direct
    if let own = regressor.own { (direct[own], total[own]) = (multipliers.directOwn, multipliers.totalOwn) }
    if let lag = regressor.lag { (direct[lag], total[lag]) = (multipliers.directLag, multipliers.totalLag) }
    (direct[last], total[last]) = (slope.direct, slope.total)
    return (
      deviation(direct), deviation(zip(total, direct).map { $0 - $1 }), deviation(total)
    )
  }

  private func deviation(_ gradient: [Double]) -> Double {
    var sum = 0.0
    for (row, left) in gradient.enumerated() {
      for (column, right) in gradient.enumerated() { sum += left * covariance[row, column] * right }
    }
    return max(0, sum).squareRoot()
  }

  private func simulatedErrors(_ draws: Int, _ seed: UInt64) throws(SpatialModelError)
    -> (errors: [Errors], rejected: Int)
  {
    var sampler = try CoefficientDraws(self, seed: seed)
    var moments = regressors.map { _ in [RunningVariance(), RunningVariance(), RunningVariance()] }
    for _ in 0..<draws {
      let draw = try sampler.next()
      let multipliers = EffectMultipliers(weights.spectrum, draw[draw.count - 1])
      for (index, regressor) in regressors.enumerated() {
        let (direct, total) = values(of: regressor, draw, multipliers)
        moments[index][0].add(direct)
        moments[index][1].add(total - direct)
        moments[index][2].add(total)
      }
    }
    return (moments.map { ($0[0].deviation, $0[1].deviation, $0[2].deviation) }, sampler.rejected)
  }
}

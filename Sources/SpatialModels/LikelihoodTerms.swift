import Foundation
import Regressions

/// What a likelihood counts: rows, periods, and the part of ln |I - rW| that period effects take.
///
/// ln L = -rows / 2 ln(2 pi s2) + periods (ln |I - rW| - [ln(1 - r)]) - e'e / (2 s2), the bracket with period effects and
/// transformed data only: there the transformation takes out the eigenvector of ones, whose eigenvalue is 1 (Lee and Yu
/// 2010).
struct LikelihoodTerms {
  let rows: Int
  let periods: Int
  /// Whether the eigenvector of ones is taken out.
  let withoutOnes: Bool
  let spectrum: SpatialSpectrum

  init(_ model: SpatialPanelModel, _ weights: SpatialWeights, periods: Int) throws(SpatialModelError) {
    let projection = EffectsProjection(
      effects: model.effects, units: weights.units.count, periods: periods)
    let transformed = model.likelihood == .transformed
    withoutOnes = transformed && projection.hasPeriods
    if withoutOnes {
      for (unit, sum) in zip(weights.units, weights.rowSums) where abs(sum - 1) > 1e-12 {
        throw .rowSumsNotOne(model: model.name, unit: unit, sum: sum)
      }
    }
    self.periods = transformed && projection.hasUnits ? periods - 1 : periods
    rows = (withoutOnes ? weights.units.count - 1 : weights.units.count) * self.periods
    spectrum = weights.spectrum
  }

  /// The part of the log-likelihood that the determinant makes.
  func logDeterminant(_ parameter: Double) -> Double {
    Double(periods) * (spectrum.logDeterminant(parameter) - (withoutOnes ? log1p(-parameter) : 0))
  }

  /// Minus its derivative.
  func determinantSlope(_ parameter: Double) -> Double {
    Double(periods) * (spectrum.traceOfG(parameter) - (withoutOnes ? 1 / (1 - parameter) : 0))
  }

  /// The log-likelihood at a sum of squared residuals, with the variance that maximises it.
  func logLikelihood(_ parameter: Double, squares: Double) -> Double {
    let rows = Double(rows)
    return -rows / 2 * (log(2 * Double.pi) + log(squares / rows) + 1) + logDeterminant(parameter)
  }
}

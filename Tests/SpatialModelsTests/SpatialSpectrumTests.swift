import Regressions
import Testing

@testable import SpatialModels

/// Eigenvalues against the same quantities from full matrices.
@Suite struct SpatialSpectrumTests {
  private func terms(_ weights: SpatialWeights) throws -> LikelihoodTerms {
    try LikelihoodTerms(Reference.model(.lag, .unit), weights, periods: 5)
  }

  @Test(arguments: ["grid", "island"], WeightStyle.allCases)
  func sumsAndTracesOfTheMultiplier(_ map: String, _ style: WeightStyle) throws {
    let weights = try Reference.weights(map, style)
    for share in [-0.6, 0, 0.3, 0.9] {
      let parameter = share > 0 ? share * weights.bounds.upperBound : -share * weights.bounds.lowerBound
      let full = try SpatialMultiplier(weights, parameter, terms(weights), model: "m")
      var (trace, sum, square) = (0.0, 0.0, 0.0)
      for row in weights.units.indices {
        trace += full.matrix[row, row]
        for column in weights.units.indices {
          sum += full.matrix[row, column]
          square += full.matrix[row, column] * (full.matrix[row, column] + full.matrix[column, row])
        }
      }
      let g = { (value: Double) in value / (1 - parameter * value) }
      #expect(agrees(weights.spectrum.trace(g), trace, 1e-12))
      #expect(agrees(weights.spectrum.sum(g), sum, 1e-12))
      #expect(agrees(full.trace, trace, 1e-12) && agrees(full.squareTrace, square, 1e-12))
    }
  }

  @Test func determinantOfTwoUnits() throws {
    let (units, lists) = gridNeighbours(1, 2)
    let weights = try SpatialWeights(units: units, neighbours: lists)
    // |1 -r; -r 1| = 1 - r^2.
    #expect(agrees(weights.spectrum.logDeterminant(0.5), -0.2876820724517809, 1e-15))
    #expect(agrees(weights.spectrum.traceOfG(0.5), 1 / 0.75, 1e-15))
  }
}

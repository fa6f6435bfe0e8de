import Panels
import Regressions
import SpatialModels
import Testing

@testable import ProvinceAtlas

/// Spatial models on the provinces, with the neighbours that the map of the tool tells.
@Suite struct SpatialStudyTests {
  private let hainan = UnitCode("460000")
  private let guangdong = UnitCode("440000")

  private func inputs() throws -> StudyInputs {
    try StudyInputs(try Study(at: projectFolder + "/Templates/china-provinces"), options: RunOptions())
  }

  /// The neighbours of the units that have data.
  private func neighbours(_ inputs: StudyInputs) -> [UnitCode: [UnitCode]] {
    let units = inputs.results.data.panel.units
    let known = Set(units)
    return Dictionary(
      uniqueKeysWithValues: units.map { unit in
        (unit, inputs.geography.neighbours(of: unit).filter { known.contains($0) })
      })
  }

  private func model(_ dependence: SpatialDependence, _ likelihood: SpatialLikelihood) throws
    -> SpatialPanelModel
  {
    try SpatialPanelModel(
      name: "baseline", outcome: "rri", regressors: ["nqp", "gov", "ur"], dependence: dependence,
      likelihood: likelihood)
  }

  @Test func hainanIsTheOneIsland() throws {
    let inputs = try inputs()
    let panel = inputs.results.scores.panel
    let lists = neighbours(inputs)
    #expect(throws: SpatialModelError.isolatedUnits([hainan])) {
      try SpatialWeights(units: panel.units, neighbours: lists)
    }
    let weights = try SpatialWeights(units: panel.units, neighbours: lists, isolated: .allow)
    // With an island rows do not all sum to 1, which year effects need to be transformed away.
    #expect(throws: SpatialModelError.rowSumsNotOne(model: "baseline", unit: hainan, sum: 0)) {
      try model(.lag, .transformed).estimate(on: panel, weights: weights)
    }
    let result = try model(.lag, .demeaned).estimate(on: panel, weights: weights)
    #expect(result.isolatedUnits == [hainan] && result.n == 31 * 8)
  }

  @Test(arguments: SpatialDependence.allCases)
  func theBaselineHasSpatialForms(_ dependence: SpatialDependence) throws {
    let inputs = try inputs()
    let panel = inputs.results.scores.panel
    let weights = try SpatialWeights(
      units: panel.units, neighbours: neighbours(inputs), adding: [NeighbourLink(hainan, guangdong)])
    let result = try model(dependence, .transformed).estimate(on: panel, weights: weights)
    #expect(result.likelihoodRows == 30 * 7 && result.bounds.contains(result.parameter.estimate))
    #expect(result.coefficients.count == (dependence == .durbin ? 6 : 3))
    #expect(result.logLikelihood >= result.linearLogLikelihood)
    #expect(result.filledRowCount > 0)
    #expect(result.coefficients.allSatisfy { $0.standardError > 0 && $0.standardError.isFinite })
  }
}

import Panels
import Regressions
import Testing

@testable import SpatialModels

/// What must hold whatever the data are.
@Suite struct SpatialEstimationTests {
  private func model(
    _ dependence: SpatialDependence, _ effects: FixedEffects = .twoWay,
    _ likelihood: SpatialLikelihood = .transformed, regressors: [String] = ["a", "b"]
  ) throws -> SpatialPanelModel {
    try SpatialPanelModel(
      name: "m", outcome: "y", regressors: regressors, dependence: dependence, effects: effects,
      likelihood: likelihood)
  }

  private func grid(_ style: WeightStyle = .rowStandardised) throws -> SpatialWeights {
    let (units, lists) = gridNeighbours(6, 7)
    return try SpatialWeights(units: units, neighbours: lists, style: style)
  }

  @Test(arguments: SpatialDependence.allCases)
  func withoutDependenceItIsLeastSquares(_ dependence: SpatialDependence) throws {
    let weights = try grid()
    let panel = try simulatedPanel(weights, periods: 8, parameter: 0, seed: 11)
    let result = try model(dependence).estimate(on: panel, weights: weights)
    let linear = try RegressionModel(outcome: "y", regressors: ["a", "b"], standardErrors: .iid)
      .estimate(on: panel)
    #expect(abs(result.parameter.estimate) < 3 * result.parameter.standardError)
    #expect(result.dependenceTest.p > 0.01 && result.dependenceTest.statistic >= 0)
    for name in ["a", "b"] {
      let (own, other) = (try #require(result[name]), try #require(linear[name]))
      #expect(abs(own.estimate - other.estimate) < 0.5 * other.standardError)
      #expect(abs(own.standardError / other.standardError - 1) < 0.05)
    }
  }

  @Test(arguments: [0.6, -0.4]) func theTrueParametersAreFound(_ parameter: Double) throws {
    let weights = try grid()
    let panel = try simulatedPanel(weights, periods: 12, parameter: parameter, seed: 5)
    let result = try model(.lag).estimate(on: panel, weights: weights)
    for (estimate, truth) in zip([result.parameter] + result.coefficients, [parameter, 1, -0.5]) {
      #expect(abs(estimate.estimate - truth) < 3 * estimate.standardError, "\(estimate)")
    }
    #expect(abs(result.variance - 1) < 0.2)
    #expect(result.dependenceTest.p < 1e-6 && result.likelihoodRows == 41 * 11 && result.n == 42 * 12)
  }

  @Test(arguments: SpatialDependence.allCases)
  func theOrderOfUnitsDoesNotMatter(_ dependence: SpatialDependence) throws {
    let panel = try Reference.panel("grid")
    let weights = try Reference.weights("grid", .rowStandardised)
    let shuffled = [4, 0, 8, 2, 6, 1, 7, 3, 5].map { panel.units[$0] }
    let first = try model(dependence).estimate(on: panel, weights: weights)
    let second = try model(dependence).estimate(
      on: panel.selecting(units: shuffled), weights: weights.restricted(to: shuffled.reversed()))
    for (one, other) in zip(
      first.coefficients + [first.parameter] + first.effects.map(\.indirect),
      second.coefficients + [second.parameter] + second.effects.map(\.indirect))
    {
      #expect(agrees(one.estimate, other.estimate, 1e-11))
      #expect(agrees(one.standardError, other.standardError, 1e-11))
    }
    #expect(agrees(first.logLikelihood, second.logLikelihood, 1e-12))
  }

  /// Where every unit has two neighbours, all styles are one matrix times a number.
  @Test(arguments: SpatialDependence.allCases, [FixedEffects.none, .unit, .twoWay])
  func weightsTimesANumberChangeTheParameterAlone(
    _ dependence: SpatialDependence, _ effects: FixedEffects
  ) throws {
    let (units, lists) = ringNeighbours(9)
    func weights(_ style: WeightStyle) throws -> SpatialWeights {
      try SpatialWeights(units: units, neighbours: lists, style: style)
    }
    let panel = try simulatedPanel(weights(.rowStandardised), periods: 5, parameter: 0.3, seed: 3)
    let model = try model(dependence, effects, .demeaned)
    let row = try model.estimate(on: panel, weights: weights(.rowStandardised))
    let binary = try model.estimate(on: panel, weights: weights(.binary))
    let spectral = try model.estimate(on: panel, weights: weights(.spectral))
    #expect(agrees(row.parameter.estimate, 2 * binary.parameter.estimate, 1e-11))
    #expect(agrees(row.parameter.standardError, 2 * binary.parameter.standardError, 1e-11))
    #expect(agrees(row.parameter.estimate, spectral.parameter.estimate, 1e-11))
    #expect(agrees(row.logLikelihood, binary.logLikelihood, 1e-12))
    for (one, other) in zip(row.effects, binary.effects) {
      #expect(agrees(one.indirect.estimate, other.indirect.estimate, 1e-11))
      #expect(agrees(one.total.standardError, other.total.standardError, 1e-10))
    }
  }

  @Test func unitEffectsChangeTheVarianceAloneBetweenLikelihoods() throws {
    let panel = try Reference.panel("grid")
    let weights = try Reference.weights("grid", .rowStandardised)
    for dependence in SpatialDependence.allCases {
      let demeaned = try model(dependence, .unit, .demeaned).estimate(on: panel, weights: weights)
      let transformed = try model(dependence, .unit, .transformed).estimate(on: panel, weights: weights)
      #expect(agrees(demeaned.parameter.estimate, transformed.parameter.estimate, 1e-12))
      #expect(agrees(demeaned.variance * 5 / 4, transformed.variance, 1e-12))
      for (one, other) in zip(demeaned.coefficients, transformed.coefficients) {
        #expect(agrees(one.estimate, other.estimate, 1e-12))
        #expect(agrees(one.standardError * 1.25.squareRoot(), other.standardError, 1e-12))
      }
    }
  }

  @Test func withoutEffectsBothLikelihoodsAreOne() throws {
    let panel = try Reference.panel("island")
    let weights = try Reference.weights("island", .binary)
    for dependence in SpatialDependence.allCases {
      let one = try model(dependence, .none, .demeaned).estimate(on: panel, weights: weights)
      let other = try model(dependence, .none, .transformed).estimate(on: panel, weights: weights)
      #expect(one.parameter == other.parameter && one.logLikelihood == other.logLikelihood)
    }
  }

  /// Over a hundred small panels with parameter 0.4 and variance 1, two-way effects.
  @Test func onlyTheTransformedLikelihoodIsUnbiased() throws {
    let (units, lists) = gridNeighbours(4, 4)
    let weights = try SpatialWeights(units: units, neighbours: lists)
    var (parameters, variances) = ([0.0, 0.0], [0.0, 0.0])
    for seed in 0..<100 {
      let panel = try simulatedPanel(weights, periods: 5, parameter: 0.4, seed: 500 + UInt64(seed))
      for (index, likelihood) in SpatialLikelihood.allCases.enumerated() {
        let result = try model(.lag, .twoWay, likelihood).estimate(on: panel, weights: weights)
        parameters[index] += result.parameter.estimate / 100
        variances[index] += result.variance / 100
      }
    }
    #expect(abs(parameters[1] - 0.4) < 0.025 && abs(variances[1] - 1) < 0.06, "\(parameters) \(variances)")
    #expect(parameters[0] < 0.37 && variances[0] < 0.85, "\(parameters) \(variances)")
  }

  @Test(arguments: [1e-6, 1e6]) func theSizeOfTheNumbersDoesNotMatter(_ scale: Double) throws {
    let panel = try Reference.panel("grid")
    let weights = try Reference.weights("grid", .rowStandardised)
    func scaled(_ scale: Double) throws -> Panel {
      try Panel(
        units: panel.units, periods: panel.periods,
        columns: panel.columns.map { Column(name: $0.name, values: $0.availableValues.map { $0 * scale }) })
    }
    for dependence in SpatialDependence.allCases {
      let one = try model(dependence).estimate(on: panel, weights: weights)
      let other = try model(dependence).estimate(on: scaled(scale), weights: weights)
      for (left, right) in zip(one.coefficients + [one.parameter], other.coefficients + [other.parameter]) {
        #expect(agrees(left.estimate, right.estimate, 1e-10))
        #expect(agrees(left.standardError, right.standardError, 1e-10))
      }
    }
    // Numbers whose squares are none are an error, not a crash.
    for extreme in [1e-200, 1e200] {
      #expect(throws: SpatialModelError.self) {
        try model(.lag).estimate(on: scaled(extreme), weights: weights)
      }
    }
  }

  @Test func theMaximumIsOne() throws {
    let panel = try Reference.panel("island")
    let weights = try Reference.weights("island", .binary)
    for dependence in SpatialDependence.allCases {
      let result = try model(dependence, .twoWay, .demeaned).estimate(on: panel, weights: weights)
      #expect(result.logLikelihood >= result.linearLogLikelihood)
      #expect(result.bounds.contains(result.parameter.estimate))
      #expect(result.isolatedUnits == [UnitCode("U10")])
    }
  }

  @Test func regressorsThatSayNothingAreNamed() throws {
    let panel = try Reference.panel("grid")
    let a = try panel.column("a")
    let length = panel.periods.count
    let more = try panel.adding([
      Column(name: "twice", values: a.availableValues.map { 2 * $0 }),
      Column(name: "unit only", values: (0..<a.count).map { Double($0 / length * ($0 / length)) }),
      Column(name: "period only", values: (0..<a.count).map { Double($0 % length) }),
    ])
    let weights = try Reference.weights("grid", .rowStandardised)
    let names = ["a", "twice", "unit only", "period only", "b"]
    let result = try model(.durbin, regressors: names).estimate(on: more, weights: weights)
    #expect(result.coefficients.map(\.name) == ["a", "b", "W a", "W b"])
    #expect(result.collinearRegressors == ["twice", "W twice"])
    #expect(result.absorbedRegressors == ["unit only", "period only", "W unit only", "W period only"])
    #expect(result.effects.map(\.regressor) == ["a", "b"])
    let plain = try model(.durbin).estimate(on: panel, weights: weights)
    #expect(result.parameter == plain.parameter && result.effects == plain.effects)
  }

  @Test func sharesExplained() throws {
    let panel = try Reference.panel("grid")
    let weights = try Reference.weights("grid", .rowStandardised)
    for dependence in SpatialDependence.allCases {
      let pooled = try model(dependence, .none).estimate(on: panel, weights: weights)
      #expect(pooled.r2 == pooled.withinR2)
      let fixed = try model(dependence).estimate(on: panel, weights: weights)
      #expect(fixed.r2 > fixed.withinR2 && fixed.withinR2 > 0 && fixed.r2 < 1)
      #expect(fixed.squaredCorrelation > 0 && fixed.squaredCorrelation < 1)
    }
  }
}

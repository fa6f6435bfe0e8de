import Panels
import Testing

@testable import Regressions

@Suite struct WildBootstrapTests {
  /// Every Rademacher draw once, so that no random number is in the comparison.
  @Test(arguments: ["balanced", "unbalanced"], [FixedEffects.none, .twoWay])
  func agreesWithRegressionsOnDummies(_ sample: String, _ effects: FixedEffects) throws {
    let printed = try PrintedNumbers("panel-models/bootstrap.txt")
    let bootstrap = WildBootstrap(replications: 2000)
    let model = try grunfeldModel(.leastSquares, effects, .wildBootstrap(bootstrap))
    let estimated = try model.estimated(EstimationSample(grunfeldPanel(sample), model))
    let (fit, regression) = (estimated.fit, estimated.regression)
    var compared = 0
    for (position, name) in estimated.inference.names.enumerated() {
      let scores = try WildBootstrap.ClusterScores(
        fit, fit.kept.map { regression.design.columns[$0] }, regression, position: position, name: "")
      let p = scores.pValue(bootstrap.draws(clusters: 10))
      for cells in printed.all("p-at") where cells[1...3].elementsEqual([sample, effects.rawValue, name]) {
        #expect(p(try #require(Double(cells[5]))) == Double(cells[6]), "\(cells)")
        compared += 1
      }
      for cells in printed.all("p") where cells[1...3].elementsEqual([sample, effects.rawValue, name]) {
        #expect(estimated.result[name]?.p == Double(cells[4]), "\(cells)")
        compared += 1
      }
    }
    #expect(compared == 10)
  }

  @Test func intervalsEndWhereHypothesesAreRejected() throws {
    let panel = try randomPanel(units: 9, periods: 6, seed: 4, missing: 0.1)
    let bootstrap = WildBootstrap(replications: 999, seed: 7, weights: .webb)
    let model = try RegressionModel(
      outcome: "y", regressors: ["a", "b"], standardErrors: .wildBootstrap(bootstrap))
    let estimated = try model.estimated(EstimationSample(panel, model))
    let (fit, regression) = (estimated.fit, estimated.regression)
    let scores = try WildBootstrap.ClusterScores(
      fit, fit.kept.map { regression.design.columns[$0] }, regression, position: 0, name: "")
    let p = scores.pValue(bootstrap.draws(clusters: 9))
    let a = try #require(estimated.result["a"])
    #expect(a.lower < a.estimate && a.estimate < a.upper)
    #expect(p(a.upper) >= 0.05 && p(a.upper + 1e-6 * a.standardError) < 0.05)
    #expect(p(a.lower) >= 0.05 && p(a.lower - 1e-6 * a.standardError) < 0.05)
    // The covariance is the clustered one.
    let clustered = try RegressionModel(outcome: "y", regressors: ["a", "b"]).estimate(on: panel)
    #expect(a.standardError == clustered["a"]?.standardError)
    #expect(try model.estimate(on: panel) == estimated.result)
  }

  @Test func drawsHaveTheirMoments() {
    let draws = WildBootstrap(replications: 4000, seed: 3, weights: .webb).draws(clusters: 25).flatMap(\.self)
    let n = Double(draws.count)
    #expect(abs(draws.reduce(0, +) / n) < 0.01)
    #expect(abs(draws.reduce(0) { $0 + $1 * $1 } / n - 1) < 0.01)
    #expect(Set(draws).count == 6)
    let signs = WildBootstrap(replications: 500).draws(clusters: 40)
    #expect(signs.count == 500 && Set(signs.flatMap(\.self)) == [-1, 1])
    #expect(WildBootstrap(replications: 5000).draws(clusters: 3).count == 8)
  }

  @Test func manyClustersAreRefused() throws {
    let panel = try randomPanel(units: 201, periods: 3, seed: 1)
    let model = try RegressionModel(
      outcome: "y", regressors: ["a"], standardErrors: .wildBootstrap(WildBootstrap()))
    #expect(throws: RegressionError.tooManyClusters(model: "y", found: 201, limit: 200)) {
      try model.estimate(on: panel)
    }
    #expect(throws: RegressionError.badReplications(model: "y", found: 10)) {
      try RegressionModel(
        outcome: "y", regressors: ["a"], standardErrors: .wildBootstrap(WildBootstrap(replications: 10)))
    }
  }
}

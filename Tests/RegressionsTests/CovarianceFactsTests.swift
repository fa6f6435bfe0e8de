import Panels
import Regressions
import Testing

@Suite struct CovarianceFactsTests {
  private func note(
    _ errors: StandardErrors, _ convention: SmallSampleConvention = .reghdfe
  ) throws -> String {
    try grunfeldModel(.leastSquares, .twoWay, errors, convention).estimate(on: grunfeldPanel("balanced"))
      .covariance.description
  }

  @Test func everyNoteNamesFactorDegreesAndClusters() throws {
    #expect(
      try note(.clustered(.unit))
        == "Standard errors clustered by unit (10 units); factor G / (G − 1) × (N − 1) / (N − K) with K = 22; "
        + "t with 9 degrees of freedom (convention reghdfe).")
    #expect(
      try note(.clustered(.both), .xtreg)
        == "Standard errors clustered by unit and period (10 units and 20 periods); factor G / (G − 1) × (N − 1) / "
        + "(N − K) with K = 3; t with 9 degrees of freedom (convention xtreg).")
    #expect(
      try note(.iid, .ivregress)
        == "Standard errors for independent errors of one variance; variance SSR / N; normal distribution "
        + "(convention ivregress).")
    #expect(
      try note(.hc1, .ivregressSmall)
        == "Heteroskedasticity-robust standard errors (HC1); factor N / (N − K) with K = 31; "
        + "t with 169 degrees of freedom (convention ivregress-small).")
    #expect(
      try note(.driscollKraay(lags: nil), .plm)
        == "Driscoll-Kraay standard errors (Bartlett weights, 2 lags, 20 periods); no small-sample factor; "
        + "t with 169 degrees of freedom (convention plm).")
    #expect(
      try note(.wildBootstrap(WildBootstrap(replications: 999, weights: .webb)))
        .contains("wild cluster bootstrap (Webb weights, 999 draws, null imposed)"))
  }

  @Test func theFewestClustersDecideTheDegrees() throws {
    let result = try grunfeldModel(.leastSquares, .twoWay, .clustered(.both)).estimate(
      on: grunfeldPanel("balanced"))
    let facts = result.covariance
    #expect(facts.unitClusters == 10 && facts.periodClusters == 20 && facts.fewestClusters == 10)
    #expect(facts.degrees == 9 && facts.parameterCount == 3)
    #expect(agrees(facts.factor, 10.0 / 9 * 199 / 197))
  }

  @Test(arguments: FixedEffects.allCases) func ofOneDimensionXtregIsReghdfe(_ effects: FixedEffects) throws {
    let panel = try grunfeldPanel("unbalanced")
    for dimension in [ClusterDimensions.unit, .period] {
      let one = try grunfeldModel(.leastSquares, effects, .clustered(dimension), .reghdfe).estimate(on: panel)
      let other = try grunfeldModel(.leastSquares, effects, .clustered(dimension), .xtreg).estimate(on: panel)
      #expect(one.coefficients == other.coefficients)
    }
  }

  @Test func asymptoticTestsUseTheNormalDistribution() throws {
    let result = try grunfeldModel(.leastSquares, .twoWay, .hc0, .ivregress).estimate(
      on: grunfeldPanel("balanced"))
    let value = try #require(result["value"])
    #expect(result.testDegrees == nil)
    #expect(agrees((value.upper - value.lower) / value.standardError, 2 * 1.959963984540054, 1e-12))
    #expect(agrees(value.p, TestDistribution.normal.p(value.t)))
    #expect(result.fTest?.distribution == .chiSquared(degrees: 2))
  }
}

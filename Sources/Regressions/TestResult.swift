/// The distribution of a statistic when the null hypothesis holds.
public enum TestDistribution: Hashable, Sendable {
  /// The standard normal distribution; p is two-sided.
  case normal
  /// Student's t; p is two-sided.
  case studentT(degrees: Int)
  /// Chi-squared; p is the upper tail.
  case chiSquared(degrees: Int)
  /// F; p is the upper tail.
  case f(numerator: Int, denominator: Int)

  /// The p-value of a statistic.
  public func p(_ statistic: Double) -> Double {
    switch self {
    case .normal: StandardNormal().twoSided(statistic)
    case .studentT(let degrees): StudentT(degrees: Double(degrees)).twoSided(statistic)
    case .chiSquared(let degrees): ChiSquared(degrees: Double(degrees)).upperTail(statistic)
    case .f(let numerator, let denominator):
      FDistribution(numeratorDegrees: Double(numerator), denominatorDegrees: Double(denominator))
        .upperTail(statistic)
    }
  }
}

/// A test: its statistic, set against the distribution that it has under the null hypothesis.
public struct TestResult: Hashable, Sendable {
  /// Which test.
  public let kind: TestKind
  /// The statistic.
  public let statistic: Double
  /// Its distribution under the null hypothesis.
  public let distribution: TestDistribution
  /// The p-value.
  public let p: Double

  /// Sets a statistic against its distribution.
  public init(_ kind: TestKind, statistic: Double, distribution: TestDistribution) {
    self.kind = kind
    self.statistic = statistic
    self.distribution = distribution
    p = distribution.p(statistic)
  }

  /// The name of the test.
  public var name: String { kind.name }
  /// What the test may refute.
  public var nullHypothesis: String { kind.nullHypothesis }
}

/// The tests there are.
public enum TestKind: String, Hashable, Sendable, CaseIterable {
  /// Wald test of all regressors but the constant, from the covariance of the table.
  case regressors
  /// F test of all effects against one constant, from sums of squares.
  case effects
  /// Wald test of the excluded instruments in a first stage.
  case excludedInstruments
  /// Sanderson and Windmeijer's conditional test of them, with several endogenous regressors.
  case conditionalInstruments
  /// Anderson's canonical correlation test of underidentification.
  case anderson
  /// Kleibergen and Paap's rk LM test of underidentification.
  case kleibergenPaap
  /// Sargan's test of surplus instruments.
  case sargan
  /// Hansen's J test of them.
  case hansen
  /// Durbin, Wu and Hausman's test of endogeneity, by regression.
  case endogeneity
  /// Anderson and Rubin's test of the endogenous regressors.
  case andersonRubin
  /// Random against fixed unit effects by the difference of their estimates (Hausman 1978).
  case hausman
  /// The same by a regression of the quasi-demeaned outcome on the quasi-demeaned and the demeaned regressors with
  /// standard errors clustered by unit (Arellano 1993).
  case hausmanRobust
  /// Lagrange multiplier test for unit effects from pooled residuals (Breusch and Pagan 1980), unbalanced as Baltagi and
  /// Li (1990).
  case breuschPagan
  /// First-order serial correlation by the residuals of first differences (Wooldridge 2002), as Drukker (2003) has it.
  case wooldridge
  /// Dependence between units by the correlations of their residuals (Pesaran 2004).
  case pesaranCD

  /// The name that tables print.
  public var name: String {
    switch self {
    case .regressors: "Joint test of the regressors"
    case .effects: "F test of the effects"
    case .excludedInstruments: "Partial F of the instruments"
    case .conditionalInstruments: "Sanderson-Windmeijer conditional F"
    case .anderson: "Anderson canonical correlation LM"
    case .kleibergenPaap: "Kleibergen-Paap rk LM"
    case .sargan: "Sargan"
    case .hansen: "Hansen J"
    case .endogeneity: "Durbin-Wu-Hausman"
    case .andersonRubin: "Anderson-Rubin"
    case .hausman: "Hausman test"
    case .hausmanRobust: "Hausman test, robust"
    case .breuschPagan: "Breusch-Pagan LM test"
    case .wooldridge: "Wooldridge test for serial correlation"
    case .pesaranCD: "Pesaran CD test"
    }
  }

  /// The null hypothesis as a clause.
  public var nullHypothesis: String {
    switch self {
    case .regressors: "all coefficients but the constant are zero"
    case .effects: "the effects of all units and periods are equal"
    case .excludedInstruments: "no instrument has an effect in the first stage"
    case .conditionalInstruments:
      "the instruments explain the regressor only as they explain the other endogenous ones"
    case .anderson, .kleibergenPaap: "the instruments do not identify the coefficients"
    case .sargan, .hansen: "all instruments are valid"
    case .endogeneity: "all regressors are exogenous"
    case .andersonRubin: "the coefficients of the endogenous regressors are zero and the instruments valid"
    case .hausman, .hausmanRobust: "unit effects are not correlated with the regressors"
    case .breuschPagan: "the variance of the unit effects is zero"
    case .wooldridge: "errors have no first-order serial correlation"
    case .pesaranCD: "errors are not correlated between units"
    }
  }
}

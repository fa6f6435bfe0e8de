/// A model estimated by two-stage least squares, with what tells whether its instruments are relevant and valid.
public struct InstrumentalVariablesResult: Hashable, Sendable {
  /// What was estimated.
  public let model: InstrumentalVariablesModel
  /// The structural equation: coefficients, covariance, fit. Its residuals are those with the endogenous regressors as
  /// they are, so that R2 may be negative; there is no test of the effects.
  public let secondStage: RegressionResult
  /// One for each endogenous regressor, in the model's order.
  public let firstStages: [FirstStage]
  /// The instruments that were used, in the model's order.
  public let instruments: [String]
  /// Instruments that add nothing to the exogenous regressors, the effects and the instruments before them.
  public let droppedInstruments: [DroppedRegressor]
  /// Cragg and Donald's F: how weak the instruments are together; of one endogenous regressor the partial F with `iid`.
  public let craggDonaldF: Double
  /// Kleibergen and Paap's rk Wald F, the same from the covariance of the model (of `hc2` and `hc3` with that of `hc1`);
  /// `nil` for `iid`, and with fewer clusters than instruments.
  public let kleibergenPaapF: Double?
  /// That the instruments do not identify the coefficients: Anderson's test for `iid`, otherwise Kleibergen and Paap's
  /// rk LM; `nil` where that cannot be computed.
  public let underidentification: TestResult?
  /// That all instruments are valid, Sargan's or Hansen's; `nil` with as many instruments as endogenous regressors.
  public let overidentification: TestResult?
  /// Durbin, Wu and Hausman's test that all regressors are exogenous.
  public let endogeneity: TestResult?
  /// Anderson and Rubin's test that all coefficients of endogenous regressors are zero.
  public let andersonRubin: TestResult?
  /// The values of the coefficient that this test does not reject; `nil` with several endogenous regressors.
  public let andersonRubinSet: AndersonRubinSet?

  /// Whether there are as many instruments as endogenous regressors: their validity cannot be tested.
  public var isExactlyIdentified: Bool { instruments.count == firstStages.count }

  /// The tests of the instruments that could be computed, in the order tables print them.
  public var tests: [TestResult] {
    [underidentification, overidentification, endogeneity, andersonRubin].compactMap(\.self)
  }
}

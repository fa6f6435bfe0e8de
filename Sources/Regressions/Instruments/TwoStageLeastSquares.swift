public import Panels

extension InstrumentalVariablesModel {
  /// Estimates the model by two-stage least squares on the rows that have a value for every variable and instrument.
  ///
  /// - Throws: `RegressionError`: what `RegressionModel.estimate(on:)` throws, `underidentified` when instruments that add
  ///   nothing leave fewer than endogenous regressors, `notIdentified` when a coefficient cannot be told from the data.
  public func estimate(on panel: Panel) throws(RegressionError) -> InstrumentalVariablesResult {
    let sample = try EstimationSample(panel, equation, extra: instruments)
    guard !sample.outcome.isEmpty else {
      throw .noRows(model: equation.name, dropped: sample.dropped.count)
    }
    let within = try WithinTransformation(
      groups: sample.groups, effects: equation.effects, weights: sample.weights)
    let design = try InstrumentedDesign(sample, within, self)
    let reduced = try ReducedForm(design, within, equation)
    let first = try FirstStages(design: design, reduced: reduced, within: within, equation: equation).all()
    let second = try SecondStage(design, reduced, within, equation)
    let result = result(
      sample, design, second, bootstrap: try bootstrap(reduced, within, names: second.names))
    let strength = try Strength(reduced)
    let andersonRubin = AndersonRubin(reduced: reduced, confidence: equation.confidence)
    let coefficient = result[endogenous[0]]
    return InstrumentalVariablesResult(
      model: self, secondStage: result, firstStages: first, instruments: design.instruments.names,
      droppedInstruments: design.droppedInstruments, craggDonaldF: strength.craggDonaldF,
      kleibergenPaapF: strength.kleibergenPaapF, underidentification: strength.underidentification,
      overidentification: try Overidentification(reduced: reduced, residuals: second.residuals).test(),
      endogeneity: try Endogeneity(design: design, reduced: reduced, within: within, equation: equation)
        .test(),
      andersonRubin: try andersonRubin.testOfZero(),
      andersonRubinSet: try andersonRubin.set(
        around: coefficient?.estimate ?? 0, standardError: coefficient?.standardError ?? 1))
  }

  /// The inference for the endogenous regressor, where it is drawn; `nil` for other standard errors.
  private func bootstrap(
    _ reduced: ReducedForm, _ within: WithinTransformation, names: [String]
  ) throws(RegressionError) -> [WildBootstrap.Inference?]? {
    guard case .wildBootstrap(let bootstrap) = equation.standardErrors else { return nil }
    let inference = try RestrictedEfficientBootstrap(bootstrap, reduced, within: within, name: equation.name)
      .inference(confidence: equation.confidence)
    return names.map { $0 == endogenous[0] ? inference : nil }
  }

  private func result(
    _ sample: EstimationSample, _ design: InstrumentedDesign, _ second: SecondStage,
    bootstrap: [WildBootstrap.Inference?]?
  ) -> RegressionResult {
    let inference = Inference(
      names: second.names, coefficients: second.coefficients, covariance: second.covariance,
      confidence: equation.confidence, bootstrap: bootstrap)
    let names = equation.regressors + [RegressionResult.constantName]
    let ordered = names.compactMap { name in inference.coefficients.first { $0.name == name } }
    let n = sample.outcome.count
    let parameters = second.parameters.all
    let squares = dot(second.residuals, second.residuals)
    let predictions = Predictions(sample, coefficients: inference.estimates(of: equation.regressors))
    return RegressionResult(
      model: equation, coefficients: ordered, droppedRegressors: design.droppedRegressors,
      droppedRows: sample.dropped, n: n, filledRowCount: sample.filledRowCount,
      unitCount: sample.groups.unitCount, periodCount: sample.groups.periodCount,
      parameterCount: parameters, residualDegrees: n - parameters, covariance: second.covariance.facts,
      fit: predictions.fit(squares: squares, withinTotal: design.withinTotal, parameters: parameters),
      residualDeviation: (squares / Double(n - parameters)).squareRoot(),
      fTest: inference.jointTest(of: second.names.filter { $0 != RegressionResult.constantName }),
      effectsTest: nil, components: nil)
  }
}

/// How strong the instruments are, with the covariance of the model.
private struct Strength {
  let craggDonaldF: Double
  let kleibergenPaapF: Double?
  let underidentification: TestResult?

  init(_ reduced: ReducedForm) throws(RegressionError) {
    let identification = try Identification(
      endogenous: reduced.endogenous, instruments: reduced.instruments)
    let rows = reduced.outcome.count
    craggDonaldF = identification.craggDonaldF(residualDegrees: rows - reduced.parameters.all)
    let distribution = TestDistribution.chiSquared(degrees: identification.degrees)
    if reduced.errors == .iid {
      kleibergenPaapF = nil
      underidentification = TestResult(
        .anderson, statistic: identification.andersonStatistic, distribution: distribution)
      return
    }
    let errors = reduced.errors
    // The statistic rests on residuals that leverages do not belong to.
    let factored: StandardErrors = errors == .hc2 || errors == .hc3 ? .hc1 : errors
    let wald = try identification.kleibergenPaap(.ofFirstStage) {
      columns, residuals throws(RegressionError) in
      try reduced.covariance(columns, residuals, errors: factored, convention: reduced.convention).matrix
    }
    kleibergenPaapF = wald.map { $0 / Double(reduced.instruments.vectors.count) }
    let multiplier = try identification.kleibergenPaap(.ofNull) {
      columns, residuals throws(RegressionError) in
      try reduced.covariance(
        columns, residuals, errors: errors.isByRow ? .hc0 : errors, convention: .ivregress
      ).matrix
    }
    underidentification = multiplier.map {
      TestResult(.kleibergenPaap, statistic: $0, distribution: distribution)
    }
  }
}

public import Panels

/// The tests that tell which panel model is fit for the data.
public struct PanelTests: Hashable, Sendable {
  /// A test that the data do not allow.
  public struct Obstacle: Hashable, Sendable {
    /// Which test.
    public let kind: TestKind
    /// Why, a sentence.
    public let reason: String
  }

  /// The tests in the order of `TestKind`: Hausman, robust Hausman, Breusch-Pagan, Wooldridge, Pesaran.
  public private(set) var results: [TestResult] = []
  /// Those that cannot be computed.
  public private(set) var obstacles: [Obstacle] = []

  /// Computes all tests for the outcome and the regressors of a model. Its effects matter to Pesaran's test, which takes
  /// the residuals of least squares with them; weights are not used.
  public init(of model: RegressionModel, on panel: Panel) {
    do {
      let hausman = try HausmanTest(model, on: panel)
      add(.hausman) { () throws(RegressionError) in try hausman.classic }
      add(.hausmanRobust) { () throws(RegressionError) in try hausman.robust }
    } catch {
      for kind in [TestKind.hausman, .hausmanRobust] {
        obstacles.append(Obstacle(kind: kind, reason: error.description))
      }
    }
    add(.breuschPagan) { () throws(RegressionError) in try ResidualTests.breuschPagan(model, on: panel) }
    add(.wooldridge) { () throws(RegressionError) in try ResidualTests.wooldridge(model, on: panel) }
    add(.pesaranCD) { () throws(RegressionError) in try ResidualTests.pesaran(model, on: panel) }
  }

  /// The test of a kind; `nil` when it could not be computed.
  public subscript(kind: TestKind) -> TestResult? { results.first { $0.kind == kind } }

  private mutating func add(_ kind: TestKind, _ test: () throws(RegressionError) -> TestResult) {
    do {
      results.append(try test())
    } catch {
      obstacles.append(Obstacle(kind: kind, reason: error.description))
    }
  }
}

extension RegressionModel {
  /// The same variables, confidence and name with another estimator, without weights.
  func with(
    _ estimator: Estimator, effects: FixedEffects, errors: StandardErrors = .iid
  ) throws(RegressionError) -> RegressionModel {
    try RegressionModel(
      outcome: outcome, regressors: regressors, estimator: estimator, effects: effects,
      standardErrors: errors, convention: convention, confidence: confidence, name: name)
  }
}

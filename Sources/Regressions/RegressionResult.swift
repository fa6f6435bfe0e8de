public import Panels

/// A row of the panel that a model could not use.
public struct DroppedRow: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// These variables have no value there.
    case missing([String])
    /// Its unit has no other row, so the unit's effect fits it exactly.
    case onlyRowOfItsUnit
    /// Its period has no other row.
    case onlyRowOfItsPeriod
    /// Its unit has no row in the year before or after, so there is no difference to take.
    case noAdjacentPeriod
  }

  /// The unit.
  public let unit: UnitCode
  /// The period.
  public let period: Int
  /// Why it was dropped.
  public let reason: Reason
}

/// A regressor that has no coefficient.
public struct DroppedRegressor: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// The effects explain it fully: it does not vary within them.
    case absorbedByEffects
    /// The regressors before it explain it fully.
    case collinear
  }

  /// The column.
  public let name: String
  /// Why it was dropped.
  public let reason: Reason
}

/// The estimate for one regressor.
public struct Coefficient: Hashable, Sendable {
  /// The column, or `RegressionResult.constantName`.
  public let name: String
  /// The coefficient.
  public let estimate: Double
  /// Its standard error.
  public let standardError: Double
  /// Estimate / standard error.
  public let t: Double
  /// The two-sided p-value from Student's t or the normal distribution, as `CovarianceFacts.degrees` says.
  public let p: Double
  /// The lower end of the confidence interval.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// `***` below 0.01, `**` below 0.05, `*` below 0.1.
  public var stars: String { p < 0.01 ? "***" : p < 0.05 ? "**" : p < 0.1 ? "*" : "" }
}

/// An estimated model with everything a table prints under it.
public struct RegressionResult: Hashable, Sendable {
  /// The name of the constant, which only models without effects have.
  public static let constantName = "(constant)"

  /// What was estimated.
  public let model: RegressionModel
  /// The coefficients in the model's order, the constant last.
  public let coefficients: [Coefficient]
  /// Regressors without a coefficient, in the model's order.
  public let droppedRegressors: [DroppedRegressor]
  /// Rows that were not used, by unit, then period.
  public let droppedRows: [DroppedRow]
  /// Rows of the regression, N: differences for first differences, units for the between estimator.
  public let n: Int
  /// How many of them have a value that the source does not give.
  public let filledRowCount: Int
  /// Units with rows.
  public let unitCount: Int
  /// Periods with rows.
  public let periodCount: Int
  /// Coefficients and effects.
  public let parameterCount: Int
  /// N minus the coefficients and effects.
  public let residualDegrees: Int
  /// What the covariance counted: factor, degrees of freedom, clusters.
  public let covariance: CovarianceFacts
  /// How well the model fits.
  public let fit: Fit
  /// The standard deviation of the residuals, divisor N - K.
  public let residualDeviation: Double
  /// The joint test of the regressors from the covariance of the table; `nil` when that has no inverse (more regressors
  /// than clusters - 1) or nothing but a constant is left.
  public let fTest: TestResult?
  /// The joint F test of the effects from sums of squares; `nil` without effects and for other estimators than least
  /// squares.
  public let effectsTest: TestResult?
  /// The variances that random effects weigh with; `nil` for other estimators.
  public let components: VarianceComponents?

  /// How well a model fits.
  public struct Fit: Hashable, Sendable {
    /// The share of the variance left after the effects that the regressors explain. For other estimators than least
    /// squares the squared correlation of outcome and prediction from the regressors alone, less the units' means; `nil`
    /// when these do not vary.
    public let within: Double?
    /// The squared correlation of the means of units with those of their predictions from the regressors alone; `nil`
    /// with one unit or predictions that do not vary.
    public let between: Double?
    /// The squared correlation of the outcome with its prediction from the regressors alone; `nil` when that does not
    /// vary.
    public let overall: Double?
    /// The share of the whole variance that regressors and effects explain: R2 of the regression on dummies. For other
    /// estimators R2 of the regression that they come down to.
    public let dummies: Double
    /// The same with degrees of freedom: 1 - (1 - R2) (N - 1) / (N - K).
    public let adjusted: Double
  }

  /// The share of the variance left after the effects that the regressors explain.
  public var withinR2: Double { fit.within ?? .nan }
  /// R2 of the regression on dummies.
  public var r2: Double { fit.dummies }
  /// The same with degrees of freedom.
  public var adjustedR2: Double { fit.adjusted }
  /// Degrees of freedom of t-tests; `nil` for the normal distribution.
  public var testDegrees: Int? { covariance.degrees }
  /// Rows left out because their unit or period has no other.
  public var singletonCount: Int {
    droppedRows.count { $0.reason == .onlyRowOfItsUnit || $0.reason == .onlyRowOfItsPeriod }
  }

  /// The coefficient of a regressor; `nil` when it was dropped.
  public subscript(name: String) -> Coefficient? { coefficients.first { $0.name == name } }
}

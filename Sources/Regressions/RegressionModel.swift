/// Which means are taken out of every variable. The raw value is the word of a study file.
public enum FixedEffects: String, Hashable, Sendable, CaseIterable {
  /// None: ordinary least squares with a constant.
  case none = "none"
  /// One for every unit.
  case unit = "unit"
  /// One for every period.
  case period = "period"
  /// One for every unit and one for every period.
  case twoWay = "two-way"

  var hasUnits: Bool { self == .unit || self == .twoWay }
  var hasPeriods: Bool { self == .period || self == .twoWay }
}

/// How standard errors are computed. The raw value is the word of a study file.
public enum StandardErrors: String, Hashable, Sendable, CaseIterable {
  /// Errors independent and of one variance: s2 (X'X)^-1 with s2 = SSR / (N - K).
  case iid = "iid"
  /// Robust to unequal variances: White's sandwich x N / (N - K), HC1.
  case hc1 = "hc1"
  /// Robust to any dependence within a unit: Liang and Zeger's sandwich x G / (G - 1) x (N - 1) / (N - K).
  case clusteredByUnit = "clustered-by-unit"
}

/// Which parameters K counts in the small-sample factor of clustered standard errors. The raw value is the word of
/// a study file. `iid` and `hc1` always count all.
public enum SmallSampleFactor: String, Hashable, Sendable, CaseIterable {
  /// Regressors, effects that are not nested in the clusters, and one constant: unit effects are nested in clusters
  /// by unit and do not count. The convention of Stata's `reghdfe` and `xtreg, fe` and of R's `fixest`.
  case nested = "nested"
  /// Regressors and all effects, as a regression on dummies counts them (Stata's `regress` with `i.unit i.year`).
  case full = "full"
}

/// A linear panel model: an outcome, regressors, effects, and how standard errors are computed.
public struct RegressionModel: Hashable, Sendable {
  /// The panel column to explain.
  public let outcome: String
  /// The panel columns that explain it, in the order tables print them.
  public let regressors: [String]
  /// Which effects are taken out.
  public let effects: FixedEffects
  /// How standard errors are computed.
  public let standardErrors: StandardErrors
  /// What clustered standard errors count as parameters.
  public let smallSampleFactor: SmallSampleFactor
  /// The probability that confidence intervals cover, between 0 and 1.
  public let confidence: Double

  /// Makes a model; by default two-way effects, standard errors clustered by unit and 95 % intervals.
  ///
  /// - Throws: `RegressionError.noRegressors`, `repeatedVariable` when a column is named twice, `badConfidence`.
  public init(
    outcome: String, regressors: [String], effects: FixedEffects = .twoWay,
    standardErrors: StandardErrors = .clusteredByUnit, smallSampleFactor: SmallSampleFactor = .nested,
    confidence: Double = 0.95
  ) throws(RegressionError) {
    if regressors.isEmpty { throw .noRegressors(outcome: outcome) }
    var seen: Set<String> = [outcome]
    for name in regressors where !seen.insert(name).inserted {
      throw .repeatedVariable(outcome: outcome, name: name)
    }
    guard confidence > 0, confidence < 1 else { throw .badConfidence(found: confidence) }
    self.outcome = outcome
    self.regressors = regressors
    self.effects = effects
    self.standardErrors = standardErrors
    self.smallSampleFactor = smallSampleFactor
    self.confidence = confidence
  }
}

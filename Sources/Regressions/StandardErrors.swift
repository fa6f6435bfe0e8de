/// How standard errors are computed.
public enum StandardErrors: Hashable, Sendable {
  /// Errors independent and of one variance: s2 (X'X)^-1.
  case iid
  /// Robust to unequal variances: White's sandwich without a factor.
  case hc0
  /// The same x N / (N - K).
  case hc1
  /// The same with squared residuals over 1 - h, h the leverage with all effects counted (MacKinnon and White 1985).
  case hc2
  /// The same with squared residuals over (1 - h)^2.
  case hc3
  /// Robust to any dependence within a cluster (Liang and Zeger 1986).
  case clustered(ClusterDimensions)
  /// Robust to dependence between units and over time: the sums of scores of the periods with Bartlett weights up to
  /// `lags` (Driscoll and Kraay 1998); `nil` takes floor(4 (T / 100)^(2/9)) lags.
  case driscollKraay(lags: Int?)
  /// Clustered by unit, with p-values and confidence intervals from the wild cluster bootstrap, for few clusters.
  case wildBootstrap(WildBootstrap)
}

/// Which rows may depend on each other.
public enum ClusterDimensions: String, Hashable, Sendable, CaseIterable {
  /// Those of a unit.
  case unit = "unit"
  /// Those of a period.
  case period = "period"
  /// Those of a unit and those of a period (Cameron, Gelbach and Miller 2011): the sandwich by unit plus that by period
  /// minus that by row, negative eigenvalues set to 0.
  case both = "unit-and-period"

  var hasUnits: Bool { self != .period }
  var hasPeriods: Bool { self != .unit }
}

/// What a small-sample factor may count.
struct ParameterCount: Hashable, Sendable {
  /// Coefficients with columns of their own, the constant included.
  var coefficients: Int
  /// Parameters that the effects take, as `WithinTransformation.absorbed`.
  var absorbed = 0
  /// Which effects were taken out.
  var effects = FixedEffects.none

  /// Coefficients and all effects: the columns of a regression on dummies.
  var all: Int { coefficients + absorbed }

  /// The same without effects that are nested in the clusters, but with the one constant that effects always hold.
  func notNested(in clusters: ClusterDimensions, of groups: RowGroups) -> Int {
    guard effects != .none else { return all }
    var nested = 0
    if clusters.hasUnits, effects.hasUnits { nested += groups.unitCount }
    if clusters.hasPeriods, effects.hasPeriods { nested += groups.periodCount }
    return coefficients + max(1, absorbed - nested + (nested > 0 ? 1 : 0))
  }
}

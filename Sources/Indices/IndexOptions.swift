/// What a missing cell does to a composite score. The raw value is the word of a study file.
///
/// Weights are always computed over the available cells; the rule is about scores.
public enum MissingCellRule: String, Hashable, Sendable, CaseIterable {
  /// Any missing cell is an error that names it.
  case refuse = "refuse"
  /// A unit and period with a missing indicator has no composite score, and no score of that indicator's dimension.
  case leave = "leave"
  /// The weights of the indicators that are there are scaled up to the sum of all weights of their dimension, and the
  /// score is marked as partial. Other dimensions are not touched, so dimension scores still add up. Where a whole
  /// dimension is missing, so is the composite.
  case availableIndicators = "available-indicators"
}

/// Over which cells shares and entropies are taken. The raw value is the word of a study file.
public enum Pooling: String, Hashable, Sendable, CaseIterable {
  /// Over all units and periods: one set of weights.
  case pooled = "pooled"
  /// Over the units of each period: a set of weights for every period.
  case perPeriod = "per-period"
}

/// How an index is computed. The defaults are the textbook ones: pooled weights, no shift.
public struct IndexOptions: Hashable, Sendable {
  /// What a missing cell does.
  public var missingCells: MissingCellRule
  /// Over which cells the weights are taken.
  public var pooling: Pooling
  /// Added to every normalised value before shares are taken (papers use 0.0001 to 0.01 to avoid ln 0, which needs
  /// none: 0 ln 0 = 0). It changes weights only, never the normalised values that scores add up.
  public var shift: Double
  /// Scores are multiplied by this: 1, or 100 for points.
  public var factor: Double

  /// Makes options.
  public init(
    missingCells: MissingCellRule = .refuse, pooling: Pooling = .pooled, shift: Double = 0,
    factor: Double = 1
  ) {
    self.missingCells = missingCells
    self.pooling = pooling
    self.shift = shift
    self.factor = factor
  }
}

/// How an index is computed. The defaults are the textbook's: min-max by pooled extremes, pooled entropy weights without
/// a shift, scores from normalised values.
public struct IndexOptions: Hashable, Sendable {
  /// How indicators are brought to a common scale.
  public var normalization: Normalization
  /// Where the weights come from.
  public var weighting: WeightingMethod
  /// What scores are made of.
  public var scoring: ScoreMethod
  /// What a dimension's score is.
  public var dimensionScores: DimensionScores
  /// Scores are multiplied by this: 1, or 100 for points.
  public var factor: Double
  /// What a missing cell does.
  public var missingCells: MissingCellRule
  /// What is compared.
  public var comparison: Comparison

  /// Makes options.
  public init(
    normalization: Normalization = Normalization(), weighting: WeightingMethod = .entropy(),
    scoring: ScoreMethod = .values, dimensionScores: DimensionScores = .global, factor: Double = 1,
    missingCells: MissingCellRule = .refuse, comparison: Comparison = .units
  ) {
    self.normalization = normalization
    self.weighting = weighting
    self.scoring = scoring
    self.dimensionScores = dimensionScores
    self.factor = factor
    self.missingCells = missingCells
    self.comparison = comparison
  }
}

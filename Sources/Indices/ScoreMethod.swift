/// What scores are made of. The raw value is the word of a study file.
public enum ScoreMethod: String, Hashable, Sendable, CaseIterable {
  /// S = sum w z, of normalised values.
  case values
  /// S = sum w p, of the shares that entropies are taken of (of pooled, unshifted shares under other weights).
  case shares
  /// The closeness to the ideal D- / (D+ + D-), with the weighted Euclidean distances D+ to the best and D- to the worst
  /// normalised value of each indicator among the reference cells of the normalisation (TOPSIS, Hwang and Yoon
  /// 1981). A dimension's score is the closeness in its own indicators; dimensions do not add up.
  case topsis
}

/// What a dimension's score is. The raw value is the word of a study file. It means nothing for TOPSIS.
public enum DimensionScores: String, Hashable, Sendable, CaseIterable {
  /// The dimension's part of the composite: its indicators with the weights of the whole index, so that dimensions
  /// add up to it.
  case global
  /// The same with weights divided by their sum in the dimension: on the composite's scale, and not adding up.
  case within
}

/// What a missing cell does to a composite score. The raw value is the word of a study file.
///
/// Weights are always computed over the available cells; the rule is about scores.
public enum MissingCellRule: String, Hashable, Sendable, CaseIterable {
  /// Any missing cell is an error that names it.
  case refuse = "refuse"
  /// A unit and period with a missing indicator has no composite score, and no score of a dimension around that
  /// indicator.
  case leave = "leave"
  /// The weights of the indicators that are there are scaled up to the sum of all weights directly in their dimension,
  /// and the score is marked as partial. Other dimensions are not touched, so dimension scores still add up. Where
  /// all indicators directly in a dimension are missing, so is the composite.
  case availableIndicators = "available-indicators"
}

/// Where the weights of an index come from. All weights are at least 0 and add up to 1 over all indicators.
public enum WeightingMethod: Hashable, Sendable {
  /// From how unevenly each indicator is spread: share p = (z + shift) / sum (z + shift), entropy
  /// e = -(1 / ln n) sum p ln p over the pool's n available cells with 0 ln 0 = 0, redundancy d = 1 - e, weight
  /// w = d / sum d (Shannon 1948; the entropy-weight method of the evaluation literature).
  ///
  /// The shift is added to every normalised value before shares are taken (papers use 0.0001 to 0.01 to avoid ln 0,
  /// which needs none). It changes weights, never the normalised values.
  case entropy(pooling: Pooling = .pooled, shift: Double = 0)
  /// From spread and conflict: C = sd (sum over k of 1 - r_jk), w = C / sum C, with sd (divisor n - 1) and correlations
  /// r over the pool's cells at which every indicator has a value (Diakoulaki, Mavrotas and Papayannakis 1995).
  case critic(pooling: Pooling = .pooled)
  /// The same weight for every indicator.
  case equalIndicators
  /// The same weight for every dimension of the index, divided equally among the indicators and dimensions directly in
  /// it, and so on inward.
  case equalDimensions
  /// Given weights by indicator, divided by their sum.
  case manual([String: Double])

  /// Over which cells the weights are taken; `nil` when they do not depend on the figures.
  public var pooling: Pooling? {
    switch self {
    case .entropy(let pooling, _), .critic(let pooling): pooling
    case .equalIndicators, .equalDimensions, .manual: nil
    }
  }

  /// The shift of entropy weights; `nil` for other methods.
  public var shift: Double? {
    if case .entropy(_, let shift) = self { shift } else { nil }
  }
}

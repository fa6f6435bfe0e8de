/// The wild cluster bootstrap with the null hypothesis imposed (Cameron, Gelbach and Miller 2008): the residuals of the
/// regression without the tested coefficient keep or change sign by unit.
public struct WildBootstrap: Hashable, Sendable {
  /// The most clusters it is computed for; with more, clustered standard errors need no bootstrap.
  static let clusterLimit = 200

  /// What the residuals of a cluster are multiplied with.
  public enum Weights: String, Hashable, Sendable, CaseIterable {
    /// -1 or 1. When the different draws, 2^G, are no more than the replications, each is taken once.
    case rademacher = "Rademacher"
    /// Six values with the same first moments, for fewer than about twelve clusters (Webb 2014).
    case webb = "Webb"
  }

  /// How many draws, 99 to 99 999.
  public let replications: Int
  /// What the draws start from.
  public let seed: UInt64
  /// How residuals are multiplied.
  public let weights: Weights

  /// Describes the bootstrap.
  public init(replications: Int = 9999, seed: UInt64 = 1, weights: Weights = .rademacher) {
    self.replications = replications
    self.seed = seed
    self.weights = weights
  }

  /// What the bootstrap says of one coefficient.
  struct Inference: Hashable, Sendable {
    /// The share of draws whose statistic is at least as far from zero.
    let p: Double
    /// The values at the ends of the interval of hypotheses that are not rejected.
    let lower: Double
    let upper: Double
  }

  /// The inference for every coefficient of a fit.
  ///
  /// - Parameters:
  ///   - columns: the kept columns.
  ///   - factor: the small-sample factor of the clustered covariance.
  /// - Throws: `RegressionError.tooManyClusters`, or what taking effects out throws.
  func inference(
    _ fit: LeastSquares, _ columns: [[Double]], _ regression: EffectiveRegression, factor: Double,
    confidence: Double, name: String
  ) throws(RegressionError) -> [Inference] {
    let clusters = regression.sample.groups.unitCount
    guard clusters <= Self.clusterLimit else {
      throw .tooManyClusters(model: name, found: clusters, limit: Self.clusterLimit)
    }
    let draws = draws(clusters: clusters)
    var results: [Inference] = []
    for position in columns.indices {
      let scores = try ClusterScores(fit, columns, regression, position: position, name: name)
      results.append(scores.inference(draws, confidence: confidence))
    }
    return results
  }

  /// The farthest value on one side of an estimate that is not rejected, by doubling steps and halving; infinite when even
  /// values a million standard errors away are not.
  static func end(
    _ p: (Double) -> Double, _ level: Double, around estimate: Double, error: Double, side: Double
  ) -> Double {
    var (near, far) = (0.0, 1.0)
    while p(estimate + side * far * error) >= level {
      (near, far) = (far, far * 2)
      if far > 1e6 { return side * .infinity }
    }
    for _ in 0..<40 {
      let middle = (near + far) / 2
      if p(estimate + side * middle * error) >= level { near = middle } else { far = middle }
    }
    return estimate + side * near * error
  }

  /// The multipliers of each draw, one a cluster.
  func draws(clusters: Int) -> [[Double]] {
    if weights == .rademacher, clusters < 20, 1 << clusters <= replications {
      return (0..<(1 << clusters)).map { pattern in
        (0..<clusters).map { pattern >> $0 & 1 == 0 ? 1 : -1 }
      }
    }
    let sizes: [Double] = weights == .rademacher ? [1] : [(1.5).squareRoot(), 1, (0.5).squareRoot()]
    let values = sizes + sizes.map { -$0 }
    var numbers = SeededNumbers(seed: seed)
    return (0..<replications).map { _ in
      (0..<clusters).map { _ in values[numbers.next(below: UInt64(values.count))] }
    }
  }
}

/// The wild restricted efficient bootstrap of two-stage least squares with one endogenous regressor, by clusters
/// (Davidson and MacKinnon 2010; Roodman, MacKinnon, Nielsen and Webb 2019).
///
/// Under b = r the residuals of the equation are u = y - r x less effects and exogenous regressors. The first stage is
/// estimated with u as a further regressor, which makes it efficient: x = Z pi + v. A draw multiplies u and v of a
/// cluster with the same number, and both stages are estimated on x* = Z pi + (v w) and y* = r x* + (u w).
///
/// With Q an orthonormal basis of the instruments everything of a draw follows from sums by cluster of Q'M(s w), M taking
/// effects and exogenous regressors out, for s = y, x and the columns of Q. They do not depend on r and are computed once.
struct RestrictedEfficientBootstrap {
  /// The most numbers that are kept of all draws.
  static let sizeLimit = 50_000_000

  /// The coefficient of two-stage least squares.
  let estimate: Double
  /// Its standard error by clusters, without a factor.
  let error: Double
  private let clusters: Int
  /// Q'y and Q'x.
  private let outcome: [Double]
  private let endogenous: [Double]
  /// Products of what the instruments leave of y and x: y'y, y'x, x'x.
  private let products: (yy: Double, yx: Double, xx: Double)
  /// By source (y, x, columns of Q), cluster and instrument the product of both within the cluster.
  private let own: [Double]
  /// Of every draw, by source and instrument, the sums of multiplier x product over clusters.
  private let drawnTotals: [Double]
  /// Of every draw, by source, cluster and instrument, Q'M(s w) of the cluster.
  private let drawn: [Double]
  private let draws: Int

  private var width: Int { outcome.count }
  private var sources: Int { width + 2 }

  /// - Throws: `RegressionError.tooManyClusters`, `tooManyDraws`, or what taking effects out throws.
  init(
    _ bootstrap: WildBootstrap, _ reduced: ReducedForm, within: WithinTransformation, name: String
  ) throws(RegressionError) {
    clusters = within.groups.unitCount
    guard clusters <= WildBootstrap.clusterLimit else {
      throw .tooManyClusters(model: name, found: clusters, limit: WildBootstrap.clusterLimit)
    }
    let basis = reduced.instruments
    let (y, x) = (reduced.outcome, reduced.endogenous[0])
    let columns = [y, x] + basis.vectors
    let multipliers = bootstrap.draws(clusters: clusters)
    draws = multipliers.count
    let size = clusters * basis.vectors.count * columns.count
    guard draws <= Self.sizeLimit / size else {
      throw .tooManyDraws(model: name, found: draws, limit: Self.sizeLimit / size)
    }
    outcome = basis.coordinates(of: y)
    endogenous = basis.coordinates(of: x)
    let (restY, restX) = (basis.residual(of: y), basis.residual(of: x))
    products = (dot(restY, restY), dot(restY, restX), dot(restX, restX))
    let sums = try ClusterProducts(columns, basis, reduced, within, name: name)
    own = sums.own
    (drawnTotals, drawn) = sums.combined(multipliers)
    let length = dot(endogenous, endogenous)
    let estimate = dot(endogenous, outcome) / length
    self.estimate = estimate
    // Scores of the equation itself.
    var squares = 0.0
    let count = basis.vectors.count
    for cluster in 0..<clusters {
      var score = 0.0
      for k in 0..<count {
        let (left, right) = (cluster * count + k, (clusters + cluster) * count + k)
        score += endogenous[k] * (sums.own[left] - estimate * sums.own[right])
      }
      squares += score * score
    }
    error = squares.squareRoot() / length
  }

  /// The share of draws whose statistic is at least as far from zero as that of the data, if the coefficient is `null`.
  func pValue(_ null: Double) -> Double {
    // What u leaves of x once the instruments are out gives the coefficient of u in the first stage.
    let (yy, yx, xx) = products
    let length = yy - 2 * null * yx + null * null * xx
    let slope = length > 0 ? (yx - null * xx) / length : 0
    let pi = (0..<width).map { endogenous[$0] - slope * (outcome[$0] - null * endogenous[$0]) }
    let ratio = (estimate - null) / error
    // The draw that changes no sign has the statistic of the data but for rounding.
    let bound = ratio * ratio * (1 - 2e-9)
    var count = 0
    for draw in 0..<draws where !(square(of: draw, null: null, pi: pi) < bound) { count += 1 }
    return Double(count) / Double(draws)
  }

  /// The p-value of a zero coefficient, and the ends of the interval of values with p of at least 1 - confidence.
  func inference(confidence: Double) -> WildBootstrap.Inference {
    func end(_ side: Double) -> Double {
      WildBootstrap.end(pValue, 1 - confidence, around: estimate, error: error, side: side)
    }
    return WildBootstrap.Inference(p: pValue(0), lower: end(-1), upper: end(1))
  }

  /// The squared statistic of a draw.
  private func square(of draw: Int, null: Double, pi: [Double]) -> Double {
    let totals = draw * sources * width
    var (a, c) = ([Double](repeating: 0, count: width), [Double](repeating: 0, count: width))
    for k in 0..<width {
      let (y, x) = (drawnTotals[totals + k], drawnTotals[totals + width + k])
      c[k] = y - null * x
      a[k] = pi[k] + x
      for j in 0..<width { a[k] -= pi[j] * drawnTotals[totals + (2 + j) * width + k] }
    }
    let length = dot(a, a)
    let distance = dot(a, c) / length
    var squares = 0.0
    let start = draw * sources * clusters * width
    for cluster in 0..<clusters {
      var score = 0.0
      for k in 0..<width {
        func value(_ source: Int) -> Double { drawn[start + (source * clusters + cluster) * width + k] }
        var fitted = value(1)
        for j in 0..<width {
          let source = 2 + j
          fitted += pi[j] * (own[(source * clusters + cluster) * width + k] - value(source))
        }
        score += a[k] * (value(0) - null * value(1) - distance * fitted)
      }
      squares += score * score
    }
    return distance * distance * length * length / squares
  }
}

/// Products of the instruments with columns of one cluster at a time.
private struct ClusterProducts {
  private let clusters: Int
  private let width: Int
  private let sources: Int
  /// By source, cluster and instrument: Q'(s of the cluster alone), the cluster's part of Q's.
  private(set) var own: [Double]
  /// By source, cluster of s, cluster of Q and instrument: the latter's part of Q'M(s of the former alone).
  private var spread: [Double]

  init(
    _ columns: [[Double]], _ basis: OrthonormalBasis, _ reduced: ReducedForm, _ within: WithinTransformation,
    name: String
  ) throws(RegressionError) {
    let units = within.groups.units
    clusters = within.groups.unitCount
    width = basis.vectors.count
    sources = columns.count
    own = []
    spread = []
    /// The parts of Q's by cluster, then instrument.
    func parts(_ values: [Double]) -> [Double] {
      var sums = [Double](repeating: 0, count: clusters * width)
      for (k, vector) in basis.vectors.enumerated() {
        for row in values.indices { sums[units[row] * width + k] += vector[row] * values[row] }
      }
      return sums
    }
    for column in columns {
      own += parts(column)
      for cluster in 0..<clusters {
        var alone = column
        for row in alone.indices where units[row] != cluster { alone[row] = 0 }
        alone = try within.applyToWeighted(alone, name: name)
        spread += parts(reduced.exogenous?.residual(of: alone) ?? alone)
      }
    }
  }

  /// For every draw the sums over the clusters of s of multiplier x product: in all, and by cluster of Q.
  func combined(_ draws: [[Double]]) -> (totals: [Double], byCluster: [Double]) {
    var totals = [Double](repeating: 0, count: draws.count * sources * width)
    var byCluster = [Double](repeating: 0, count: draws.count * sources * clusters * width)
    let block = clusters * width
    for (draw, multipliers) in draws.enumerated() {
      for source in 0..<sources {
        let (total, start) = ((draw * sources + source) * width, (draw * sources + source) * block)
        for (cluster, multiplier) in multipliers.enumerated() {
          let from = source * clusters + cluster
          for k in 0..<width { totals[total + k] += multiplier * own[from * width + k] }
          for index in 0..<block { byCluster[start + index] += multiplier * spread[from * block + index] }
        }
      }
    }
    return (totals, byCluster)
  }
}

extension WildBootstrap {
  /// All that the bootstrap of one coefficient needs, summed by cluster.
  ///
  /// With a the row of (X'X)^-1 X' for the coefficient, the estimate of a draw v is the null plus sum_g v_g a_g'u_g and
  /// its cluster-robust variance the sum of the squares of s_g = a_g' [M (v u)]_g, where M takes effects and regressors
  /// out and u are the restricted residuals. As v enters linearly, s = H v with H[g, h] = a_g' [M u_h]_g, u_h the residuals
  /// of cluster h alone. Under the null b = r the restricted residuals are u - r x, x the tested column less the others.
  struct ClusterScores {
    let clusters: Int
    /// The coefficient.
    let estimate: Double
    /// Its standard error without a factor.
    let error: Double
    /// H of the restricted residuals under b = 0, and of the tested column less the others; column by column.
    private let residualScores: [Double]
    private let columnScores: [Double]

    init(
      _ fit: LeastSquares, _ columns: [[Double]], _ regression: EffectiveRegression, position: Int,
      name: String
    ) throws(RegressionError) {
      let units = regression.sample.groups.units
      let clusters = regression.sample.groups.unitCount
      let projector = Projector(
        columns: columns, inverse: fit.inverseGram, within: regression.within, units: units,
        clusters: clusters,
        name: name)
      let weights = projector.combination(columns.indices.map { fit.inverseGram[position, $0] })
      // The column less the others is a scaled by its own squared length.
      let partial = weights.map { $0 / fit.inverseGram[position, position] }
      var restricted = fit.residuals
      for row in restricted.indices { restricted[row] += fit.coefficients[position] * partial[row] }
      self.clusters = clusters
      estimate = fit.coefficients[position]
      error = projector.sums(weights, fit.residuals).reduce(0) { $0 + $1 * $1 }.squareRoot()
      residualScores = try projector.scores(weights, restricted)
      columnScores = try projector.scores(weights, partial)
      ownResiduals = projector.sums(weights, restricted)
      ownColumn = projector.sums(weights, partial)
    }

    /// a_g'u_g of the restricted residuals under b = 0 and of the column less the others.
    private let ownResiduals: [Double]
    private let ownColumn: [Double]

    /// One draw: its estimate less the null is n0 - r n1, its variance q0 - 2 r q1 + r^2 q2 under the null b = r.
    private struct Draw {
      var (n0, n1) = (0.0, 0.0)
      var (q0, q1, q2) = (0.0, 0.0, 0.0)

      /// The squared statistic.
      func square(null r: Double) -> Double {
        let (above, below) = (n0 - r * n1, q0 - 2 * r * q1 + r * r * q2)
        return above * above / below
      }
    }

    private func draw(_ multipliers: [Double]) -> Draw {
      var draw = Draw()
      var (first, second) = ([Double](repeating: 0, count: clusters), [Double](repeating: 0, count: clusters))
      for (other, multiplier) in multipliers.enumerated() {
        draw.n0 += multiplier * ownResiduals[other]
        draw.n1 += multiplier * ownColumn[other]
        let base = other * clusters
        for cluster in 0..<clusters {
          first[cluster] += multiplier * residualScores[base + cluster]
          second[cluster] += multiplier * columnScores[base + cluster]
        }
      }
      for cluster in 0..<clusters {
        draw.q0 += first[cluster] * first[cluster]
        draw.q1 += first[cluster] * second[cluster]
        draw.q2 += second[cluster] * second[cluster]
      }
      return draw
    }

    /// The p-value of any value of the coefficient.
    func pValue(_ multipliers: [[Double]]) -> (Double) -> Double {
      let draws = multipliers.map(draw)
      return { null in
        let statistic = (estimate - null) * (estimate - null) / (error * error)
        // The draw that changes no sign has the statistic of the data but for rounding.
        let bound = statistic * (1 - 2e-9)
        return Double(draws.count { !($0.square(null: null) < bound) }) / Double(draws.count)
      }
    }

    /// The p-value of a zero coefficient, and the ends of the interval of values with p of at least 1 - confidence.
    func inference(_ multipliers: [[Double]], confidence: Double) -> Inference {
      let p = pValue(multipliers)
      let level = 1 - confidence
      func end(_ side: Double) -> Double {
        WildBootstrap.end(p, level, around: estimate, error: error, side: side)
      }
      return Inference(p: p(0), lower: end(-1), upper: end(1))
    }
  }

  /// Takes effects and regressors out of values that belong to one cluster each.
  private struct Projector {
    let columns: [[Double]]
    let inverse: SquareMatrix
    let within: WithinTransformation
    let units: [Int]
    let clusters: Int
    let name: String

    /// The sum of the columns, each times a factor.
    func combination(_ factors: [Double]) -> [Double] {
      var sum = [Double](repeating: 0, count: units.count)
      for (column, factor) in zip(columns, factors) {
        for row in sum.indices { sum[row] += factor * column[row] }
      }
      return sum
    }

    /// The sums of products by cluster.
    func sums(_ left: [Double], _ right: [Double]) -> [Double] {
      var sums = [Double](repeating: 0, count: clusters)
      for row in left.indices { sums[units[row]] += left[row] * right[row] }
      return sums
    }

    /// H, column by column: for each cluster its values alone, less effects and regressors, times the weights, by cluster.
    func scores(_ weights: [Double], _ values: [Double]) throws(RegressionError) -> [Double] {
      var all: [Double] = []
      for cluster in 0..<clusters {
        var own = values
        for row in own.indices where units[row] != cluster { own[row] = 0 }
        own = try within.applyToWeighted(own, name: name)
        let products = columns.map { column in zip(column, own).reduce(0) { $0 + $1.0 * $1.1 } }
        let fitted = combination(
          columns.indices.map { row in
            columns.indices.reduce(0) { $0 + inverse[row, $1] * products[$1] }
          })
        for row in own.indices { own[row] -= fitted[row] }
        all += sums(weights, own)
      }
      return all
    }
  }
}

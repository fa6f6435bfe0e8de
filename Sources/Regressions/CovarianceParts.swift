import Foundation

extension Covariance {
  /// The middle of the sandwich: sums of outer products of scores x e.
  struct Parts {
    let columns: [[Double]]
    let residuals: [Double]
    let groups: RowGroups

    /// Every row for itself, its squared residual times a factor of its own.
    func byRow(scaledBy factors: [Double]? = nil) -> SquareMatrix {
      var squares = residuals.map { $0 * $0 }
      if let factors { for row in squares.indices { squares[row] *= factors[row] } }
      var meat = SquareMatrix(size: columns.count)
      for left in columns.indices {
        let weighted = zip(columns[left], squares).map { $0 * $1 }
        for right in left..<columns.count {
          var sum = 0.0
          for row in weighted.indices { sum += weighted[row] * columns[right][row] }
          meat[left, right] = sum
          meat[right, left] = sum
        }
      }
      return meat
    }

    /// The sums of the scores of each group: one array a column.
    func scoreSums(_ dimension: RowGroups.Dimension) -> [[Double]] {
      let (numbers, count) = groups.groups(dimension)
      return columns.map { column in
        var sums = [Double](repeating: 0, count: count)
        for row in column.indices { sums[numbers[row]] += column[row] * residuals[row] }
        return sums
      }
    }

    /// Clusters in one or two dimensions, the factor included.
    func clustered(
      _ dimensions: ClusterDimensions, _ convention: SmallSampleConvention, _ counts: inout Counts,
      name: String
    ) throws(RegressionError) -> SquareMatrix {
      if dimensions.hasUnits { counts.unitClusters = try several(groups.unitCount, "unit", name) }
      if dimensions.hasPeriods { counts.periodClusters = try several(groups.periodCount, "period", name) }
      let fewest = min(counts.unitClusters ?? .max, counts.periodClusters ?? .max)
      let rows = counts.rows
      let parameters = counts.parameters
      func factor(_ clusters: Int) -> Double {
        convention.clusteredFactor(
          clusters: convention == .xtreg ? clusters : fewest, rows: rows, parameters: parameters)
      }
      var meat = SquareMatrix(size: columns.count)
      if dimensions.hasPeriods {
        counts.factor = factor(groups.periodCount)
        meat = meat + Self.lagged(scoreSums(.period), by: 0).scaled(by: counts.factor)
      }
      if dimensions.hasUnits {
        counts.factor = factor(groups.unitCount)
        meat = meat + Self.lagged(scoreSums(.unit), by: 0).scaled(by: counts.factor)
      }
      if dimensions == .both { meat = meat + byRow().scaled(by: -factor(rows)) }
      return meat
    }

    /// The sums of periods with Bartlett weights 1 - l / (L + 1); periods without rows are passed over.
    func driscollKraay(
      lags: Int?, _ convention: SmallSampleConvention, _ counts: inout Counts, name: String
    ) throws(RegressionError) -> SquareMatrix {
      let periods = try several(groups.periodCount, "period", name)
      let rule = Int(4 * pow(Double(periods) / 100, 2.0 / 9))
      let used = lags ?? min(rule, periods - 1)
      guard used >= 0, used < periods else {
        throw .badLags(model: name, found: used, periods: periods)
      }
      counts.periodClusters = periods
      counts.lags = used
      counts.factor = convention.clusteredFactor(
        clusters: periods, rows: counts.rows, parameters: counts.parameters)
      let sums = scoreSums(.period)
      var meat = Self.lagged(sums, by: 0)
      for lag in 0..<used {
        let weight = 1 - Double(lag + 1) / Double(used + 1)
        let product = Self.lagged(sums, by: lag + 1)
        meat = meat + (product + product.transposed).scaled(by: weight)
      }
      return meat.scaled(by: counts.factor)
    }

    private func several(_ count: Int, _ dimension: String, _ name: String) throws(RegressionError) -> Int {
      guard count > 1 else { throw .tooFewClusters(model: name, dimension: dimension, found: count) }
      return count
    }

    /// The sum of s_g s'_(g - lag) over groups.
    private static func lagged(_ sums: [[Double]], by lag: Int) -> SquareMatrix {
      var product = SquareMatrix(size: sums.count)
      for row in sums.indices {
        for column in sums.indices {
          var sum = 0.0
          for group in lag..<max(lag, sums[row].count) { sum += sums[row][group] * sums[column][group - lag] }
          product[row, column] = sum
        }
      }
      return product
    }
  }
}

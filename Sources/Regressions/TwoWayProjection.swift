import CLapack

/// Takes the effects of units and of periods out together.
///
/// Of the two dimensions the one with fewer groups, m, is solved for once the means of the other are out: the normal
/// equations S b = r of its dummies, S = V - C W^-1 C' (the Schur complement; V and W are the sums of weights, C the
/// weights by group and group). S is m x m. Up to `denseLimit` it is factorised once (Cholesky, LAPACK `dpotrf`); above,
/// each variable is solved by conjugate gradients, which need no matrix.
struct TwoWayProjection: Sendable {
  /// The largest m for which S is formed: 32 MB.
  static let denseLimit = 2000

  /// The number of unconnected parts of the panel.
  let parts: Int
  /// The dimension with more groups, whose means go first.
  let major: GroupMeans
  /// The dimension with fewer groups.
  let minor: GroupMeans
  /// One group of the minor dimension in each part, whose effect is 0: effects are defined up to a constant a part.
  private let grounded: [Bool]
  /// A number for the part of each group of the minor dimension.
  private let partOfGroup: [Int]
  /// The Cholesky factor of S, the rows and columns of the grounded groups those of the unit matrix; `nil` above the
  /// limit.
  private let factor: [Double]?

  /// - Throws: `RegressionError.lapack` when `dpotrf` refuses.
  init(
    groups: RowGroups, weights: [Double]?, denseLimit: Int = Self.denseLimit
  ) throws(RegressionError) {
    let units = GroupMeans(groups.units, count: groups.unitCount, weights: weights)
    let periods = GroupMeans(groups.periods, count: groups.periodCount, weights: weights)
    let periodsAreFewer = groups.periodCount <= groups.unitCount
    (major, minor) = periodsAreFewer ? (units, periods) : (periods, units)
    let connected = groups.connectedParts
    parts = connected.count
    partOfGroup = periodsAreFewer ? connected.ofPeriods : connected.ofUnits
    var seen: Set<Int> = []
    grounded = partOfGroup.map { seen.insert($0).inserted }
    factor =
      minor.totals.count <= denseLimit
      ? try Self.cholesky(Self.complement(major, minor, grounded: grounded), size: minor.totals.count) : nil
  }

  /// Takes the effects out.
  ///
  /// - Returns: the largest effect that was taken out.
  func subtract(from values: inout [Double]) -> Double {
    let first = major.subtract(from: &values)
    let target = minor.sums(values)
    let effects = factor.map { solve($0, target) } ?? conjugateGradients(target)
    for row in values.indices { values[row] -= effects[minor.numbers[row]] }
    let last = major.subtract(from: &values)
    return effects.reduce(max(first, last)) { $1.isNaN ? .infinity : max($0, abs($1)) }
  }

  // MARK: - Cholesky

  /// S, column by column.
  private static func complement(_ major: GroupMeans, _ minor: GroupMeans, grounded: [Bool]) -> [Double] {
    let size = minor.totals.count
    var matrix = [Double](repeating: 0, count: size * size)
    for group in minor.totals.indices { matrix[group * size + group] = minor.totals[group] }
    for rows in major.rowsByGroup {
      let total = major.totals[major.numbers[rows[0]]]
      let places = rows.map { minor.numbers[$0] }
      let weights = rows.map { minor.weights?[$0] ?? 1 }
      for (place, weight) in zip(places, weights) {
        let (base, share) = (place * size, weight / total)
        for other in places.indices { matrix[base + places[other]] -= share * weights[other] }
      }
    }
    for group in grounded.indices where grounded[group] {
      for other in 0..<size {
        matrix[group * size + other] = 0
        matrix[other * size + group] = 0
      }
      matrix[group * size + group] = 1
    }
    return matrix
  }

  private static func cholesky(_ matrix: [Double], size: Int) throws(RegressionError) -> [Double] {
    var factor = matrix
    let status = unsafe LAPACKE_dpotrf(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), Int32(size), &factor, Int32(size))
    guard status == 0 else { throw .lapack(routine: "dpotrf", status: Int(status)) }
    return factor
  }

  private func solve(_ factor: [Double], _ target: [Double]) -> [Double] {
    var solution = target
    for group in solution.indices where grounded[group] { solution[group] = 0 }
    let size = Int32(target.count)
    let status = unsafe LAPACKE_dpotrs(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), size, 1, factor, size, &solution, size)
    // A status reports NaN among the numbers: sums have overflowed.
    return status == 0 ? solution : solution.map { _ in .nan }
  }

  /// The diagonal of the projection on all dummies: w (1 / W_i + (e_t - p_i)' S^-1 (e_t - p_i)), p_i the shares of the
  /// minor groups in major group i.
  ///
  /// - Throws: `RegressionError.tooManyEffects` above the limit, `lapack` when `dpotri` refuses.
  func leverages(name: String) throws(RegressionError) -> [Double] {
    let size = minor.totals.count
    guard var inverse = factor else {
      throw .tooManyEffects(model: name, found: size, limit: Self.denseLimit)
    }
    let status = unsafe LAPACKE_dpotri(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), Int32(size), &inverse, Int32(size))
    guard status == 0 else { throw .lapack(routine: "dpotri", status: Int(status)) }
    for column in 0..<size {
      for row in 0..<column { inverse[row * size + column] = inverse[column * size + row] }
      if grounded[column] { inverse[column * size + column] = 0 }
    }
    var leverages = [Double](repeating: 0, count: minor.numbers.count)
    for rows in major.rowsByGroup {
      var product = [Double](repeating: 0, count: size)
      for row in rows {
        let (share, base) = (major.leverage(row: row), minor.numbers[row] * size)
        for other in 0..<size { product[other] += share * inverse[base + other] }
      }
      let square = rows.reduce(0) { $0 + major.leverage(row: $1) * product[minor.numbers[$1]] }
      for row in rows {
        let own = minor.numbers[row]
        let within = inverse[own * size + own] - 2 * product[own] + square
        leverages[row] = major.leverage(row: row) + (minor.weights?[row] ?? 1) * within
      }
    }
    return leverages
  }

  // MARK: - Conjugate gradients

  /// S b for effects b.
  private func product(_ effects: [Double]) -> [Double] {
    var values = minor.numbers.map { effects[$0] }
    major.subtract(from: &values)
    return minor.sums(values)
  }

  /// Solves S b = r (Hestenes and Stiefel 1952), preconditioned by the sums of weights. S is singular, and what
  /// rounding puts into its null space, the sum of a part, is taken out of the residuals. It stops at a residual of 1e-14
  /// or when rounding lets it fall no further; the caller's next turn takes out what is left.
  private func conjugateGradients(_ target: [Double]) -> [Double] {
    var solution = [Double](repeating: 0, count: target.count)
    var residual = withoutSums(target)
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    func conditioned(_ vector: [Double]) -> [Double] { zip(vector, minor.totals).map { $0 / $1 } }
    var direction = conditioned(residual)
    var square = dot(residual, direction)
    let goal = 1e-28 * square
    for _ in 0..<(2 * target.count) where square > goal {
      let image = product(direction)
      let curvature = dot(direction, image)
      guard curvature > 0 else { break }
      let step = square / curvature
      for index in solution.indices {
        solution[index] += step * direction[index]
        residual[index] -= step * image[index]
      }
      residual = withoutSums(residual)
      let next = conditioned(residual)
      let newSquare = dot(residual, next)
      for index in direction.indices {
        direction[index] = next[index] + newSquare / square * direction[index]
      }
      square = newSquare
    }
    return solution
  }

  /// A vector over the minor groups, its sum over each part taken out in proportion to the sums of weights.
  private func withoutSums(_ vector: [Double]) -> [Double] {
    var sums: [Int: (values: Double, weights: Double)] = [:]
    for (group, part) in partOfGroup.enumerated() {
      let sum = sums[part] ?? (0, 0)
      sums[part] = (sum.values + vector[group], sum.weights + minor.totals[group])
    }
    return vector.indices.map { group in
      guard let sum = sums[partOfGroup[group]] else { return vector[group] }
      return vector[group] - minor.totals[group] * sum.values / sum.weights
    }
  }
}

extension GroupMeans {
  /// The rows of each group.
  fileprivate var rowsByGroup: [[Int]] {
    var rows = [[Int]](repeating: [], count: totals.count)
    for row in numbers.indices { rows[numbers[row]].append(row) }
    return rows
  }
}

import Testing

@testable import Regressions

@Suite struct TwoWayProjectionTests {
  /// Units x periods with holes, and a value and a weight in each row.
  private func sample(
    _ units: Int, _ periods: Int, missing: Double, seed: UInt64
  ) -> (groups: RowGroups, values: [Double], weights: [Double]) {
    var random = PseudoRandom(seed: seed)
    var (first, second, values, weights): ([Int], [Int], [Double], [Double]) = ([], [], [], [])
    for unit in 0..<units {
      for period in 0..<periods where random.next() >= missing {
        first.append(unit)
        second.append(period)
        values.append(random.next() * 100 + Double(unit * period))
        weights.append(0.2 + random.next())
      }
    }
    return (RowGroups(units: first, periods: second), values, weights)
  }

  /// The residuals of a regression on one dummy for each unit and period.
  private func withoutDummies(_ groups: RowGroups, _ values: [Double], _ weights: [Double]) throws -> [Double]
  {
    let roots = weights.map { $0.squareRoot() }
    var columns: [[Double]] = []
    for unit in 0..<groups.unitCount { columns.append(zip(groups.units, roots).map { $0 == unit ? $1 : 0 }) }
    for period in 0..<groups.periodCount {
      columns.append(zip(groups.periods, roots).map { $0 == period ? $1 : 0 })
    }
    return try LeastSquares(
      columns: columns, outcome: zip(values, roots).map { $0 * $1 }, name: "dummies"
    ).residuals
  }

  @Test(arguments: [(8, 5, 0.0), (8, 5, 0.3), (5, 17, 0.2), (30, 12, 0.6)])
  func agreesWithDummies(_ units: Int, _ periods: Int, _ missing: Double) throws {
    for (seed, isWeighted) in [(1, false), (2, true), (3, true)] {
      let sample = sample(units, periods, missing: missing, seed: UInt64(seed))
      let weights = isWeighted ? sample.weights : sample.weights.map { _ in 1 }
      let expected = try withoutDummies(sample.groups, sample.values, weights)
      let within = try WithinTransformation(
        groups: sample.groups, effects: .twoWay, weights: isWeighted ? weights : nil)
      let found = try within.apply(sample.values, name: "x")
      let scale = sample.values.reduce(0) { max($0, abs($1)) }
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 * scale })
    }
  }

  @Test(arguments: [false, true]) func conjugateGradientsAgreeWithTheFactor(_ isWeighted: Bool) throws {
    let sample = sample(40, 25, missing: 0.5, seed: 9)
    let weights = isWeighted ? sample.weights : nil
    let dense = try TwoWayProjection(groups: sample.groups, weights: weights)
    let iterated = try TwoWayProjection(groups: sample.groups, weights: weights, denseLimit: 3)
    var (left, right) = (sample.values, sample.values)
    for _ in 0..<2 {
      _ = dense.subtract(from: &left)
      _ = iterated.subtract(from: &right)
    }
    #expect(zip(left, right).allSatisfy { abs($0 - $1) < 1e-10 })
    #expect(throws: RegressionError.tooManyEffects(model: "m", found: 25, limit: TwoWayProjection.denseLimit))
    {
      try iterated.leverages(name: "m")
    }
  }

  @Test func leveragesAreTheDiagonalOfTheProjection() throws {
    let sample = sample(9, 6, missing: 0.3, seed: 5)
    let projection = try TwoWayProjection(groups: sample.groups, weights: sample.weights)
    let leverages = try projection.leverages(name: "m")
    // The trace of a projection is its rank, and 1 - h is what is left of a unit vector.
    let rank = sample.groups.unitCount + sample.groups.periodCount - projection.parts
    #expect(abs(leverages.reduce(0, +) - Double(rank)) < 1e-10)
    let within = try WithinTransformation(groups: sample.groups, effects: .twoWay, weights: sample.weights)
    for row in [0, 7, 20] {
      var vector = sample.values.map { _ in 0.0 }
      vector[row] = 1
      let left = try within.applyToWeighted(vector, name: "e")
      #expect(abs(1 - leverages[row] - left[row]) < 1e-10)
    }
  }

  @Test func partsThatShareNothingAreCounted() throws {
    let groups = RowGroups(units: [0, 0, 1, 1, 2, 2, 3, 3], periods: [0, 1, 0, 1, 2, 3, 2, 3])
    let projection = try TwoWayProjection(groups: groups, weights: nil)
    #expect(projection.parts == 2)
    var values = [1.0, 2, 3, 5, 8, 13, 21, 34]
    _ = projection.subtract(from: &values)
    _ = projection.subtract(from: &values)
    // Each part is a 2 x 2 table: (1 - 2 - 3 + 5) / 4 and (8 - 13 - 21 + 34) / 4.
    #expect(zip(values, [0.25, -0.25, -0.25, 0.25, 2, -2, -2, 2]).allSatisfy { abs($0 - $1) < 1e-13 })
  }
}

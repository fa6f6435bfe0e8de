import Foundation
import Indices
import Panels
import Testing

/// What must not matter does not, and what must add up does, over pseudo-random panels.
@Suite struct InvarianceTests {
  private static let units = (0..<12).map { UnitCode("U\($0)") }
  private static let names = ["a", "b", "c", "d"]

  private static func panel(_ seed: Int, units: [UnitCode] = units, years: Int = 5) throws -> Panel {
    let columns = names.enumerated().map { index, name in
      let values = pseudoRandom(units.count * years, seed: UInt64(seed * 10 + index))
      return Column(name: name, values: values.map { $0 * $0 * 50 + 1 })
    }
    return try Panel(units: units, periods: Array(2016..<(2016 + years)), columns: columns)
  }

  private static func system() throws -> IndicatorSystem {
    let inner = IndexDimension("E", indicators: [Indicator("b", direction: .negative), Indicator("c")])
    return try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("D", indicators: [Indicator("a")], dimensions: [inner]),
        IndexDimension("F", indicators: [Indicator("d")]),
      ])
  }

  /// One of each kind of choice.
  static let choices: [IndexOptions] = [
    IndexOptions(), IndexOptions(weighting: .entropy(shift: 0.01)),
    IndexOptions(weighting: .entropy(pooling: .perPeriod)),
    IndexOptions(weighting: .entropy(pooling: .base(2018))), IndexOptions(weighting: .critic()),
    IndexOptions(weighting: .critic(pooling: .perPeriod)), IndexOptions(weighting: .equalIndicators),
    IndexOptions(weighting: .equalDimensions),
    IndexOptions(weighting: .manual(["a": 0.1, "b": 0.2, "c": 0.3, "d": 0.4])),
    IndexOptions(normalization: Normalization(reference: .cells(.perPeriod))),
    IndexOptions(normalization: Normalization(.maximum)), IndexOptions(normalization: Normalization(.sum)),
    IndexOptions(normalization: Normalization(.vector)), IndexOptions(scoring: .shares),
    IndexOptions(scoring: .topsis), IndexOptions(dimensionScores: .within),
  ]

  private func all(_ index: CompositeIndex) -> [Double] { index.scores.columns.flatMap(\.availableValues) }

  @Test(arguments: choices) func orderNamesAndUnitsOfMeasureDoNotMatter(_ options: IndexOptions) throws {
    for seed in 1...4 {
      let panel = try Self.panel(seed)
      let index = try CompositeIndex(panel, system: Self.system(), options: options)
      let weights = panel.periods.indices.flatMap { index.weights.weights(forPeriodAt: $0) }
      for pool in index.weights.pools {
        #expect(abs(pool.weights.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
        #expect(pool.weights.allSatisfy { $0.weight >= 0 && (0...1).contains($0.entropy ?? 0) })
      }

      let reversed = try CompositeIndex(
        panel.selecting(units: Self.units.reversed()), system: Self.system(), options: options)
      let back = try reversed.scores.selecting(units: Self.units).columns.flatMap(\.availableValues)
      #expect(isClose(back, all(index)))

      let renamed = try Self.panel(seed, units: Self.units.map { UnitCode("another \($0)") })
      let renamedIndex = try CompositeIndex(renamed, system: Self.system(), options: options)
      #expect(all(renamedIndex) == all(index))

      let isAffine = options.normalization.method == .minMax
      let rescaled = try Panel(
        units: panel.units, periods: panel.periods,
        columns: panel.columns.enumerated().map { position, column in
          let power = pow(10, Double(3 * position - 4))
          return Column(
            name: column.name,
            values: column.cells.map { $0.value.map { $0 * power - (isAffine ? 7 * power : 0) } })
        })
      let other = try CompositeIndex(rescaled, system: Self.system(), options: options)
      let otherWeights = panel.periods.indices.flatMap { other.weights.weights(forPeriodAt: $0) }
      #expect(isClose(otherWeights, weights, 1e-11))
      #expect(isClose(all(other), all(index), 1e-11))
    }
  }

  @Test(arguments: choices) func dimensionsAddUp(_ options: IndexOptions) throws {
    guard options.scoring != .topsis else { return }
    let index = try CompositeIndex(Self.panel(3), system: Self.system(), options: options)
    func values(_ name: String) throws -> [Double] { try index.scores.column(name).availableValues }
    let parts = zip(try values("D"), try values("F")).map { $0 + $1 }
    #expect(isClose(parts, try values("S")) == (options.dimensionScores == .global))
    guard options.dimensionScores == .within else { return }
    let weights = index.weights.weights(forPeriodAt: 0)
    let (d, f) = (weights[0] + weights[1] + weights[2], weights[3])
    let mixed = zip(try values("D"), try values("F")).map { d * $0 + f * $1 }
    #expect(isClose(mixed, try values("S")))
  }

  @Test func aYearThatIsAddedChangesPooledScoresButNotThoseOfABase() throws {
    let long = try Self.panel(5, years: 6)
    let short = try long.selecting(periods: 2016...2020)
    func past(_ panel: Panel, _ options: IndexOptions) throws -> [Double] {
      try all(CompositeIndex(panel, system: Self.system(), options: options))
    }
    func change(_ options: IndexOptions) throws -> Double {
      let now = try CompositeIndex(long, system: Self.system(), options: options).scores
        .selecting(periods: 2016...2020).columns.flatMap(\.availableValues)
      return zip(now, try past(short, options)).map { abs($0 - $1) }.max() ?? 0
    }
    #expect(try change(IndexOptions()) > 1e-3)
    for pooling in [Pooling.base(2017), .perPeriod] {
      let options = IndexOptions(
        normalization: Normalization(reference: .cells(pooling)), weighting: .entropy(pooling: pooling))
      #expect(try change(options) == 0)
    }
  }

  @Test func closenessLiesBetweenWorstAndBest() throws {
    let index = try CompositeIndex(
      Self.panel(2), system: Self.system(), options: IndexOptions(scoring: .topsis))
    for column in index.scores.columns {
      #expect(column.availableValues.count == 60 && column.availableValues.allSatisfy((0...1).contains))
    }
    // F has one indicator, so that its best and worst are the ideals themselves.
    #expect(try index.scores.column("F").availableValues.max() == 1)
    #expect(try index.scores.column("F").availableValues.min() == 0)
  }
}

import Foundation
import Indices
import Panels
import Testing

@Suite struct IndexWeightsTests {
  /// By hand: x has z = 0, 1/2, 1, 1 and p = 0, 1/5, 2/5, 2/5, so
  /// e = (0.2 x 1.609437912 + 0.8 x 0.916290732) / 1.386294361 = 1.054920168 / 1.386294361 = 0.760964047.
  /// y has z = 0, 1/2, 0, 1 and p = 0, 1/3, 0, 2/3, so
  /// e = (1.098612289 / 3 + 2 x 0.405465108 / 3) / 1.386294361 = 0.636514168 / 1.386294361 = 0.459147917.
  /// d = 0.239035953 and 0.540852083, their sum 0.779888036; w = 0.306500346 and 0.693499654.
  @Test func agreesWithTheExampleByHand() throws {
    let weights = try IndexWeights(NormalizedPanel(samplePanel(), system: sampleSystem()))
    let pool = try #require(weights.pools.first)
    #expect(weights.pools.count == 1 && pool.period == nil)
    #expect(isClose(pool.weights.compactMap(\.entropy), [0.760964047, 0.459147917], 1e-9))
    #expect(isClose(pool.weights.compactMap(\.redundancy), [0.239035953, 0.540852083], 1e-9))
    #expect(isClose(pool.weights.map(\.weight), [0.306500346, 0.693499654], 1e-9))
    #expect(pool.weights.map(\.sum) == [2.5, 1.5])
    #expect(pool.weights.map(\.dimension) == ["D1", "D2"])
    #expect(pool.weights.map(\.n) == [4, 4])
    #expect(pool.weights.allSatisfy { $0.deviation == nil && $0.conflict == nil })
  }

  @Test func entropyRunsOverAvailableCells() throws {
    let weights = try IndexWeights(
      NormalizedPanel(samplePanel(), system: system(Indicator("gap"), Indicator("x"))))
    // z = 0, 1/4, -, 1: p = 1/5, 4/5 over n = 3.
    let entropy = -(0.2 * log(0.2) + 0.8 * log(0.8)) / log(3.0)
    #expect(weights.pools[0].weights[0].n == 3)
    #expect(abs(try #require(weights.pools[0].weights[0].entropy) - entropy) < 1e-15)
  }

  @Test func perPeriodHasAPoolAPeriod() throws {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2020, 2021],
      columns: [
        Column(name: "x", values: [0, 2, 1, 4, 3, 2]), Column(name: "y", values: [1, 0, 1, 5, 2, 1]),
      ])
    let normalized = try NormalizedPanel(panel, system: system(Indicator("x"), Indicator("y")))
    let weights = try IndexWeights(normalized, method: .entropy(pooling: .perPeriod))
    #expect(weights.pools.map(\.period) == [2020, 2021])
    // 2020: x has p = 0, 1/4, 3/4; y 1/4, 1/4, 1/2.
    let x = -(0.25 * log(0.25) + 0.75 * log(0.75)) / log(3.0)
    let y = -(0.5 * log(0.25) + 0.5 * log(0.5)) / log(3.0)
    #expect(isClose(weights.pools[0].weights.compactMap(\.entropy), [x, y]))
    #expect(isClose(weights.weights(forPeriodAt: 0), [(1 - x) / (2 - x - y), (1 - y) / (2 - x - y)]))
    let (first, second) = (weights.weights(forPeriodAt: 0)[0], weights.weights(forPeriodAt: 1)[0])
    #expect(abs(weights.meanWeights[0] - (first + second) / 2) < 1e-15)
    let base = try IndexWeights(normalized, method: .entropy(pooling: .base(2020)))
    #expect(base.pools.map(\.period) == [2020])
    #expect(base.weights(forPeriodAt: 1) == weights.weights(forPeriodAt: 0))
  }

  @Test func equalWeightsOverIndicatorsOrDimensions() throws {
    let inner = IndexDimension("C", indicators: [Indicator("gap")])
    let system = try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("A", indicators: [Indicator("x")], dimensions: [inner]),
        IndexDimension("B", indicators: [Indicator("y")]),
      ])
    let normalized = try NormalizedPanel(samplePanel(), system: system)
    let equal = try IndexWeights(normalized, method: .equalIndicators)
    #expect(isClose(equal.weights(forPeriodAt: 1), [Double](repeating: 1.0 / 3, count: 3)))
    #expect(equal.pools[0].weights.map(\.n) == [4, 3, 4])
    #expect(equal.pools[0].weights.allSatisfy { $0.entropy == nil && $0.sum == nil })
    let byDimension = try IndexWeights(normalized, method: .equalDimensions)
    #expect(byDimension.weights(forPeriodAt: 0) == [0.25, 0.25, 0.5])
  }

  @Test func givenWeightsAreDividedByTheirSum() throws {
    let normalized = try NormalizedPanel(samplePanel(), system: sampleSystem())
    let weights = try IndexWeights(normalized, method: .manual(["x": 3, "y": 1]))
    #expect(weights.weights(forPeriodAt: 0) == [0.75, 0.25] && weights.givenSum == 4)
    func expect(_ error: IndexError, _ given: [String: Double]) {
      #expect(throws: error) { try IndexWeights(normalized, method: .manual(given)) }
    }
    expect(.unknownWeight(index: "S", indicator: "xx", nearest: "x"), ["x": 1, "y": 1, "xx": 1])
    expect(.badWeight(index: "S", indicator: "y", found: nil), ["x": 1])
    expect(.badWeight(index: "S", indicator: "x", found: -1), ["x": -1, "y": 2])
    expect(.noInformation(index: "S", period: nil), ["x": 0, "y": 0])
  }

  @Test func aShiftChangesTheWeights() throws {
    let normalized = try NormalizedPanel(samplePanel(), system: sampleSystem())
    let shifted = try IndexWeights(normalized, method: .entropy(shift: 1))
    // x + 1 = 1, 1.5, 2, 2 of 6.5.
    let shares = [1, 1.5, 2, 2].map { $0 / 6.5 }
    let entropy = -shares.reduce(0) { $0 + $1 * log($1) } / log(4.0)
    #expect(abs(try #require(shifted.pools[0].weights[0].entropy) - entropy) < 1e-15)
    #expect(throws: IndexError.badShift(index: "S", found: -0.1)) {
      try IndexWeights(normalized, method: .entropy(shift: -0.1))
    }
  }

  @Test func refusesPoolsThatSayNothing() throws {
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: [2020, 2021],
      columns: [Column(name: "late", values: [0, 1, 0, 2])])
    let normalized = try NormalizedPanel(panel, system: system(Indicator("late")))
    #expect(throws: IndexError.allZero(index: "S", indicator: "late", period: 2020)) {
      try IndexWeights(normalized, method: .entropy(pooling: .perPeriod))
    }
    let even = try NormalizedPanel(samplePanel(), system: sampleSystem())
    #expect(throws: IndexError.noInformation(index: "S", period: nil)) {
      try IndexWeights(even, method: .entropy(shift: 1e15))
    }
  }

  @Test func sharesBelowNothingAreRefused() throws {
    let base = Normalization(reference: .cells(.base(2021)))
    let normalized = try NormalizedPanel(samplePanel(), system: system(Indicator("x")), normalization: base)
    let place = CellPlace(indicator: "x", unit: UnitCode("A"), period: 2020)
    #expect(throws: IndexError.negativeShare(index: "S", place, -1)) { try IndexWeights(normalized) }
    // The base period's own cells lie between its extremes.
    let own = try IndexWeights(normalized, method: .entropy(pooling: .base(2021)))
    #expect(own.weights(forPeriodAt: 0) == [1])
  }

  @Test func periodsOfOneUnitAreNotTakenApart() throws {
    let alone = try samplePanel().selecting(units: [UnitCode("A")])
    let normalized = try NormalizedPanel(alone, system: system(Indicator("x")), comparison: .periods)
    for method in [WeightingMethod.entropy(pooling: .perPeriod), .critic(pooling: .perPeriod)] {
      #expect(throws: IndexError.poolOfOnePeriod(index: "S")) {
        try IndexWeights(normalized, method: method)
      }
    }
    #expect(try IndexWeights(normalized).weights(forPeriodAt: 0) == [1])
  }

  @Test func criticNeedsCompleteCellsThatDiffer() throws {
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B"), UnitCode("C")], periods: [2020],
      columns: [
        Column(name: "a", values: [1, 2, nil]), Column(name: "b", values: [nil, 2, 3]),
        Column(name: "c", values: [1, 1, 3]), Column(name: "d", values: [3, 4, 8]),
      ])
    func weights(_ names: String...) throws -> IndexWeights {
      let indicators = names.map { Indicator($0) }
      let system = try IndicatorSystem(
        name: "S", dimensions: [IndexDimension("S", indicators: indicators)])
      return try IndexWeights(NormalizedPanel(panel, system: system), method: .critic())
    }
    #expect(throws: IndexError.tooFewCompleteCells(index: "S", found: 1, period: nil)) {
      try weights("a", "b")
    }
    #expect(throws: IndexError.constant(index: "S", indicator: "c", value: 0, period: nil)) {
      try weights("a", "c")
    }
    // Two cells lie on a line, and indicators that say the same get no weights.
    #expect(throws: IndexError.noInformation(index: "S", period: nil)) { try weights("b", "d") }
    #expect(try weights("c", "d").pools[0].weights.map(\.n) == [3, 3])
    #expect(try weights("d").weights(forPeriodAt: 0) == [1])
  }
}

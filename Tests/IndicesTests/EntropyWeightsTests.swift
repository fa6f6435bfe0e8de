import Foundation
import Indices
import Panels
import Testing

@Suite struct EntropyWeightsTests {
  /// By hand: x has z = 0, 1/2, 1, 1 and p = 0, 1/5, 2/5, 2/5, so
  /// e = (0.2 x 1.609437912 + 0.8 x 0.916290732) / 1.386294361 = 1.054920168 / 1.386294361 = 0.760964047.
  /// y has z = 0, 1/2, 0, 1 and p = 0, 1/3, 0, 2/3, so
  /// e = (1.098612289 / 3 + 2 x 0.405465108 / 3) / 1.386294361 = 0.636514168 / 1.386294361 = 0.459147917.
  /// d = 0.239035953 and 0.540852083, their sum 0.779888036; w = 0.306500346 and 0.693499654.
  @Test func agreesWithTheExampleByHand() throws {
    let weights = try EntropyWeights(NormalizedPanel(samplePanel(), system: sampleSystem()))
    let pool = try #require(weights.pools.first)
    #expect(weights.pools.count == 1 && pool.period == nil)
    #expect(isClose(pool.weights.map(\.entropy), [0.760964047, 0.459147917], 1e-9))
    #expect(isClose(pool.weights.map(\.redundancy), [0.239035953, 0.540852083], 1e-9))
    #expect(isClose(pool.weights.map(\.weight), [0.306500346, 0.693499654], 1e-9))
    #expect(pool.weights.map(\.dimension) == ["D1", "D2"])
    #expect(pool.weights.map(\.n) == [4, 4])
  }

  @Test func entropyRunsOverAvailableCells() throws {
    let weights = try EntropyWeights(
      NormalizedPanel(samplePanel(), system: system(Indicator("gap"), Indicator("x"))))
    // z = 0, 1/4, -, 1: p = 1/5, 4/5 over n = 3.
    let entropy = -(0.2 * log(0.2) + 0.8 * log(0.8)) / log(3.0)
    #expect(weights.pools[0].weights[0].n == 3)
    #expect(abs(weights.pools[0].weights[0].entropy - entropy) < 1e-15)
  }

  @Test func perPeriodHasAPoolAPeriod() throws {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2020, 2021],
      columns: [
        Column(name: "x", values: [0, 2, 1, 4, 3, 2]), Column(name: "y", values: [1, 0, 1, 5, 2, 1]),
      ])
    let normalized = try NormalizedPanel(panel, system: system(Indicator("x"), Indicator("y")))
    let weights = try EntropyWeights(normalized, pooling: .perPeriod)
    #expect(weights.pools.map(\.period) == [2020, 2021])
    // 2020: x has p = 0, 1/4, 3/4; y 1/4, 1/4, 1/2.
    let x = -(0.25 * log(0.25) + 0.75 * log(0.75)) / log(3.0)
    let y = -(0.5 * log(0.25) + 0.5 * log(0.5)) / log(3.0)
    #expect(isClose(weights.pools[0].weights.map(\.entropy), [x, y]))
    #expect(isClose(weights.weights(forPeriodAt: 0), [(1 - x) / (2 - x - y), (1 - y) / (2 - x - y)]))
  }

  @Test func aShiftChangesTheWeights() throws {
    let normalized = try NormalizedPanel(samplePanel(), system: sampleSystem())
    let shifted = try EntropyWeights(normalized, shift: 1)
    // x + 1 = 1, 1.5, 2, 2 of 6.5.
    let shares = [1, 1.5, 2, 2].map { $0 / 6.5 }
    let entropy = -shares.reduce(0) { $0 + $1 * log($1) } / log(4.0)
    #expect(abs(shifted.pools[0].weights[0].entropy - entropy) < 1e-15)
    #expect(throws: IndexError.badShift(index: "S", found: -0.1)) {
      try EntropyWeights(normalized, shift: -0.1)
    }
  }

  @Test func refusesPoolsThatSayNothing() throws {
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: [2020, 2021],
      columns: [Column(name: "late", values: [0, 1, 0, 2])])
    let normalized = try NormalizedPanel(panel, system: system(Indicator("late")))
    #expect(throws: IndexError.allZero(index: "S", indicator: "late", period: 2020)) {
      try EntropyWeights(normalized, pooling: .perPeriod)
    }
    let even = try NormalizedPanel(samplePanel(), system: sampleSystem())
    #expect(throws: IndexError.noInformation(index: "S", period: nil)) {
      try EntropyWeights(even, shift: 1e15)
    }
  }

  @Test(arguments: 1...8) func weightsDoNotDependOnOrderOrUnit(_ seed: Int) throws {
    let units = (0..<12).map { UnitCode("U\($0)") }
    let names = ["a", "b", "c"]
    let columns = names.enumerated().map { index, name in
      Column(name: name, values: pseudoRandom(60, seed: UInt64(seed * 10 + index)).map { $0 * $0 * 50 })
    }
    let panel = try Panel(units: units, periods: Array(2016...2020), columns: columns)
    let system = try system(Indicator("a"), Indicator("b", direction: .negative), Indicator("c"))
    let weights = try EntropyWeights(NormalizedPanel(panel, system: system))
    let expected = weights.weights(forPeriodAt: 0)
    #expect(abs(expected.reduce(0, +) - 1) < 1e-12)
    #expect(weights.pools[0].weights.allSatisfy { (0...1).contains($0.entropy) })

    let reversed = try EntropyWeights(
      NormalizedPanel(panel.selecting(units: units.reversed()), system: system))
    #expect(isClose(reversed.weights(forPeriodAt: 0), expected))

    let rescaled = columns.map { column in
      Column(name: column.name, values: column.cells.map { $0.value.map { $0 * 1000 - 7 } })
    }
    let other = try Panel(units: units, periods: panel.periods, columns: rescaled)
    #expect(
      isClose(
        try EntropyWeights(NormalizedPanel(other, system: system)).weights(forPeriodAt: 0), expected))
  }
}

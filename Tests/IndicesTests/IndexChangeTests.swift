import Indices
import Panels
import Testing

@Suite struct IndexChangeTests {
  private func change(_ options: IndexOptions, of system: IndicatorSystem) throws -> IndexChange {
    try #require(
      try IndexChange(CompositeIndex(samplePanel(), system: system, options: options), from: 2020, to: 2021))
  }

  /// Of A x goes from 0 to 0.5 and y, less is better, from 0 to 0.5; of B x stays at 1 and y goes from 0 to 1.
  @Test func partsByHand() throws {
    let change = try change(IndexOptions(), of: sampleSystem())
    let (w1, w2) = (0.306500346, 0.693499654)
    #expect(isClose(try #require(change.parts(of: UnitCode("A"))), [w1 / 2, w2 / 2], 1e-9))
    #expect(isClose(try #require(change.parts(of: UnitCode("B"))), [0, w2], 1e-9))
    #expect(isClose(change.mean, [w1 / 4, 0.75 * w2], 1e-9))
    #expect(change.parts(of: UnitCode("C")) == nil)
  }

  @Test(arguments: [
    IndexOptions(), IndexOptions(factor: 100), IndexOptions(scoring: .shares),
    IndexOptions(weighting: .equalIndicators), IndexOptions(dimensionScores: .within),
    IndexOptions(normalization: Normalization(.maximum)),
    IndexOptions(weighting: .equalDimensions),
    IndexOptions(missingCells: .availableIndicators),
  ])
  func partsAddUpToTheChangeOfTheScore(_ options: IndexOptions) throws {
    let gap = try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("D1", indicators: [Indicator("x"), Indicator("gap")]),
        IndexDimension("D2", indicators: [Indicator("y", direction: .negative)]),
      ])
    let system = options.missingCells == .availableIndicators ? gap : try sampleSystem()
    let index = try CompositeIndex(samplePanel(), system: system, options: options)
    let change = try #require(try IndexChange(index, from: 2020, to: 2021))
    for unit in ["A", "B"].map({ UnitCode($0) }) {
      let before = try #require(try index.scores.cell("S", unit: unit, period: 2020).value)
      let after = try #require(try index.scores.cell("S", unit: unit, period: 2021).value)
      let sum = try #require(change.parts(of: unit)).reduce(0, +)
      #expect(abs(sum - (after - before)) < 1e-12 * max(1, options.factor), "\(unit)")
    }
  }

  @Test func weightsOfEachYearCountWithTheirYear() throws {
    let values = pseudoRandom(24, seed: 7)
    let panel = try Panel(
      units: (0..<6).map { UnitCode("\($0)") }, periods: [2020, 2021],
      columns: [
        Column(name: "x", values: Array(values.prefix(12))),
        Column(name: "y", values: Array(values.suffix(12))),
      ])
    let options = IndexOptions(weighting: .entropy(pooling: .perPeriod))
    let index = try CompositeIndex(panel, system: sampleSystem(), options: options)
    #expect(index.weights.weights(forPeriodAt: 0) != index.weights.weights(forPeriodAt: 1))
    let change = try #require(try IndexChange(index, from: 2020, to: 2021))
    for unit in panel.units {
      let before = try #require(try index.scores.cell("S", unit: unit, period: 2020).value)
      let after = try #require(try index.scores.cell("S", unit: unit, period: 2021).value)
      #expect(abs(try #require(change.parts(of: unit)).reduce(0, +) - (after - before)) < 1e-12)
    }
  }

  @Test func aUnitWithoutAScoreHasNoParts() throws {
    let system = try system(Indicator("x"), Indicator("gap"))
    let change = try change(IndexOptions(missingCells: .leave), of: system)
    #expect(change.parts(of: UnitCode("B")) == nil)
    // The mean is that of the others.
    #expect(change.parts(of: UnitCode("A")) == change.mean)
  }

  @Test func closenessToAnIdealIsNoSum() throws {
    let index = try CompositeIndex(
      samplePanel(), system: sampleSystem(), options: IndexOptions(scoring: .topsis))
    #expect(try IndexChange(index, from: 2020, to: 2021) == nil)
  }

  @Test func aPeriodThatIsNotThereHasNoChange() throws {
    let index = try CompositeIndex(samplePanel(), system: sampleSystem())
    #expect(try IndexChange(index, from: 2019, to: 2021) == nil)
  }
}

import Indices
import Panels
import Testing

@Suite struct CompositeIndexTests {
  @Test func scoresByHandAndDimensionsAddUp() throws {
    let index = try CompositeIndex(samplePanel(), system: sampleSystem())
    #expect(index.scores.indicatorNames == ["S", "D1", "D2"])
    let (w1, w2) = (0.306500346, 0.693499654)
    let total = try index.scores.column("S").cells.compactMap(\.value)
    #expect(isClose(total, [0, 0.5, w1, 1], 1e-9))
    #expect(isClose(try index.scores.column("D2").availableValues, [0, w2 / 2, 0, w2], 1e-9))
    for position in 0..<4 {
      let parts = try ["D1", "D2"].compactMap { try index.scores.column($0)[position].value }
      #expect(total[position] == parts[0] + parts[1])
    }
  }

  @Test func aFactorMultipliesScores() throws {
    let points = try CompositeIndex(samplePanel(), system: sampleSystem(), options: IndexOptions(factor: 100))
    #expect(try points.scores.cell("S", unit: UnitCode("B"), period: 2021).value == 100)
    #expect(throws: IndexError.badFactor(index: "S", found: 0)) {
      try CompositeIndex(samplePanel(), system: sampleSystem(), options: IndexOptions(factor: 0))
    }
  }

  @Test func oneDimensionOfTheIndexsNameIsNotRepeated() throws {
    let index = try CompositeIndex(samplePanel(), system: system(Indicator("x"), Indicator("y")))
    #expect(index.scores.indicatorNames == ["S"])
  }

  private func gapSystem() throws -> IndicatorSystem {
    try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("D1", indicators: [Indicator("x"), Indicator("gap")]),
        IndexDimension("D2", indicators: [Indicator("y", direction: .negative)]),
      ])
  }

  @Test func missingCellsAreRefusedByName() throws {
    let place = CellPlace(indicator: "gap", unit: UnitCode("B"), period: 2020)
    #expect(throws: IndexError.missingCells(index: "S", count: 1, first: [place])) {
      try CompositeIndex(samplePanel(), system: gapSystem())
    }
  }

  @Test func missingCellsAreLeft() throws {
    let index = try CompositeIndex(
      samplePanel(), system: gapSystem(), options: IndexOptions(missingCells: .leave))
    #expect(try index.scores.column("S").cells.map { $0.value == nil } == [false, false, true, false])
    #expect(try index.scores.cell("D1", unit: UnitCode("B"), period: 2020) == .missing)
    #expect(try index.scores.cell("D2", unit: UnitCode("B"), period: 2020).value == 0)
    #expect(
      index.missingIndicators(unit: UnitCode("B"), period: 2020).map(\.name) == ["gap"])
  }

  @Test func availableIndicatorsCarryTheWeightOfTheirDimension() throws {
    let index = try CompositeIndex(
      samplePanel(), system: gapSystem(), options: IndexOptions(missingCells: .availableIndicators))
    let weights = index.weights.weights(forPeriodAt: 0)
    let cell = try index.scores.cell("S", unit: UnitCode("B"), period: 2020)
    // x is at its best there, so its dimension scores all its weight; y is at its worst.
    #expect(cell.state == .partial)
    #expect(abs(try #require(cell.value) - (weights[0] + weights[1])) < 1e-12)
    #expect(try index.scores.cell("S", unit: UnitCode("A"), period: 2020).state == .observed)
  }

  @Test func withoutAWholeDimensionThereIsNoComposite() throws {
    let system = try IndicatorSystem(
      name: "S",
      dimensions: [
        IndexDimension("D1", indicators: [Indicator("gap")]),
        IndexDimension("D2", indicators: [Indicator("x")]),
      ])
    let index = try CompositeIndex(
      samplePanel(), system: system, options: IndexOptions(missingCells: .availableIndicators))
    #expect(try index.scores.cell("S", unit: UnitCode("B"), period: 2020) == .missing)
    #expect(try index.scores.cell("D2", unit: UnitCode("B"), period: 2020).value != nil)
  }

  @Test func scoresOfFilledCellsSaySo() throws {
    let filled = try samplePanel().filled(by: ["gap": .nearestEnd]).panel
    let index = try CompositeIndex(filled, system: gapSystem())
    #expect(try index.scores.cell("S", unit: UnitCode("B"), period: 2020).state == .fromFilled)
    #expect(try index.scores.cell("D2", unit: UnitCode("B"), period: 2020).state == .observed)
  }

  private func deepSystem() throws -> IndicatorSystem {
    let inner = IndexDimension("D2", indicators: [Indicator("y", direction: .negative)])
    return try IndicatorSystem(
      name: "S", dimensions: [IndexDimension("D1", indicators: [Indicator("x")], dimensions: [inner])])
  }

  @Test func aDimensionCountsThoseInsideIt() throws {
    let index = try CompositeIndex(samplePanel(), system: deepSystem())
    #expect(index.scores.indicatorNames == ["S", "D1", "D2"])
    #expect(try index.scores.column("D1").availableValues == index.scores.column("S").availableValues)
    #expect(isClose(try index.scores.column("D2").availableValues, [0, 0.346749827, 0, 0.693499654], 1e-9))
  }

  @Test func withinADimensionWeightsAddUpToOne() throws {
    let index = try CompositeIndex(
      samplePanel(), system: deepSystem(), options: IndexOptions(dimensionScores: .within))
    #expect(isClose(try index.scores.column("D2").availableValues, [0, 0.5, 0, 1]))
    #expect(try index.scores.column("D1").availableValues == index.scores.column("S").availableValues)
  }

  @Test func sharesAddUpToOne() throws {
    let index = try CompositeIndex(samplePanel(), system: sampleSystem())
    #expect(isClose(try index.shares().column("x").availableValues, [0, 0.2, 0.4, 0.4]))
    let scored = try CompositeIndex(
      samplePanel(), system: sampleSystem(), options: IndexOptions(scoring: .shares))
    #expect(abs(try scored.scores.column("S").availableValues.reduce(0, +) - 1) < 1e-12)
  }

  @Test func closenessByHand() throws {
    // z of x is 0, 1/2, 1, 1 and of y 0, 1/2, 0, 1; with w1 and w2 the distances of A in 2021 are halves of the
    // way, and B in 2020 is at the best of x and the worst of y: closeness w1 / (w1 + w2) = w1.
    let index = try CompositeIndex(
      samplePanel(), system: sampleSystem(), options: IndexOptions(scoring: .topsis, factor: 100))
    #expect(isClose(try index.scores.column("S").availableValues, [0, 50, 30.6500346, 100], 1e-7))
    #expect(isClose(try index.scores.column("D2").availableValues, [0, 50, 0, 100]))
  }

  @Test func closenessWithoutAnIndicatorIsMarked() throws {
    let index = try CompositeIndex(
      samplePanel(), system: gapSystem(),
      options: IndexOptions(scoring: .topsis, missingCells: .availableIndicators))
    let cell = try index.scores.cell("D1", unit: UnitCode("B"), period: 2020)
    // x alone stands for its dimension, and is at its best.
    #expect(cell == Cell(1, state: .partial))
    let left = try CompositeIndex(
      samplePanel(), system: gapSystem(), options: IndexOptions(scoring: .topsis, missingCells: .leave))
    #expect(try left.scores.cell("S", unit: UnitCode("B"), period: 2020) == .missing)
  }

  @Test func oneUnitOverYears() throws {
    let alone = try samplePanel().selecting(units: [UnitCode("A")])
    let system = try system(Indicator("x"), Indicator("y", direction: .negative))
    #expect(throws: IndexError.tooFewUnits(index: "S", found: 1)) {
      try CompositeIndex(alone, system: system)
    }
    let index = try CompositeIndex(alone, system: system, options: IndexOptions(comparison: .periods))
    #expect(try index.scores.column("S").availableValues == [0, 1])
  }
}

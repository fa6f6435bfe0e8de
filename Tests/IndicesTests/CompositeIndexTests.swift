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
}

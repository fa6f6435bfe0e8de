import Indices
import Testing

@Suite struct IndicatorSystemTests {
  @Test func listsIndicatorsDimensionByDimension() throws {
    let system = try sampleSystem()
    #expect(system.indicators.map(\.name) == ["x", "y"])
    #expect(system.dimensionIndices == [0, 1])
  }

  @Test func refusesEmptyAndRepeatedParts() {
    #expect(throws: IndexError.emptySystem(index: "S", dimension: nil)) {
      try IndicatorSystem(name: "S", dimensions: [])
    }
    #expect(throws: IndexError.emptySystem(index: "S", dimension: "D")) {
      try IndicatorSystem(name: "S", dimensions: [IndexDimension("D", indicators: [])])
    }
    let x = Indicator("x")
    #expect(throws: IndexError.repeatedName(index: "S", name: "x")) {
      try IndicatorSystem(name: "S", dimensions: [IndexDimension("D", indicators: [x, x])])
    }
    #expect(throws: IndexError.repeatedName(index: "S", name: "S")) {
      try IndicatorSystem(
        name: "S",
        dimensions: [IndexDimension("S", indicators: [x]), IndexDimension("D", indicators: [Indicator("y")])])
    }
  }
}

import Indices
import Testing

@Suite struct IndicatorSystemTests {
  @Test func listsIndicatorsDimensionByDimension() throws {
    let system = try sampleSystem()
    #expect(system.indicators.map(\.name) == ["x", "y"])
    #expect(system.nodeIndices == [0, 1])
    #expect(system.scoreNames == ["S", "D1", "D2"])
  }

  /// Top: A holds a1, then B (b1, b2) and, in it, C (c1); D holds d1.
  private func deep() throws -> IndicatorSystem {
    let c = IndexDimension("C", indicators: [Indicator("c1")])
    let b = IndexDimension("B", indicators: [Indicator("b1"), Indicator("b2")], dimensions: [c])
    let a = IndexDimension("A", indicators: [Indicator("a1")], dimensions: [b])
    return try IndicatorSystem(
      name: "S", dimensions: [a, IndexDimension("D", indicators: [Indicator("d1")])])
  }

  @Test func dimensionsLieInDimensions() throws {
    let system = try deep()
    #expect(system.indicators.map(\.name) == ["a1", "b1", "b2", "c1", "d1"])
    #expect(system.nodes.map(\.name) == ["A", "B", "C", "D"])
    #expect(system.nodes.map(\.depth) == [0, 1, 2, 0])
    #expect(system.nodes.map(\.parent) == [nil, 0, 1, nil])
    #expect(system.nodes.map(\.own) == [0..<1, 1..<3, 3..<4, 4..<5])
    #expect(system.nodes.map(\.all) == [0..<4, 1..<4, 3..<4, 4..<5])
    #expect(system.nodeIndices == [0, 1, 1, 2, 3])
  }

  @Test func refusesEmptyAndRepeatedParts() {
    func expect(_ error: IndexError, _ dimensions: [IndexDimension]) {
      #expect(throws: error) { try IndicatorSystem(name: "S", dimensions: dimensions) }
    }
    let x = Indicator("x")
    expect(.emptySystem(index: "S", dimension: nil), [])
    expect(.emptySystem(index: "S", dimension: "D"), [IndexDimension("D", indicators: [])])
    expect(
      .emptySystem(index: "S", dimension: "E"),
      [IndexDimension("D", indicators: [x], dimensions: [IndexDimension("E")])])
    expect(.repeatedName(index: "S", name: "x"), [IndexDimension("D", indicators: [x, x])])
    expect(.repeatedName(index: "S", name: "x"), [IndexDimension("x", indicators: [x])])
    expect(
      .repeatedName(index: "S", name: "S"),
      [IndexDimension("S", indicators: [x]), IndexDimension("D", indicators: [Indicator("y")])])
    expect(
      .repeatedName(index: "S", name: "D"),
      [IndexDimension("D", indicators: [x], dimensions: [IndexDimension("D", indicators: [Indicator("y")])])])
  }
}

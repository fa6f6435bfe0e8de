import Panels
import Testing

@testable import SpatialModels

@Suite struct SpatialWeightsTests {
  /// A - B - C and the island D.
  private let units = ["A", "B", "C", "D"].map { UnitCode($0) }
  private let lists: [UnitCode: [UnitCode]] = [
    UnitCode("A"): [UnitCode("B")], UnitCode("B"): [UnitCode("C"), UnitCode("A")],
    UnitCode("C"): [UnitCode("B")], UnitCode("D"): [],
  ]

  private func weights(_ style: WeightStyle) throws -> SpatialWeights {
    try SpatialWeights(units: units, neighbours: lists, style: style, isolated: .allow)
  }

  @Test func rowsOfEveryStyle() throws {
    let (a, b, d) = (units[0], units[1], units[3])
    let row = try weights(.rowStandardised)
    #expect(row.weight(of: a, in: b) == 0.5 && row.weight(of: b, in: a) == 1)
    #expect(row.rowSums == [1, 1, 1, 0])
    #expect(row.weight(of: d, in: a) == 0 && row.weight(of: UnitCode("?"), in: a) == 0)
    let binary = try weights(.binary)
    #expect(binary.rowSums == [1, 2, 1, 0])
    // The eigenvalues of a path of three are 0 and +-sqrt 2.
    #expect(abs(binary.bounds.upperBound - 1 / 2.0.squareRoot()) < 1e-14)
    let spectral = try weights(.spectral)
    #expect(abs(spectral.weight(of: a, in: b) - 1 / 2.0.squareRoot()) < 1e-14)
    #expect(abs(spectral.bounds.upperBound - 1) < 1e-14 && abs(spectral.bounds.lowerBound + 1) < 1e-14)
  }

  @Test func lagsAreMeansSumsAndNothing() throws {
    // Two periods: 1, 10 in A; 2, 20 in B; 3, 30 in C; 4, 40 in D.
    let values = [1.0, 10, 2, 20, 3, 30, 4, 40]
    #expect(try weights(.rowStandardised).lag(values, periods: 2) == [2, 20, 2, 20, 2, 20, 0, 0])
    #expect(try weights(.binary).lag(values, periods: 2) == [2, 20, 4, 40, 2, 20, 0, 0])
  }

  @Test func isolatedUnitsAreNamed() throws {
    #expect(try weights(.binary).isolatedUnits == [units[3]])
    #expect(throws: SpatialModelError.isolatedUnits([units[3]])) {
      try SpatialWeights(units: units, neighbours: lists)
    }
    #expect(throws: SpatialModelError.emptyWeights(units: 2)) {
      try SpatialWeights(units: [units[0], units[3]], neighbours: [:], isolated: .allow)
    }
    #expect(throws: SpatialModelError.emptyWeights(units: 0)) {
      try SpatialWeights(units: [], neighbours: [:])
    }
  }

  @Test func neighboursCanBeAskedFor() throws {
    let units = ["a", "b", "c"].map { UnitCode($0) }
    let weights = try SpatialWeights(
      units: units, neighbours: [units[0]: [units[1]], units[1]: [units[0]]],
      adding: [NeighbourLink(units[2], units[1])])
    #expect(units.map { weights.neighbours(of: $0) } == [[units[1]], [units[0], units[2]], [units[1]]])
    #expect(weights.neighbourCounts == [1, 2, 1])
    #expect(weights.neighbours(of: UnitCode("d")).isEmpty)
  }

  @Test func islandsAreLinked() throws {
    let link = NeighbourLink(units[3], units[0])
    let linked = try SpatialWeights(units: units, neighbours: lists, adding: [link])
    #expect(linked.isolatedUnits.isEmpty && linked.addedLinks == [link])
    #expect(
      linked.weight(of: units[3], in: units[0]) == 0.5 && linked.weight(of: units[0], in: units[3]) == 1)
    #expect(try linked.restricted(to: [units[0], units[3]]).addedLinks == [link])
    #expect(try linked.restricted(to: Array(units[..<3])).addedLinks.isEmpty)
    #expect(throws: SpatialModelError.unknownUnit(UnitCode("?"))) {
      try SpatialWeights(units: units, neighbours: lists, adding: [NeighbourLink(units[0], UnitCode("?"))])
    }
  }

  @Test func neighboursAreChecked() {
    let (a, b) = (units[0], units[1])
    func made(_ units: [UnitCode], _ lists: [UnitCode: [UnitCode]]) throws -> SpatialWeights {
      try SpatialWeights(units: units, neighbours: lists)
    }
    #expect(throws: SpatialModelError.repeatedUnit(a)) { try made([a, a], [:]) }
    #expect(throws: SpatialModelError.unknownUnit(b)) { try made([a], [b: [a]]) }
    #expect(throws: SpatialModelError.unknownNeighbour(b, of: a)) { try made([a], [a: [b]]) }
    #expect(throws: SpatialModelError.ownNeighbour(a)) { try made([a, b], [a: [a], b: []]) }
    #expect(throws: SpatialModelError.oneSidedNeighbours(a, b)) { try made([a, b], [a: [b]]) }
    let many = (0...SpatialWeights.unitLimit).map { UnitCode("\($0)") }
    #expect(throws: SpatialModelError.tooManyUnits(found: 4001, limit: 4000)) { try made(many, [:]) }
  }

  @Test func restrictionStandardisesAnew() throws {
    let part = try weights(.rowStandardised).restricted(to: [units[1], units[0]])
    #expect(part.units == [units[1], units[0]])
    #expect(part.weight(of: units[0], in: units[1]) == 1)
    // B and C stay neighbours; the island is alone still.
    #expect(throws: SpatialModelError.isolatedUnits([units[3]])) {
      try weights(.binary).restricted(to: Array(units[1...]))
    }
    #expect(throws: SpatialModelError.emptyWeights(units: 2)) {
      try weights(.binary).restricted(to: [units[0], units[2]])
    }
  }
}

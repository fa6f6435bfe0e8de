import Testing

@testable import Regressions

@Suite struct WithinTransformationTests {
  /// Two units over three periods, the last row missing.
  private let groups = RowGroups(units: [0, 0, 0, 7, 7], periods: [0, 1, 2, 0, 1])

  @Test func meansVanishInBothDirections() throws {
    let within = try WithinTransformation(groups: groups, effects: .twoWay)
    let result = try within.apply([3, 1, 4, 1, 5], name: "x")
    #expect(abs(result[0] + result[1] + result[2]) < 1e-12)
    #expect(abs(result[3] + result[4]) < 1e-12)
    #expect(abs(result[0] + result[3]) < 1e-12)
    // 2022 has one row, so its effect takes it wholly.
    #expect(abs(result[2]) < 1e-12)
    // What is left is a 2 x 2 table: (3 - 1 - 1 + 5) / 4.
    #expect(abs(result[0] - 1.5) < 1e-12)
  }

  @Test func countsTheParametersOfTheEffects() throws {
    #expect(try WithinTransformation(groups: groups, effects: .none).absorbed == 0)
    #expect(try WithinTransformation(groups: groups, effects: .unit).absorbed == 2)
    #expect(try WithinTransformation(groups: groups, effects: .period).absorbed == 3)
    #expect(try WithinTransformation(groups: groups, effects: .twoWay).absorbed == 4)
    let apart = RowGroups(units: [0, 0, 1, 1], periods: [0, 1, 2, 3])
    #expect(try WithinTransformation(groups: apart, effects: .twoWay).absorbed == 4)
  }
}

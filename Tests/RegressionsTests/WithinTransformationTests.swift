import Testing

@testable import Regressions

@Suite struct WithinTransformationTests {
  /// Two units over three periods, the last row missing.
  private let places: [(unit: Int, period: Int)] = [(0, 0), (0, 1), (0, 2), (7, 0), (7, 1)]

  @Test func meansVanishInBothDirections() throws {
    let within = WithinTransformation(places: places, effects: .twoWay)
    let result = try within.apply([3, 1, 4, 1, 5], name: "x")
    #expect(abs(result[0] + result[1] + result[2]) < 1e-12)
    #expect(abs(result[3] + result[4]) < 1e-12)
    #expect(abs(result[0] + result[3]) < 1e-12)
    // 2022 has one row, so its effect takes it wholly.
    #expect(abs(result[2]) < 1e-12)
    // What is left is a 2 x 2 table: (3 - 1 - 1 + 5) / 4.
    #expect(abs(result[0] - 1.5) < 1e-12)
  }

  @Test func countsTheParametersOfTheEffects() {
    #expect(WithinTransformation(places: places, effects: .none).absorbed == 0)
    #expect(WithinTransformation(places: places, effects: .unit).absorbed == 2)
    #expect(WithinTransformation(places: places, effects: .period).absorbed == 3)
    #expect(WithinTransformation(places: places, effects: .twoWay).absorbed == 4)
    let apart = [(0, 0), (0, 1), (1, 2), (1, 3)].map { (unit: $0.0, period: $0.1) }
    #expect(WithinTransformation(places: apart, effects: .twoWay).absorbed == 4)
  }
}

import Panels
import Testing

@Suite struct CoverageMatrixTests {
  @Test func countsByIndicatorAndPeriod() throws {
    let matrix = CoverageMatrix(byIndicator: try samplePanel().filled(by: ["x": .linear]).panel)
    #expect(matrix.rows == ["x", "y", "z"] && matrix.periods == [2019, 2020, 2021, 2023])
    #expect(matrix.row(0).map(\.observed) == [1, 1, 1, 1])
    #expect(matrix.row(0).map(\.filled) == [0, 1, 1, 0])
    #expect(matrix.row(0).map(\.missing) == [1, 0, 0, 1])
    #expect(matrix[2, 3].observed == 1 && matrix[2, 3].missing == 1 && matrix[2, 3].total == 2)
  }

  @Test func countsByUnitAndPeriod() throws {
    let matrix = CoverageMatrix(byUnit: try samplePanel())
    #expect(matrix.rows == ["A", "B"])
    #expect(matrix.row(0).map(\.missing) == [0, 1, 1, 0])
    #expect(matrix.row(1).map(\.observed) == [1, 2, 2, 1])
  }
}
